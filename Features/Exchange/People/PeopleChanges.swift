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
        var parents: [Relation] = []
    }

    struct Relation: Equatable, Hashable {
        /// Index in `parents`.
        let parent: Int
        let kin: Kin
    }

    struct Parent: Equatable {
        var known: Int?
        var name: PersonName
        var email: String
    }

    struct Staff: Equatable {
        var known: Int?
        var name: PersonName
        var email: String
        var posts: [String]
        var subjects: [String]
        var leads: [ClassName]
    }

    var classes: [ClassName] = []
    var parents: [Parent] = []
    var students: [Student] = []
    var staff: [Staff] = []
}
