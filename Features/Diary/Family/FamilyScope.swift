import School
import Web

/// Whose diary is meant: asked of the caller's own duties, never believed from the address.
enum FamilyScope {
    /// The first child that the caller's duties of today name; nobody's where there is none.
    static func first(_ asking: Asking) -> Scope {
        let own = asking.caller.duties.lazy.filter { $0.holds(on: asking.today) }.compactMap { duty -> ID<Student>? in
            switch duty.duty {
            case .student(let student), .parent(let student): student
            default: nil
            }
        }
        return Scope(day: asking.today, student: own.first)
    }

    /// The student in the address; the gate decides whether it is the caller's.
    static func one(_ student: ID<Student>, _ asking: Asking) -> Scope { Scope(day: asking.today, student: student) }
}
