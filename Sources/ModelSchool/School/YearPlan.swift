import School
import Storage

/// The school year's days: quarters, half-years, holidays and bells, for whatever year it is.
struct YearPlan {
    let year: SchoolYear
    let autumn: ClosedRange<Day>
    let winter: ClosedRange<Day>
    let spring: ClosedRange<Day>
    let firstClass: ClosedRange<Day>
    let lastLesson: Day

    /// The year that people speak of on a day.
    init(on today: Day) {
        let number = SchoolYear.number(on: today)
        func day(_ month: Int, _ day: Int) -> Day {
            Day(year: month >= 9 ? number : number + 1, month: month, day: day) ?? today
        }
        func week(from saturday: Day) -> ClosedRange<Day> {
            let first = saturday + (13 - saturday.weekday) % 7
            return first...first + 8
        }
        year = SchoolYear(number, starts: day(9, 1), ends: day(8, 31))
        autumn = week(from: day(10, 24))
        let eighth = day(1, 8)
        winter = day(12, 31)...eighth + (7 - eighth.weekday)
        spring = week(from: day(3, 27))
        firstClass = week(from: day(2, 14))
        lastLesson = day(5, 26)
    }

    var quarters: [(from: Day, to: Day)] {
        [
            (year.starts, autumn.lowerBound - 1), (autumn.upperBound + 1, winter.lowerBound - 1),
            (winter.upperBound + 1, spring.lowerBound - 1), (spring.upperBound + 1, lastLesson),
        ]
    }

    var halves: [(from: Day, to: Day)] {
        [(year.starts, winter.lowerBound - 1), (winter.upperBound + 1, lastLesson)]
    }

    /// Writes the year down; answers the schemes of quarters and half-years.
    func write(_ pen: Writing) throws -> (quarters: Int, halves: Int) {
        try pen.add(year: year)
        try pen.set(.open, of: year)
        for (days, note) in [(autumn, "Осенние каникулы"), (winter, "Зимние каникулы"), (spring, "Весенние каникулы")] {
            try pen.declare(.holiday, from: days.lowerBound, to: days.upperBound, of: year.number, note: note)
        }
        try pen.declare(
            .holiday, from: firstClass.lowerBound, to: firstClass.upperBound, of: year.number, gradeLevel: 1,
            note: "Дополнительные каникулы первых классов")
        try pen.declare(.holiday, from: lastLesson + 1, to: year.ends, of: year.number, note: "Летние каникулы")
        for (from, to) in Self.decrees { try pen.transferRest(from: from, to: to) }
        try bells(pen)
        return (
            try pen.add(scheme: "Четверти", .quarter, of: year.number, parts: quarters),
            try pen.add(scheme: "Полугодия", .halfYear, of: year.number, parts: halves)
        )
    }

    private func bells(_ pen: Writing) throws {
        let breaks = [10, 20, 20, 10, 10, 10, 10, 10]
        try pen.add(bells: Self.bells(from: 510, lasting: 45, breaks), named: "Первая смена", from: year.starts)
        try pen.add(
            bells: Self.bells(from: 840, lasting: 45, breaks), named: "Вторая смена", shift: 2, from: year.starts)
        try pen.add(
            bells: Self.bells(from: 510, lasting: 35, breaks.map { $0 + 10 }), named: "Первые классы, 35 минут",
            gradeLevel: 1,
            from: year.starts)
        try pen.add(
            bells: Self.bells(from: 510, lasting: 30, breaks.map { _ in 10 }), named: "Сокращённый день", isShort: true,
            from: year.starts)
    }

    private static func bells(from first: Int, lasting minutes: Int, _ breaks: [Int]) -> Bells {
        var at = first
        return Bells(
            breaks.enumerated().map { index, pause in
                defer { at += minutes + pause }
                return Bell(n: index + 1, starts: TimeOfDay(minutes: at), ends: TimeOfDay(minutes: at + minutes))
            })
    }

    /// Days of rest moved by the decrees on 2025 and 2026.
    private static let decrees: [(Day, Day)] = [
        ("2025-11-01", "2025-11-03"), ("2026-01-03", "2026-01-09"), ("2026-01-04", "2026-12-31"),
    ]
    .compactMap { from, to in Day(iso: from).flatMap { from in Day(iso: to).map { (from, $0) } } }
}
