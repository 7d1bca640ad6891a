/// All that decides whether a final mark may stand.
package struct FinalCell: Sendable {
    /// Whose.
    package let student: PersonName
    /// What is summed up.
    package let kind: FinalKind
    /// The period; nil for a mark of the whole year.
    package let period: Period?
    /// The marks that may stand.
    package let scale: Scale
    /// What the rules propose.
    package let proposal: FinalProposal
    /// What it rests on and has to stand before it (003 п. 2.2, 4.4).
    package let needed: [FinalParts.Part]
    /// When it was closed for marks; nil while it is open.
    package let closed: Moment?
    /// The own class by name, where it is closed before the group's others; nil else.
    package let closedClass: String?

    /// A final mark's place.
    package init(
        student: PersonName, kind: FinalKind, period: Period?, scale: Scale, proposal: FinalProposal,
        needed: [FinalParts.Part] = [], closed: Moment? = nil, closedClass: String? = nil
    ) {
        (self.student, self.kind, self.period, self.scale) = (student, kind, period, scale)
        (self.proposal, self.needed, self.closed, self.closedClass) = (proposal, needed, closed, closedClass)
    }

    /// Refuses a final mark that may not be written here now; nil takes one away.
    package func check(
        _ mark: Mark?, reason: String, hasOrder: Bool, today: Day, zone: Zone
    ) throws(Objection) {
        if scale == .markless { throw Objection("Здесь отметки не ставятся.") }
        if let period, today < period.starts {
            throw Objection(
                "\(period.title): итоговые отметки ставят с \(RussianDate.dayAndMonth(period.starts)), не раньше.")
        }
        if let closed, !hasOrder {
            throw Objection(
                "\(closedTitle) \(zone.day(of: closed).russian). Итоговая отметка меняется по приказу или протоколу: "
                    + "укажите номер и дату.", field: "order")
        }
        if let mark, mark != .exempt, mark != .notAttested, let lacking = needed.first(where: { $0.mark == nil }) {
            throw Objection("\(student.short): сначала нужна отметка «\(lacking.title)».")
        }
        if mark == proposal.mark, mark != nil { return }
        // Levels lead to no proposal that one could differ from, and an exam's mark is what the exam gave.
        if mark != nil, !kind.isReckoned || scale == .levels { return }
        if reason.isEmpty { throw Objection(wanted(mark)) }
    }

    private var closedTitle: String {
        (period?.closedTitle ?? "Учебный год закрыт") + (closedClass.map { " для " + $0 } ?? "")
    }

    private func wanted(_ mark: Mark?) -> String {
        guard let mark else { return "\(student.short): отметка убирается. Напишите основание." }
        if proposal.waitsForAttestation {
            return "\(student.short): отметки за аттестацию ещё нет, вы ставите \(mark.text). Напишите основание."
        }
        guard let proposed = proposal.mark else {
            return "\(student.short): правила отметку не предлагают, вы ставите \(mark.text). Напишите основание."
        }
        return "\(student.short): предложено \(proposed.text), вы ставите \(mark.text). Напишите основание."
    }
}
