/// A time zone of Russia: which offset from UTC its clocks had, and since when.
///
/// Clocks in Russia have not gone forward and back since 2011, but whole regions
/// have changed their offset, some as late as 2020. A record made before must
/// show the hour that the school's clock showed then.
package struct Zone: Hashable, Sendable {
    /// From this moment the clocks stood so many hours ahead of UTC.
    struct Step: Hashable, Sendable {
        let since: Moment
        let hours: Int
    }

    /// The name in the tz database, as «Europe/Moscow».
    package let name: String
    /// The name people know, as «Москва».
    package let title: String
    /// Offsets in order of time; the first holds for everything before, too.
    let steps: [Step]

    /// UTC itself, for machines.
    static let universal = Zone("UTC", "UTC", 0)

    /// The zone with this name in the tz database, or nil.
    package init?(named name: some StringProtocol) {
        guard let zone = Zone.all.first(where: { $0.name == name }) else { return nil }
        self = zone
    }

    /// A zone that had an offset in autumn 2011 and changed it on the given days,
    /// at two in the morning by the old clock, as every such law has said.
    init(
        _ name: String, _ title: String, _ hours: Int,
        _ changes: [(year: Int, month: Int, day: Int, hours: Int)] = []
    ) {
        var steps = [Step(since: Moment(seconds: Int.min), hours: hours)]
        for change in changes {
            guard let day = Day(year: change.year, month: change.month, day: change.day),
                let old = steps.last?.hours
            else { continue }
            steps.append(Step(since: Moment(seconds: day.number * 86_400 + (2 - old) * 3_600), hours: change.hours))
        }
        self.name = name
        self.title = title
        self.steps = steps
    }

    /// Seconds ahead of UTC at a moment.
    package func offset(at moment: Moment) -> Int {
        (steps.last { $0.since <= moment } ?? steps[0]).hours * 3_600
    }

    /// What calendar and clock show at a moment: day, hours and minutes, and the second 0…59.
    package func local(_ moment: Moment) -> (day: Day, time: TimeOfDay, second: Int) {
        let seconds = moment.seconds + offset(at: moment)
        let inDay = ((seconds % 86_400) + 86_400) % 86_400
        let day = Day(number: (seconds - inDay) / 86_400)
        return (day, TimeOfDay(minutes: inDay / 60), inDay % 60)
    }

    /// The day that a moment belongs to here.
    package func day(of moment: Moment) -> Day { local(moment).day }

    /// When the clock shows this time on this day; the later moment if it shows it twice.
    package func moment(day: Day, time: TimeOfDay) -> Moment {
        let local = Moment(seconds: day.number * 86_400 + time.minutes * 60)
        for step in steps.reversed() where step.since <= Moment(seconds: local.seconds - step.hours * 3_600) {
            return local - step.hours * 3_600
        }
        return local - steps[0].hours * 3_600
    }

    /// The last second of a day, 23:59:59: a term that ends on a day ends then.
    package func endOfDay(_ day: Day) -> Moment {
        moment(day: day, time: TimeOfDay(minutes: 1_439)) + 59
    }
}
