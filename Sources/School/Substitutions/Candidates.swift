/// One lesson as time sees it: when, and which day's lesson it is.
package struct TaughtTime: Sendable, Hashable {
    /// The lesson.
    package let lesson: ID<Lesson>
    /// Who gives it.
    package let person: ID<Person>
    /// When it begins.
    package let starts: TimeOfDay
    /// When it ends.
    package let ends: TimeOfDay

    /// A lesson that a person gives from one time to another.
    package init(_ lesson: ID<Lesson>, by person: ID<Person>, from starts: TimeOfDay, to ends: TimeOfDay) {
        (self.lesson, self.person, self.starts, self.ends) = (lesson, person, starts, ends)
    }

    /// Whether the two share a minute: shifts have bells of their own, so that numbers of lessons say nothing.
    package func overlaps(_ starts: TimeOfDay, _ ends: TimeOfDay) -> Bool { self.starts < ends && starts < self.ends }
}

/// What a teacher teaches to a class.
package struct TaughtCourse: Sendable, Hashable {
    /// Who.
    package let person: ID<Person>
    /// The subject.
    package let subject: ID<Subject>
    /// The class; nil for a group of none.
    package let schoolClass: ID<SchoolClass>?

    /// A subject taught to a class by a person.
    package init(_ person: ID<Person>, _ subject: ID<Subject>, to schoolClass: ID<SchoolClass>?) {
        (self.person, self.subject, self.schoolClass) = (person, subject, schoolClass)
    }
}

/// A lesson that stands without its teacher.
package struct OpenLesson: Sendable, Hashable {
    /// The lesson.
    package let lesson: ID<Lesson>
    /// What is taught.
    package let subject: ID<Subject>
    /// To whom.
    package let classes: Set<ID<SchoolClass>>
    /// When it begins.
    package let starts: TimeOfDay
    /// When it ends.
    package let ends: TimeOfDay

    /// A lesson of a subject for classes, from one time to another.
    package init(
        _ lesson: ID<Lesson>, _ subject: ID<Subject>, for classes: Set<ID<SchoolClass>>, from starts: TimeOfDay,
        to ends: TimeOfDay
    ) {
        (self.lesson, self.subject, self.classes) = (lesson, subject, classes)
        (self.starts, self.ends) = (starts, ends)
    }
}

/// Who could take the lessons of a day: the day's lessons, what everybody teaches, who is away, who has done how much.
package struct Candidates: Sendable {
    private let people: [ID<Person>]
    private let times: [ID<Person>: [TaughtTime]]
    private let ofClass: [ID<SchoolClass>: Set<ID<Person>>]
    private let ofSubject: [ID<Subject>: Set<ID<Person>>]
    private let given: [ID<Person>: Int]

    /// Everything known of a day; whoever teaches nothing is no candidate.
    package init(
        times: [TaughtTime], courses: [TaughtCourse], absent: Set<ID<Person>>, given: [ID<Person>: Int]
    ) {
        self.times = Dictionary(grouping: times, by: \.person)
        self.given = given
        var ofClass: [ID<SchoolClass>: Set<ID<Person>>] = [:], ofSubject: [ID<Subject>: Set<ID<Person>>] = [:]
        var people: Set<ID<Person>> = []
        for course in courses where !absent.contains(course.person) {
            people.insert(course.person)
            ofSubject[course.subject, default: []].insert(course.person)
            if let schoolClass = course.schoolClass { ofClass[schoolClass, default: []].insert(course.person) }
        }
        (self.people, self.ofClass, self.ofSubject) = (Array(people), ofClass, ofSubject)
    }

    /// Everybody who is not away: the free before the busy, those of the class before those of the subject, those in a
    /// window before those who would have to stay or to come, those who have substituted less before those who more.
    package func ranked(for lesson: OpenLesson) -> [Candidate] {
        let near = lesson.classes.reduce(into: Set<ID<Person>>()) { $0.formUnion(ofClass[$1] ?? []) }
        let same = ofSubject[lesson.subject] ?? []
        let found = people.map { person in
            let one = candidate(
                person, for: lesson, isOfClass: near.contains(person), isOfSubject: same.contains(person))
            return (place: one.place, candidate: one)
        }
        return found.sorted { $0.place < $1.place }.map(\.candidate)
    }

    private func candidate(_ person: ID<Person>, for lesson: OpenLesson, isOfClass: Bool, isOfSubject: Bool)
        -> Candidate
    {
        let own = times[person] ?? []
        let clash = own.first { $0.lesson != lesson.lesson && $0.overlaps(lesson.starts, lesson.ends) }
        return Candidate(
            person: person,
            tie: isOfClass ? (isOfSubject ? .classAndSubject : .ofClass) : isOfSubject ? .ofSubject : .none,
            time: clash != nil ? .busy : time(of: own, beside: lesson), busyAt: clash?.lesson,
            given: given[person] ?? 0)
    }

    private func time(of own: [TaughtTime], beside lesson: OpenLesson) -> Candidate.Time {
        if own.isEmpty { return .dayOff }
        let isAfterOne = own.contains { $0.ends <= lesson.starts }
        let isBeforeOne = own.contains { lesson.ends <= $0.starts }
        return isAfterOne && isBeforeOne ? .window : .aside
    }
}

extension Candidate {
    /// Where it stands among others, as one number: whether free, the tie, the time, how much was given, and who.
    fileprivate var place: Int {
        let rank = (((isFree ? 0 : 1) * 4 + tie.rawValue) * 4 + time.rawValue) * 1_000 + min(given, 999)
        return rank << 36 + person.number
    }
}
