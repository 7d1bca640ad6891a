import Testing

@testable import School

struct DayTests {
    @Test(arguments: [
        (1970, 1, 1, 0), (1970, 1, 2, 1), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
        (2024, 2, 29, 19_782), (2025, 9, 1, 20_332), (2025, 11, 20, 20_412),
    ])
    func `a day is so many days after 1 January 1970`(year: Int, month: Int, day: Int, number: Int) throws {
        let made = try #require(Day(year: year, month: month, day: day))
        #expect(made.number == number)
        #expect(Day(number: number).civil == (year, month, day))
    }

    @Test(arguments: [
        (2025, 2, 29), (2100, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1), (2025, 1, 0), (0, 1, 1),
        (10_000, 1, 1),
    ])
    func `there is no such day`(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test func `every day of four centuries comes back as it went`() {
        var expected = (year: 1900, month: 1, day: 1)
        for number in -25_567..<120_530 {
            #expect(Day(number: number).civil == expected)
            #expect(Day(year: expected.year, month: expected.month, day: expected.day)?.number == number)
            expected.day += 1
            if expected.day > Day.lengthOfMonth(expected.month, of: expected.year) {
                expected = (expected.year, expected.month + 1, 1)
            }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
        }
        #expect(expected == (2300, 1, 1))
    }

    @Test(arguments: [("2025-11-20", "20.11.2025", "20.11"), ("2026-01-05", "05.01.2026", "05.01")])
    func `a day is written for machines and for people`(iso: String, russian: String, short: String) throws {
        let day = try #require(Day(iso: iso))
        #expect(day.iso == iso)
        #expect(day.russian == russian)
        #expect(day.shortRussian == short)
        #expect(Day(russian: russian) == day)
    }

    @Test func `people may leave out zeros`() {
        #expect(Day(russian: "1.9.2025") == Day(year: 2025, month: 9, day: 1))
    }

    @Test(arguments: [
        "", "2025-11-2", "2025-11", "25-11-20", "2025-11-20 ", "+025-11-20", "2025-02-30", "٢٠٢٥-11-20",
        "20.11.2025", "2025--11-20",
    ])
    func `what is not a machine's date is not read as one`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(arguments: ["", "20.11.25", "20/11/2025", "31.04.2025", "20.11.2025.", "001.11.2025", "-1.11.2025"])
    func `what is not a Russian date is not read as one`(text: String) {
        #expect(Day(russian: text) == nil)
    }

    @Test(arguments: [("2025-11-20", 4), ("2025-11-23", 7), ("2025-11-24", 1), ("1970-01-01", 4), ("1969-12-28", 7)])
    func `a week begins on Monday`(iso: String, weekday: Int) {
        #expect(Day(iso: iso)?.weekday == weekday)
    }

    @Test(arguments: [
        ("2025-11-20", "2025-w47", "2025-11-17"), ("2024-12-30", "2025-w01", "2024-12-30"),
        ("2021-01-03", "2020-w53", "2020-12-28"), ("2027-01-01", "2026-w53", "2026-12-28"),
        ("2026-01-01", "2026-w01", "2025-12-29"),
    ])
    func `a week belongs to the year of its Thursday`(iso: String, text: String, monday: String) throws {
        let week = try #require(Day(iso: iso)).week
        #expect(week.text == text)
        #expect(week.monday.iso == monday)
        #expect(Week(text) == week)
    }

    @Test(arguments: ["2025-w00", "2025-w53", "2025-w54", "2025-47", "2025-w7", "w47", "", "2025-w-1"])
    func `there is no such week`(text: String) {
        #expect(Week(text) == nil)
    }

    @Test func `weeks and days are counted on`() throws {
        let week = try #require(Week("2025-w52"))
        #expect((week + 1).text == "2026-w01")
        #expect((week - 52).text == "2024-w52")
        #expect(week.sunday - week.monday == 6)
        #expect(week.days.count == 7)
    }
}
