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
        return state == "late" ? line.isLate : group.map { line.isAmong($0) } ?? true
    }

    /// The plans of the class and of the teacher, in whatever state.
    func own(_ lines: [PlanLine]) -> [PlanLine] { lines.filter { takes($0.course) } }

    private var group: PlanGroup? { PlanGroup(rawValue: state) }

    /// The form above a list; it needs no script.
    func form(_ courses: [CourseOfPlans], _ frame: Frame, _ page: Link) -> HTML {
        let fields = Fields(Form())
        let classes = [("", "все")] + Self.classes(courses), teachers = [("", "все")] + Self.teachers(courses)
        return """
            <form class="inline-form no-print" method="get" action="\(frame.link(page))">
            \(if: !state.isEmpty, "<input type=\"hidden\" name=\"state\" value=\"\(state)\">")\
            \(fields.select("class", "Класс", classes, schoolClass.map { "\($0)" } ?? ""))
            \(fields.select("teacher", "Учитель", teachers, teacher.map { "\($0)" } ?? ""))
            <button class="button">Показать</button></form>
            """
    }

    /// How many plans have come how far, each number the way to them.
    func counts(_ lines: [PlanLine], _ frame: Frame) -> HTML {
        let own = own(lines), late = own.count(where: \.isLate)
        return """
            <nav class="chips" aria-label="Состояние планов">\(count("", "Все", own.count, frame))\
            \(each: PlanGroup.allCases, { group in count(group.rawValue, group.title, own.count { $0.isAmong(group) }, frame) })\
            \(if: late > 0 || state == "late", count("late", "Срок прошёл", late, frame))</nav>
            """
    }

    private func count(_ value: String, _ title: String, _ number: Int, _ frame: Frame) -> HTML {
        """
        <a class="chip" href="\(frame.link(.plans))?state=\(value)\(who)"\(if: state == value, " aria-current=\"true\"")>\
        \(title): \(number)</a>
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

    private var who: HTML {
        "\(schoolClass.map { "&amp;class=\($0.number)" })\(teacher.map { "&amp;teacher=\($0.number)" })"
    }

    private var query: HTML { "\(who)\(if: !state.isEmpty, "&amp;state=\(state)")" }

    /// The way between the two lists, and the list as it is shown for a spreadsheet.
    func ways(_ frame: Frame, _ current: Link, _ more: HTML = .none) -> HTML {
        let pages: [(Link, String)] = [(.plans, "Планы"), (.planCompletion, "Выполнение программы")]
        return """
            <nav class="chips page__tools" aria-label="Тематические планы">\(each: pages, { page in
                """
                <a class="chip" href="\(frame.link(page.0))"\(if: page.0.text == current.text, " aria-current=\"page\"")>\
                \(page.1)</a>
                """
            })\(if: frame.asking?.may(.seeAssessments, on: .school) == true, """
                <a class="chip" href="\(frame.link(.assessments()))">Оценочные процедуры</a>
                """)<button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button>\
            <a class="button" data-kind="quiet" href="\(frame.link(current))?format=csv\(query)\(more)">\
            CSV</a></nav>
            """
    }
}
