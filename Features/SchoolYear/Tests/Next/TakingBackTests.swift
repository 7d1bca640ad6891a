import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SchoolYearFeature

/// An opened year is taken back until the first entry, and the chain keeps both.
struct TakingBackTests {
    @Test("R031 an opening is taken back whole while nothing is written", arguments: TestEngine.offered)
    func takenBack(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine), anna = try stage.cast.student(Cast.anna)
        let vera = try stage.cast.person(Cast.veraPavlovna), autumn = november(20)
        let before = try await stage.database.read { records in
            (try records.courses(ofTeacher: vera, on: autumn), try records.courses(of: anna, on: autumn))
        }
        #expect(try await stage.open().status == 303)
        #expect(try await stage.page("/year", as: "Соколов").contains("Отменить открытие"))
        #expect(try await stage.send("/year/undo", [("year", "2026")], as: "Соколов").location == "/year")
        let day = try #require(Day(iso: "2026-09-01"))
        try await stage.database.read { records in
            let years = try records.years()
            #expect(years.map(\.number) == [2025])
            #expect(try records.memberships(of: anna).map(\.days.to) == [nil])
            #expect(try records.movements(of: anna).count == 1)
            #expect(try records.courses(ofTeacher: vera, on: day) == before.0, "the load of before goes on")
            #expect(try records.courses(of: anna, on: day) == before.1)
            #expect(try records.movementDisagreements() == [])
        }
        #expect(try await stage.database.verify().findings.isEmpty)
        #expect(try await stage.open().status == 303, "and can be opened again")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R031 after the first entry an opening stays", arguments: TestEngine.offered)
    func firstEntry(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine), day = try #require(Day(iso: "2026-09-02"))
        #expect(try await stage.open().status == 303)
        let course = try await stage.database.read { records in
            try #require(try records.listedCourse(classSlug: "9b", slug: "algebra", year: 2026)).id
        }
        try await stage.change { records in
            let slot = SlotFacts(weekday: 3, n: 1, room: nil, courses: [course])
            let first = try #require(Day(iso: "2026-09-01")), year = try #require(try records.years().last)
            let timetable = try records.publish(timetable: "Осень", of: 2026, from: first, slots: [slot])
            _ = try records.makeLessons(of: timetable, year: year, from: first)
        }
        #expect(
            try await stage.page("/year", as: "Соколов").contains("Отменить открытие"), "empty lessons are no entry")
        try await stage.change { records in
            let lesson = try #require(try records.lessons(of: course, during: day...day).first)
            let record = try #require(try records.lessonRecord(lesson.id, of: course))
            try records.record(record, topic: "Повторение", isRollTaken: true)
        }
        #expect(try await !stage.page("/year", as: "Соколов").contains("Отменить открытие"))
        let answer = try await stage.send("/year/undo", [("year", "2026")], as: "Соколов")
        #expect(answer.status == 409 && answer.text.contains("уже есть записи"))
        #expect(try await stage.database.read { try $0.years().count } == 2)
    }

    @Test("R031 a timetable without entries goes with the year", arguments: TestEngine.offered)
    func emptyTimetable(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine)
        #expect(try await stage.open().status == 303)
        try await stage.change { records in
            let course = try #require(try records.listedCourse(classSlug: "9b", slug: "algebra", year: 2026)).id
            let slot = SlotFacts(weekday: 3, n: 1, room: nil, courses: [course])
            let first = try #require(Day(iso: "2026-09-01")), year = try #require(try records.years().last)
            let timetable = try records.publish(timetable: "Осень", of: 2026, from: first, slots: [slot])
            _ = try records.makeLessons(of: timetable, year: year, from: first)
        }
        #expect(try await stage.send("/year/undo", [("year", "2026")], as: "Соколов").status == 303)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R031 after a movement by order an opening stays", arguments: TestEngine.offered)
    func movement(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine), anna = try stage.cast.student(Cast.anna)
        #expect(try await stage.open().status == 303)
        try await stage.change { records in
            let order = try records.addOrder(
                "80-к", try #require(Day(iso: "2026-09-05")), .transfer, about: "О переводе")
            let other = try #require(try records.listedClass(slug: "10a", year: 2026)).id
            try records.transfer(
                anna, to: other, MovementFacts(.transfer, on: try #require(Day(iso: "2026-09-07")), by: order))
        }
        let answer = try await stage.send("/year/undo", [("year", "2026")], as: "Соколов")
        #expect(answer.status == 409 && answer.text.contains("уже изменены приказами"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R031 the next year is the keeper's alone, and bad input changes nothing", arguments: TestEngine.offered)
    func refusals(engine: TestEngine) async throws {
        let stage = try await Stage.august(engine)
        for name in ["Громова", "Тихонова", Cast.irinaPetrovna, Cast.anna, Cast.annasFather] {
            #expect(try await stage.look("/year", as: name).status == 403)
            #expect(try await stage.look("/year/class/8b", as: name).status == 403)
            let fields = [("year", "2026"), ("order", "77-к"), ("ordered", "2026-08-19")]
            #expect(try await stage.send("/year/open", fields, as: name).status == 403)
            #expect(try await stage.send("/year/undo", [("year", "2026")], as: name).status == 403)
        }
        let wish = [("fate", "1"), ("name", "9Б"), ("leader", ""), ("pages", "1")]
        let wrong: [(String, [(String, String)], Int)] = [
            ("/year/open", [("year", "2026"), ("order", ""), ("ordered", "2026-08-19")], 422),
            ("/year/open", [("year", "2026"), ("order", "1"), ("ordered", "")], 422),
            ("/year/open", [("year", "2030"), ("order", "1"), ("ordered", "2026-08-19")], 409),
            ("/year/open", [("year", "2026"), ("order", "1"), ("ordered", "1999-08-19")], 422),
            (
                "/year/open",
                [("year", "2026"), ("order", "1"), ("ordered", "2026-08-19"), ("from-1-1", "2026-12-31")], 422
            ),
            ("/year/undo", [("year", "2025")], 404),
            ("/year/new-classes", [("year", "2026"), ("classes", "1А, 1а")], 422),
            ("/year/new-classes", [("year", "2026"), ("classes", "первый класс")], 422),
            ("/year/class/8b", [("fate", "9"), ("name", "9Б")], 422),
            ("/year/class/8b", [("fate", "1"), ("name", "")], 422),
            ("/year/class/8b", [("fate", "1"), ("name", "9Б"), ("leader", "999999")], 422),
            ("/year/class/8b", wish + [("s\(try stage.cast.student(Cast.anna))", "7")], 422),
            ("/year/class/99z", wish, 404),
        ]
        for (path, fields, status) in wrong {
            let answer = try await stage.send(path, fields, as: "Соколов")
            #expect(answer.status == status, "\(path) \(fields)")
        }
        #expect(try await stage.database.read { try $0.years().count } == 1)
    }
}
