import School
import Storage
import Web

/// Takes somebody out of the roster; the history keeps who stood there.
struct DropRosterLine: Action {
    static let path = "/roster/drop"
    static let act = Act.keepRoster
    static var page: (any Page.Type)? { RosterPage.self }

    private let line: Int
    private let day: Day?

    init(_ form: Form) throws {
        guard let line = form["line"].flatMap({ Int($0) }) else { throw NotFound() }
        self.line = line
        day = form["d"].flatMap { Day(iso: $0) }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let line = try records.rosterLine(line) else { throw NotFound() }
        try records.drop(line)
        return .see(.roster(day))
    }
}
