import Markup
import School
import Storage
import Web

/// How the timetable in force looks.
struct TimetableView {
    let sheet: TimetablePage.Sheet
    let frame: Frame
    let form: Form

    private var week: SchoolWeek { sheet.week }
    private var book: WeekBook { week.book }

    var view: View {
        View(
            "\(title) — расписание",
            main: """
                <main id="main" class="page timetable" tabindex="-1">
                <header class="page__head"><h1>\(title) · Расписание</h1><p class="page__note">\(note)</p>\
                \(if: sheet.mayKeep, "<p class=\"page__tools\"><a class=\"button\" href=\"\(frame.link(.timetables))\">Версии и черновики</a></p>")</header>
                \(filling)\(choosing)\(sheet.version == nil ? empty : table)
                </main>
                """)
    }

    private var title: String {
        switch sheet.owner {
        case .schoolClass(let one): one.name.text
        case .teacher(let id): book.names[id]?.short ?? ""
        case .room(let room): room.name
        case .level(let level): level == 0 ? "Вся школа" : "\(level)-е классы"
        }
    }

    private var note: String {
        guard let version = sheet.version else { return "на \(sheet.day.russian)" }
        let until = version.to.map { " по \($0.russian)" } ?? ""
        let turn = sheet.turn.map { " · \(RussianDate.range(sheet.day.monday, sheet.day.monday + 5)) — \($0.title)" }
        return "«\(version.name)», действует с \(version.from.russian)\(until)\(turn ?? "")"
    }

    private var filling: HTML {
        guard case .schoolClass(let own) = sheet.owner, !sheet.drafts.isEmpty else { return .none }
        return """
            <p class="notice page__tools">Составляется новое расписание, заполните свой класс: \(each: sheet.drafts, { draft in
                "<a href=\"\(frame.link(.timetableDraft(draft.id, ofClass: own.slug)))\">\(draft.name)</a> "
            })</p>

            """
    }

    private var empty: HTML {
        """
        <p class="empty">На \(sheet.day.russian) расписание ещё не введено.\
        \(if: sheet.mayKeep, " <a href=\"\(frame.link(.timetables))\">Составить или выбрать черновик</a>")</p>
        """
    }

    private var choosing: HTML {
        let levels = Set(book.classes.compactMap(\.gradeLevel)).sorted()
        return """
            <nav class="chips page__tools" aria-label="Параллели">\(each: levels + [0], { level in
                """
                <a class="chip" href="\(frame.link(.timetable(level: level)))"\
                \(if: sheet.owner == .level(level), " aria-current=\"page\"")>\(level == 0 ? "вся школа" : "\(level)")</a>
                """
            })</nav>
            <form class="inline-form page__tools" method="get" action="\(frame.link(.timetable))">\
            \(select("class", "Класс", book.classes.map { ($0.slug, $0.name.text) }))\
            \(select("teacher", "Учитель", people))\
            \(select("room", "Кабинет", book.rooms.map { (String($0.id.number), $0.name) }))\
            \(Fields(form).day("d", "На день", sheet.day))\
            <div class="field"><button class="button">Показать</button></div></form>

            """
    }

    private var people: [(value: String, title: String)] {
        book.names.sorted { (SortKey.of($0.value), $0.key) < (SortKey.of($1.value), $1.key) }.map {
            (String($0.key.number), $0.value.short)
        }
    }

    private func select(_ name: String, _ title: String, _ choices: [(value: String, title: String)]) -> HTML {
        Fields(form).select(name, title, [("", "—")] + choices)
    }

    private var table: HTML {
        switch sheet.owner {
        case .schoolClass(let one): single(week.slots(of: one.id), [one]) { week.teachers($0) }
        case .teacher(let id): single(week.slots(of: id) + own(id), []) { week.audience($0) }
        case .room(let room): single(week.slots(in: room.id), []) { "\(week.audience($0)) \(week.teachers($0))" }
        case .level(let level):
            SchoolTable(
                week: week, classes: book.classes.filter { level == 0 || $0.gradeLevel == level }, frame: frame
            ).html
        }
    }

    private func single(_ slots: [Slot], _ classes: [ListedClass], _ who: @escaping (Slot) -> String) -> HTML {
        WeekTable(week: week, slots: slots, classes: classes, who: who).html
    }

    /// The lessons that a teacher gives to students taught alone on the day.
    private func own(_ teacher: ID<Person>) -> [Slot] {
        book.own.filter { own in
            own.days.contains(sheet.day)
                && own.lesson.courses.contains { book.teachers[$0]?.contains(teacher) ?? false }
        }.map { own in
            Slot(alone: own.lesson)
        }
    }
}
