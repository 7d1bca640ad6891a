import School
import Storage
import Web

/// The class teacher takes a reason back; the lessons show again what was typed at them.
struct CancelReason: Action {
    static let path = "/class/:class/absences/:case/cancel"
    static let act = Act.explainAbsence
    static var page: (any Page.Type)? { CasePage.self }

    let slug: String
    let id: ID<AbsenceCase>
    let why: String
    /// The class's day from which it was taken back; nil from its own page.
    let day: Day?

    init(_ form: Form) throws {
        slug = try form.part("class")
        id = try form.id("case")
        why = try form.needed("undo", called: "Почему отменено", limit: 200)
        day = Day(iso: form["d"] ?? "")
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.filedCase(id, in: slug).scope }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let filed = try records.filedCase(id, in: slug).filed
        if filed.cancelledAt == nil { try records.cancel(id, because: why) }
        if let day { return .see(.schoolClass(slug, day: day)) }
        return .see(.absences(slug, week: filed.absence.from.week))
    }
}
