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
        try await sumsUp(school, cast)
        school.close()
        records.directory.close()
    }

    private static let finals = SQL(
        """
        SELECT count(*), CAST(sum(CASE WHEN value <> suggested THEN 1 ELSE 0 END) AS BIGINT),
            CAST(sum(CASE WHEN value <> suggested AND reason = '' THEN 1 ELSE 0 END) AS BIGINT)
        FROM final_mark WHERE kind = 1 AND period = ?1 AND value IS NOT NULL AND entered_at < ?2
        """)

    /// Nobody owes a final mark of the quarter that is over: most are as proposed, the others have their reasons.
    private func sumsUp(_ school: Database, _ cast: Cast) async throws {
        let first = try #require(
            try await school.read { try $0.periods(of: try cast.course("8Б Алгебра")).first { $0.n == 1 } })
        let permit = try Caller.clockwork("проверка", now: cast.now, today: cast.today)
            .ask(.runChore, on: .school, under: Regulation())
        try await school.change { try $0.signed(by: permit).layFinals(of: cast.year) }
        let (owing, marks) = try await school.read { records in
            (
                try records.owingFinals(for: first.id),
                try records.first(Self.finals, first.id, Zone.moscow.endOfDay(first.ends)) {
                    ($0.int(0), $0.int(1), $0.int(2))
                }
            )
        }
        #expect(owing.pages == 0)
        let (all, better, unexplained) = try #require(marks)
        // Four classes of about twenty, a dozen subjects.
        #expect(all > 600 && (1...60).contains(better) && unexplained == 0, "\(all) \(better)")
    }
}
