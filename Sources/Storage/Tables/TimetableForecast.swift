import School

/// What a version of the timetable would change from a day on, told before it is published.
package struct TimetableForecast: Sendable {
    /// How many lessons a course has from the day on, before and after.
    package struct Hours: Sendable {
        /// The course.
        package let course: ID<Course>
        /// Until the end of its period.
        package let period: (before: Int, after: Int)
        /// Until the end of the year.
        package let year: (before: Int, after: Int)
    }

    /// A lesson that the version has not, and that stays.
    package struct Staying: Sendable, Hashable {
        /// Its number.
        package let lesson: ID<Lesson>
        /// When it is held.
        package let day: Day
        /// Its number in the day.
        package let n: Int
        /// The pages it serves.
        package let courses: [ID<Course>]
        /// Whether something is written in it; else it was changed by hand, or somebody substitutes.
        package let isWritten: Bool
        /// Who substitutes there for whom.
        package let replaced: [Replaced]
    }

    /// Who gives a lesson in whose place.
    package struct Replaced: Sendable, Hashable {
        /// Who is away.
        package let absent: PersonName
        /// Who gives the lesson.
        package let substitute: PersonName
    }

    /// Something that was to be done by one lesson and is to be done by another.
    package struct Aimed: Sendable, Hashable {
        /// The course.
        package let course: ID<Course>
        /// By which day it was.
        package let was: Day
        /// By which day it is; nil where no lesson follows.
        package let now: Day?
        /// How many students it is about.
        package let count: Int
    }

    /// What becomes of a page's thematic plan.
    package struct Topics: Sendable, Hashable {
        /// The course.
        package let course: ID<Course>
        /// The topics that move, and those that lessons do not suffice for.
        package let moved: MovedTopics
    }

    /// Courses whose number of lessons changes.
    package let hours: [Hours]
    /// Lessons that stay beside the version.
    package let staying: [Staying]
    /// Lessons up to today that appear, go or are at another time of their day.
    package let past: [PastLesson]
    /// Homework set for the next lesson, which is on another day now, or for a named one that goes.
    package let homework: [Aimed]
    /// Points whose day is no lesson any more.
    package let points: [Aimed]
    /// The classes whose week changes.
    package let classes: Set<ID<SchoolClass>>
    /// Lessons to be made, and empty ones to be taken back.
    package let counts: (made: Int, taken: Int)
    /// Courses whose planned topics fall on other days, or find no lesson in the year; not asked when it is published.
    package fileprivate(set) var topics: [Topics] = []
}

extension Reading {
    private static let homeworkSet = SQL(
        """
        SELECT r.course, max(r.day), (SELECT max(x.day) FROM lesson_record x JOIN lesson l ON l.id = x.lesson
            WHERE x.course = r.course AND x.day < ?2 AND l.status <> 3 AND l.status <> 4)
        FROM lesson_record r JOIN course c ON c.id = r.course
        WHERE c.year = ?1 AND r.homework_state = 2 AND r.day < ?2 AND r.day >= ?3
            AND NOT EXISTS (SELECT 1 FROM homework_task h WHERE h.course = r.course AND h.day = r.day
                AND h.lesson = r.lesson AND h.n = 0 AND h.due_lesson IS NOT NULL)
        GROUP BY r.course ORDER BY r.course
        """)

    private static let homeworkAimed = SQL(
        """
        SELECT h.course, h.due_lesson, d.day, h.day FROM course c JOIN homework_task h ON h.course = c.id
        JOIN lesson d ON d.id = h.due_lesson
        JOIN lesson_record r ON r.course = h.course AND r.day = h.day AND r.lesson = h.lesson
        WHERE c.year = ?1 AND (h.n > 0 AND h.words <> '' OR h.n = 0 AND r.homework_state = 2)
        ORDER BY d.day, h.course, h.id
        """)

    // What an order over weeks gives goes where the page's lessons go.
    private static let replaced = SQL(
        """
        SELECT u.lesson, a.surname, a.given, a.patronymic, p.surname, p.given, p.patronymic
        FROM substitution u CROSS JOIN lesson l CROSS JOIN person a CROSS JOIN person p
        WHERE u.stand_in IS NULL AND l.id = u.lesson AND l.day BETWEEN ?1 AND ?2 AND a.id = u.absent
            AND p.id = u.substitute
        ORDER BY u.lesson, u.course
        """)

    /// What a draft would change if it were published for these days.
    package func forecast(of version: TimetableVersion, year: SchoolYear, during days: Span, today: Day) throws
        -> TimetableForecast
    {
        let foreseen = try foreseen(version, year, days, today)
        var forecast = foreseen.forecast
        forecast.topics = try topicsMoved(by: foreseen.steps, year)
        return forecast
    }

    /// The forecast with the steps that would make it true.
    func foreseen(_ version: TimetableVersion, _ year: SchoolYear, _ days: Span, _ today: Day) throws
        -> (forecast: TimetableForecast, steps: LessonSteps, standing: [SteppingLesson])
    {
        let span = days.from...min(days.to ?? year.ends, year.ends)
        let trial = ListedTimetable(id: version.id, name: version.name, from: days.from, to: days.to)
        let (steps, standing, plan) = try lessonSteps(span, of: year, trial: trial, today: today)
        let after = steps.days, before = Self.days(standing)
        let replaced = try replaced(span)
        let left = try daysLeft(by: steps, until: span.upperBound, of: year)
        let forecast = TimetableForecast(
            hours: Self.hours(before, after, plan, from: days.from),
            staying: steps.staying.map { lesson in
                TimetableForecast.Staying(
                    lesson: ID(lesson.id), day: lesson.day, n: lesson.n, courses: lesson.courses,
                    isWritten: lesson.isWritten, replaced: replaced[lesson.id] ?? [])
            },
            past: steps.past,
            homework: try homework(before, left, year, from: days.from) + homeworkAimed(steps, left, year),
            points: try points(left, year, days),
            classes: try changedClasses(version, year, from: days.from, plan),
            counts: (steps.made.count, steps.taken.count))
        return (forecast, steps, standing)
    }

    /// By lesson.
    private func replaced(_ days: ClosedRange<Day>) throws -> [Int: [TimetableForecast.Replaced]] {
        var found: [Int: [TimetableForecast.Replaced]] = [:]
        try each(Self.replaced, days.lowerBound, days.upperBound) { row in
            let one = TimetableForecast.Replaced(absent: PersonName(row, at: 1), substitute: PersonName(row, at: 4))
            if found[row.int(0)]?.contains(one) != true { found[row.int(0), default: []].append(one) }
        }
        return found
    }

    private static func days(_ standing: [SteppingLesson]) -> [ID<Course>: [Day]] {
        var found: [ID<Course>: [Day]] = [:]
        for lesson in standing where lesson.isOn {
            for course in lesson.courses { found[course, default: []].append(lesson.day) }
        }
        return found.mapValues { $0.sorted() }
    }

    private static func hours(
        _ before: [ID<Course>: [Day]], _ after: [ID<Course>: [Day]], _ plan: LessonPlan, from day: Day
    ) -> [TimetableForecast.Hours] {
        Set(before.keys).union(after.keys).sorted().compactMap { course in
            let (was, now) = (before[course] ?? [], after[course] ?? [])
            guard was.count != now.count else { return nil }
            let spans = plan.classes[course].flatMap { plan.periods[$0.scheme] } ?? []
            let end = spans.first { $0.contains(day) }?.to ?? spans.compactMap(\.to).filter { $0 >= day }.min()
            func inPeriod(_ days: [Day]) -> Int { days.count { day in end.map { day <= $0 } ?? true } }
            return TimetableForecast.Hours(
                course: course, period: (inPeriod(was), inPeriod(now)), year: (was.count, now.count))
        }
    }

    /// Homework of the last lesson before the day is to be done by the first one after it.
    private func homework(
        _ before: [ID<Course>: [Day]], _ after: [ID<Course>: [Day]], _ year: SchoolYear, from day: Day
    ) throws -> [TimetableForecast.Aimed] {
        try rows(Self.homeworkSet, year.number, day, day - 30) { row -> TimetableForecast.Aimed? in
            let course = row.id(0, of: Course.self)
            guard row.dayOrNil(2) == row.dayOrNil(1), let was = before[course]?.first else { return nil }
            let now = after[course]?.first
            return was == now ? nil : TimetableForecast.Aimed(course: course, was: was, now: now, count: 1)
        }.compactMap { $0 }
    }

    /// Homework set for a named lesson that is taken back is to be done by the course's next one from that day on.
    private func homeworkAimed(_ steps: LessonSteps, _ after: [ID<Course>: [Day]], _ year: SchoolYear) throws
        -> [TimetableForecast.Aimed]
    {
        let taken = Set(steps.taken.map(\.id))
        guard !taken.isEmpty else { return [] }
        return try rows(Self.homeworkAimed, year.number) { row -> TimetableForecast.Aimed? in
            guard taken.contains(row.int(1)) else { return nil }
            let (course, was, set) = (row.id(0, of: Course.self), row.day(2), row.day(3))
            let now = after[course]?.first { $0 > set && $0 >= was }
            return was == now ? nil : TimetableForecast.Aimed(course: course, was: was, now: now, count: 1)
        }.compactMap { $0 }
    }

    private func points(_ after: [ID<Course>: [Day]], _ year: SchoolYear, _ days: Span) throws
        -> [TimetableForecast.Aimed]
    {
        let own = try aimedPoints(of: year.number, from: days.from).filter {
            days.contains($0.due) && $0.aim(after) != .stays
        }
        return Dictionary(grouping: own) {
            TimetableForecast.Aimed(course: $0.course, was: $0.due, now: $0.aim(after).day, count: 0)
        }
        .map { TimetableForecast.Aimed(course: $0.key.course, was: $0.key.was, now: $0.key.now, count: $0.value.count) }
        .sorted { ($0.was, $0.course) < ($1.was, $1.course) }
    }

    private struct Stand: Hashable {
        let home: ID<SchoolClass>
        let weekday: Int
        let n: Int
        let week: Int
        let room: String
        let course: ID<Course>
    }

    /// The classes whose week differs from the version that holds on the day.
    private func changedClasses(_ version: TimetableVersion, _ year: SchoolYear, from day: Day, _ plan: LessonPlan)
        throws
        -> Set<ID<SchoolClass>>
    {
        let groups = Dictionary(try groups(of: year.number).map { ($0.id, $0.classes) }, uniquingKeysWith: { $1 })
        let homes = Dictionary(
            try courses(of: year.number).map { ($0.id, groups[$0.group] ?? []) }, uniquingKeysWith: { $1 })
        func stands(_ timetable: Int?) throws -> Set<Stand> {
            var found: Set<Stand> = []
            for slot in try timetable.map({ try slots(of: $0) }) ?? [] {
                for course in slot.courses {
                    for home in homes[course] ?? [] {
                        found.insert(
                            Stand(
                                home: home, weekday: slot.weekday, n: slot.n, week: slot.week, room: slot.room,
                                course: course))
                    }
                }
            }
            return found
        }
        let (old, new) = (try stands(timetable(of: year.number, on: day)), try stands(version.id))
        return Set(old.symmetricDifference(new).map(\.home))
    }
}
