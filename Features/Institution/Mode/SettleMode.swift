import School
import Storage
import Web

/// Settles from a day on which record of the school is the official one (003 п. 1.3).
struct SettleMode: Action {
    static let path = "/school/mode"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { ModePage.self }

    let mode: RecordMode
    let from: Day
    let reason: String

    init(_ form: Form) throws {
        guard let mode = form["mode"].flatMap({ RecordMode(rawValue: $0) }) else {
            throw Objection("Выберите, как ведётся журнал.", field: "mode")
        }
        self.mode = mode
        guard let from = try form.day("from", called: "Действует с") else {
            throw Objection("Укажите, с какого дня действует порядок.", field: "from")
        }
        self.from = from
        reason = try form.text("reason", called: "Основание", limit: 200)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard from.year >= 1990, from <= asking.today + 400 else {
            throw Objection("Действует с: день от 1990 года и не дальше чем через год.", field: "from")
        }
        try records.settle(.recordMode, mode.rawValue, from: from, reason: reason)
        return .see(.school)
    }
}
