import School

/// What loading a file does to the school: complete, in the order of doing, nothing left to decide.
struct PeopleChanges: Equatable {
    struct Student: Equatable {
        /// Nothing for a new student.
        var known: Int?
        var name: PersonName
        var birth: Day?
        var sex: Sex?
        var schoolClass: ClassName
        /// Movement has said otherwise: class and groups of the list are left alone.
        var settled: Settled?
        var parents: [Relation] = []
        /// Sealed fields that are new or other than before.
        var secrets: [CardField: String] = [:]
    }

    /// What an order has made of a student since.
    enum Settled { case elsewhere, gone }

    struct Relation: Equatable, Hashable {
        /// Index in `parents`.
        let parent: Int
        let kin: Kin
    }

    struct Parent: Equatable {
        var known: Int?
        var name: PersonName
        var email: String
        var secrets: [CardField: String] = [:]
    }

    struct Staff: Equatable {
        var known: Int?
        var name: PersonName
        var email: String
        var posts: [String]
        var subjects: [String]
        var leads: [ClassName]
        /// Whoever has left the school stays as they are.
        var isSettled = false
        var secrets: [CardField: String] = [:]
    }

    var classes: [ClassName] = []
    var parents: [Parent] = []
    var students: [Student] = []
    var staff: [Staff] = []
}
