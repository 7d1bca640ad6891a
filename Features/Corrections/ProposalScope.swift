import School
import Storage
import Web

extension Reading {
    private static let taught = SQL(
        """
        SELECT k.id FROM duty d JOIN course k ON k.id = d.object JOIN group_member m ON m.study_group = k.study_group
        WHERE d.person = ?1 AND d.kind = 6 AND d.from_day <= ?3 AND (d.to_day IS NULL OR d.to_day >= ?3)
            AND m.student = ?2 AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?3)
        ORDER BY k.id LIMIT 1
        """)

    /// The scope of a proposal about a student: their class, and the caller's own course in which they stand, if any.
    func scopeOfProposal(_ student: ID<Student>, _ asking: Asking) throws -> Scope {
        var scope = try scope(student: student, on: asking.today)
        scope.day = nil
        if let person = asking.caller.person {
            scope.course = try first(Self.taught, person, student, asking.today) { $0.id(0) }
        }
        return scope
    }

    /// The scope of a card: a student's own class, or the classes of a parent's children.
    func scopeOfCorrected(_ person: ID<Person>, _ asking: Asking) throws -> Scope {
        var scope = try scope(person: person, on: asking.today)
        scope.day = nil
        if scope.student != nil { return scope }
        for child in try children(of: person, on: asking.today) {
            if let own = try schoolClass(of: child.student, on: asking.today) { scope.classes.append(own) }
        }
        return scope
    }

    /// What stands in a card.
    func correctedFacts(of person: ID<Person>) throws -> CorrectedFacts {
        guard let facts = try facts(of: person) else { throw NotFound() }
        return CorrectedFacts(name: facts.name, birth: facts.birth, email: facts.email)
    }
}
