import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What the journal says of marks that a newcomer brought along.
struct BroughtNotesTests {
    @Test(
        "R047 the journal names a brought mark's school and work, and what was put right since",
        arguments: TestEngine.offered)
    func noted(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра")
        let eighth = try stage.cast.schoolClass("8Б")
        let student = try await stage.change { records in
            let name = PersonName(surname: "Юдина", given: "Яна", patronymic: "Львовна")
            let student = try records.add(student: PersonFacts(name: name, sex: .female))
            try records.enrol(student, in: eighth, from: november(17))
            let algebra = try #require(try records.listedCourse(course)).subject
            var brought = BroughtMark(.five(4), in: algebra, on: november(13), from: "школа № 4")
            brought.work = "контрольная"
            try records.bring(brought, by: student)
            return student
        }
        let before = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(before.contains("в среднем и отметки: школа № 4 — 4 (контрольная)"))
        try await stage.change { records in
            let old = try #require(try records.broughtMarks(of: student).first)
            var new = old.mark
            (new.mark, new.counts) = (.five(5), false)
            try records.change(brought: old, to: new)
        }
        let after = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(after.contains("школа № 4 — 5 (контрольная, не учитывается)"))
    }
}
