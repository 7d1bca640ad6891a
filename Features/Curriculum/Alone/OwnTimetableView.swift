import Markup
import School
import Storage
import Web

/// How the timetable of a student taught alone looks: a table to choose subjects in.
struct OwnTimetableView {
    let sheet: OwnTimetablePage.Sheet
    let frame: Frame
    let form: Form

    private static let weekdays = ["Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота"]
    private var one: OneAlone { sheet.one }

    var view: View {
        View(
            "\(one.name.list) — расписание",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li>\
                <li><a href="\(frame.link(.person(one.person)))">\(one.name.list)</a></li></ol>
                <header class="page__head"><h1>Расписание ученика</h1><p class="page__note">\(one.name.full)\
                \(one.home.map { ", \($0.name.text)" } ?? "")</p></header>
                \(Fields(form).summary)\(standing)\
                \(sheet.own.isEmpty ? "<p class=\"empty\">Индивидуальных предметов у ученика нет.</p>" : editing)
                </main>
                """)
    }

    private var standing: HTML {
        guard !sheet.timetables.isEmpty else { return .none }
        return """
            <section class="section"><ol class="list">\(each: sheet.timetables, { timetable in
                "<li>с \(timetable.from.russian)\(timetable.to.map { " по \($0.russian)" } ?? ", действует")</li>"
            })</ol></section>

            """
    }

    private var editing: HTML {
        """
        <section class="section"><p>Уроки появятся у учителя, в журнале и в дневнике с выбранного дня; записанные уроки \
        не меняются. Пустая таблица завершает расписание.</p>
        <form method="post" action="\(frame.link(.ownTimetable(of: one.person)))">\(frame.tokenField)
        <div class="scroll-x" tabindex="0" role="region" aria-label="Уроки недели"><table class="table">\
        <thead><tr><th scope="col">Урок</th>\(each: Self.weekdays.prefix(sheet.days), { "<th scope=\"col\">\($0)</th>" })\
        </tr></thead><tbody>\(each: sheet.numbers, row)</tbody></table></div>
        <ul class="list">\(each: sheet.own, hours)</ul>
        \(Fields(form).day("from", "С какого дня", sheet.day))
        <div class="form__foot" data-sticky><button class="button" data-kind="main">Сохранить расписание</button></div>\
        </form></section>
        """
    }

    private func row(_ n: Int) -> HTML {
        "<tr><th scope=\"row\">\(n)</th>\(each: 1...sheet.days, { cell($0, n) })</tr>\n"
    }

    private func cell(_ weekday: Int, _ n: Int) -> HTML {
        let name = "c\(weekday)-\(n)", isWrong = form.objection?.field == name
        if let known = school(weekday, n) {
            return "<td>\(subject(known))<br><small>в расписании школы</small></td>"
        }
        let slot = sheet.slots.first { $0.weekday == weekday && $0.n == n }
        let chosen = form.objection == nil ? slot?.courses.first.map { String($0.number) } ?? "" : form[name] ?? ""
        return """
            <td><select class="input" data-size="small" id="\(name)" name="\(name)" \
            aria-label="\(Self.weekdays[weekday - 1]), \(n)-й урок"\(if: isWrong, " aria-invalid=\"true\"")>\
            <option value="">—</option>\(each: choices, { choice in
                "<option value=\"\(choice.value)\"\(if: choice.value == chosen, " selected")>\(choice.title)</option>"
            })</select></td>
            """
    }

    /// What the school's timetable has of the student's own subjects then.
    private func school(_ weekday: Int, _ n: Int) -> LoadRowLine? {
        let slots = sheet.school.filter { $0.weekday == weekday && $0.n == n }
        return sheet.own.first { line in slots.contains { $0.courses.contains(line.course) } }
    }

    /// One choice a course, however many share its hours.
    private var choices: [(value: String, title: String)] {
        var seen: Set<ID<Course>> = []
        return sheet.own.filter { seen.insert($0.course).inserted }.map { line in
            (String(line.course.number), subject(line))
        }
    }

    private func subject(_ line: LoadRowLine) -> String { courseTitle(line.title, beside: line.group) }

    private func hours(_ line: LoadRowLine) -> HTML {
        let placed = (sheet.slots + sheet.school).count { $0.courses.contains(line.course) }
        return """
            <li>\(subject(line)), \(line.name.short): \
            \(counted(placed, "урок", "урока", "уроков")) в неделю из \(WeeklyHours.text(line.tenths)) ч</li>
            """
    }
}
