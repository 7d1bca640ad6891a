extension Regulation {
    /// A term with the clause it comes from: of the school's own act where it has settled the term.
    package func rule(_ key: RegulationKey) -> TermRule {
        TermRule(term(key), clause: isSettled(key) ? clause(of: key) : key.clause)
    }

    /// How long there is for marks of a grade level (003 п. 2.6).
    package func markRule(gradeLevel: Int?) -> TermRule {
        rule((gradeLevel ?? 5) <= 4 ? .markTermPrimary : .markTerm)
    }

    /// How long there is for a lesson's topic: its own day, or where no such term is set the week in which the
    /// journal is filled (001 п. 3.2).
    package var topicRule: TermRule {
        let own = rule(.lessonTerm)
        return own.term == .unset ? rule(.journalTerm) : own
    }
}
