import Markup
import School
import Web

/// The drawing of a week: head, works owed, days.
struct DiaryView {
    let sheet: DiarySheet
    let frame: Frame

    var view: View {
        let days = Self.days(sheet.week)
        return View("Дневник, \(days) — \(sheet.child.name.list)", script: .family, main: main(days))
    }

    private func main(_ days: String) -> HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <header class="page__head"><h1>Дневник · \(sheet.child.title)</h1>
        \(KidsView.draw(sheet.family, current: sheet.child.id, frame, to: { .diary($0.id, day: sheet.open) }))\
        <nav class="stepper page__tools" aria-label="Неделя">\(before)<b>\(days)\(turn)</b>\(after)</nav></header>
        \(points)<ul class="days" aria-label="День">\(each: sheet.days, tab)</ul>
        <div class="week" data-behaviour="week">\(each: sheet.days, day)</div>
        \(telling)</main>
        """
    }

    private var turn: String { sheet.turn.map { " · " + $0.title } ?? "" }

    /// What the class is to write; parents tell of an absence, and in time what has changed (001 п. 5.2).
    private var telling: HTML {
        let tells = frame.asking?.may(.proposeCorrection, on: Scope(student: sheet.child.id)) == true
        return """
            <p class="ways"><a href="\(frame.link(.assessments(of: sheet.child.id)))">График оценочных работ</a>\
            \(if: tells, """
                <a href="\(frame.link(.tellAbsence(sheet.child.id)))">Сообщить об отсутствии</a>\
                <a href="\(frame.link(.propose(sheet.child.id)))">Сообщить об изменении данных</a>\
                <a href="\(frame.link(.corrections))">Что ответила школа</a>
                """)</p>
            """
    }

    private var before: HTML {
        let week = sheet.week - 1
        return """
            <a href="\(frame.link(.diary(sheet.child.id, week: week.text)))" rel="prev">‹ \(Self.days(week))</a>
            """
    }

    private var after: HTML {
        let week = sheet.week + 1
        return """
            <a href="\(frame.link(.diary(sheet.child.id, week: week.text)))" rel="next">\(Self.days(week)) ›</a>
            """
    }

    private static func days(_ week: Week) -> String { RussianDate.range(week.monday, week.monday + 5) }

    private var points: HTML {
        guard !sheet.points.isEmpty else { return .none }
        return """
            <p class="due"><b>Сдать:</b>\(each: sheet.points, point)</p>

            """
    }

    private func point(_ work: OwedWork) -> HTML {
        let term = work.due.map { (sheet.today > $0 ? "срок был " : "до ") + RussianDate.dayAndMonth($0) } ?? ""
        return """
             <a href="\(frame.link(.diary(sheet.child.id, day: work.day)))">\(work.title), урок \
            \(RussianDate.dayAndMonth(work.day))\(term.isEmpty ? "" : " — " + term)</a>
            """
    }

    private func tab(_ day: DiaryDay) -> HTML {
        let link = frame.link(.diary(sheet.child.id, day: day.day))
        let number = day.day.day
        return """
            <li><a href="\(link)#d\(number)" data-day="\(number)"\
            \(if: day.day == sheet.open, " aria-current=\"date\"")>\
            \(RussianDate.shortWeekday(day.day))<b>\(number)</b></a></li>
            """
    }

    private func day(_ day: DiaryDay) -> HTML {
        DayView(day: day, sheet: sheet, frame: frame).section
    }
}
