import School
import Storage
import Web

extension Reading {
    /// A filed case of a class, and what the gate is asked about: the student's class on the case's first day.
    func filedCase(_ id: ID<AbsenceCase>, in slug: String) throws -> (filed: FiledCase, scope: Scope) {
        guard let filed = try absenceCase(id) else { throw NotFound() }
        let head = try classHead(slug, on: filed.absence.from)
        return (filed, try scopeOfAbsence(AbsenceDraft(filed), in: head))
    }
}
