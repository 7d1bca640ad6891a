import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import AttendanceFeature

/// What the class's day says of changes.
struct ChangedDayTests {
    @Test("R052 the class's day tells what is changed, an event once", arguments: TestEngine.offered)
    func changed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), friday = november(21), monday = november(24), cast = stage.cast
        let (algebra, schoolClass) = (try cast.course("8Б Алгебра"), try cast.schoolClass("8Б"))
        try await stage.change { pen in
            let lesson = try #require(try pen.lessons(of: algebra, during: friday...friday).first)
            let bell = Bell(n: 7, starts: TimeOfDay(minutes: 860), ends: TimeOfDay(minutes: 905))
            try pen.move(lesson.id, to: november(25), bell, ChangeGrounds("семинар"))
            let event = DayEventFacts(.quarantine, .remote, on: monday...monday, for: [schoolClass], reach: "8Б")
            _ = try pen.declare(event)
        }
        let left = try await stage.page("/class/8b?d=2025-11-21", as: Cast.irinaPetrovna)
        #expect(left.contains("3-й урок, алгебра: перенесён на 25 ноября"))
        let held = try await stage.page("/class/8b?d=2025-11-25", as: Cast.irinaPetrovna)
        #expect(held.contains("7-й урок, алгебра: перенесён с 21 ноября"))
        let remote = try await stage.page("/class/8b?d=2025-11-24", as: Cast.irinaPetrovna)
        #expect(remote.contains("Карантин: уроки дистанционно") && !remote.contains("алгебра: дистанционно"))
        #expect(try await !stage.page("/class/9a?d=2025-11-24", as: "Тихонова").contains("Карантин"))
    }
}
