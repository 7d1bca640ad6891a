import Markup
import School
import Web

/// The drawing of a day: head, debts, lessons, what the year's beginning asks, class, numbers; each only for those whom
/// it concerns.
struct TodayView {
    let sheet: TodaySheet
    let frame: Frame

    var view: View {
        let day = RussianDate.dayAndMonth(sheet.day)
        return View(isToday ? "Сегодня, \(day)" : "\(day) — уроки", script: .common, main: main)
    }

    private var isToday: Bool { sheet.day == sheet.today }

    private var main: HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <header class="page__head"><h1>\(capital(RussianDate.withFullWeekday(sheet.day)))</h1>\
        <p class="page__note">\(note)</p>\(if: sheet.agenda != nil, stepper)</header>
        \(each: sheet.outages, { $0.notice(frame) })\(duty)\(debts)\(agenda)\
        \(BeginningView(tasks: sheet.beginning, frame: frame).section)\(classes)\(numbers)\(nothing)</main>
        """
    }

    private var duty: HTML { sheet.duty.map { $0.notice(isToday: isToday, frame) } ?? .none }

    /// To the neighbouring days with lessons, and back to today.
    private var stepper: HTML {
        """
        <nav class="stepper page__tools" aria-label="День">\(step(sheet.neighbours.before, "prev", "‹ ", ""))\
        \(if: isToday, "<b>сегодня</b>")\(if: !isToday, "<a href=\"\(frame.link(.home))\">сегодня</a>")\
        \(step(sheet.neighbours.after, "next", "", " ›"))</nav>
        """
    }

    private func step(_ day: Day?, _ rel: String, _ before: String, _ after: String) -> HTML {
        guard let day else { return .none }
        return """
            <a rel="\(rel)" href="\(frame.link(.home(day)))">\(before)\(RussianDate.withWeekday(day))\(after)</a>
            """
    }

    private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// «II четверть · 3-я неделя · неделя А».
    private var note: String {
        guard let period = sheet.period else { return "" }
        let turn = sheet.neighbours.turn.map { " · " + $0.title } ?? ""
        return "\(period.title) · \((sheet.day.monday - period.starts.monday) / 7 + 1)-я неделя" + turn
    }

    private var debts: HTML {
        guard !sheet.debts.isEmpty else { return .none }
        return """
            <p class="debts"><a href="\(frame.link(.ownTerms))"><b>Долги:</b></a>\(each: sheet.debts, { debt in
                " <a href=\"\(frame.link(debt.link))\">\(debt.words)\(late(debt))</a>"
            })</p>

            """
    }

    private func late(_ debt: Debt) -> HTML {
        guard let late = debt.late else { return .none }
        return " <span class=\"is-late\"><span aria-hidden=\"true\">◷</span> \(late)</span>"
    }

    private var agenda: HTML {
        guard let agenda = sheet.agenda else { return .none }
        if agenda.lessons.isEmpty { return empty(agenda.next) }
        return AgendaView(agenda: agenda, time: sheet.time, frame: frame).list
    }

    private func empty(_ next: NextLesson?) -> HTML {
        var words = isToday ? "Сегодня уроков нет." : "В этот день уроков нет."
        if let next {
            let day = next.day == sheet.today + 1 ? "завтра" : RussianDate.withWeekday(next.day)
            words += " Следующий — \(day), \(next.n)-й урок, \(next.group), \(next.title)."
        }
        return """
            <div class="empty"><p>\(words)</p>
            <p class="row">\(open(sheet.neighbours.before))\(open(sheet.neighbours.after))</p></div>

            """
    }

    private func open(_ day: Day?) -> HTML {
        guard let day else { return .none }
        return "<a class=\"button\" href=\"\(frame.link(.home(day)))\">Открыть \(accusative(day))</a>"
    }

    /// «пятницу, 20 ноября».
    private func accusative(_ day: Day) -> String {
        let weekday = RussianDate.weekday(day)
        return (weekday.hasSuffix("а") ? weekday.dropLast() + "у" : weekday) + ", " + RussianDate.dayAndMonth(day)
    }

    private var classes: HTML {
        guard let absent = sheet.absent else { return .none }
        return ClassesView(absent: absent, told: sheet.told, isToday: isToday, frame: frame).section
    }

    private var numbers: HTML {
        guard let numbers = sheet.numbers else { return .none }
        let view = NumbersView(numbers: numbers, today: sheet.today, isKeeper: sheet.isKeeper, frame: frame)
        return "\(comparison)\(view.sections)\(ClassesTodayView(classes: sheet.classes, frame: frame).section)"
    }

    /// 000 п. 1.2; 001 п. 7.1: where a paper journal is kept, the two must agree.
    private var comparison: HTML {
        guard sheet.isCompared else { return .none }
        return """
            <p class="status" data-kind="warn"><b>Сверка с бумажным журналом</b> <span>Журнал ведётся и на бумаге: \
            напечатайте страницы и сверьте числа отметок, пропусков и тем.</span> \
            <a href="\(frame.link(.journals))">Журналы</a></p>

            """
    }

    private var nothing: HTML {
        guard isToday, sheet.agenda == nil, sheet.absent == nil, sheet.numbers == nil else { return .none }
        if let day = sheet.begins {
            let opens = RussianDate.long(day)
            return "<p class=\"empty\">Учебный год ещё не начался. Ваши страницы откроются \(opens).</p>\n"
        }
        return """
            <p class="empty">Пока за вами ничего не закреплено. Обязанности назначает ответственный за ведение \
            журнала.</p>

            """
    }
}
