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
    /// The class.
    package let schoolClass: ID<SchoolClass>

    /// A subject taught to a class by a person.
    package init(_ person: ID<Person>, _ subject: ID<Subject>, to schoolClass: ID<SchoolClass>) {
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
    private let times: [ID<Person>: [TaughtTime]]
    private let courses: [ID<Person>: [TaughtCourse]]
    private let absent: Set<ID<Person>>
    private let given: [ID<Person>: Int]

    /// Everything known of a day; whoever teaches nothing is no candidate.
    package init(
        times: [TaughtTime], courses: [TaughtCourse], absent: Set<ID<Person>>, given: [ID<Person>: Int]
    ) {
        self.times = Dictionary(grouping: times, by: \.person)
        self.courses = Dictionary(grouping: courses, by: \.person)
        (self.absent, self.given) = (absent, given)
    }

    /// Everybody who is not away: the free before the busy, those of the class before those of the subject, those in a
    /// window before those who would have to stay or to come, those who have substituted less before those who more.
    package func ranked(for lesson: OpenLesson) -> [Candidate] {
        courses.keys.filter { !absent.contains($0) }.map { candidate($0, for: lesson) }.sorted { left, right in
            (left.isFree ? 0 : 1, left.tie, left.time, left.given, left.person.number)
                < (right.isFree ? 0 : 1, right.tie, right.time, right.given, right.person.number)
        }
    }

    /// One teacher as a candidate for a lesson.
    package func candidate(_ person: ID<Person>, for lesson: OpenLesson) -> Candidate {
        let own = times[person] ?? []
        let clash = own.first { $0.lesson != lesson.lesson && $0.overlaps(lesson.starts, lesson.ends) }
        return Candidate(
            person: person, tie: tie(of: person, to: lesson),
            time: clash != nil ? .busy : time(of: own, beside: lesson), busyAt: clash?.lesson,
            given: given[person] ?? 0)
    }

    private func tie(of person: ID<Person>, to lesson: OpenLesson) -> Candidate.Tie {
        let own = courses[person] ?? []
        let isOfClass = own.contains { lesson.classes.contains($0.schoolClass) }
        let isOfSubject = own.contains { $0.subject == lesson.subject }
        return isOfClass ? (isOfSubject ? .classAndSubject : .ofClass) : isOfSubject ? .ofSubject : .none
    }

    private func time(of own: [TaughtTime], beside lesson: OpenLesson) -> Candidate.Time {
        if own.isEmpty { return .dayOff }
        let isAfterOne = own.contains { $0.ends <= lesson.starts },
            isBeforeOne = own.contains {
                lesson.ends <= $0.starts
            }
        return isAfterOne && isBeforeOne ? .window : .aside
    }
}
