import School

/// What the school already has, as far as a list of people can touch it.
struct KnownPeople: Equatable {
    struct Student: Equatable {
        let id: Int
        let name: PersonName
        var birth: Day?
        var sex: Sex?
        var schoolClass: ClassName?
    }

    struct Parent: Equatable {
        let id: Int
        let name: PersonName
        var email: String
        /// Whose parent, by the students' ids.
        var children: Set<Int>
    }

    struct Staff: Equatable {
        let id: Int
        let name: PersonName
        var email: String
        var posts: [String]
        /// Classes led.
        var leads: [ClassName] = []
    }

    var classes: [ClassName] = []
    var students: [Student] = []
    var parents: [Parent] = []
    var staff: [Staff] = []
    /// Sealed values by persons' numbers, of the fields that the files hold; nil for one that no key opens.
    var secrets: [CardField: [Int: String?]] = [:]

    /// Whether two values can be of one person: they are the same, or one of them is not known.
    func agree(_ snils: String?, with person: Int) -> Bool {
        guard let snils, let known = secrets[.snils]?[person] ?? nil else { return true }
        return known == snils
    }

    /// Whether the number is written down as this person's.
    func isOf(_ snils: String?, _ person: Int) -> Bool {
        guard let snils, let known = secrets[.snils]?[person] ?? nil else { return false }
        return known == snils
    }
}
