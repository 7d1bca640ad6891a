/// The topics of a plan by their words, to know which one a lesson's record names.
struct TopicWords {
    private let topics: [PlannedTopic]
    private let exact: [String: [Int]]
    private var loose: [String: [Int]]?

    init(_ topics: [PlannedTopic]) {
        self.topics = topics
        exact = Dictionary(grouping: topics.indices.filter { !topics[$0].isReserve }) { topics[$0].topic }
    }

    /// The first topic of these words, spaces, case, dots and ё aside, that has an hour left.
    mutating func place(of words: String, left: [Int]) -> Int? {
        if words.isEmpty { return nil }
        if let place = exact[words]?.first(where: { left[$0] > 0 }) { return place }
        // Folding all words costs more than comparing them, and is rarely needed.
        let folded =
            loose
            ?? Dictionary(grouping: topics.indices.filter { !topics[$0].isReserve }) { SearchKey.of(topics[$0].topic) }
        loose = folded
        return folded[SearchKey.of(words)]?.first { left[$0] > 0 }
    }
}
