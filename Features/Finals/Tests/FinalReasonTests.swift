import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import FinalsFeature

/// Reasons of final marks, conflicts over them, and proposals that changed while a page was open; on 20 November.
struct FinalReasonTests {
    private static let algebra = "/journal/8b/algebra/final"
    private static let first = algebra + "?p=q1"

    private func save(
        _ stage: Stage, _ typed: [String: String], as name: String = Cast.veraPavlovna
    ) async throws -> Answer {
        try await stage.send(
            Self.algebra, try await stage.fields(Self.first, as: name, typed: typed), as: name)
    }

    private func proposed(_ stage: Stage, to student: String) async throws -> String {
        let row = try await stage.row(Self.first, of: student, as: Cast.veraPavlovna)
        return String(try #require(row.firstMatch(of: #/data-proposed="([2-5])"/#)).output.1)
    }

    @Test(
        "R080 the reason of one mark is none of the next, unless it is said to hold, and is dropped with the difference",
        arguments: TestEngine.offered)
    func stale(engine: TestEngine) async throws {
        let stage = try await Stage(engine), id = try stage.cast.student(Cast.boris).number
        let own = try await proposed(stage, to: "Морозов Борис")
        let others = ["5", "4", "3", "2"].filter { $0 != own }
        #expect(try await save(stage, ["m\(id)": others[0], "r\(id)": "олимпиада"]).status == 303)
        let again = try await save(stage, ["m\(id)": others[1], "r\(id)": "олимпиада"])
        #expect(again.status == 422 && again.text.plain.contains("Прежнее основание было о другой отметке"))
        #expect(again.text.contains("name=\"c\(id)\"") && again.text.contains("value=\"олимпиада\""))
        #expect(
            try await save(stage, ["m\(id)": others[1], "r\(id)": "олимпиада", "c\(id)": "1"]).status == 303)
        let kept = try #require(try await stage.finalMark(of: Cast.boris, in: "8Б Алгебра"))
        #expect(kept.mark?.text == others[1] && kept.reason == "олимпиада")
        #expect(try await save(stage, ["m\(id)": own, "r\(id)": "олимпиада"]).status == 303)
        let dropped = try #require(try await stage.finalMark(of: Cast.boris, in: "8Б Алгебра"))
        #expect(dropped.mark?.text == own && dropped.reason.isEmpty)
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "R082 whoever changes a mark alone does not bring back a reason that another has changed, and is told of it",
        arguments: TestEngine.offered)
    func reasonsMeet(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await stage.letClassTeachers()
        let boris = try stage.cast.student(Cast.boris).number, anna = try stage.cast.student(Cast.anna).number
        let own = try await proposed(stage, to: "Морозов Борис"), other = own == "5" ? "4" : "5"
        let third = ["3", "2"].first { $0 != own && $0 != other } ?? "2"
        #expect(try await save(stage, ["m\(boris)": other, "r\(boris)": "первое"]).status == 303)
        let early = try await stage.fields(
            Self.first, as: Cast.irinaPetrovna,
            typed: ["m\(boris)": third, "r\(boris)": "первое", "m\(anna)": "н", "r\(anna)": "болела"])
        #expect(try await save(stage, ["r\(boris)": "второе"]).status == 303)
        let late = try await stage.send(Self.algebra, early + [("c\(boris)", "1")], as: Cast.irinaPetrovna)
        #expect(late.status == 422 && late.text.plain.contains("сейчас \(other) («второе») — Лебедева В. П."))
        #expect(late.text.contains("href=\"#m\(boris)\""), "the row that the conflict is about")
        #expect(late.text.contains("value=\"второе\"") && !late.text.contains("value=\"первое\""))
        #expect(late.text.contains("name=\"m\(anna)\" value=\"н\""), "what was typed elsewhere is kept")
        #expect(try await stage.finalMark(of: Cast.anna, in: "8Б Алгебра") == nil, "all or nothing")
    }

    @Test(
        "R080 everything that may not stand is said at once, and such rows stay in sight", arguments: TestEngine.offered
    )
    func allAtOnce(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let boris = try stage.cast.student(Cast.boris).number, anna = try stage.cast.student(Cast.anna).number
        let typed = ["m\(boris)": "7", "m\(anna)": "пять", "show": "na"]
        let answer = try await save(stage, typed)
        #expect(answer.status == 422)
        #expect(
            answer.text.contains("Морозов Б. А.: здесь можно")
                || answer.text.plain.contains("Морозов Б. А.: здесь можно"))
        #expect(answer.text.plain.contains("Кузнецова А. С.: здесь можно"))
        #expect(answer.text.matches(of: #/class="is-wrong"/#).count == 2)
        #expect(answer.text.contains("value=\"пять\""))
    }

    @Test(
        "R079 R080 what was shown is accepted, and what has changed since is left and named",
        arguments: TestEngine.offered)
    func acceptedAsShown(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let page = try await stage.page(Self.first, as: Cast.veraPavlovna)
        let offered = page.matches(of: #/name="a([0-9]+)" value="([2-5])"/#).map {
            (Int($0.output.1) ?? 0, String($0.output.2))
        }
        let (id, mark) = try #require(offered.first)
        let drawn = try await stage.fields(Self.first, as: Cast.veraPavlovna, typed: ["accept": "1"])
        let fields = drawn.map { $0.0 == "a\(id)" ? ($0.0, mark == "5" ? "4" : "5") : $0 }
        let answer = try await stage.send(Self.algebra, fields, as: Cast.veraPavlovna)
        let place = try #require(answer.location)
        #expect(place.contains("saved=\(offered.count - 1)") && place.contains("left=\(id)"))
        let after = try await stage.page(place, as: Cast.veraPavlovna)
        #expect(after.contains("Не приняты, потому что предложение изменилось"))
        #expect(after.contains("готово \(offered.count - 1) из"))
    }
}
