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
    /// Hours a week in tenths, on the day from which the lists hold.
    var load: [KnownLoad: Int] = [:]
    /// Lines of the load that ended before that day, or are to begin after it.
    var settled: [KnownLoad: Span] = [:]
}
