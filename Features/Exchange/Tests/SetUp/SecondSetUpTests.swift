import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage

/// The workbook of September loaded once more in November: what the school has settled since then stays.
struct SecondSetUpTests {
    private static let autumn = (october: TestSchool.day(2025, 10, 15), november: TestSchool.day(2025, 11, 1))
    private static let fifth = TestSchool.day(2025, 11, 5)

    /// The load of algebra in 7А as a workbook has it, with somebody new, so that there is something to load.
    private static func sheets(_ algebra: [String]) -> [(String, [[String]])] {
        var sheets = LoadSetUpTests.sheets
        sheets[1].1.append(["Лыков Пётр", "учитель"])
        sheets[5].1[1] = algebra
        return sheets
    }

    /// Hours a week, in tenths, of Орлова and of Ким on a day.
    private func hours(_ school: TestSchool, on day: Day) async throws -> [Int?] {
        try await school.database.read { records in
            let hours = try records.hoursOfTeachers(of: 2025, on: day)
            let people = try records.rows(SQL("SELECT id FROM person WHERE given IN ('Анна', 'Олег') ORDER BY given")) {
                row in row.id(0, of: Person.self)
            }
            return people.map { hours[$0]?.tenths }
        }
    }

    private func changeAlgebra(
        _ school: TestSchool, _ body: @escaping @Sendable (LoadLine, ID<Person>, Writing) throws -> Void
    ) async throws {
        try await school.change { records in
            let course = try #require(
                try records.courses(of: 2025).first { $0.title == "Алгебра" && $0.groupName == "7А" })
            let line = try #require(try records.load(of: 2025).first { $0.course == course.id })
            let other = try #require(
                try records.first(SQL("SELECT id FROM person WHERE given = 'Олег'")) { $0.id(0, of: Person.self) })
            try body(line, other, records)
        }
    }

    @Test(
        "R038 a page handed over stays handed over when the workbook names either teacher",
        arguments: TestEngine.offered)
    func handedOver(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        _ = try await LoadSetUpTests.load(LoadSetUpTests.sheets, into: school)
        try await changeAlgebra(school) { try $2.handOver($0, to: $1, from: Self.autumn.november) }
        for (teacher, note) in [
            ("Ким О.", nil),
            (
                "Орлова А. П.",
                "В школе иначе: эта нагрузка с 01.09.2025 по 31.10.2025. Оставлено как в школе."
            ),
        ] {
            let plan = try await LoadSetUpTests.load(Self.sheets([teacher, "Алгебра", "7А", "", "3"]), into: school)
            let row = try #require(plan.rows.first { $0.place.sheet == 5 && $0.place.row == 2 })
            #expect(row.status == (note == nil ? .same : .kept) && row.notes == (note.map { [$0] } ?? []))
            // Орлова: алгебра 3 и английский 3; Ким: английский 2,5 и алгебра потока 4, с ноября алгебра 7А 3.
            #expect(try await hours(school, on: Self.autumn.october) == [60, 65])
            #expect(try await hours(school, on: TestSchool.today) == [30, 95])
        }
        #expect(try await school.database.verify().isClean)
    }

    @Test("R038 hours that changed in November are not written back to September", arguments: TestEngine.offered)
    func sameHours(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        _ = try await LoadSetUpTests.load(LoadSetUpTests.sheets, into: school)
        try await changeAlgebra(school) { try $2.change($0, weeklyTenths: 40, from: Self.autumn.november) }
        let plan = try await LoadSetUpTests.load(
            Self.sheets(["Орлова А. П.", "Алгебра", "7А", "", "4"]), into: school)
        #expect(plan.count(.changed) == 0 && plan.count(.new) == 1, "nobody but Лыков is new")
        #expect(try await hours(school, on: Self.autumn.october) == [60, 65])
        #expect(try await hours(school, on: TestSchool.today) == [70, 65])
    }

    @Test("R038 other hours of the workbook hold from the day of loading", arguments: TestEngine.offered)
    func otherHours(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        _ = try await LoadSetUpTests.load(LoadSetUpTests.sheets, into: school)
        try await changeAlgebra(school) { try $2.change($0, weeklyTenths: 40, from: Self.autumn.november) }
        let plan = try await LoadSetUpTests.load(LoadSetUpTests.sheets, into: school)
        #expect(plan.rows.filter { $0.status == .changed }.flatMap(\.notes) == ["Было 4 ч, станет 3 ч."])
        #expect(try await hours(school, on: Self.autumn.october) == [60, 65])
        #expect(try await hours(school, on: Self.fifth) == [70, 65])
        #expect(try await hours(school, on: TestSchool.today) == [60, 65])
        #expect(try await school.database.verify().isClean)
    }

    @Test("R036 a group has nobody before they came to its class or after they left", arguments: TestEngine.offered)
    func stays(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        _ = try await LoadSetUpTests.load(Array(LoadSetUpTests.sheets[0...2]), into: school)
        try await school.change { records in
            let seventh = try #require(try records.classes(of: 2025).first { $0.name.text == "7А" })
            let came = try records.add(student: PersonFacts(name: PersonName(surname: "Цой", given: "Ян")))
            try records.enrol(came, in: seventh.id, from: TestSchool.day(2025, 10, 25))
            let ira = try #require(
                try records.first(SQL("SELECT id FROM person WHERE given = 'Ира'")) { $0.id(0, of: Student.self) })
            try records.depart(ira, lastDay: TestSchool.day(2025, 11, 28))
        }
        var sheets = LoadSetUpTests.sheets
        sheets[6].1.append(["Цой Ян", "7А", "Английский язык", "1"])
        let plan = try await LoadSetUpTests.load(sheets, into: school)
        #expect(plan.mayBeApplied, "\(plan.rows.filter { $0.status == .wrong }.flatMap(\.notes))")
        let days = try await school.database.read {
            try $0.rows(
                SQL(
                    """
                    SELECT p.surname, m.from_day, m.to_day FROM group_member m JOIN person p ON p.id = m.student
                        JOIN study_group g ON g.id = m.study_group
                    WHERE g.name LIKE '7А, Английский%' ORDER BY p.surname
                    """)
            ) { "\($0.text(0)) \(Span(from: $0.day(1), to: $0.dayOrNil(2)).inWords)" }
        }
        #expect(days == ["Ким с 01.09.2025 по 28.11.2025", "Ли с 01.09.2025", "Цой с 25.10.2025"])
        #expect(try await school.database.read { try $0.movementDisagreements() }.isEmpty)
        #expect(try await school.database.verify().isClean)
    }
}
