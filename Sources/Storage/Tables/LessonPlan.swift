import School

/// What decides when lessons are: the calendar, the bells, the classes of each course, and the timetables.
struct LessonPlan {
    /// A lesson that is to be made.
    struct Draft {
        let slot: Slot
        let day: Day
        let bell: Bell
    }

    let year: SchoolYear
    let calendar: SchoolCalendar
    let book: BellBook
    /// For each course the first of its classes: it gives the shift, the bells and the calendar.
    let classes: [ID<Course>: ListedClass]
    /// For each course all of its classes.
    private let homes: [ID<Course>: Set<ID<SchoolClass>>]
    /// Days off that some classes study.
    private let extra: [Day: [ExtraDay]]
    /// The days of each scheme's periods: between them there are no lessons.
    let periods: [Int: [Span]]

    /// Everything that a year's lessons are laid out by, and an extra day that is not declared yet.
    init(_ records: Reading, year: SchoolYear, trying event: DayEventFacts? = nil) throws {
        self.year = year
        calendar = try records.calendar(of: year.number, withExtraDays: false)
        extra = try records.extraDays(year.starts...year.ends).merging(event.map(Self.trial) ?? [:]) { $0 + $1 }
        book = try records.bellBook()
        var periods: [Int: [Span]] = [:]
        try records.each(LessonPlan.periodsOfYear, year.number) { row in
            periods[row.int(0), default: []].append(Span(from: row.day(1), to: row.day(2)))
        }
        self.periods = periods
        let lines = try records.classes(of: year.number)
        let byID = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var classes: [ID<Course>: ListedClass] = [:], homes: [ID<Course>: Set<ID<SchoolClass>>] = [:]
        try records.each(LessonPlan.classesOfCourses, year.number) { row in
            let course = row.id(0, of: Course.self)
            if classes[course] == nil { classes[course] = byID[row.id(1)] }
            homes[course, default: []].insert(row.id(1))
        }
        (self.classes, self.homes) = (classes, homes)
    }

    private static func trial(_ event: DayEventFacts) -> [Day: [ExtraDay]] {
        guard let weekday = event.way.weekday else { return [:] }
        let extra = ExtraDay(classes: Set(event.classes), weekday: weekday, lessons: event.lessons)
        return [event.days.lowerBound: [extra]]
    }

    /// All classes some of whose students are at the lessons of a slot.
    func homes(of slot: Slot) -> Set<ID<SchoolClass>> {
        slot.courses.reduce(into: []) { $0.formUnion(homes[$1] ?? []) }
    }

    private static let periodsOfYear = SQL(
        """
        SELECT p.scheme, p.starts, p.ends FROM period p JOIN period_scheme s ON s.id = p.scheme
        WHERE s.year = ?1 AND (p.kind <> 5 OR s.kind = 5)
        """)
    private static let classesOfCourses = SQL(
        """
        SELECT c.id, gc.class FROM course c JOIN group_class gc ON gc.study_group = c.study_group
            JOIN school_class k ON k.id = gc.class
        WHERE c.year = ?1 ORDER BY c.id, k.sort_key, k.id
        """)

    /// How a day is studied at one grade level with one working week: what kind of day, by which weekday's timetable and which week's.
    private struct Study {
        let kind: DayKind
        let weekday: Int
        let week: Int
    }

    private struct Measure: Hashable {
        let gradeLevel: Int?
        let week: WorkingWeek
    }

    private func study(of day: Day, _ measure: Measure) -> Study {
        let gradeLevel = measure.gradeLevel
        let entry = calendar.entry(for: day, gradeLevel: gradeLevel), week = entry?.asWeek ?? 0
        return Study(
            kind: calendar.kind(of: day, gradeLevel: gradeLevel, week: measure.week),
            weekday: entry?.asWeekday ?? day.weekday,
            week: week == 0 ? year.turn(of: day).rawValue : week)
    }

    /// How a slot is studied on an extra day of all of its classes; nil on any other day.
    private func extraStudy(of slot: Slot, on day: Day) -> Study? {
        guard let known = extra[day] else { return nil }
        let homes = homes(of: slot)
        guard let found = known.last(where: { $0.lessons.contains(slot.n) && homes.isSubset(of: $0.classes) }) else {
            return nil
        }
        return Study(kind: .school, weekday: found.weekday, week: year.turn(of: day).rawValue)
    }

    /// The lessons that a day's timetable gives. A joint lesson is held when the first of its classes has lessons; on a
    /// day off that some classes study, when all of them do.
    func drafts(_ slots: [Slot], on day: Day) throws -> [Draft] {
        var studies: [Measure: Study] = [:]
        var bells: [ID<SchoolClass>: Bells?] = [:]
        return try slots.compactMap { slot in
            guard let line = slot.courses.lazy.compactMap({ classes[$0] }).first else { return nil }
            let measure = Measure(gradeLevel: line.gradeLevel, week: line.week)
            let usual = studies[measure] ?? study(of: day, measure), study = extraStudy(of: slot, on: day) ?? usual
            studies[measure] = usual
            guard slot.weekday == study.weekday, slot.week == 0 || slot.week == study.week, study.kind.hasLessons else {
                return nil
            }
            guard periods[line.scheme].map({ $0.contains { $0.contains(day) } }) ?? true else { return nil }
            let ring = bells[line.id] ?? book.bells(of: line, on: day, isShort: study.kind == .short)
            bells[line.id] = .some(ring)
            guard let bell = ring?.bell(slot.n) else {
                throw Objection(
                    "\(line.name.text), \(RussianDate.dayAndMonth(day)): нет звонка для \(slot.n)-го урока. Добавьте его в расписание звонков."
                )
            }
            return Draft(slot: slot, day: day, bell: bell)
        }
    }
}
