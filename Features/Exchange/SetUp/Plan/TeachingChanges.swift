import School

/// What a set-up does beyond people: classes' facts, subjects, curriculum, groups and load. People are named by their
/// places in `PeopleChanges`, subjects by their folded titles.
struct TeachingChanges: Equatable {
    /// Who is taught a subject together: whole classes where the name is empty.
    struct Group: Hashable {
        let subject: String
        /// In order.
        let classes: [ClassName]
        let name: String
    }

    struct ClassWish: Equatable {
        var profile: String?
        var shift: Int?
    }

    struct LineWish: Hashable {
        let gradeLevel: Int
        let profile: String
        let subject: String
        let tenths: Int
        let parts: Int
    }

    struct LoadWish: Equatable {
        /// Index in the staff of `PeopleChanges`.
        let teacher: Int
        let group: Group
        let tenths: Int
    }

    /// New subjects with their areas, by folded titles.
    var subjects: [String: (name: String, area: String)] = [:]
    var classes: [ClassName: ClassWish] = [:]
    var curriculum: [LineWish] = []
    /// Members by their places in the students of `PeopleChanges`.
    var groups: [Group: [Int]] = [:]
    var load: [LoadWish] = []

    static func == (a: Self, b: Self) -> Bool {
        a.subjects.mapValues(\.name) == b.subjects.mapValues(\.name) && a.classes == b.classes
            && a.curriculum == b.curriculum && a.groups == b.groups && a.load == b.load
    }
}
