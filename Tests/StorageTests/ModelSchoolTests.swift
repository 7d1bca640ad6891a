import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// The invented school as tests, demonstration and pictures know it.
struct ModelSchoolTests {
    @Test(arguments: TestEngine.offered)
    func `the model school is whole, and its history proves itself`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        #expect(cast.today == Day(iso: "2025-11-20"))
        #expect(try await school.verify().findings.map(\.text) == [])
        let names = try await school.read { try $0.classes(of: 2025).map(\.name.text) }
        #expect(names == ["1А", "5Б", "6В", "8Б", "9А", "10А", "10Б", "11А"])
    }
}
