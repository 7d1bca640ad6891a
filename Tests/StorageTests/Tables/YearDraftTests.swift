import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// What was decided of students before the next year is opened.
struct YearDraftTests {
    @Test(
        "R031 R048 what was decided of a student in one class does not follow them into another",
        arguments: TestEngine.offered)
    func movedAway(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), permit = try clockPermit()
        let tenth = try cast.schoolClass("10А"), other = try cast.schoolClass("10Б")
        let students = Array(try #require(cast.students["10А"]).prefix(2)), day = try #require(Day(iso: "2025-12-01"))
        try await school.change { records in
            let pen = records.signed(by: permit)
            let draft = ClassDraft(tenth, fate: .goesOn, name: "11А", leader: nil, carriesPages: true)
            try pen.keep(draft, students: [students[0]: .repeats, students[1]: .repeats])
            _ = try pen.transfer(students[0], to: other, MovementFacts(.transfer, on: day))
        }
        let fates = try await school.read { try $0.studentDrafts(of: 2025) }
        #expect(fates == [students[1]: .repeats])
    }
}
