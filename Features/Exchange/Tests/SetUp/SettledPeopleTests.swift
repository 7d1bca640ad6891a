import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage

/// The workbook of September loaded once more after orders: nobody comes back, goes back or is made anew.
struct SettledPeopleTests {
    private static let first = TestSchool.day(2025, 9, 1)

    /// The workbook with somebody new, so that there is something to load.
    private static var sheets: [(String, [[String]])] {
        var sheets = LoadSetUpTests.sheets
        sheets[1].1.append(["Лыков Пётр", "учитель"])
        return sheets
    }

    /// What the plan says of a row of a sheet, both counted as in the workbook.
    private func notes(_ plan: SetUpPlan, _ sheet: Int, _ row: Int) throws -> [String] {
        let found = try #require(plan.rows.first { $0.place.sheet == sheet && $0.place.row == row })
        #expect(found.status == .kept, "\(found)")
        return found.notes
    }

    private func person(_ given: String, _ records: Reading) throws -> Int {
        try #require(try records.first(SQL("SELECT id FROM person WHERE given = ?1"), given) { $0.int(0) })
    }

    private func stays(_ school: TestSchool, _ given: String) async throws -> [String] {
        try await school.database.read { records in
            try records.memberships(of: ID(person(given, records))).map { stay in
                (try records.listedClass(stay.schoolClass)?.name.text ?? "") + " " + stay.days.inWords
            }
        }
    }

    @Test("R026 a list loaded again does not undo the orders of movement", arguments: TestEngine.offered)
    func movement(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        _ = try await LoadSetUpTests.load(LoadSetUpTests.sheets, into: school)
        try await school.change { records in
            let order = try records.addOrder("41", TestSchool.day(2025, 10, 20), .transfer, about: "о движении")
            let other = try #require(try records.classes(of: 2025).first { $0.name.text == "10Б" })
            try records.depart(ID(person("Ён", records)), lastDay: TestSchool.day(2025, 10, 20), order: order)
            try records.move(
                ID(person("Ян", records)), to: other.id, from: TestSchool.day(2025, 10, 21), order: order)
        }
        let plan = try await LoadSetUpTests.load(Self.sheets, into: school)
        #expect(plan.count(.new) == 1 && plan.count(.changed) == 0, "\(plan.rows.filter { $0.status == .changed })")
        #expect(
            try notes(plan, 2, 2) == [
                "В школе иначе: выбытие из 7А, последний день 20.10.2025. Оставлено как в школе."
            ])
        #expect(try notes(plan, 2, 4) == ["В школе иначе: с 21.10.2025 в 10Б. Оставлено как в школе."])
        #expect(try notes(plan, 6, 2) == ["В школе иначе: ученик больше не в этом классе. Оставлено как в школе."])
        #expect(try await stays(school, "Ён") == ["7А с 01.09.2025 по 20.10.2025"])
        #expect(try await stays(school, "Ян") == ["10А с 01.09.2025 по 20.10.2025", "10Б с 21.10.2025"])
        #expect(try await school.database.read { try $0.movementDisagreements() }.isEmpty)
        #expect(try await school.database.verify().isClean)
    }

    @Test("R026 whoever is to come by an order is not enrolled by a list before", arguments: TestEngine.offered)
    func toCome(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        _ = try await LoadSetUpTests.load(LoadSetUpTests.sheets, into: school)
        try await school.change { records in
            let tenth = try #require(try records.classes(of: 2025).first { $0.name.text == "10А" })
            let birth = TestSchool.day(2010, 5, 6)
            let facts = PersonFacts(name: PersonName(surname: "Цой", given: "Вера"), birth: birth)
            try records.enrol(records.add(student: facts), in: tenth.id, from: TestSchool.day(2025, 12, 1))
        }
        var sheets = Self.sheets
        sheets[2].1.append(["Цой Вера", "10А", "6.5.2010"])
        let plan = try await LoadSetUpTests.load(sheets, into: school)
        #expect(try notes(plan, 2, 6) == ["В школе иначе: в 10А с 01.12.2025. Оставлено как в школе."])
        #expect(plan.count(.new) == 1, "Лыков")
    }

    @Test("R026 a teacher who has left is known and not employed again", arguments: TestEngine.offered)
    func dismissed(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        _ = try await LoadSetUpTests.load(LoadSetUpTests.sheets, into: school)
        let before = try await school.count(SQL("SELECT count(*) FROM person"))
        try await school.change { try $0.dismiss(ID(person("Анна", $0)), from: TestSchool.day(2025, 11, 1)) }
        let plan = try await LoadSetUpTests.load(Self.sheets, into: school)
        #expect(plan.count(.new) == 1 && plan.count(.changed) == 0, "\(plan.rows.filter { $0.status == .changed })")
        #expect(
            try notes(plan, 1, 2) == ["В школе иначе: последний день работы 31.10.2025. Оставлено как в школе."])
        #expect(
            try notes(plan, 5, 2) == [
                "В школе иначе: Орлова Анна Петровна здесь больше не работает. Оставлено как в школе."
            ])
        #expect(try await school.count(SQL("SELECT count(*) FROM person")) == before + 1, "Лыков alone")
        let (posts, duties) = try await school.database.read { records in
            let anna = ID<Person>(try person("Анна", records))
            return (try records.posts(of: anna).map(\.days), try records.duties(of: anna).map(\.to))
        }
        let last = TestSchool.day(2025, 10, 31)
        #expect(posts == [Span(from: Self.first, to: last)])
        // Класс 7А, алгебра и английский.
        #expect(duties == [last, last, last])
    }

    @Test("R026 a tie that has ended is not made anew", arguments: TestEngine.offered)
    func formerParent(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        _ = try await LoadSetUpTests.load(LoadSetUpTests.sheets, into: school)
        try await school.change { records in
            let tie = try #require(
                try records.first(
                    SQL("SELECT h.id FROM parenthood h JOIN person p ON p.id = h.student WHERE p.given = 'Ия'")
                ) { $0.int(0) })
            try records.unbind(tie, lastDay: TestSchool.day(2025, 10, 31))
        }
        let plan = try await LoadSetUpTests.load(Self.sheets, into: school)
        let fact = "Ан Вера уже не числится родителем этого ученика"
        #expect(try notes(plan, 3, 3) == ["В школе иначе: \(fact). Оставлено как в школе."])
        #expect(try await school.count(SQL("SELECT count(*) FROM parenthood")) == 2)
    }

    @Test("R026 a class keeps the class teacher of now", arguments: TestEngine.offered)
    func leader(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        _ = try await LoadSetUpTests.load(LoadSetUpTests.sheets, into: school)
        try await school.change { records in
            let tenth = try #require(try records.classes(of: 2025).first { $0.name.text == "10А" }).id.number
            let (anna, oleg) = (ID<Person>(try person("Анна", records)), ID<Person>(try person("Олег", records)))
            try records.end(.classTeacher, of: oleg, object: tenth, lastDay: TestSchool.day(2025, 10, 31))
            try records.give(.classTeacher, to: anna, object: tenth, from: TestSchool.day(2025, 11, 1))
        }
        let plan = try await LoadSetUpTests.load(Self.sheets, into: school)
        let fact = "классное руководство 10А с 01.09.2025 по 31.10.2025 (Ким Олег)"
        #expect(try notes(plan, 0, 3) == ["В школе иначе: \(fact). Оставлено как в школе."])
        #expect(try await leaders(school, "10А") == ["Олег с 01.09.2025 по 31.10.2025", "Анна с 01.11.2025"])
    }

    @Test("R026 another class teacher of a list leads from the day of loading", arguments: TestEngine.offered)
    func otherLeader(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        _ = try await LoadSetUpTests.load(LoadSetUpTests.sheets, into: school)
        var sheets = LoadSetUpTests.sheets
        sheets[0].1[2][3] = "Орлова Анна Петровна"
        sheets[0].1[3][3] = "Ким Олег"
        let plan = try await LoadSetUpTests.load(sheets, into: school)
        #expect(plan.count(.changed) == 2)
        #expect(try await leaders(school, "10А") == ["Олег с 01.09.2025", "Анна с 20.11.2025"])
        #expect(try await leaders(school, "10Б") == ["Олег с 01.09.2025"], "nobody led it before")
    }

    private func leaders(_ school: TestSchool, _ name: String) async throws -> [String] {
        try await school.database.read { records in
            try records.rows(
                SQL(
                    """
                    SELECT p.given, d.from_day, d.to_day FROM duty d JOIN person p ON p.id = d.person
                        JOIN school_class c ON c.id = d.object
                    WHERE d.kind = 5 AND c.name = ?1 ORDER BY d.id
                    """), name
            ) { "\($0.text(0)) \(Span(from: $0.day(1), to: $0.dayOrNil(2)).inWords)" }
        }
    }
}
