import School
import Storage
import Web

/// A day with its absent teachers, their lessons, and who could take them.
struct DaySheet: Sendable {
    let day: Day
    let today: Day
    let absences: [TeacherAbsence]
    let lessons: [AbsentLesson]
    /// By lesson: the best candidates, and how many more there are.
    let offers: [ID<Lesson>: Offer]
    /// Everybody who teaches on the day, by name, for the form of an absence.
    let teachers: [(id: ID<Person>, name: PersonName)]
    let names: [ID<Person>: PersonName]
    /// Who is given two lessons at one time.
    let clashes: [ID<Person>]
    /// The lesson whose candidates are shown in full.
    let opened: ID<Lesson>?
    /// What the busy ones of the opened lesson do at that time.
    let busy: [ID<Lesson>: String]
    let mayKeep: Bool

    var open: Int { lessons.count(where: \.isOpen) }
    /// Substitutions that families have not been told of.
    var untold: [AbsentLesson] { lessons.filter { $0.cover?.isTold == false } }
}

/// The candidates of one lesson as the page offers them.
struct Offer: Sendable {
    let shown: [Candidate]
    /// How many free ones there are besides.
    let more: Int
    /// What each of the shown teaches the same students, and could teach them instead.
    let own: [ID<Person>: PageBesides]
    /// What it can be held together with.
    let siblings: [SiblingLesson]
}

extension DaySheet {
    /// How many candidates stand by a lesson before all of them are asked for.
    private static let most = 4

    /// Reads a day: a fixed number of questions, however many are away.
    init(_ day: Day, opened: ID<Lesson>?, _ records: Reading, _ asking: Asking) throws {
        self.day = day
        today = asking.today
        mayKeep = asking.may(.keepSubstitutions, on: .school)
        absences = try records.teacherAbsences(on: day)
        let away = Set(absences.map(\.person)), order = absences.map(\.person)
        lessons = try records.lessonsOfAbsent(on: day, away: away).sorted { left, right in
            (order.firstIndex(of: left.absent) ?? 99, left.absent.number, left.starts, left.lesson)
                < (order.firstIndex(of: right.absent) ?? 99, right.absent.number, right.starts, right.lesson)
        }
        teachers = try records.teachers(on: day)
        names = Dictionary(teachers.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let known = try records.dayOfTeachers(day, for: lessons)
        let shown = lessons.first { $0.lesson == opened }
        self.opened = shown?.lesson
        offers = Self.offers(lessons, away, shown: shown?.lesson, known)
        busy = try shown.map { try records.lessonWords(on: day, from: $0.starts, to: $0.ends) } ?? [:]
        clashes = Self.clashes(lessons, known.times)
    }

    private static func offers(
        _ lessons: [AbsentLesson], _ away: Set<ID<Person>>, shown: ID<Lesson>?, _ known: DayOfTeachers
    ) -> [ID<Lesson>: Offer] {
        // Whoever is replaced that day at all is not asked to replace others.
        let candidates = Candidates(
            times: known.times, courses: known.courses, absent: away.union(lessons.map(\.absent)), given: known.given)
        var offers: [ID<Lesson>: Offer] = [:]
        for lesson in lessons where lesson.status.isOn && (lesson.isOpen || lesson.lesson == shown) {
            let ranked = candidates.ranked(for: lesson.asOpen(known)), students = lesson.pages[0].students
            offers[lesson.lesson] = Offer(
                ranked, limit: lesson.lesson == shown ? nil : most,
                known.besides.filter { $0.group == students && $0.course != lesson.pages[0].course },
                lesson.isOpen ? known.siblings(of: lesson, away: away) : [])
        }
        return offers
    }

    /// Whoever substitutes while giving another lesson.
    private static func clashes(_ lessons: [AbsentLesson], _ times: [TaughtTime]) -> [ID<Person>] {
        var found: [ID<Person>] = []
        for lesson in lessons {
            guard lesson.status.isOn, let cover = lesson.cover, !found.contains(cover.person) else { continue }
            let isClash = times.contains {
                $0.person == cover.person && $0.lesson != lesson.lesson && $0.overlaps(lesson.starts, lesson.ends)
            }
            if isClash { found.append(cover.person) }
        }
        return found
    }
}

extension Offer {
    fileprivate init(_ ranked: [Candidate], limit: Int?, _ besides: [PageBesides], _ siblings: [SiblingLesson]) {
        self.siblings = siblings
        shown = limit.map { Self.best(ranked.filter(\.isFree), $0) } ?? ranked
        more = ranked.count - shown.count
        own = Dictionary(besides.map { ($0.teacher, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The first of them; where they all teach the class other subjects, the last gives way to one of the subject.
    private static func best(_ free: [Candidate], _ limit: Int) -> [Candidate] {
        let first = Array(free.prefix(limit))
        guard !first.contains(where: { $0.tie == .classAndSubject || $0.tie == .ofSubject }),
            let one = free.first(where: { $0.tie == .ofSubject })
        else { return first }
        return first.dropLast() + [one]
    }
}

extension AbsentLesson {
    /// As those who could take it are judged.
    fileprivate func asOpen(_ known: DayOfTeachers) -> OpenLesson {
        OpenLesson(
            lesson, pages[0].subject,
            for: known.classes(of: self), from: starts, to: ends)
    }
}
