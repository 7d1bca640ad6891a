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

    @Test(arguments: TestEngine.offered)
    func `the school that is shown has orders, a plan and people who came later`(engine: TestEngine) async throws {
        let place = try TrialPlace(engine), records = try Records(at: place.location)
        let school = try records.school(ModelSchool.slug)
        let cast = try await ModelSchool.build(in: school, now: ModelSchool.noon, withOffice: true)
        #expect(try await school.verify().findings.map(\.text) == [])
        let seen = try await school.read { records in
            let leader = try cast.person(Cast.irinaPetrovna)
            let newcomer = try cast.student(Cast.transferred), physics = try cast.course("10Б Физика")
            return (
                plan: try records.planItems().map { [$0.doneOn != nil, $0.due < cast.today] },
                brought: try records.broughtMarks(of: newcomer).map(\.subject),
                owners: try records.holders(of: .teacher, object: physics.number, on: cast.today),
                delegated: try records.duties(of: try cast.person(Cast.secretary)).map(\.duty),
                waiting: try records.corrections(reaching: leader, all: false, on: cast.today).map(\.state),
                acts: try records.localActs().map { "\($0.title), \($0.version)" }
            )
        }
        #expect(seen.plan == [[true, true], [false, true], [false, false]])
        #expect(seen.brought == ["Алгебра", "Алгебра", "Алгебра", "История", "Русский язык", "Русский язык"])
        #expect(seen.owners == [try cast.person(Cast.successor)])
        #expect(
            seen.delegated.contains(.delegate(try cast.course("6В География"))))
        #expect(seen.waiting == [.sent])
        #expect(seen.acts.contains("Правила работы с персональными данными, 2"))
        school.close()
        records.directory.close()
    }
}
