import School

/// What the school already has, as far as a list of people can touch it.
struct KnownPeople: Equatable {
    struct Student: Equatable {
        let id: Int64
        let name: PersonName
        var birth: Day?
        var sex: PersonRow.Sex?
        var schoolClass: ClassName?
    }

    struct Parent: Equatable {
        let id: Int64
        let name: PersonName
        var email: String
        /// Whose parent, by the students' ids.
        var children: Set<Int64>
    }

    struct Staff: Equatable {
        let id: Int64
        let name: PersonName
        var email: String
        var posts: [String]
    }

    var classes: [ClassName] = []
    var students: [Student] = []
    var parents: [Parent] = []
    var staff: [Staff] = []
}
