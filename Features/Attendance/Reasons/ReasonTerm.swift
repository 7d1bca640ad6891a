import School
import Storage
import Web

/// Whether a reason came in time after its document was presented (003 п. 2.9; 001 п. 3.3), by the rules of that day.
struct ReasonTerm: Sendable {
    let words: String
    let isLate: Bool
    let reckoning: [String]

    /// Of a case with its changes, the latest first or not; nil where no document was presented.
    init?(_ filed: FiledCase, _ changes: [Change], _ records: Reading, _ asking: Asking) throws {
        guard let document = filed.absence.document else { return nil }
        let deadline = try records.reasonDeadline(document, of: filed.absence.student, asking.zone)
        // The entry that brought this document, not a later correction of its words.
        let entered =
            changes.filter { change in
                let fields = change.became?.fields ?? []
                return fields.count > 9 && fields[7].int != nil && fields[9].int == document.presented.number
            }.map(\.at).min() ?? filed.enteredAt
        let flag = deadline.flag(entered: entered)
        let carried = deadline.isExcused(at: entered) ? "внесено в срок переноса после сбоя" : "внесено в срок"
        let inTime = deadline.due == nil ? deadline.words : "\(carried) (\(deadline.words))"
        words = flag ?? inTime
        isLate = flag != nil
        let (day, time, _) = asking.zone.local(entered)
        reckoning = deadline.reckoning + ["Внесено \(RussianDate.dayAndMonth(day)), \(time.text)."]
    }
}

extension Writing {
    /// Notes by when a reason was due and that it was given, where it rests on a document.
    func noteReason(_ draft: AbsenceDraft, _ id: ID<AbsenceCase>, _ asking: Asking) throws {
        guard let document = draft.document else { return }
        try fulfil(
            Obligation.Place(.absenceReason, object: id.number, part: draft.student.number), on: document.presented,
            by: asking.caller.person, reasonDeadline(document, of: draft.student, asking.zone))
    }
}
