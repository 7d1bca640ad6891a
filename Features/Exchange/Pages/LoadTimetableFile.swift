import Markup
import School
import Storage
import Web

/// Writes the decisions about a timetable down, and loads it when asked to and nothing is open
/// and it gives nothing that the one who loads it could not give.
struct LoadTimetableFile: Action {
    static let path = "/import/timetable/:key"
    static let act = Act.importTimetable

    private let key: String
    private let fields: [(name: String, value: String)]
    private let loads: Bool
    private let renames: Bool

    init(_ form: Form) throws {
        key = try form.part("key")
        fields = form.fields
        loads = form["do"] == "load"
        renames = form.isTicked("rename")
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        var upload = try Upload(key, .timetable, records)
        guard upload.status == .running else { return .see(Link("/import/timetable/\(key)")) }
        upload.choices.take(fields)
        upload.choices.renamesTeachers = renames
        try upload.note(records)
        guard loads else { return .see(Link("/import/timetable/\(key)")) }
        let plan = try TimetablePlan(upload, records, today: asking.today)
        guard plan.draft.mayBeApplied, try plan.lacks(records, asking).isEmpty else {
            return .see(Link("/import/timetable/\(key)?open=1"))
        }
        let outcome = try plan.load(records)
        try records.endJob(upload.key, as: .done, answer: ChoicesText.bytes(of: upload.choices), words: outcome.text)
        return .see(Link("/import/timetable/\(key)"))
    }
}
