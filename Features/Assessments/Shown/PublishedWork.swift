import Markup
import School
import Storage
import Web

/// A work of an approved plan as families, teachers and the school's site read it.
struct PublishedWork: Sendable {
    let schoolClass: String
    let day: Day
    let lessons: String
    let subject: String
    let kind: String
    let minutes: Int
    /// «перенесена на другой день: карантин»; empty for what was approved so.
    let change: String

    static let head = ["Класс", "Дата", "Урок", "Предмет", "Работа", "Минут", "Изменение"]

    init(_ listed: ListedAssessment, _ names: AssessmentNames) {
        let work = listed.work
        (schoolClass, subject) = (names.name(work.schoolClass), names.name(work.subject))
        (day, kind, minutes) = (work.day, work.kind.title, work.minutes)
        lessons = LessonNumbers.list(Array(work.lessons))
        change = listed.changedAt == nil ? "" : listed.reason
    }

    var cells: [String] { [schoolClass, day.russian, lessons, subject, kind, "\(minutes)", change] }

    /// The table of works; a class of its own where there are several.
    static func table(_ works: [PublishedWork], namesClass: Bool) -> HTML {
        guard !works.isEmpty else { return "<p class=\"empty\">Утверждённых работ нет.</p>" }
        let columns = head.indices.dropFirst(namesClass ? 0 : 1)
        return """
            <table class="table" data-cards><caption class="vh">Работы по дням</caption><thead><tr>\
            \(each: columns, { "<th scope=\"col\">\(head[$0])</th>" })</tr></thead><tbody>
            \(each: works, { work in
                """
                <tr>\(each: columns, { column in
                    column == columns.startIndex
                        ? "<th scope=\"row\">\(work.cells[column])</th>"
                        : "<td data-label=\"\(head[column])\">\(work.cells[column])</td>"
                })</tr>

                """
            })</tbody></table>

            """
    }
}

extension Reading {
    /// The works of a year's approved plans, the earliest first: of one class, or of all with nil.
    func publishedWorks(
        of year: SchoolYear, for schoolClass: ID<SchoolClass>? = nil
    ) throws -> (works: [PublishedWork], approved: [AssessmentPlanPlace: AssessmentApproval]) {
        let classes = try classes(of: year.number), subjects = try subjects()
        let approved = try assessmentApprovals(of: year.number)
        let levels = Dictionary(uniqueKeysWithValues: classes.map { ($0.id, $0.gradeLevel) })
        let names = AssessmentNames(
            classes: Dictionary(uniqueKeysWithValues: classes.map { ($0.id, $0.name.text) }),
            subjects: Dictionary(uniqueKeysWithValues: subjects.map { ($0.id, $0.name) }))
        let listed = try assessments(of: year.number).filter { one in
            guard let level = levels[one.work.schoolClass] ?? nil else { return false }
            let place = AssessmentPlanPlace(year.number, HalfYear(of: one.work.day, in: year), level)
            return approved[place] != nil && (schoolClass == nil || one.work.schoolClass == schoolClass)
        }
        return (listed.map { PublishedWork($0, names) }, approved)
    }
}
