import Testing

@testable import School

struct CalendarTests {
    private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
    private func day(_ iso: String) -> Day { Self.day(iso) }

    /// The decrees of 2025 and 2026.
    private static let production = ProductionCalendar(transfers: [
        .init(from: day("2025-01-04"), to: day("2025-05-02")), .init(from: day("2025-02-23"), to: day("2025-05-08")),
        .init(from: day("2025-03-08"), to: day("2025-06-13")), .init(from: day("2025-11-01"), to: day("2025-11-03")),
        .init(from: day("2025-01-05"), to: day("2025-12-31")), .init(from: day("2026-01-03"), to: day("2026-01-09")),
        .init(from: day("2026-01-04"), to: day("2026-12-31")),
    ])

    @Test(arguments: [
        ("2025-01-08", false), ("2025-01-09", true), ("2025-02-24", true), ("2025-03-10", true), ("2025-05-02", false),
        ("2025-05-08", false), ("2025-06-13", false), ("2025-11-01", true), ("2025-11-03", false),
        ("2025-11-04", false), ("2025-11-05", true), ("2025-11-08", false), ("2025-12-31", false),
        ("2026-01-09", false), ("2026-01-12", true), ("2026-03-09", false), ("2026-05-11", false), ("2026-05-12", true),
    ])
    func `a working day of the five-day week is what the decree says`(iso: String, isWorking: Bool) {
        #expect(Self.production.isWorking(day(iso), week: .fiveDays) == isWorking)
    }

    @Test(arguments: [
        ("2025-11-01", true), ("2025-11-03", true), ("2025-11-08", true), ("2025-11-09", false), ("2026-03-09", false),
        ("2026-05-11", true), ("2025-12-31", false),
    ])
    func `those who work on Saturdays have no Saturday moved`(iso: String, isWorking: Bool) {
        #expect(Self.production.isWorking(day(iso), week: .sixDays) == isWorking)
    }

    @Test func `year 2025 has 247 working days of the five-day week`() {
        let year = day("2025-01-01")...day("2025-12-31")
        #expect(year.count { Self.production.isWorking($0, week: .fiveDays) } == 247)
    }

    @Test func `year 2026 has 247 working days of the five-day week`() {
        let year = day("2026-01-01")...day("2026-12-31")
        #expect(year.count { Self.production.isWorking($0, week: .fiveDays) } == 247)
    }

    @Test func `school holidays have no lessons but are working days`() {
        let autumn = SchoolCalendar.Entry(Span(from: day("2025-10-27"), to: day("2025-11-02")), .holiday)
        let calendar = SchoolCalendar(production: Self.production, sixDayLevels: [10, 11], entries: [autumn])
        #expect(!calendar.isSchoolDay(day("2025-10-28"), gradeLevel: 5))
        #expect(calendar.isWorking(day("2025-10-28")))
        #expect(calendar.kind(of: day("2025-10-28"), gradeLevel: 5) == .holiday)
    }

    @Test func `the eldest study on Saturdays, the younger do not`() {
        let calendar = SchoolCalendar(production: Self.production, sixDayLevels: [10, 11])
        #expect(calendar.isSchoolDay(day("2025-11-22"), gradeLevel: 10))
        #expect(!calendar.isSchoolDay(day("2025-11-22"), gradeLevel: 8))
        #expect(!calendar.isSchoolDay(day("2025-11-22"), gradeLevel: nil))
        #expect(!calendar.isSchoolDay(day("2025-11-23"), gradeLevel: 10))
    }

    @Test func `a class studies by its own week whatever its level does`() {
        let calendar = SchoolCalendar(production: Self.production, sixDayLevels: [9])
        #expect(!calendar.isSchoolDay(day("2025-11-22"), gradeLevel: 9, week: .fiveDays))
        #expect(calendar.isSchoolDay(day("2025-11-22"), gradeLevel: nil, week: .sixDays))
    }

    @Test func `what is declared for a grade level outweighs what is declared for all`() {
        let february = Span(from: day("2026-02-16"), to: day("2026-02-20"))
        let calendar = SchoolCalendar(entries: [
            .init(february, .holiday, gradeLevels: [1]), .init(february, .remote),
            .init(Span(from: day("2026-02-20"), to: day("2026-02-20")), .short),
        ])
        #expect(calendar.kind(of: day("2026-02-18"), gradeLevel: 1) == .holiday)
        #expect(calendar.kind(of: day("2026-02-20"), gradeLevel: 1) == .holiday)
        #expect(calendar.kind(of: day("2026-02-18"), gradeLevel: 4) == .remote)
        #expect(calendar.kind(of: day("2026-02-20"), gradeLevel: 4) == .short)
    }

    @Test func `a school year is spoken of from August on`() {
        #expect(SchoolYear.number(on: day("2025-07-31")) == 2024)
        #expect(SchoolYear.number(on: day("2025-08-01")) == 2025)
        #expect(SchoolYear.number(on: day("2026-05-25")) == 2025)
        #expect(SchoolYear(2025, starts: day("2025-09-01"), ends: day("2026-08-31")).title == "2025/2026")
    }

    @Test func `periods have titles and addresses`() {
        let second = Period(id: ID(4), n: 2, kind: .quarter, starts: day("2025-11-05"), ends: day("2025-12-30"))
        let year = Period(id: ID(9), n: 1, kind: .year, starts: day("2025-09-01"), ends: day("2026-05-26"))
        #expect(second.title == "II четверть")
        #expect(second.slug == "q2")
        #expect(year.title == "Год")
        #expect(year.slug == "y")
        #expect(second.contains(day("2025-12-30")))
        #expect(!second.contains(day("2025-12-31")))
    }

    @Test func `bells know what is going on and what comes`() throws {
        let times = [("08:30", "09:15"), ("09:25", "10:10")]
        let bells = Bells(
            try times.enumerated().map { index, time in
                Bell(n: index + 1, starts: try #require(TimeOfDay(time.0)), ends: try #require(TimeOfDay(time.1)))
            }.reversed())
        #expect(bells.current(at: try #require(TimeOfDay("08:30")))?.n == 1)
        #expect(bells.current(at: try #require(TimeOfDay("09:15"))) == nil)
        #expect(bells.next(after: try #require(TimeOfDay("09:15")))?.n == 2)
        #expect(bells.bell(3) == nil)
    }

    @Test func `a span is asked with a day`() {
        let autumn = Span(from: day("2025-09-01"), to: day("2025-10-26"))
        let since = Span(from: day("2025-10-26"))
        #expect(autumn.contains(day("2025-10-26")))
        #expect(!autumn.contains(day("2025-10-27")))
        #expect(since.contains(day("2035-01-01")))
        #expect(autumn.overlaps(since))
        #expect(!autumn.overlaps(Span(from: day("2025-10-27"))))
    }
}
