import School
import Storage

/// Something that the clock does, by its name in Russian.
package struct Chore: Sendable {
    /// What a chore is given.
    package struct Turn: Sendable {
        /// The records of all schools.
        package let records: Records
        /// The school it is done for; nil when it is done for the whole installation.
        package let school: String?
        /// The settings of the house.
        package let outside: Outside
        /// The moment of the round.
        package let now: Moment
    }

    /// For whom it is done.
    package enum Reach: Sendable {
        /// Once for all schools together.
        case installation
        /// Once for each school.
        case school
    }

    /// Its name: never changed, the records know it by it.
    package let name: String
    /// For whom.
    package let reach: Reach
    /// How long one run may take before another process may take it over, in seconds.
    package let lease: Int
    /// When it is due after a moment: also the first time.
    package let next: @Sendable (Moment) -> Moment
    /// Does it; doing it twice must do no harm.
    package let perform: @Sendable (Turn) async throws -> Void

    /// A chore by its parts.
    package init(
        _ name: String, for reach: Reach = .school, lease: Int = 600, next: @escaping @Sendable (Moment) -> Moment,
        perform: @escaping @Sendable (Turn) async throws -> Void
    ) {
        self.name = name
        self.reach = reach
        self.lease = lease
        self.next = next
        self.perform = perform
    }

    /// Each night at this hour of Moscow: a computer that slept does it when it wakes.
    package static func nightly(at time: TimeOfDay) -> @Sendable (Moment) -> Moment {
        { now in
            let today = Zone.moscow.day(of: now), tonight = Zone.moscow.moment(day: today, time: time)
            return tonight > now ? tonight : Zone.moscow.moment(day: Day(number: today.number + 1), time: time)
        }
    }
}
