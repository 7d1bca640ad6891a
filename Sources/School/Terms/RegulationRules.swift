extension Regulation {
    /// A term with the clause it comes from; the product's own term, which holds while the school says nothing, has none.
    package func rule(_ key: RegulationKey) -> TermRule {
        TermRule(
            term(key), clause: clause(of: key), isSoft: severity(of: key) == .soft, isDefault: !isSettled(key))
    }

    /// The day of attestation as the limit of a mark's term, where the regulation says so (003 п. 2.6).
    package func limit(_ attestation: Day?) -> TermLimit? {
        guard isOn(.beforeAttestation) else { return nil }
        return attestation.map { TermLimit(day: $0, clause: clause(of: .beforeAttestation)) }
    }

    /// How long there is for marks of a grade level (003 п. 2.6), of an answer or of a written work (000 п. 2.3), whose
    /// kind may have a term of its own.
    package func markRule(gradeLevel: Int?, isWritten: Bool = false, own: WorkTerm? = nil) -> TermRule {
        rule(markKey(gradeLevel: gradeLevel, isWritten: isWritten)).with(isWritten ? own : nil)
    }

    /// How long there is for a lesson's topic: its own day, or where no such term is set the week in which the
    /// journal is filled (001 п. 3.2).
    package var topicRule: TermRule {
        let own = rule(.lessonTerm)
        return own.term == .unset ? rule(.journalTerm) : own
    }
}

extension Terms {
    /// Terms under a regulation: what an outage leaves is carried over by its term.
    package init(calendar: SchoolCalendar, zone: Zone, under regulation: Regulation) {
        self.init(calendar: calendar, zone: zone, transfer: regulation.rule(.outageTerm))
    }
}
