/// A point in time, the same for the whole world.
package struct Moment: Hashable, Sendable, Comparable {
    /// Seconds since the beginning of 1970, UTC.
    package let seconds: Int

    /// The moment so many seconds after the beginning of 1970, UTC.
    package init(seconds: Int) {
        self.seconds = seconds
    }

    /// Earlier moments come first.
    package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
    /// So many seconds later.
    package static func + (moment: Moment, seconds: Int) -> Moment { Moment(seconds: moment.seconds + seconds) }
    /// So many seconds earlier.
    package static func - (moment: Moment, seconds: Int) -> Moment { Moment(seconds: moment.seconds - seconds) }
    /// Seconds between the two.
    package static func - (left: Moment, right: Moment) -> Int { left.seconds - right.seconds }

    /// «2025-11-20T07:41:05Z», as machines read it.
    package var iso: String {
        let (day, time, second) = Zone.universal.local(self)
        return day.iso + "T" + time.text + ":" + padded(second, to: 2) + "Z"
    }
}
