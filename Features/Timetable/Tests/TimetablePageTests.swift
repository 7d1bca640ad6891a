import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import TimetableFeature

/// The timetable in force, as staff see it.
struct TimetablePageTests {
    @Test(
        "R051 the timetable stands in the system for all who work here: by class, teacher, room and as a whole",
        arguments: TestEngine.offered)
    func inForce(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = try stage.cast.person(Cast.veraPavlovna)
        let own = try await stage.page("/timetable", as: "Орлов")
        #expect(own.contains("Орлов\u{A0}П.") && own.contains("История"), "a teacher's own week comes first")
        let class8 = try await stage.page("/timetable?class=8b", as: Cast.irinaPetrovna)
        #expect(class8.contains("<h1>8Б · Расписание</h1>") && class8.contains("действует с 01.09.2025"))
        #expect(class8.contains("Английский язык, гр. 1") && class8.contains("Английский язык, гр. 2"))
        #expect(class8.contains("<small>Лебедева, каб."))
        let teacher = try await stage.page("/timetable?teacher=\(vera)", as: "Тихонова")
        #expect(teacher.contains("Лебедева\u{A0}В.\u{A0}П. · Расписание") && teacher.contains("<small>9А"))
        let whole = try await stage.page("/timetable?level=0", as: "Громова")
        #expect(["1А", "5Б", "11А"].allSatisfy { whole.contains(">\($0)</a></th>") })
        let joint = try await stage.page("/timetable?teacher=\(stage.cast.person("Медведев"))", as: "Тихонова")
        #expect(joint.contains("10А, 10Б"), "a joint lesson is one in its teacher's week")
        for name in [Cast.annasFather, Cast.anna] {
            #expect(try await stage.look("/timetable", as: name).status == 403, "a family has the diary: \(name)")
        }
    }

    @Test(
        "R051 what is asked for and not there is told calmly", arguments: TestEngine.offered)
    func unknown(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        #expect(try await stage.look("/timetable?class=8z", as: "Тихонова").status == 404)
        #expect(try await stage.look("/timetable?teacher=0", as: "Тихонова").status == 404)
        #expect(try await stage.look("/timetable?room=x", as: "Тихонова").status == 404)
        let wrong = try await stage.look("/timetable?d=31.02.2025", as: "Тихонова")
        #expect(wrong.status == 422 && wrong.text.contains("такого дня нет"))
    }

    @Test func `a week asks the same few questions however many its lessons`() async throws {
        let stage = try await Stage(.sqlite)
        let one = try await stage.look("/timetable?class=8b", as: "Тихонова")
        let all = try await stage.look("/timetable?level=0", as: "Тихонова")
        #expect(one.asked == all.asked && all.asked ?? 99 <= 30, "\(all.asked ?? 0)")
    }
}
