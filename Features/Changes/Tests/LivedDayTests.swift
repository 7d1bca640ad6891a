import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ChangesFeature

/// Days of several kinds at once: a working Saturday, a lesson added to it by order, frost over it, a new timetable.
struct LivedDayTests {
    private static let saturday = november(29)

    @Test(
        "R052 a working Saturday with an added lesson lives through frost and a new timetable",
        arguments: TestEngine.offered)
    func saturday(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = Self.saturday, year = stage.cast.year
        #expect(try await stage.day("8Б", day).isEmpty)
        try await stage.change { pen in
            let order = try pen.addOrder("91", november(18), .calendar, about: "учебная суббота")
            try pen.declare(
                .workingSaturday, from: day, to: day, of: year.number, gradeLevel: 8, asWeekday: 1, order: order)
            try pen.relayLessons(day...day, of: year)
        }
        let monday = try await stage.day("8Б", november(24))
        #expect(try await stage.day("8Б", day) == monday)
        // 9А stays at home that Saturday; one of its lessons is held there by an order of its own.
        let algebra = try await stage.lesson("9А Алгебра", on: november(26))
        let move = [("day", day.iso), ("n", "2"), ("reason", "отработка"), ("order", "92"), ("ordered", "2025-11-19")]
        #expect(try await stage.send("/changes/lesson/\(algebra.id)/move", move, as: "Тихонова").status == 303)
        #expect(try await stage.day("9А", day) == ["2 Алгебра"])
        let frost = [("kind", "1"), ("from", day.iso), ("all", "1"), ("do", "declare")]
        let event = try await stage.send("/changes/events/new", frost, as: "Тихонова")
        #expect(try await stage.day("9А", day) == ["2 Алгебра — отменён"])
        #expect(try await stage.day("8Б", day) == monday.map { $0 + " — отменён" })
        // Lessons laid out after the event are taken off too.
        try await stage.change { pen in
            let room = try pen.add(room: "каб. 40")
            let id = try pen.publish(
                timetable: "С декабря", of: year.number, from: november(27),
                slots: [SlotFacts(weekday: 1, n: 5, room: room, courses: [try stage.cast.course("8Б География")])])
            _ = try pen.makeLessons(of: id, year: year, from: november(27))
        }
        #expect(try await stage.day("8Б", day).contains("5 География — отменён"))
        #expect(
            try await stage.day("9А", day) == ["2 Алгебра — отменён"], "a changed lesson is no lesson of the timetable")
        #expect(try await stage.send(try #require(event.location) + "/undo", [], as: "Тихонова").status == 303)
        #expect(try await stage.day("8Б", day).contains("5 География"))
        #expect(try await stage.day("9А", day) == ["2 Алгебра"])
        #expect(try await stage.isClean())
    }
}
