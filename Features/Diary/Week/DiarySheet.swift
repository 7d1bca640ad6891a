import School
import Storage
import Web

/// A week of one child's diary.
struct DiarySheet: Sendable {
    let child: Child
    let family: [Child]
    let week: Week
    /// Which of two weeks it is, as far as its lessons tell.
    let turn: WeekTurn?
    let today: Day
    /// The time on the school's clock when the sheet was made.
    let time: TimeOfDay
    /// The day that a phone shows, and that the spread shows in full.
    let open: Day
    let days: [DiaryDay]
    let points: [OwedWork]
    let symbols: Symbols
    let freshUntil: Moment
}

/// The pieces of a diary's sheet while it is being made.
struct DiaryMaking {
    let records: Reading
    let asking: Asking
    let student: ID<Student>
    private var changes: [Moment] = []

    init(_ records: Reading, _ asking: Asking, _ student: ID<Student>) {
        (self.records, self.asking, self.student) = (records, asking, student)
    }

    /// The week that was asked for, or the one in which the diary opens by itself.
    mutating func sheet(week asked: Week?, day: Day?) throws -> DiarySheet {
        let (now, today) = (asking.now, asking.today), time = asking.zone.local(now).time
        var open = day
        if asked == nil, day == nil { open = try openingDay(time) }
        let week = asked ?? (open ?? today).week
        let family = try records.family(
            of: asking.caller.person, today: today, classOn: min(max(today, week.monday), week.sunday))
        guard let child = family.first(where: { $0.id == student }) else { throw NotFound() }
        let (lessons, facts) = try contents(of: week, time)
        let shown = week.monday...(week.monday + (lessons.last?.day.weekday == 7 ? 6 : 5))
        let byDay = Dictionary(grouping: lessons, by: \.day)
        let days = shown.map { DiaryDay($0, byDay[$0] ?? [], facts, gradeLevel: child.gradeLevel) }
        let turns = Set(lessons.compactMap(\.turn))
        changes.append(asking.zone.endOfDay(today) + 1)
        return DiarySheet(
            child: child, family: family, week: week, turn: turns.count == 1 ? turns.first : nil,
            today: today, time: time, open: Self.open(open ?? today, among: shown), days: days,
            points: facts.points.sorted { ($0.due ?? $0.day) < ($1.due ?? $1.day) }, symbols: asking.regulation.symbols,
            freshUntil: changes.min() ?? now)
    }

    private mutating func openingDay(_ time: TimeOfDay) throws -> Day {
        let found = try records.openingDay(of: student, today: asking.today, time: time)
        if let until = found.until { changes.append(asking.zone.moment(day: asking.today, time: until)) }
        return found.day
    }

    /// Lessons with everything that belongs to them.
    private mutating func contents(of week: Week, _ time: TimeOfDay) throws -> ([DiaryLesson], WeekFacts) {
        let (now, today) = (asking.now, asking.today)
        var later: [Moment] = []
        let weighing = asking.regulation.weighing
        var lessons = try records.lessons(
            of: student, from: week.monday, to: week.sunday, now: now, by: weighing
        ) {
            later.append($0)
        }
        let marks = try records.seenMarks(of: student, from: week.monday, to: week.sunday, now: now) {
            later.append($0)
        }
        let facts = try records.facts(
            of: student, from: week.monday, to: week.sunday, since: min(week.monday, today) - 90,
            asksHomework: week.sunday >= today, now: now)
        DiaryFilling(facts: facts, marks: marks, today: today, time: time).fill(&lessons)
        changes += later + facts.notesToCome
        // Silence about homework becomes «ещё не внесено» when the lesson is over.
        changes += lessons.filter { $0.day == today && $0.ends > time }.map {
            asking.zone.moment(day: today, time: $0.ends)
        }
        return (lessons, facts)
    }

    private static func open(_ day: Day, among days: ClosedRange<Day>) -> Day {
        min(max(day, days.lowerBound), days.upperBound)
    }
}
