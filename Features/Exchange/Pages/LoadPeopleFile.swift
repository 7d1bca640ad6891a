import Markup
import School
import Storage
import Web

/// Writes the decisions about a list of people down, and loads it when asked to and nothing is open.
struct LoadPeopleFile: Action {
    static let path = "/import/people/:key"
    static let act = Act.importPeople

    private let key: String
    private let fields: [(name: String, value: String)]
    private let loads: Bool

    init(_ form: Form) throws {
        key = try form.part("key")
        fields = form.fields
        loads = form["do"] == "load"
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        var upload = try Upload(key, .people, records, asking.seal)
        guard upload.status == .running else { return .see(Link("/import/people/\(key)")) }
        upload.choices.take(fields)
        try upload.note(records)
        guard loads else { return .see(Link("/import/people/\(key)")) }
        let days = try SchoolDays(records, today: asking.today)
        let (plan, known) = try PeoplePlan.read(upload, records, days, asking.sealedFields)
        guard plan.mayBeApplied else { return .see(Link("/import/people/\(key)?open=1")) }
        try LoadPeople.load(plan.changes, known: known, days, records, asking.seal)
        try upload.end(plan.outcome, records)
        return .see(Link("/import/people/\(key)"))
    }
}

extension PeoplePlan {
    /// What was done, once it is done.
    var outcome: String {
        let parts = [
            (count(.new), "добавлено"), (count(.changed), "изменено"), (count(.kept), "оставлено как в школе"),
            (count(.same), "без изменений"), (count(.excluded), "исключено"),
        ]
        return "Файл загружен: " + parts.filter { $0.0 > 0 }.map { "\($0.1) — \($0.0)" }.joined(separator: ", ") + "."
    }
}
