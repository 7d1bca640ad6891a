import School

/// What the school already teaches, as far as a set-up can touch it.
struct KnownTeaching {
    struct KnownClass {
        let profile: String
        let shift: Int
    }

    struct KnownLoad: Hashable {
        /// A person's number.
        let teacher: Int
        let group: TeachingChanges.Group
    }

    var classes: [ClassName: KnownClass] = [:]
    /// Titles by folded ones.
    var subjects: [String: String] = [:]
    var curriculum: Set<TeachingChanges.LineWish> = []
    /// Members by their numbers.
    var groups: [TeachingChanges.Group: Set<Int>] = [:]
    /// Hours a week in tenths.
    var load: [KnownLoad: Int] = [:]
}
