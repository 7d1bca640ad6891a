import School

/// What the school already has, as far as a list of people can touch it.
struct KnownPeople: Equatable {
    struct Student: Equatable {
        let id: Int
        let name: PersonName
        var birth: Day?
        var sex: Sex?
        var schoolClass: ClassName?
        /// Their days in classes of the year, oldest first.
        var stays: [Stay] = []
    }

    struct Stay: Equatable {
        let schoolClass: ClassName
        let days: Span
        /// Whether it began in the year by an order, and whether one ended it.
        var cameByOrder = false, leftByOrder = false
    }

    struct Parent: Equatable {
        let id: Int
        let name: PersonName
        var email: String
        /// Whose parent, by the students' ids.
        var children: Set<Int>
        /// Those whose tie to the parent has ended.
        var formerChildren: Set<Int> = []
    }

    struct Staff: Equatable {
        let id: Int
        let name: PersonName
        var email: String
        var posts: [String]
        /// Classes led.
        var leads: [ClassName] = []
        /// The last days of posts that ended in the year, by their folded titles.
        var endedPosts: [String: Day] = [:]
        /// Classes that are led no more in the year, or not yet.
        var otherLeads: [ClassName: Span] = [:]
    }

    var classes: [ClassName] = []
    var students: [Student] = []
    var parents: [Parent] = []
    var staff: [Staff] = []
    /// Classes of the year that have or had a class teacher.
    var ledClasses: Set<ClassName> = []
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
