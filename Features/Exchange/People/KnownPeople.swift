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
}
