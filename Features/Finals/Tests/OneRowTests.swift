import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import FinalsFeature

/// A row of the page that travels alone, as the script sends it when it is left.
struct OneRowTests {
    private static let algebra = "/journal/8b/algebra/final"
    private static let first = algebra + "?p=q1"

    /// The fields of one row and of the page itself.
    private func row(
        _ stage: Stage, of student: String, typed: [String: String]
    ) async throws -> [(String, String)] {
        let id = "\(try stage.cast.student(student).number)"
        let all = try await stage.fields(Self.first, as: Cast.veraPavlovna, typed: typed)
        return all.filter { name, _ in
            let digits = String(name.drop { !$0.isNumber })
            return name != "show" && (digits.isEmpty || digits == id)
        }
    }

    @Test(
        "R079 R082 a row that is sent alone changes nothing else, is one record sent twice, and no other's mark goes over",
        arguments: TestEngine.offered)
    func alone(engine: TestEngine) async throws {
        let stage = try await Stage(engine), id = try stage.cast.student(Cast.boris).number
        func send(_ mark: String, _ reason: String, _ fields: [(String, String)]) async throws -> Answer {
            let kept = fields.filter { $0.0 != "m\(id)" && $0.0 != "r\(id)" }
            return try await stage.send(
                Self.algebra, kept + [("m\(id)", mark), ("r\(id)", reason)], as: Cast.veraPavlovna)
        }
        let drawn = try await row(stage, of: Cast.boris, typed: [:])
        #expect(try await send("н", "болел", drawn).status == 303)
        #expect(try await send("н", "болел", drawn).status == 303, "the answer was lost, the mark was not")
        let standing = try await stage.finalMark(of: Cast.boris, in: "8Б Алгебра")
        #expect(standing?.version == 1 && standing?.mark == .notAttested)
        #expect(try await stage.finalMark(of: Cast.anna, in: "8Б Алгебра") == nil)
        let late = try await send("2", "по журналу", drawn)
        #expect(late.status == 422 && late.text.plain.contains("сейчас н/а («болел») — Лебедева В. П."))
        #expect(late.text.contains("name=\"v\(id)\" value=\"1\""), "the page that comes back knows what stands")
        #expect(try await stage.finalMark(of: Cast.boris, in: "8Б Алгебра")?.version == 1)
        let bare = try await send("осв", "", try await row(stage, of: Cast.boris, typed: [:]))
        #expect(bare.status == 422 && bare.text.contains("field__error"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "R078 rows save themselves while the period is open, and as a whole with their paper after it",
        arguments: TestEngine.offered)
    func whole(engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        #expect(try await stage.page(Self.first, as: Cast.veraPavlovna).contains(" data-autosave>"))
        #expect(try await !stage.page(Self.first, as: Cast.irinaPetrovna).contains("data-autosave"))
        try await stage.change { pen in
            try pen.close(try #require(try pen.periods(of: algebra).first).id)
        }
        let closed = try await stage.page(Self.first, as: Cast.veraPavlovna)
        #expect(closed.contains("Сохранить</button>") && !closed.contains("data-autosave"))
    }
}
