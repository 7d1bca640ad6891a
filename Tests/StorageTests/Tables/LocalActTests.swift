import School
import Testing
import Trials

@testable import Storage

/// Which local acts bind on a day, and what a new version does to the one before.
struct LocalActTests {
    private static let title = "Положение о ведении электронного журнала"

    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    @Test("a new version of a local act ends the one before on the eve", arguments: TestEngine.offered)
    func versions(_ engine: TestEngine) async throws {
        let school = try engine.freshRecords().school("school"), permit = try clockPermit()
        let (first, second) = (try Self.day("2024-09-01"), try Self.day("2025-09-01"))
        try await school.change { records in
            let pen = records.signed(by: permit)
            var facts = LocalActFacts(Self.title, version: "1", from: first)
            (facts.text, facts.bindsParents) = ("Отметки выставляются в день урока.", true)
            try pen.add(localAct: facts)
            facts = LocalActFacts(Self.title, version: "2", from: second)
            try pen.add(localAct: facts, file: (Array("scan".utf8), "положение.pdf"))
        }
        let found = try await school.read { records in
            try [first - 1, first, second - 1, second].map { try records.localActsInForce(on: $0) }
        }
        #expect(found.map { $0.map(\.version) } == [[], ["1"], ["1"], ["2"]])
        #expect(found[1].first?.text == "Отметки выставляются в день урока.")
        #expect(found[1].first?.bindsParents == true && found[3].first?.bindsParents == false)
        let file = try #require(found[3].first?.file)
        #expect(try await school.read { try $0.file(file) } == Array("scan".utf8))
        #expect(found[3].first?.fileName == "положение.pdf")
        #expect(try await school.verify().isClean)
    }

    @Test(arguments: TestEngine.offered)
    func `a version that is there already, or one dated before it, is refused and changes nothing`(
        engine: TestEngine
    ) async throws {
        let school = try engine.freshRecords().school("school"), permit = try clockPermit()
        let first = try Self.day("2025-09-01")
        try await school.change { records in
            _ = try records.signed(by: permit).add(localAct: LocalActFacts(Self.title, version: "1", from: first))
        }
        for (version, from) in [("1", first + 30), ("2", first), ("2", first - 1)] {
            await #expect(throws: Objection.self) {
                try await school.change { records in
                    _ = try records.signed(by: permit)
                        .add(localAct: LocalActFacts(Self.title, version: version, from: from))
                }
            }
        }
        let acts = try await school.read { try $0.localActs() }
        #expect(acts.map(\.version) == ["1"] && acts[0].days == Span(from: first))
    }

    @Test(arguments: TestEngine.offered)
    func `buildings and rooms are renamed and closed with their history`(engine: TestEngine) async throws {
        let school = try engine.freshRecords().school("school"), permit = try clockPermit()
        let last = try Self.day("2025-12-30")
        try await school.change { records in
            let pen = records.signed(by: permit)
            let main = try pen.add(building: "Главное здание"), second = try pen.add(building: "Второе")
            let room = try pen.add(room: "12", in: main)
            try pen.add(room: "12", in: second)
            try pen.change(building: second, name: "Начальная школа", address: "ул. Садовая, 3", to: last)
            try pen.change(room: room, name: "12А", building: main, to: last)
        }
        let (buildings, rooms) = try await school.read { (try $0.buildings(), try $0.rooms()) }
        #expect(buildings.map(\.name) == ["Главное здание", "Начальная школа"] && buildings[1].to == last)
        #expect(rooms.map(\.name) == ["12", "12А"] && rooms[1].to == last)
        await #expect(throws: Objection.self) {
            try await school.change { _ = try $0.signed(by: permit).add(building: "Главное здание") }
        }
        #expect(try await school.verify().isClean)
    }
}
