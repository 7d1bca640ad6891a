/// When one lesson of the day begins and ends.
package struct Bell: Hashable, Sendable {
    /// The lesson's number in the day; 0 is the lesson before the first.
    package let n: Int
    /// When it begins.
    package let starts: TimeOfDay
    /// When it ends.
    package let ends: TimeOfDay

    /// A lesson from one time to another.
    package init(n: Int, starts: TimeOfDay, ends: TimeOfDay) {
        self.n = n
        self.starts = starts
        self.ends = ends
    }
}

/// The bells of one day: of a shift, of shortened lessons, of the first class.
package struct Bells: Hashable, Sendable {
    /// In order of time.
    package let bells: [Bell]

    /// Bells in any order.
    package init(_ bells: [Bell]) {
        self.bells = bells.sorted { ($0.starts, $0.n) < ($1.starts, $1.n) }
    }

    /// The bell of the lesson with this number, if there is such a lesson.
    package func bell(_ n: Int) -> Bell? { bells.first { $0.n == n } }

    /// The lesson that is going on at this time, nil at a break.
    package func current(at time: TimeOfDay) -> Bell? {
        bells.first { $0.starts <= time && time < $0.ends }
    }

    /// The lesson that begins next after this time.
    package func next(after time: TimeOfDay) -> Bell? { bells.first { time < $0.starts } }
}
