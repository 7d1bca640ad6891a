import School
import Storage
import Web

/// A day with its absent teachers, their lessons, and who could take them.
struct DaySheet: Sendable {
    let day: Day
    let today: Day
    /// Which of two weeks the day's is; nil where the timetable has but one.
    let turn: WeekTurn?
    let absences: [TeacherAbsence]
    let lessons: [AbsentLesson]
    /// By lesson: the best candidates, and how many more there are.
    let offers: [ID<Lesson>: Offer]
    /// Everybody who teaches on the day, by name, for the form of an absence; nobody where it is closed.
    let teachers: [(id: ID<Person>, name: PersonName)]
    /// Whether the form of an absence is open.
    let isAdding: Bool
    private let names: [ID<Person>: PersonName]
    /// Who is given two lessons at one time.
    let clashes: [ID<Person>]
    /// The lesson whose candidates are shown in full.
    let opened: ID<Lesson>?
    /// What the busy ones of the opened lesson do at that time.
    let busy: [ID<Lesson>: String]
    let mayKeep: Bool
    /// Of teachers who are there after all: how many of their lessons, of the day and after it, could go back to them.
    let returning: [ID<Person>: Int]

    /// «Юсупова Г. М.»; nil for somebody whom the page does not name, or who does not teach on the day.
    func name(_ person: ID<Person>) -> PersonName? { names[person] }

    var open: Int { lessons.count(where: \.isOpen) }
    /// Substitutions that families have not been told of.
    var untold: [AbsentLesson] { lessons.filter { $0.cover?.isTold == false } }
}

/// The candidates of one lesson as the page offers them.
struct Offer: Sendable {
    /// One of those offered, with what they teach the same students and could teach them instead.
    struct Choice: Sendable {
        let candidate: Candidate
        let own: OwnLesson?
    }

    let shown: [Choice]
    /// How many free ones there are besides.
    let more: Int
    /// What it can be held together with.
    let siblings: [SiblingLesson]
}

extension DaySheet {
    /// How many candidates stand by a lesson before all of them are asked for.
    private static let most = 4

    /// Reads a day: a fixed number of questions, however many are away.
    init(_ day: Day, opened: ID<Lesson>?, adds: Bool = false, _ records: Reading, _ asking: Asking) throws {
        self.day = day
        today = asking.today
        turn = try records.weekTurn(on: day)
        mayKeep = asking.may(.keepSubstitutions, on: .school)
        absences = try records.teacherAbsences(on: day)
        let away = Set(absences.map(\.person)), order = absences.map(\.person)
        lessons = try records.lessonsOfAbsent(on: day, away: away).sorted { left, right in
            (order.firstIndex(of: left.absent) ?? 99, left.absent.number, left.starts, left.lesson)
                < (order.firstIndex(of: right.absent) ?? 99, right.absent.number, right.starts, right.lesson)
        }
        isAdding = mayKeep && (adds || absences.isEmpty)
        teachers = try isAdding ? records.teachers(on: day) : []
        let shown = lessons.first { $0.lesson == opened }
        let known = try records.dayOfTeachers(day, and: shown?.lesson)
        self.opened = shown?.lesson
        offers = Self.offers(lessons, away, shown: shown?.lesson, known)
        busy = try shown.map { try records.lessonWords(on: day, from: $0.starts, to: $0.ends) } ?? [:]
        clashes = Self.clashes(lessons, known.held)
        returning = try mayKeep ? Self.returning(lessons, away, day, records) : [:]
        names = try Self.names(Set(lessons.map(\.absent) + clashes), offers, teachers, day, records)
    }

    /// The names that the page says; a large school has ten times as many.
    private static func names(
        _ others: Set<ID<Person>>, _ offers: [ID<Lesson>: Offer], _ teachers: [(id: ID<Person>, name: PersonName)],
        _ day: Day, _ records: Reading
    ) throws -> [ID<Person>: PersonName] {
        if !teachers.isEmpty { return Dictionary(uniqueKeysWithValues: teachers.map { ($0.id, $0.name) }) }
        var named = others
        for offer in offers.values {
            for one in offer.shown { named.insert(one.candidate.person) }
            for one in offer.siblings { named.insert(one.teacher) }
        }
        return try records.teachers(on: day, among: named)
    }

    /// Of teachers who are there after all, but for those whose lessons an order gave to others.
    private static func returning(
        _ lessons: [AbsentLesson], _ away: Set<ID<Person>>, _ day: Day, _ records: Reading
    ) throws -> [ID<Person>: Int] {
        var found: [ID<Person>: Int] = [:]
        for lesson in lessons where lesson.cover?.isByOrder != true && !away.contains(lesson.absent) {
            guard found[lesson.absent] == nil else { continue }
            found[lesson.absent] = try records.arrangedLessons(of: lesson.absent, from: day).count
        }
        return found
    }

    private static func offers(
        _ lessons: [AbsentLesson], _ away: Set<ID<Person>>, shown: ID<Lesson>?, _ known: DayOfTeachers
    ) -> [ID<Lesson>: Offer] {
        // Whoever is replaced that day at all is not asked to replace others.
        let missing = away.union(lessons.map(\.absent))
        let candidates = Candidates(
            known.teaching.everybody.filter { !missing.contains($0) }, times: known.held.map(\.time),
            courses: known.courses, given: known.given)
        var offers: [ID<Lesson>: Offer] = [:]
        for lesson in lessons where lesson.status.isOn && (lesson.isOpen || lesson.lesson == shown) {
            let others = known.others(besides: lesson)
            offers[lesson.lesson] = Offer(
                candidates.ranked(for: lesson.asOpen(known)), limit: lesson.lesson == shown ? nil : most,
                lesson.isOpen ? known.siblings(of: lesson, away: away) : []
            ) { known.own(of: $0, among: others) }
        }
        return offers
    }

    /// Whoever substitutes while giving another lesson.
    private static func clashes(_ lessons: [AbsentLesson], _ held: [HeldLesson]) -> [ID<Person>] {
        var found: [ID<Person>] = []
        for lesson in lessons {
            guard lesson.status.isOn, let cover = lesson.cover, !found.contains(cover.person) else { continue }
            let isClash = held.contains {
                $0.time.person == cover.person && $0.time.lesson != lesson.lesson
                    && $0.time.overlaps(lesson.starts, lesson.ends)
            }
            if isClash { found.append(cover.person) }
        }
        return found
    }
}

extension Offer {
    fileprivate init(
        _ ranked: [Candidate], limit: Int?, _ siblings: [SiblingLesson], own: (ID<Person>) -> OwnLesson?
    ) {
        self.siblings = siblings
        let best = limit.map { Self.best(ranked.filter(\.isFree), $0) } ?? ranked
        more = ranked.count - best.count
        shown = best.map { Choice(candidate: $0, own: $0.isFree ? own($0.person) : nil) }
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
        OpenLesson(lesson, pages[0].subject, for: known.classes(of: self), from: starts, to: ends)
    }
}
