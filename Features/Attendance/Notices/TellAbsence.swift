import School
import Storage
import Web

/// A parent tells of a child's absence: a proposal to the class teacher (003 п. 2.9).
struct TellAbsence: Action {
    static let path = TellAbsencePage.path
    static let act = Act.tellAbsence
    static var page: (any Page.Type)? { TellAbsencePage.self }

    let draft: AbsenceDraft
    let file: AttachedFile?

    init(_ form: Form) throws {
        guard let from = try form.day("from", called: "С какого дня") else {
            throw Objection("Укажите, с какого дня ребёнка нет в школе.", field: "from")
        }
        let reason = form["reason"].flatMap { Int($0) }.flatMap { Reason(rawValue: $0) } ?? .notGiven
        let note = try form.text("note", called: "Своими словами", limit: AbsenceDraft.longestNote)
        guard AbsenceNotice.reasons.contains(reason) else {
            throw Objection("Выберите: болеет или другая причина.", field: "reason")
        }
        if reason != .illness, note.isEmpty { throw Objection("Напишите причину своими словами.", field: "note") }
        draft = AbsenceDraft(
            student: try form.id("student"), from: from, to: try form.day("to", called: "По какой день") ?? from,
            reason: reason, note: note)
        file = try ReasonForm.scan(form)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { Scope(student: draft.student) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let parent = asking.caller.person else { throw NotFound() }
        guard let own = try records.schoolClass(of: draft.student, on: draft.from) else {
            throw Objection("В этот день ребёнок не числится в классе.", field: "from")
        }
        try records.judge(draft, in: records.classHead(of: Scope(classes: [own])), today: asking.today)
        let waiting = try records.absenceNotices(of: draft.student, toldBy: parent).filter {
            $0.notice.state == .sent && $0.notice.draft != draft
        }
        guard waiting.count < AbsenceNotice.mostWaiting else {
            throw Objection("Ответа ждут уже \(waiting.count) ваших сообщений. Дождитесь решения.", field: "from")
        }
        try records.tell(draft, by: parent, file: file)
        return .see(.tellAbsence(draft.student))
    }
}
