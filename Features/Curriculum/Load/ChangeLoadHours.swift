import School
import Storage
import Web

/// Changes the hours of a line of the load from a day on.
struct ChangeLoadHours: Action {
    static let path = "/school/load/line/:line/hours"
    static let act = Act.keepCurriculum
    static var page: (any Page.Type)? { LoadLinePage.self }

    let id: ID<LoadRow>
    let tenths: Int
    let from: Day

    init(_ form: Form) throws {
        id = try form.id("line")
        tenths = try LoadHours.tenths(form)
        guard let day = try form.day("from", called: "С какого дня") else {
            throw Objection("Укажите, с какого дня.", field: "from")
        }
        from = day
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let line = try records.loadLine(id) else { throw NotFound() }
        try records.workingYear(asking).check(from, field: "from")
        let isSole =
            try records.load(of: records.workingYear(asking).number)
            .count { $0.course == line.course && $0.days.contains(from) } == 1
        try records.change(line, weeklyTenths: tenths, from: from)
        // One who teaches the page alone teaches all its hours; of two, each has a part that is theirs.
        if isSole { try records.set(weeklyTenths: tenths, of: line.course) }
        return .see(.load(of: line.person))
    }
}
