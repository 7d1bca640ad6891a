import School
import Storage
import Web

/// The class teacher makes a reason of what a parent told, or declines it with a word (003 п. 2.9).
struct DecideNotice: Action {
    static let path = "/class/:class/notices/:notice"
    static let act = Act.explainAbsence
    static var page: (any Page.Type)? { ClassDayPage.self }

    private enum Decision: String {
        case accept
        case decline
    }

    private let slug: String
    private let id: ID<AbsenceNotice>
    private let decision: Decision
    private let reason: Reason?
    private let answer: String
    private let day: Day?

    init(_ form: Form) throws {
        slug = try form.part("class")
        id = try form.id("notice")
        guard let decision = form["what"].flatMap(Decision.init(rawValue:)) else {
            throw Objection("Выберите: принять или отклонить.", field: "told-\(id.number)")
        }
        self.decision = decision
        reason = form["reason"].flatMap { Int($0) }.flatMap { Reason(rawValue: $0) }
        answer = try form.text("answer", called: "Ответ", limit: AbsenceDraft.longestNote)
        day = Day(iso: form["d"] ?? "")
        if decision == .decline, answer.isEmpty {
            throw Objection("Напишите родителю, почему сообщение отклонено.", field: "told-\(id.number)")
        }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.told(id, in: slug).scope }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let told = try records.told(id, in: slug).filed, notice = told.notice
        try notice.checkWaiting()
        switch decision {
        case .decline: try records.settle(id, .declined, answer: answer)
        case .accept:
            let reason = reason ?? notice.draft.reason
            guard AbsenceNotice.reasons.contains(reason) else {
                throw Objection("Выберите причину: болезнь или уважительная.", field: "told-\(id.number)")
            }
            let draft = notice.accepted(for: reason, scanned: told.scannedAt.map { asking.zone.day(of: $0) })
            try records.judge(draft, in: records.classHead(of: records.permit.scope), today: asking.today)
            let filed = try records.file(draft, scan: told.scan)
            try records.noteReason(draft, filed, asking)
            try records.settle(id, .accepted, answer: answer, as: filed)
        }
        return .see(.schoolClass(slug, day: day))
    }
}

extension Reading {
    /// A parent's notice in a class, and what the gate is asked about: the student's class on the first day.
    func told(_ id: ID<AbsenceNotice>, in slug: String) throws -> (filed: FiledNotice, scope: Scope) {
        guard let filed = try absenceNotice(id) else { throw NotFound() }
        let head = try classHead(slug, on: filed.notice.draft.from)
        return (filed, try scopeOfAbsence(filed.notice.draft, in: head))
    }
}
