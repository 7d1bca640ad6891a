import School
import Storage
import Web

/// Chooses what marks a page of the journal takes, for its year or from a day on (000 п. 1.2, 2.3; 003 п. 2.4).
struct ChangeScale: Action {
    static let path = "/school/load/line/:line/scale"
    static let act = Act.keepCurriculum
    static var page: (any Page.Type)? { LoadLinePage.self }

    /// Whether «1» is put is the school's rule, not a page's.
    static let offered: [Scale] = [.five(allowsOne: false), .passFail, .ten, .twelve, .hundred, .levels, .markless]

    let id: ID<LoadRow>
    let scale: Scale
    let since: Day?

    init(_ form: Form) throws {
        id = try form.id("line")
        let chosen = form["scale"].flatMap { Int($0) }.flatMap { Scale(code: $0) }
        guard let chosen, Self.offered.contains(chosen) else {
            throw Objection("Выберите шкалу из списка.", field: "scale")
        }
        scale = chosen
        since = try form.day("since", called: "С какого дня")
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let line = try records.loadLine(id) else { throw NotFound() }
        guard let course = try records.listedCourse(line.course), course.kind.takesScale else {
            throw Objection("На такой странице отметок не ставят.", field: "scale")
        }
        try refuseFirstYear(course, records, asking)
        if let since { try records.years().first { $0.number == course.year }?.check(since, field: "since") }
        try records.set(scale: scale, of: line.course, from: since)
        return .see(.load(id))
    }

    /// Of a group of several classes the youngest decide (001 п. 3.2).
    private func refuseFirstYear(_ course: ListedCourse, _ records: Reading, _ asking: Asking) throws {
        guard scale != .markless, course.kind == .extracurricular else { return }
        let own = Set(try records.classes(of: course.group))
        let isFirst = try records.classes(of: course.year).contains { own.contains($0.id) && $0.gradeLevel == 1 }
        if isFirst { throw Objection("Среди классов есть первый: там отметок не ставят.", field: "scale") }
    }
}
