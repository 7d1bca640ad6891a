import School
import Storage
import Web

extension Seen {
    /// What a card says that its form may change.
    static func card(_ facts: PersonFacts, _ student: StudentFacts?) -> Seen {
        let name = facts.name, sex = facts.sex.map { String($0.rawValue) }
        let person = [name.surname, name.given, name.patronymic, sex, facts.birth?.iso, facts.email]
        let own = student.map { own in CardField.allCases.map { own[$0] } }
        return Seen(person + [facts.verified?.iso] + (own ?? []))
    }

    /// What a tie of a parent to a child says.
    static func tie(_ tie: ListedParent) -> Seen {
        Seen([String(tie.kin.rawValue), tie.days.to?.iso, tie.isBlocked ? "1" : "0", tie.basis])
    }
}
