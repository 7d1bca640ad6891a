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
    /// The days of each scheme's periods: between them there are no lessons.
    let periods: [Int: [Span]]

    /// Everything that a year's lessons are laid out by.
    init(_ records: Reading, year: SchoolYear) throws {
        self.year = year
        calendar = try records.calendar(of: year.number)
        book = try records.bellBook()
        var periods: [Int: [Span]] = [:]
        try records.each(LessonPlan.periodsOfYear, year.number) { row in
            periods[row.int(0), default: []].append(Span(from: row.day(1), to: row.day(2)))
        }
        self.periods = periods
        let lines = try records.classes(of: year.number)
        let byID = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var classes: [ID<Course>: ListedClass] = [:]
        try records.each(LessonPlan.classesOfCourses, year.number) { row in
            let course = row.id(0, of: Course.self)
            if classes[course] == nil { classes[course] = byID[row.id(1)] }
        }
        self.classes = classes
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
            week: week == 0 ? (day.monday - year.starts.monday) / 7 % 2 + 1 : week)
    }

    /// The lessons that a day's timetable gives. A joint lesson is held when the first of its classes has lessons.
    func drafts(_ slots: [Slot], on day: Day) throws -> [Draft] {
        var studies: [Measure: Study] = [:]
        var bells: [ID<SchoolClass>: Bells?] = [:]
        return try slots.compactMap { slot in
            guard let line = slot.courses.lazy.compactMap({ classes[$0] }).first else { return nil }
            let measure = Measure(gradeLevel: line.gradeLevel, week: line.week)
            let study = studies[measure] ?? study(of: day, measure)
            studies[measure] = study
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
