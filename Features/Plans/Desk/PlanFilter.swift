import Markup
import School
import Storage
import Web

/// Which courses of the lists are shown: of a class, of a teacher, in a state.
struct PlanFilter: Sendable {
    let schoolClass: ID<SchoolClass>?
    let teacher: ID<Person>?
    let state: String

    init(_ form: Form) throws {
        schoolClass = form["class"].flatMap { ID($0) }
        teacher = form["teacher"].flatMap { ID($0) }
        state = try form.text("state", called: "Состояние", limit: 20)
    }

    func takes(_ course: CourseOfPlans) -> Bool {
        (schoolClass.map { course.classes.contains($0) } ?? true)
            && (teacher.map { wanted in course.teachers.contains { $0.id == wanted } } ?? true)
    }

    func takes(_ line: PlanLine) -> Bool {
        guard takes(line.course) else { return false }
        switch state {
        case "missing": return line.plan == nil
        case "waiting": return line.plan?.state == .submitted || line.waiting > 0
        case "approved": return line.plan?.state == .approved
        case "open": return line.plan?.state == .draft || line.plan?.state == .returned
        default: return true
        }
    }

    private static let states = [
        ("", "все"), ("missing", "нет плана"), ("waiting", "ждут решения"), ("approved", "согласованы"),
        ("open", "у учителя"),
    ]

    /// The form above a list; it needs no script.
    func form(_ courses: [CourseOfPlans], _ frame: Frame, _ page: Link, hasStates: Bool) -> HTML {
        let fields = Fields(Form())
        let classes = [("", "все")] + Self.classes(courses), teachers = [("", "все")] + Self.teachers(courses)
        return """
            <form class="inline-form" method="get" action="\(frame.link(page))">
            \(fields.select("class", "Класс", classes, schoolClass.map { "\($0)" } ?? ""))
            \(fields.select("teacher", "Учитель", teachers, teacher.map { "\($0)" } ?? ""))
            \(if: hasStates, fields.select("state", "Состояние", Self.states, state))
            <button class="button">Показать</button></form>
            """
    }

    private static func teachers(_ courses: [CourseOfPlans]) -> [(String, String)] {
        Set(courses.flatMap(\.teachers)).sorted { SortKey.of($0.name) < SortKey.of($1.name) }
            .map { ("\($0.id)", $0.name.list) }
    }

    /// By the courses of one class: «8Б» of «8Б, Английский язык, гр. 1».
    private static func classes(_ courses: [CourseOfPlans]) -> [(String, String)] {
        var found: [(String, String)] = []
        for course in courses where course.classes.count == 1 {
            let id = "\(course.classes[0])"
            if !found.contains(where: { $0.0 == id }) {
                found.append((id, String(course.groupName.prefix { $0 != "," })))
            }
        }
        return found
    }

    private var query: HTML {
        """
        \(schoolClass.map { "&amp;class=\($0.number)" })\(teacher.map { "&amp;teacher=\($0.number)" })\
        \(if: !state.isEmpty, "&amp;state=\(state)")
        """
    }

    /// The way between the two lists, and the list as it is shown for a spreadsheet.
    func ways(_ frame: Frame, _ current: Link, _ more: HTML = .none) -> HTML {
        let pages: [(Link, String)] = [(.plans, "Планы"), (.planCompletion, "Выполнение программы")]
        return """
            <nav class="chips page__tools" aria-label="Тематические планы">\(each: pages, { page in
                """
                <a class="chip" href="\(frame.link(page.0))"\(if: page.0.text == current.text, " aria-current=\"page\"")>\
                \(page.1)</a>
                """
            })<a class="button" data-kind="quiet" href="\(frame.link(current))?format=csv\(query)\(more)">\
            CSV</a></nav>
            """
    }
}
