import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

/// SNILS and passports through the pages of a set-up: sealed wherever they are kept, shown by their ends.
struct SealedSetUpTests {
    private static let files = [
        (
            "ученики.csv",
            "ФИО;Класс;СНИЛС;Мать;СНИЛС матери\nЛи Ён;7А;112-233-445 95;Ли Анна;100-000-010 11\nКим Ира;7А;112-233-445 96;;\n"
        ),
        ("сотрудники.csv", "ФИО;Должность;СНИЛС\nОрлова Анна Петровна;учитель;087-654-303 00\n"),
        (
            "родители.csv",
            "ФИО родителя;Кем приходится;Паспорт;ФИО ребёнка;Класс\nКим Вера;мать;4510 123456;Ким Ира;7А\n"
        ),
    ].map { (name: $0.0, bytes: Array($0.1.utf8)) }
    private static let values = SQL("SELECT count(*) FROM secret_field")
    private static let jobs = SQL("SELECT asked FROM job UNION ALL SELECT answer FROM job WHERE answer IS NOT NULL")
    private static let chunks = SQL("SELECT bytes FROM file_chunk")
    private static let clear = ["112-233-445", "100-000-010", "087-654-303", "4510 123456", "112-233-445 96"]

    private func keep(_ fields: [RegulationKey], in school: TestSchool) async throws {
        try await school.change { records in
            for field in fields { try records.settle(field, "yes", from: TestSchool.day(2025, 9, 1)) }
        }
    }

    @Test("R044 R045 a set-up seals what the school keeps, and shows its end alone", arguments: TestEngine.offered)
    func wholeWay(engine: TestEngine) async throws {
        let school = try await TestSchool(engine)
        try await keep([.fieldSnils, .fieldPassport], in: school)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let plan = try #require(try await visits.setUp(Self.files).location)
        let page = await visits.get(plan + "?all=1").text
        #expect(page.contains("контрольное число не сходится") && page.contains("name=\"seal 0-3-2\""))
        #expect(page.contains("СНИЛС: •••-•••-••5 95."))
        for number in 0..<3 {
            let columns = await visits.get(plan + "/columns/\(number)").text
            #expect(!Self.clear.contains { columns.contains($0) })
        }
        #expect(!Self.clear.contains { page.contains($0) })
        let refused = try #require(try await visits.post(plan, [("do", "load")]).location)
        #expect(await visits.get(refused).text.contains("Пока не загружено"))
        #expect(try await school.count(Self.values) == 0)

        _ = try await visits.post(plan, [("seal 0-3-2", "990-000-016 60"), ("seal 0-2-2", "")])
        #expect(await visits.get(plan + "?all=1").text.contains("Паспортные данные (Ким Вера): •••• 56."))
        try await expectSealed(school)
        _ = try await visits.post(plan, [("do", "load")])
        await visits.goRound()
        try await visits.wait { await visits.get(plan).text.contains("Загружено") }
        let seal = try #require(TestVisits.seal)
        let kept = try await school.database.read { records in
            Set(try CardField.sealed.flatMap { try records.secrets(in: $0, seal).values.compactMap { $0 } })
        }
        #expect(
            kept == ["112-233-445 95", "100-000-010 11", "990-000-016 60", "087-654-303 00", "4510 123456"])
        try await expectSealed(school)
        let again = try #require(try await visits.setUp(Self.files).location)
        _ = try await visits.post(again, [("seal 0-3-2", "990-000-016 60")])
        #expect(await visits.get(again).text.contains("Ничего не изменится"))
        #expect(try await school.database.verify().findings.isEmpty)
    }

    private func expectSealed(_ school: TestSchool) async throws {
        let kept = try await school.database.read { records in
            try records.rows(Self.jobs) { $0.bytes(0) } + records.rows(Self.chunks) { $0.bytes(0) }
        }
        #expect(kept.count > 2)
        for bytes in kept {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("990-000-016") && !text.contains("112-233"))
        }
    }

    @Test("R044 fields that are off are left out of a set-up and its templates, switched on they are offered")
    func off() async throws {
        let school = try await TestSchool(.sqlite)
        let visits = try await TestVisits(school, as: .journalKeeper)
        let plan = try #require(try await visits.setUp([Self.files[1]]).location)
        let page = await visits.get(plan).text
        #expect(page.contains("не загружено: 1") && page.contains("Столбец «СНИЛС» не загружен: поле «СНИЛС» школа не"))
        let columns = await visits.get(plan + "/columns/0").text
        #expect(columns.contains("поле «СНИЛС» школа не ведёт") && !columns.contains("value=\"secret-snils\""))
        #expect(!columns.contains("087-654"))
        let template = await visits.get("/setup/templates/staff.csv").text
        #expect(!template.contains("СНИЛС"))
        try await keep([.fieldSnils], in: school)
        #expect(await visits.get(plan).text.contains("не загружено") == false)
        #expect(await visits.get(plan + "/columns/0").text.contains("value=\"secret-snils\" selected"))
        #expect(await visits.get("/setup/templates/staff.csv").text.contains("СНИЛС"))
    }
}
