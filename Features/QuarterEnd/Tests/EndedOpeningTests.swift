import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import QuarterEndFeature

/// Who no longer keeps a page asks for none of its columns.
struct EndedOpeningTests {
    @Test(
        "R015 R078 a load that ended yesterday, or begins tomorrow, asks to open no column",
        arguments: TestEngine.offered)
    func load(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), course = try stage.cast.course("8Б Алгебра")
        let vera = try stage.cast.person(Cast.veraPavlovna), today = stage.cast.today
        let lesson = try await stage.change { pen in
            let period = try #require(try pen.periods(of: course).first)
            try pen.close(period.id)
            return try #require(try pen.lessons(of: course, during: period.starts...period.ends).last).id
        }
        try await stage.change { try $0.end(.teacher, of: vera, object: course.number, lastDay: today - 1) }
        func ask() async throws -> Int {
            let fields = [("lesson", "\(lesson)"), ("because", "болел")]
            return try await stage.send("/requests/new/\(course)", fields, as: Cast.veraPavlovna).status
        }
        #expect([403, 404].contains(try await ask()))
        try await stage.change { try $0.give(.teacher, to: vera, object: course.number, from: today + 1) }
        #expect([403, 404].contains(try await ask()))
        #expect(try await stage.database.read { try $0.openingsWaiting() } == 0)
        #expect(try await stage.database.verify().isClean)
    }
}
