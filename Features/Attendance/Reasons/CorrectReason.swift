import School
import Storage
import Web

/// The class teacher corrects a reason given before; what it said stays in the history.
struct CorrectReason: Action {
    static let path = "/class/:class/absences/:case"
    static let act = Act.explainAbsence
    static var page: (any Page.Type)? { CasePage.self }

    let slug: String
    let id: ID<AbsenceCase>
    let why: String
    let scan: AttachedFile?
    let form: Form

    init(_ form: Form) throws {
        slug = try form.part("class")
        id = try form.id("case")
        self.form = form
        _ = try ReasonForm.draft(form, student: ID(0))
        scan = try ReasonForm.scan(form)
        why = try form.needed("why", called: "Почему исправлено", limit: 200)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.filedCase(id, in: slug).scope }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let filed = try records.filedCase(id, in: slug).filed, head = try records.classHead(of: records.permit.scope)
        guard filed.cancelledAt == nil else { throw Objection("Эта причина отменена. Запишите новую.") }
        let draft = try ReasonForm.draft(form, student: filed.absence.student)
        try draft.checkNoOrder(besides: filed.absence.reason)
        try records.judge(draft, in: head, today: asking.today)
        try records.correct(id, to: draft, because: why, scan: scan.map { try records.keepScan($0) })
        if draft.document?.presented != filed.absence.document?.presented { try records.noteReason(draft, id, asking) }
        return .see(.absenceCase(head.slug, id))
    }
}
