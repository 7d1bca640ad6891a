/// How many times in a row a door was tried in vain, and how long it now stays shut.
package struct Lockout: Hashable, Sendable {
    /// Tries in vain, in a row.
    package let failures: Int
    /// The moment from which the door may be tried again.
    package let until: Moment
    /// The last try.
    package let last: Moment

    /// A door as the record has it.
    package init(failures: Int, until: Moment, last: Moment) {
        self.failures = failures
        self.until = until
        self.last = last
    }

    /// A door nobody has tried.
    package static let open = Lockout(failures: 0, until: Moment(seconds: 0), last: Moment(seconds: 0))

    /// Tries that cost nothing but themselves.
    package static let freeTries = 5
    /// A day without a try in vain and all is forgotten.
    package static let memory = 24 * 60 * 60

    /// Seconds that the door stays shut after so many tries in vain.
    package static func pause(after failures: Int) -> Int {
        switch failures {
        case ..<freeTries: 0
        case freeTries: 10
        case freeTries + 1: 30
        case freeTries + 2: 2 * 60
        case freeTries + 3: 10 * 60
        default: 30 * 60
        }
    }

    /// The door after one more try in vain; `free` is how many cost nothing.
    package func tried(at now: Moment, free: Int = freeTries) -> Lockout {
        let counted = (now - last > Self.memory ? 0 : failures) + 1
        let pause = Self.pause(after: counted - free + Self.freeTries)
        return Lockout(failures: counted, until: now + pause, last: now)
    }

    /// Seconds left until the door may be tried; 0 when it may be now.
    package func wait(at now: Moment) -> Int { max(0, until - now) }

    /// How many free tries are left.
    package var triesLeft: Int { max(0, Self.freeTries - failures) }

    /// So many seconds as a person reads them: «30 секунд», «10 минут»; minutes are rounded up.
    package static func text(_ seconds: Int) -> String {
        if seconds <= 90 { return counted(seconds, "секунду", "секунды", "секунд") }
        return counted((seconds + 59) / 60, "минуту", "минуты", "минут")
    }
}
