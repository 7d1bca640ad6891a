import School

/// A column of the grid: one work of one lesson.
struct LessonWork: Sendable, Hashable {
    let n: Int
    let code: String
    /// «к», as over a narrow column.
    let small: String
    let title: String
    private(set) var weight: Int
    let topic: String
    private(set) var counts: Bool
    let isControl: Bool
    /// Whether marks are put for it at all.
    let isMarked: Bool
    /// From when families see it; nil where it was never hidden.
    let visibleFrom: Moment?
    /// Whether the school weighs all works alike, so that weights are not shown.
    private(set) var isPlain = false

    init(
        n: Int, code: String, title: String, weight: Int, topic: String, counts: Bool, isControl: Bool,
        isMarked: Bool = true, visibleFrom: Moment? = nil
    ) {
        (self.n, self.code, small, self.title, self.weight) = (n, code, code.lowercased(), title, weight)
        (self.topic, self.counts, self.isControl) = (topic, counts, isControl)
        (self.isMarked, self.visibleFrom) = (isMarked, visibleFrom)
    }

    /// What every lesson has: an answer of weight 1.
    static let answer = LessonWork(
        n: 0, code: "О", title: "ответ", weight: 1, topic: "", counts: true, isControl: false)

    /// The same outside the average: of a page whose marks count nowhere.
    var uncounted: LessonWork {
        var work = self
        work.counts = false
        return work
    }

    /// The same in a school that weighs all works alike: what has no weight stays outside the average.
    func weighed(_ weighing: Weighing) -> LessonWork {
        guard weighing == .plain else { return self }
        var work = self
        (work.weight, work.counts, work.isPlain) = (1, counts && weight > 0, true)
        return work
    }

    /// «контрольная работа, 3», over a column of the lesson's form.
    var heading: String { isPlain ? title : "\(title), \(weight)" }

    /// «контрольная работа, вес 3».
    var full: String { words.isEmpty ? title : "\(title), \(words)" }

    /// «вес 3», «вес 3, не в среднем», «не оценивается».
    var words: String {
        if !isMarked { return "не оценивается" }
        if isPlain { return counts ? "" : "не в среднем" }
        return "вес \(weight)" + (counts ? "" : ", не в среднем")
    }
}
