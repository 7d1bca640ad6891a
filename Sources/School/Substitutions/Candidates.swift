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
    package let classes: [ID<SchoolClass>]
    /// When it begins.
    package let starts: TimeOfDay
    /// When it ends.
    package let ends: TimeOfDay

    /// A lesson of a subject for classes, from one time to another.
    package init(
        _ lesson: ID<Lesson>, _ subject: ID<Subject>, for classes: [ID<SchoolClass>], from starts: TimeOfDay,
        to ends: TimeOfDay
    ) {
        (self.lesson, self.subject, self.classes) = (lesson, subject, classes)
        (self.starts, self.ends) = (starts, ends)
    }
}

/// Who could take the lessons of a day: who could be asked at all, when they teach, what they teach, and how much they
/// have done.
package struct Candidates: Sendable {
    private let people: [ID<Person>]
    // By place among the people, which is found once, so that ranking a lesson looks nothing up.
    private let times: [TaughtTime]
    private let lessons: Shelves
    private let given: [Int]
    private let courses: [(place: Int, subject: ID<Subject>, schoolClass: ID<SchoolClass>?)]

    /// Everybody who is not away, the day's lessons, what is taught to the classes and in the subjects in question, and
    /// how many lessons each has substituted at; what others do is left out.
    package init(
        _ people: [ID<Person>], times: [TaughtTime], courses: [TaughtCourse], given: [ID<Person>: Int]
    ) {
        let people = people.sorted(), places = Places(people.map(\.number))
        self.people = people
        self.times = times
        lessons = Shelves(of: times.map(\.person.number), among: places, count: people.count)
        self.given = people.map { given.isEmpty ? 0 : given[$0] ?? 0 }
        self.courses = courses.compactMap { one in
            places.place(of: one.person.number).map {
                (place: $0, subject: one.subject, schoolClass: one.schoolClass)
            }
        }
    }

    /// All of them: the free before the busy, those of the class before those of the subject, those in a window before
    /// those who would have to stay or to come, those who have substituted less before those who more.
    package func ranked(for lesson: OpenLesson) -> [Candidate] {
        let ties = ties(to: lesson), stands = people.indices.map { stand($0, beside: lesson) }
        var ranks = people.indices.map { place in
            let time = stands[place].time, busy = time == .busy ? 1 : 0
            let rank = ((busy * 4 + ties[place].rawValue) * 4 + time.rawValue) * 1_000 + min(given[place], 999)
            return rank << 20 + place
        }
        ranks.sort()
        return ranks.map { rank in
            let place = rank & (1 << 20 - 1)
            return Candidate(
                person: people[place], tie: ties[place], time: stands[place].time, busyAt: stands[place].busyAt,
                given: given[place])
        }
    }

    private func ties(to lesson: OpenLesson) -> [Candidate.Tie] {
        var near = [(ofClass: Bool, ofSubject: Bool)](repeating: (false, false), count: people.count)
        for course in courses {
            if course.subject == lesson.subject { near[course.place].ofSubject = true }
            if let schoolClass = course.schoolClass, lesson.classes.contains(schoolClass) {
                near[course.place].ofClass = true
            }
        }
        return near.map {
            $0.ofClass ? ($0.ofSubject ? .classAndSubject : .ofClass) : $0.ofSubject ? .ofSubject : .none
        }
    }

    /// Where somebody is at the time of a lesson, and which lesson keeps them.
    private func stand(_ place: Int, beside lesson: OpenLesson) -> (time: Candidate.Time, busyAt: ID<Lesson>?) {
        var isAfterOne = false, isBeforeOne = false
        let own = lessons[place]
        for index in own {
            let one = times[index]
            if one.ends <= lesson.starts {
                isAfterOne = true
            } else if lesson.ends <= one.starts {
                isBeforeOne = true
            } else if one.lesson != lesson.lesson, one.overlaps(lesson.starts, lesson.ends) {
                return (.busy, one.lesson)
            }
        }
        if own.isEmpty { return (.dayOff, nil) }
        return (isAfterOne && isBeforeOne ? .window : .aside, nil)
    }
}
