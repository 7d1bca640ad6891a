import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import TimetableFeature

/// Weeks that take turns: 1 September 2025 is a Monday of an odd week, so 24 November is of the thirteenth.
struct WeekTurnTests {
    @Test("R051 the timetable says which of two weeks it is, where there are two", arguments: TestEngine.offered)
    func said(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft()
        #expect(!(try await stage.page("/timetable?class=8b", as: "Тихонова")).contains("неделя А"))
        #expect(try await stage.database.read { try $0.weekTurn(on: november(20)) } == nil)
        #expect(try await stage.type("А: алг леб 15", in: draft, "8b/5-8").status == 303)
        let form = [("from", "2025-11-24"), ("to", "")]
        #expect(try await stage.send("/timetable/edit/\(draft)/publish", form, as: "Тихонова").status == 303)
        let turns = try await stage.database.read { records in
            try [20, 24, 28, 30].map { try records.weekTurn(on: november($0)) }
                + [records.weekTurn(on: november(30) + 1)]
        }
        #expect(turns == [nil, .odd, .odd, .odd, .even])
        let odd = try await stage.page("/timetable?class=8b&d=2025-11-27", as: "Тихонова")
        #expect(odd.contains("24–29 ноября — неделя А"))
        let even = try await stage.page("/timetable?class=8b&d=2025-12-02", as: "Тихонова")
        #expect(even.contains("1–6 декабря — неделя Б"))
    }

    @Test("R051 an order gives a day the other week's timetable, and says so", arguments: TestEngine.offered)
    func ordered(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft()
        #expect(try await stage.type("Б: алг леб 15", in: draft, "8b/5-8").status == 303)
        let form = [("from", "2025-11-24"), ("to", "")]
        #expect(try await stage.send("/timetable/edit/\(draft)/publish", form, as: "Тихонова").status == 303)
        try await stage.change { pen in
            let order = try pen.addOrder("70", november(20), .calendar, about: "О субботе")
            try pen.declare(
                .workingSaturday, from: november(29), to: november(29), of: stage.cast.year.number, asWeekday: 5,
                asWeek: 2, order: order)
        }
        let turns = try await stage.database.read { records in
            try [28, 29].map { try records.weekTurn(on: november($0)) }
        }
        #expect(turns == [.odd, .even])
    }
}
