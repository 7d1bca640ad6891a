import ModelSchool
import School
import Testing
import Trials
import Web

@testable import FinalsFeature
@testable import Storage

/// Final marks that follow from their marks no more: told at their row, and kept with a reason.
struct MovedFinalTests {
    private static let algebra = "/journal/8b/algebra/final"
    private static let first = algebra + "?p=q1"
    private static let clean = SQL("DELETE FROM mark WHERE student = ?1 AND course = ?2")

    private func save(_ stage: Stage, _ typed: [String: String], _ page: String = first) async throws -> Answer {
        let fields = try await stage.fields(page, as: Cast.veraPavlovna, typed: typed)
        return try await stage.send(Self.algebra, fields, as: Cast.veraPavlovna)
    }

    private func bring(_ marks: [Int], _ stage: Stage) async throws {
        let boris = try stage.cast.student(Cast.boris), course = try stage.cast.course("8Б Алгебра")
        try await stage.change { pen in
            let listed = try #require(try pen.listedCourse(course))
            let period = try #require(try pen.periods(of: course).first)
            for mark in marks {
                let brought = BroughtMark(.five(mark), in: listed.subject, on: period.ends - 3, from: "школа № 7")
                try pen.bring(brought, by: boris)
            }
        }
    }

    /// Boris has (4 + 4 + 5) / 3 = 4,33 and a 4 for the quarter, as proposed; then (4 + 4 + 5 + 2 + 2) / 5 = 3,40.
    private func stage(_ engine: TestEngine) async throws -> (stage: Stage, id: Int) {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра")
        let boris = try stage.cast.student(Cast.boris)
        try await stage.change { pen in _ = try pen.execute(Self.clean, boris, course) }
        try await bring([4, 4, 5], stage)
        #expect(try await save(stage, ["m\(boris)": "4"]).status == 303)
        #expect(try await !stage.page(Self.first, as: Cast.veraPavlovna).contains("предложение изменилось"))
        try await bring([2, 2], stage)
        return (stage, boris.number)
    }

    private func row(_ stage: Stage, _ page: String = first) async throws -> String {
        try await stage.row(page, of: "Морозов Борис", as: Cast.veraPavlovna).plain
    }

    @Test(
        "R080 a mark that follows from its marks no more is told, and is kept with its reason alone",
        arguments: TestEngine.offered)
    func kept(engine: TestEngine) async throws {
        let (stage, id) = try await stage(engine)
        let told = try await row(stage)
        #expect(told.contains(">3,40") && told.contains("data-proposed=\"3\""))
        #expect(told.contains(">предложение изменилось, теперь 3: напишите основание или исправьте отметку</small>"))
        #expect(told.contains("<details class=\"finals__reason\" open>"))
        let chosen = try await stage.page(Self.first + "&show=moved", as: Cast.veraPavlovna)
        #expect(chosen.contains(">предложение изменилось 1</a>") && chosen.contains("Морозов Борис"))
        #expect(!chosen.contains("Кузнецова Анна"))
        #expect(try await save(stage, ["r\(id)": "олимпиада"]).status == 303)
        let mark = try #require(try await stage.finalMark(of: Cast.boris, in: "8Б Алгебра"))
        #expect(mark.mark == .five(4) && mark.proposed == .five(3) && mark.reason == "олимпиада" && mark.version == 2)
        #expect(mark.average?.text == "3,40")
        #expect(try await !row(stage).contains("предложение изменилось"))
    }

    @Test("R080 or it becomes what is proposed now, which needs no reason", arguments: TestEngine.offered)
    func followed(engine: TestEngine) async throws {
        let (stage, id) = try await stage(engine)
        #expect(try await save(stage, ["m\(id)": "3"]).status == 303)
        let mark = try #require(try await stage.finalMark(of: Cast.boris, in: "8Б Алгебра"))
        #expect(mark.mark == .five(3) && mark.proposed == .five(3) && mark.reason.isEmpty)
        #expect(try await !row(stage).contains("предложение изменилось"))
    }

    @Test(
        "R078 R080 in a closed period it is told too, and changes by an order or protocol alone",
        arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let (stage, id) = try await stage(engine), course = try stage.cast.course("8Б Алгебра")
        try await stage.change { pen in try pen.close(try #require(try pen.periods(of: course).first).id) }
        #expect(try await row(stage).contains(">предложение изменилось, теперь 3</small>"))
        let refused = try await save(stage, ["r\(id)": "олимпиада"])
        #expect(refused.status == 422 && refused.text.contains("меняется по приказу или протоколу"))
        let paper = ["r\(id)": "олимпиада", "order": "7", "ordered": "2025-11-19"]
        #expect(try await save(stage, paper).status == 303)
        let mark = try #require(try await stage.finalMark(of: Cast.boris, in: "8Б Алгебра"))
        #expect(mark.mark == .five(4) && mark.proposed == .five(3) && mark.paper != nil)
        #expect(try await !row(stage).contains("предложение изменилось"))
    }

    /// Puts Boris's marks of the periods, the first ones of them, over those that stand.
    private func put(_ marks: [Int], _ stage: Stage) async throws {
        let boris = try stage.cast.student(Cast.boris), course = try stage.cast.course("8Б Алгебра")
        try await stage.change { pen in
            let listed = try #require(try pen.listedCourse(course))
            for (mark, period) in zip(marks, try pen.periods(of: course)) {
                let place = FinalPlace(
                    student: boris, year: listed.year, subject: listed.subject, kind: .period, period: period.id)
                let facts = FinalMarkFacts(.five(mark), proposal: .none, reason: "по журналу", visibleFrom: pen.now)
                _ = try pen.put(final: facts, at: place, base: try pen.finalMark(at: place)?.version ?? 0)
            }
        }
    }

    @Test("R080 a year's mark is told once a quarter's is changed behind it", arguments: TestEngine.offered)
    func year(engine: TestEngine) async throws {
        let stage = try await Stage(engine), year = Self.algebra + "?p=year"
        let id = try stage.cast.student(Cast.boris).number
        try await put([4, 4, 4, 4], stage)
        #expect(try await save(stage, ["m\(id)": "4"], year).status == 303)
        #expect(try await !row(stage, year).contains("предложение изменилось"))
        // (2 + 2 + 4 + 4) / 4 = 3,00
        try await put([2, 2], stage)
        #expect(try await row(stage, year).contains(">предложение изменилось, теперь 3: "))
        #expect(try await save(stage, ["r\(id)": "пересдал"], year).status == 303)
        #expect(try await !row(stage, year).contains("предложение изменилось"))
    }
}
