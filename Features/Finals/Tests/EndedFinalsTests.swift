import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import FinalsFeature

/// A load or a class teacher's duty that has ended, or has not begun: final marks are another's.
struct EndedFinalsTests {
    private static let algebra = "/journal/8b/algebra/final"

    private func send(_ stage: Stage, as name: String) async throws -> Int {
        let id = try stage.cast.student(Cast.boris).number
        let fields = [("p", "q1"), ("m\(id)", "2"), ("r\(id)", "после ухода")]
        return try await stage.send(Self.algebra, fields, as: name).status
    }

    @Test("R015 a load that ended yesterday puts no final mark", arguments: TestEngine.offered)
    func load(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = try stage.cast.person(Cast.veraPavlovna)
        let course = try stage.cast.course("8Б Алгебра"), today = stage.cast.today
        try await stage.change { try $0.end(.teacher, of: vera, object: course.number, lastDay: today - 1) }
        #expect([403, 404].contains(try await send(stage, as: Cast.veraPavlovna)))
        try await stage.change { try $0.give(.teacher, to: vera, object: course.number, from: today + 1) }
        #expect([403, 404].contains(try await send(stage, as: Cast.veraPavlovna)), "nor one that begins tomorrow")
        #expect(try await stage.finalMark(of: Cast.boris, in: "8Б Алгебра") == nil)
    }

    @Test("R015 a class teacher's duty that ended yesterday puts no final mark", arguments: TestEngine.offered)
    func duty(engine: TestEngine) async throws {
        let stage = try await Stage(engine), irina = try stage.cast.person(Cast.irinaPetrovna)
        let eighth = try stage.cast.schoolClass("8Б"), today = stage.cast.today
        try await stage.letClassTeachers()
        try await stage.change { try $0.end(.classTeacher, of: irina, object: eighth.number, lastDay: today - 1) }
        #expect([403, 404].contains(try await send(stage, as: Cast.irinaPetrovna)))
        #expect(try await stage.finalMark(of: Cast.boris, in: "8Б Алгебра") == nil)
    }
}
