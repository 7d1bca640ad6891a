import School
import Storage

/// A class on one day: who is away and why, lesson by lesson.
struct ClassDay: Sendable {
    /// Somebody who is away, or was.
    struct Absentee: Sendable {
        let student: ID<Student>
        let name: PersonName
        /// The numbers of the lessons missed on the day; none where only a case says so.
        let missed: [Int]
        /// How many days in a row.
        let days: Int
        /// What is shown for the last missed lesson, nil where only a case is known.
        let shown: ShownAttendance?
        /// The case that explains the day.
        let filed: FiledCase?
    }

    /// Somebody who came late.
    struct Latecomer: Sendable {
        let name: PersonName
        let lesson: ClassLesson
        let minutes: Int?
    }

    /// One student's line of the table: a cell for each lesson number.
    struct Line: Sendable {
        let student: ID<Student>
        let name: PersonName
        /// Presence by lesson number; nil where the student has no lesson.
        let cells: [ClassBook.Presence?]
        /// The first lesson from which the student may still be let go; nil where all are over.
        let leaves: Int?
    }

    let day: Day
    let isToday: Bool
    let absentees: [Absentee]
    let latecomers: [Latecomer]
    let numbers: [Int]
    let lessonsByNumber: [Int: [ClassLesson]]
    let lines: [Line]
    let released: [Released]
    /// Lessons that have begun and whose roll has not been called.
    let uncalled: [ClassLesson]
    /// How many students are in the class on the day.
    let size: Int

    /// How long a student may be let go from a lesson that has begun, in minutes.
    private static let lessonMinutes = 45

    /// Works out the day from the class's book, which reaches some weeks back.
    init(_ book: ClassBook, on day: Day, today: Day, clock: TimeOfDay) {
        let members = book.members.filter { $0.isIn(on: day) }
        let lessons = book.lessons.filter { $0.day == day }
        self.day = day
        isToday = day == today
        size = members.count
        numbers = Set(lessons.map(\.n)).sorted()
        lessonsByNumber = Dictionary(grouping: lessons, by: \.n)
        let hasBegun = { (lesson: ClassLesson) in day < today || day == today && lesson.starts <= clock }
        uncalled = lessons.filter { !$0.isRollTaken && hasBegun($0) }
        let isToday = isToday
        released = Released.all(members, book, on: day)
        absentees = members.compactMap { Self.absentee($0, book, day, isToday: isToday) }.filter {
            $0.filed?.absence.reason != .released
        }
        latecomers = members.flatMap { Self.lateness($0, book, day) }
        let numbers = numbers
        let isOver = { (lesson: ClassLesson) in
            day < today || day == today && lesson.starts.minutes + Self.lessonMinutes <= clock.minutes
        }
        lines = members.map { member in
            let own = book.lessons(of: member, on: day)
            return Line(
                student: member.id, name: member.name,
                cells: numbers.map { n in own.first { $0.n == n }.map { book.expectation(of: member, at: $0) } },
                leaves: own.first { !isOver($0) }?.n)
        }
    }

    private static func lateness(_ member: ClassMember, _ book: ClassBook, _ day: Day) -> [Latecomer] {
        book.lessons(of: member, on: day).compactMap { lesson in
            guard let shown = book.presence(of: member, at: lesson).shown, shown.code == .late else { return nil }
            return Latecomer(name: member.name, lesson: lesson, minutes: shown.minutesLate)
        }
    }

    /// Today only whoever missed the last lesson that is known of; on another day whoever missed any.
    private static func absentee(_ member: ClassMember, _ book: ClassBook, _ day: Day, isToday: Bool) -> Absentee? {
        let known = book.lessons(of: member, on: day).map { ($0, book.presence(of: member, at: $0)) }.filter {
            $0.1 != .unknown
        }
        let missed = known.filter { $0.1.isAbsence }
        let covering = member.cases.filter { filed in
            guard let n = missed.last?.0.n else { return filed.absence.from <= day && day <= filed.absence.to }
            return filed.absence.covers(day, lesson: n)
        }
        let explained = covering.map(\.absence).prevailing
        let filed = covering.first { $0.absence.id == explained?.id } ?? covering.last
        if known.isEmpty {
            guard let filed, filed.absence.reason != .notGiven else { return nil }
            return Absentee(student: member.id, name: member.name, missed: [], days: 1, shown: nil, filed: filed)
        }
        guard let last = missed.last, !isToday || known.last?.1.isAbsence == true else { return nil }
        let isWholeDay = missed.count == known.count
        return Absentee(
            student: member.id, name: member.name, missed: missed.map(\.0.n),
            days: isWholeDay ? book.streak(of: member, endingOn: day) : 1, shown: last.1.shown, filed: filed)
    }
}
