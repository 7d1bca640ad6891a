import Testing

@testable import School

struct TermsTests {
    private let calendar = SchoolCalendar(
        production: ProductionCalendar(transfers: [
            .init(from: Self.day("2025-11-01"), to: Self.day("2025-11-03"))
        ]))

    private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
    private static func moment(_ iso: String, _ time: String) -> Moment {
        Zone.moscow.moment(day: day(iso), time: TimeOfDay(time) ?? TimeOfDay(minutes: 0))
    }

    /// The third lesson of Thursday 20 November 2025: 8Б ends at 14:20, the school at 18:05.
    private var lesson: TermStart {
        TermStart(
            day: Self.day("2025-11-20"), moment: Self.moment("2025-11-20", "11:15"),
            begins: Self.moment("2025-11-20", "10:30"), classEnds: TimeOfDay("14:20"), schoolEnds: TimeOfDay("18:05"))
    }

    private func due(_ term: Term, from start: TermStart) -> String? {
        let terms = Terms(calendar: calendar, zone: .moscow)
        return terms.deadline(TermRule(term, clause: "п. 1"), from: start).due?.iso
    }

    @Test(arguments: [
        (Term.calendarDays(0), "2025-11-20T20:59:59Z"), (.calendarDays(7), "2025-11-27T20:59:59Z"),
        (.weeks(1), "2025-11-27T20:59:59Z"), (.workingDays(2), "2025-11-24T20:59:59Z"),
        (.workingDays(0), "2025-11-20T20:59:59Z"), (.schoolDays(2), "2025-11-24T20:59:59Z"),
        (.hoursAfterLessons(3), "2025-11-20T14:20:00Z"), (.hours(24), "2025-11-21T08:15:00Z"),
        (.schoolDayEnds, "2025-11-20T15:05:00Z"), (.lessonEnds, "2025-11-20T08:15:00Z"),
        (.lastSchoolDayOfMonth, "2025-11-28T20:59:59Z"), (.workingDays(-2), "2025-11-18T20:59:59Z"),
        (.calendarDays(-2), "2025-11-18T20:59:59Z"), (.weeks(-1), "2025-11-13T20:59:59Z"),
    ])
    func `every unit ends where it should`(term: Term, iso: String) {
        #expect(due(term, from: lesson) == iso)
    }

    @Test func `a fixed day is the next one of the calendar`() throws {
        let end = try #require(YearDay(month: 10, day: 31))
        #expect(due(.fixedDay(end), from: TermStart(day: Self.day("2025-09-01"))) == "2025-10-31T20:59:59Z")
        #expect(due(.fixedDay(end), from: lesson) == "2026-10-31T20:59:59Z")
    }

    @Test func `without a term nothing is late, and without lessons no hours are counted`() {
        #expect(due(.unset, from: lesson) == nil)
        #expect(due(.hoursAfterLessons(3), from: TermStart(day: Self.day("2025-11-20"))) == nil)
        let deadline = Terms(calendar: calendar, zone: .moscow).deadline(TermRule(.unset, clause: ""), from: lesson)
        #expect(deadline.lateness(at: Moment(seconds: Int.max)) == nil)
        #expect(deadline.words == "регламентом не установлен")
    }

    @Test(arguments: [
        ("2025-10-30", 2, "2025-11-01T20:59:59Z"), ("2025-10-31", 2, "2025-11-05T20:59:59Z"),
        ("2025-11-20", 0, "2025-11-20T20:59:59Z"),
    ])
    func `working days pass over days of rest and count a working Saturday`(from: String, count: Int, iso: String) {
        #expect(due(.workingDays(count), from: TermStart(day: Self.day(from))) == iso)
    }

    @Test func `school holidays are working days, but no school days`() {
        let autumn = SchoolCalendar.Entry(Span(from: Self.day("2025-10-25"), to: Self.day("2025-11-04")), .holiday)
        let calendar = SchoolCalendar(production: calendar.production, entries: [autumn])
        let terms = Terms(calendar: calendar, zone: .moscow)
        let friday = TermStart(day: Self.day("2025-10-24"), study: .byCalendar(gradeLevel: 8, week: .fiveDays))
        #expect(
            terms.deadline(TermRule(.workingDays(1), clause: ""), from: friday).due?.iso == "2025-10-27T20:59:59Z")
        #expect(
            terms.deadline(TermRule(.schoolDays(1), clause: ""), from: friday).due?.iso == "2025-11-05T20:59:59Z")
        // A class with no lessons on Wednesdays has its next one on Thursday.
        var known = friday
        let until = Self.day("2025-11-07")
        known.study = friday.study.among(
            [Self.day("2025-10-24"), Self.day("2025-11-06")], known: Self.day("2025-10-01")...until)
        #expect(terms.deadline(TermRule(.schoolDays(1), clause: ""), from: known).due?.iso == "2025-11-06T20:59:59Z")
        // Where no lessons are laid out yet, the calendar speaks: 7 November has none, Monday is a school day.
        #expect(terms.deadline(TermRule(.schoolDays(2), clause: ""), from: known).due?.iso == "2025-11-10T20:59:59Z")
    }

    @Test func `a school day is the class's own: who studies on Saturdays is done a day earlier`() {
        var six = lesson
        six.study = .byCalendar(gradeLevel: 10, week: .sixDays)
        #expect(due(.schoolDays(2), from: six) == "2025-11-22T20:59:59Z")
    }

    @Test func `the clock is the school's own`() {
        let terms = Terms(calendar: calendar, zone: Zone(named: "Asia/Vladivostok") ?? .moscow)
        let start = TermStart(day: Self.day("2025-11-20"), classEnds: TimeOfDay("14:20"))
        #expect(terms.deadline(TermRule(.calendarDays(0), clause: ""), from: start).due?.iso == "2025-11-20T13:59:59Z")
        #expect(
            terms.deadline(TermRule(.hoursAfterLessons(3), clause: ""), from: start).due?.iso
                == "2025-11-20T07:20:00Z")
    }
}
