import School
import Storage
import Web

/// The class teacher says why a student was away (003 п. 2.9; 001 п. 3.3).
struct GiveReason: Action {
    static let path = "/class/:class/absences"
    static let act = Act.explainAbsence
    static var page: (any Page.Type)? { AbsencesPage.self }

    let slug: String
    let week: Week?
    let draft: AbsenceDraft
    let scan: AttachedFile?

    init(_ form: Form) throws {
        slug = try form.part("class")
        week = Week(form["w"] ?? "")
        draft = try ReasonForm.draft(form, student: form.id("student"))
        try draft.checkNoOrder()
        scan = try ReasonForm.scan(form)
    }

    /// The student's own class on the first day of the absence.
    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfAbsence(draft, in: records.classHead(slug, on: week?.sunday ?? draft.from))
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let head = try records.classHead(of: records.permit.scope)
        try records.judge(draft, in: head, today: asking.today)
        let filed = try records.file(draft, scan: scan.map { try records.keepScan($0) })
        try records.noteReason(draft, filed, asking)
        return .see(.absences(head.slug, week: draft.from.week))
    }
}

extension AbsenceDraft {
    /// Objects to an order that is only chosen: one that sends students elsewhere has its number among the orders, and
    /// prevails over every paper; `standing` is what the case says already.
    func checkNoOrder(besides standing: Reason? = nil) throws {
        guard reason == .byOrder, standing != .byOrder else { return }
        throw Objection(
            "«По приказу» здесь не выбирают: приказ с его номером записывают в «Приказах». Выберите другую причину.",
            field: "reason")
    }
}
