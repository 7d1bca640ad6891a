/// What a parent tells of an absence: a proposal, until the class teacher makes a reason of it (003 п. 2.9).
package struct AbsenceNotice: Hashable, Sendable {
    /// How far it has come. The numbers stand in the record and never change.
    package enum State: Int, Hashable, Sendable, CaseIterable {
        case sent = 0
        case accepted = 1
        case declined = 2
        /// Taken back by the parent who sent it.
        case withdrawn = 3

        /// «ждёт классного руководителя».
        package var title: String {
            switch self {
            case .sent: "ждёт классного руководителя"
            case .accepted: "принято"
            case .declined: "отклонено"
            case .withdrawn: "отозвано"
            }
        }
    }

    /// What a parent may name as the reason; the class teacher alone says that there was no valid one.
    package static let reasons: [Reason] = [.illness, .excused]
    /// How many may wait for one child: more are a slip of the hand.
    package static let mostWaiting = 10

    /// Its number in the record.
    package let id: ID<AbsenceNotice>
    /// Whose absence, which days, why.
    package let draft: AbsenceDraft
    /// Who told.
    package let parent: ID<Person>
    /// How far it has come.
    package let state: State
    /// The class teacher's word; the reason of a refusal.
    package let answer: String

    /// A notice as it stands in the record.
    package init(id: ID<AbsenceNotice>, draft: AbsenceDraft, parent: ID<Person>, state: State, answer: String) {
        (self.id, self.draft, self.parent, self.state, self.answer) = (id, draft, parent, state, answer)
    }

    /// Objects to a second decision: whoever came first has decided.
    package func checkWaiting() throws(Objection) {
        guard state != .sent else { return }
        throw Objection("Это сообщение уже не ждёт ответа: \(state.title).")
    }

    /// What the class teacher files when it is accepted: the days as they were told, with the words of the parent; a
    /// scan is a document presented on the day it was sent.
    package func accepted(for reason: Reason, scanned: Day?) -> AbsenceDraft {
        let words = draft.note.isEmpty ? "сообщение родителя" : "сообщение родителя: " + draft.note
        return AbsenceDraft(
            student: draft.student, from: draft.from, to: draft.to, reason: reason,
            document: scanned.map { AbsenceDocument(kind: .other, presented: $0) },
            note: String(words.prefix(AbsenceDraft.longestNote)))
    }
}
