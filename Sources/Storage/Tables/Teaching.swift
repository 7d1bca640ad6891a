import School

/// What one line of a load asks for: who teaches what to whom, from when.
package struct TeachingWish: Sendable {
    /// What is taught.
    package let subject: ID<Subject>
    /// To whom.
    package let group: ID<StudyGroup>
    /// By whom.
    package let person: ID<Person>
    /// Hours a week in tenths, 1…400.
    package let weeklyTenths: Int
    /// From which day, and to which where it is known.
    package var days: Span
    /// What sort of classes it is.
    package var kind = CourseKind.lesson
    /// The order that gave it, where there was one.
    package var order: ID<Order>?

    /// A line of a load by its fields.
    package init(
        _ subject: ID<Subject>, to group: ID<StudyGroup>, by person: ID<Person>, weeklyTenths: Int, during days: Span,
        kind: CourseKind = .lesson, order: ID<Order>? = nil
    ) {
        (self.subject, self.group, self.person, self.weeklyTenths) = (subject, group, person, weeklyTenths)
        (self.days, self.kind, self.order) = (days, kind, order)
    }
}

/// Writes the load of a year: everything known of the year is asked once, then each line costs only what it writes.
///
/// Make one for many lines; `Writing.teach` is for one. Groups and subjects are added before it is made.
package struct Teaching {
    private struct Place: Hashable {
        let subject: ID<Subject>, group: ID<StudyGroup>
    }

    private struct Taught: Hashable {
        let person: ID<Person>, course: ID<Course>
    }

    private let records: Writing
    private let year: Int
    private let classes: [ID<SchoolClass>: ListedClass]
    private let subjects: [ID<Subject>: ListedSubject]
    private let groups: [ID<StudyGroup>: ListedGroup]
    private var courses: [Place: ID<Course>]
    private var lines: [Taught: [LoadLine]]
    private var duties: [Taught: [(id: Int, days: Span)]] = [:]
    /// Pages that somebody taught already when this was made.
    private let taught: Set<ID<Course>>

    private static let dutiesOfYear = SQL(
        """
        SELECT d.id, d.person, d.object, d.from_day, d.to_day FROM duty d JOIN course c ON c.id = d.object
        WHERE d.kind = 6 AND c.year = ?1 AND d.absent_teacher IS NULL ORDER BY d.id
        """)

    /// Six questions about the year, however large its load.
    package init(_ records: Writing, year: Int) throws {
        (self.records, self.year) = (records, year)
        classes = Dictionary(uniqueKeysWithValues: try records.classes(of: year).map { ($0.id, $0) })
        subjects = Dictionary(uniqueKeysWithValues: try records.subjects().map { ($0.id, $0) })
        groups = Dictionary(uniqueKeysWithValues: try records.groups(of: year).map { ($0.id, $0) })
        courses = Dictionary(
            try records.courses(of: year).map { (Place(subject: $0.subject, group: $0.group), $0.id) },
            uniquingKeysWith: { first, _ in first })
        let load = try records.load(of: year)
        lines = Dictionary(grouping: load) { Taught(person: $0.person, course: $0.course) }
        taught = Set(load.map(\.course))
        try records.each(Self.dutiesOfYear, year) { row in
            let taught = Taught(person: row.id(1), course: row.id(2))
            duties[taught, default: []].append((row.int(0), Span(from: row.day(3), to: row.dayOrNil(4))))
        }
    }

    /// Puts a line into the load: the course is opened if there is none of the subject and group yet, and the teacher
    /// has the duty for the same days. A line that stands already changes nothing, so that a list can be loaded twice;
    /// from the same day other hours replace it, from another day it meets an objection.
    @discardableResult
    package mutating func teach(_ wish: TeachingWish) throws -> (course: ID<Course>, load: ID<LoadRow>) {
        guard (1...400).contains(wish.weeklyTenths) else {
            throw Objection("Часов в неделю бывает от 0,1 до 40.", field: "hours")
        }
        if let to = wish.days.to, to < wish.days.from {
            throw Objection("Последний день нагрузки раньше первого.", field: "to")
        }
        let isNew = courses[Place(subject: wish.subject, group: wish.group)] == nil
        let course = try course(of: wish), taught = Taught(person: wish.person, course: course)
        if let line = lines[taught]?.first(where: { $0.days.overlaps(wish.days) }) {
            guard
                line.weeklyTenths == wish.weeklyTenths && line.days.from <= wish.days.from
                    || line.days.from == wish.days.from
            else { throw line.isInTheWay }
            try records.change(line, weeklyTenths: wish.weeklyTenths, from: wish.days.from)
            return (course, line.id)
        }
        let standing = duties[taught]?.first { $0.days.from <= wish.days.from && $0.days.to == wish.days.to }
        let duty =
            try standing?.id
            ?? records.give(
                .teacher, to: wish.person, object: course.number, from: wish.days.from, to: wish.days.to,
                order: wish.order, since: isNew ? nil : records.dayLeft(course, before: wish.days.from))
        let load = try records.insert(load: wish.person, course, wish.weeklyTenths, wish.days, duty: duty)
        if let line = try records.loadLine(load) { lines[taught, default: []].append(line) }
        return (course, load)
    }

    /// Makes the load agree, from a day on, with a line of a list that says nothing of days: a line that stands on the
    /// day keeps what was before; one that ended, or is to begin, was settled in the school and stays as it is. A page
    /// that others teach already gets its new teacher from the day on, any other for the days of the wish.
    package mutating func agree(with wish: TeachingWish, from day: Day) throws {
        guard let course = courses[Place(subject: wish.subject, group: wish.group)] else {
            try teach(wish)
            return
        }
        let known = lines[Taught(person: wish.person, course: course)] ?? []
        if let line = known.first(where: { $0.days.contains(day) }) {
            return try records.change(line, weeklyTenths: wish.weeklyTenths, from: day)
        }
        guard known.isEmpty else { return }
        var wish = wish
        if taught.contains(course) { wish.days = Span(from: max(day, wish.days.from), to: wish.days.to) }
        try teach(wish)
    }

    private mutating func course(of wish: TeachingWish) throws -> ID<Course> {
        let place = Place(subject: wish.subject, group: wish.group)
        if let known = courses[place] { return known }
        guard let subject = subjects[wish.subject], let group = groups[wish.group] else { throw NotFound() }
        let drawn = group.classes.compactMap { classes[$0] }.sorted { $0.id < $1.id }
        guard let first = drawn.first else { throw NotFound() }
        let facts = CourseFacts(
            subject, group, drawn, scheme: first.scheme, kind: wish.kind, weeklyTenths: wish.weeklyTenths)
        let course = try records.add(course: facts, year: year)
        courses[place] = course
        return course
    }
}

extension Writing {
    /// Puts one line into the load of a year; for many at once, `Teaching`.
    @discardableResult
    package func teach(_ wish: TeachingWish, year: Int) throws -> (course: ID<Course>, load: ID<LoadRow>) {
        var teaching = try Teaching(self, year: year)
        return try teaching.teach(wish)
    }
}
