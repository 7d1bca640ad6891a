import Markup
import School
import Storage

/// Where the school asks for it, nobody works before they have read its local acts (001 п. 2п.5, 5.2).
extension Reading {
    /// Leads to the acts whoever owes an acceptance; asks nothing while the school's switch is off.
    func greet(_ asking: Asking) throws {
        guard asking.regulation.isOn(.actsRequired), let person = asking.caller.person else { return }
        let owed = try actsOwed(
            by: person, isStaff: asking.caller.isStaff, isParent: asking.caller.isParent, on: asking.today)
        if !owed.isEmpty { throw Elsewhere(.acts) }
    }
}

extension Caller {
    private static let families: Set<DutyKind> = [.visitor, .holder, .student, .parent, .clockwork]

    /// Whether somebody works at the school today by any duty.
    package var isStaff: Bool {
        duties.contains { $0.holds(on: today) && !Self.families.contains($0.duty.kind) }
    }

    /// Whether somebody is a parent of a student today.
    package var isParent: Bool { duties.contains { $0.holds(on: today) && $0.duty.kind == .parent } }
}
