import Testing

@testable import School

struct ZoneTests {
    /// A zone, a moment by UTC, and what the clock there showed.
    private static let clocks = [
        ("Europe/Moscow", "2014-10-25", "21:59", "2014-10-26", "01:59"),
        ("Europe/Moscow", "2014-10-25", "22:00", "2014-10-26", "01:00"),
        ("Europe/Moscow", "2025-11-20", "07:41", "2025-11-20", "10:41"),
        ("Europe/Volgograd", "2018-10-27", "22:59", "2018-10-28", "01:59"),
        ("Europe/Volgograd", "2018-10-27", "23:00", "2018-10-28", "03:00"),
        ("Europe/Volgograd", "2020-12-26", "22:00", "2020-12-27", "01:00"),
        ("Europe/Saratov", "2016-12-03", "22:59", "2016-12-04", "01:59"),
        ("Europe/Saratov", "2016-12-03", "23:00", "2016-12-04", "03:00"),
        ("Asia/Tomsk", "2016-05-28", "20:00", "2016-05-29", "03:00"),
        ("Asia/Chita", "2016-03-26", "18:00", "2016-03-27", "03:00"),
        ("Asia/Kamchatka", "2025-11-20", "12:00", "2025-11-21", "00:00"),
        ("Europe/Kaliningrad", "2025-11-20", "21:59", "2025-11-20", "23:59"),
    ]

    private func moment(_ iso: String, _ time: String) throws -> Moment {
        let day = try #require(Day(iso: iso))
        let time = try #require(TimeOfDay(time))
        return Moment(seconds: day.number * 86_400 + time.minutes * 60)
    }

    @Test(arguments: clocks)
    func `the clock showed what the law of that year said`(
        name: String, day: String, time: String, localDay: String, localTime: String
    ) throws {
        let zone = try #require(Zone(named: name))
        let local = zone.local(try moment(day, time) + 17)
        #expect(local.day.iso == localDay)
        #expect(local.time.text == localTime)
        #expect(local.second == 17)
    }

    @Test(arguments: Zone.all)
    func `a clock's time becomes the moment at which it is shown`(zone: Zone) throws {
        for iso in ["2013-05-05", "2014-10-25", "2016-03-27", "2018-10-28", "2020-12-28", "2026-02-28"] {
            for time in ["00:00", "05:30", "12:00", "23:59"] {
                let (day, time) = (try #require(Day(iso: iso)), try #require(TimeOfDay(time)))
                let local = zone.local(zone.moment(day: day, time: time))
                #expect(local.day == day)
                #expect(local.time == time)
            }
        }
    }

    @Test func `an hour shown twice means the later one, an hour skipped the next`() throws {
        let autumn = try #require(Day(iso: "2014-10-26"))
        let one = try #require(TimeOfDay("01:30"))
        #expect(Zone.moscow.moment(day: autumn, time: one) == (try moment("2014-10-25", "22:30")))
        let saratov = try #require(Zone(named: "Europe/Saratov"))
        let winter = try #require(Day(iso: "2016-12-04"))
        let skipped = saratov.moment(day: winter, time: try #require(TimeOfDay("02:30")))
        #expect(saratov.local(skipped).time.text == "03:30")
    }

    @Test func `a day ends at 23:59:59 by the school's clock`() throws {
        let day = try #require(Day(iso: "2025-11-20"))
        #expect(Zone.moscow.endOfDay(day).iso == "2025-11-20T20:59:59Z")
        #expect(try #require(Zone(named: "Asia/Anadyr")).endOfDay(day).iso == "2025-11-20T11:59:59Z")
    }

    @Test func `Russia has its zones, each once`() {
        #expect(Zone.all.count == 27)
        #expect(Set(Zone.all.map(\.name)).count == 27)
        #expect(Zone(named: "Europe/Berlin") == nil)
    }

    @Test(arguments: [("08:30", 510), ("8:30", 510), ("00:00", 0), ("23:59", 1_439)])
    func `a time is read and counted in minutes`(text: String, minutes: Int) {
        #expect(TimeOfDay(text)?.minutes == minutes)
    }

    @Test(arguments: ["24:00", "12:60", "8:3", "0830", "", "-1:30", "08:30:00"])
    func `there is no such time`(text: String) {
        #expect(TimeOfDay(text) == nil)
    }
}
