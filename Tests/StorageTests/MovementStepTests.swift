import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// A school that was kept before there was a ledger.
struct MovementStepTests {
    @Test("R048 lists kept before the ledger become its first lines", arguments: TestEngine.offered)
    func opening(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        // The lines go, as if they had never been, and the step that makes them is walked again.
        try school.engine.write { connection in
            try connection.script(
                """
                UPDATE membership SET line_in = NULL, line_out = NULL;
                UPDATE group_member SET line_in = NULL, line_out = NULL;
                DELETE FROM movement;
                """)
            let step = Migration.movement.text
            let inserts = step.split(separator: ";").filter { $0.contains("INSERT INTO movement") }
            #expect(inserts.count == 2)
            for insert in inserts { try connection.script(String(insert)) }
        }
        let leaver = try cast.student("Гусева Полина Юрьевна")
        let lines = try await school.read { try $0.movements(of: leaver) }
        #expect(lines.map(\.facts.kind) == [.arrival, .departure] && lines.allSatisfy(\.isOpening))
        #expect(lines[1].facts.day == november(14) && lines[1].facts.place == "в гимназию г. Заречного")
        #expect(try await school.read { try $0.movementDisagreements() }.isEmpty)
        let permit = try clockPermit()
        await #expect(throws: Objection.self) {
            try await school.change { try $0.signed(by: permit).reverse(lines[1].id, because: "ошибка") }
        }
    }
}
