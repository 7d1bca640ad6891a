/// Hours and minutes on the school's clock.
package struct TimeOfDay: Hashable, Sendable, Comparable {
    /// Minutes since midnight, 0…1439.
    package let minutes: Int

    /// The time so many minutes after midnight; what is out of 0…1439 becomes the nearer end.
    package init(minutes: Int) {
        self.minutes = min(max(minutes, 0), 1_439)
    }

    /// A time by the clock; nil if there is none such.
    package init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        minutes = hour * 60 + minute
    }

    /// Reads «08:30»; «8:30» will do too.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            let hour = digits(parts[0]), let minute = digits(parts[1])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// «08:30».
    package var text: String { Self.texts[minutes] }

    // Pages say dozens of times, and there are no more than the minutes of a day.
    private static let texts = (0...1_439).map { padded($0 / 60, to: 2) + ":" + padded($0 % 60, to: 2) }

    /// Earlier times come first.
    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}
