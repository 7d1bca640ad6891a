import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import InstitutionFeature

struct PeriodTests {
    private static let sessions = [
        ("kind", "p"), ("name", "Сессии"), ("from1", "2025-09-01"), ("to1", "2025-12-30"), ("from2", "2026-01-12"),
        ("to2", "2026-05-26"), ("attest2", "2026-05-25"), ("name1", "Осенняя сессия"),
    ]

    @Test(arguments: TestEngine.offered)
    func `a scheme is added and given to a class with its journals`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), keeper = "Соколов"
        let form = try await stage.page("/school/periods/new?kind=m&parts=6", as: keeper)
        #expect(form.contains("name=\"from6\"") && !form.contains("name=\"from7\"") && form.contains("2025-09-01"))
        #expect(try await stage.send("/school/periods/new", Self.sessions, as: keeper).status == 303)
        let id = try #require(try await stage.database.read { try $0.schemes(of: 2025).last }).id
        let moved = [("level", "9"), ("class", "\(try stage.cast.schoolClass("8Б"))")]
        #expect(try await stage.send("/school/periods/\(id)/classes", moved, as: keeper).status == 303)
        let algebra = try stage.cast.course("8Б Алгебра"), seventh = try stage.cast.schoolClass("9А")
        let found = try await stage.database.read { records in
            (try records.periods(of: algebra), try records.listedClass(seventh)?.scheme)
        }
        #expect(found.0.map(\.title) == ["Осенняя сессия", "II период"] && found.1 == id)
        #expect(found.0[1].attestation == Day(iso: "2026-05-25"))
        let page = try await stage.look("/school/periods", as: "Громова")
        #expect(page.asked <= 10 && page.text.contains("Классы: 8Б, 9А"))
        #expect(try await stage.isClean())
    }

    @Test(arguments: TestEngine.offered)
    func `a closed period keeps its days, and its class keeps its scheme`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б")
        let (scheme, periods) = try await stage.change { records in
            let line = try #require(try records.listedClass(eighth)), all = try records.periods(of: line.scheme)
            try records.close(all[0].id)
            return (line.scheme, all)
        }
        var form = [("name", "Четверти")]
        for period in periods {
            form.append(("from\(period.n)", period.starts.iso))
            form.append(("to\(period.n)", (period.n == 1 ? period.ends - 1 : period.ends).iso))
        }
        let answer = try await stage.send("/school/periods/\(scheme)", form, as: "Соколов")
        #expect(answer.status == 422 && answer.text.contains("период закрыт для отметок, его дни не меняются"))
        let other = try #require(try await stage.database.read { try $0.schemes(of: 2025) }.first { $0.id != scheme })
        let moved = try await stage.send(
            "/school/periods/\(other.id)/classes", [("class", "\(eighth)")], as: "Соколов")
        #expect(moved.status == 422 && moved.text.contains("8Б: период «I четверть» уже закрыт"))
    }

    private static let marked = SQL(
        """
        SELECT min(m.day) FROM mark m JOIN course c ON c.id = m.course WHERE c.scheme = ?1 AND m.value IS NOT NULL
        """)

    @Test(arguments: TestEngine.offered)
    func `no mark is left between periods, and days without marks may leave them`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б")
        let (scheme, periods, marked) = try await stage.database.read { records in
            let line = try #require(try records.listedClass(eighth))
            let day = try #require(try records.first(Self.marked, line.scheme) { $0.day(0) })
            return (line.scheme, try records.periods(of: line.scheme), day)
        }
        let holder = try #require(periods.first { $0.contains(marked) })
        func form(_ starts: Day) -> [(String, String)] {
            [("name", "Четверти")]
                + periods.flatMap { period in
                    [
                        ("from\(period.n)", (period.n == holder.n ? starts : period.starts).iso),
                        ("to\(period.n)", period.ends.iso),
                    ]
                }
        }
        let path = "/school/periods/\(scheme)"
        let late = try await stage.send(path, form(marked + 1), as: "Соколов")
        #expect(late.status == 422 && late.text.contains("За \(marked.russian) уже есть отметки"))
        #expect(try await stage.database.read { try $0.periods(of: scheme) } == periods)
        #expect(try await stage.send(path, form(marked), as: "Соколов").status == 303)
        #expect(try await stage.isClean())
    }

    @Test(arguments: TestEngine.offered)
    func `periods out of order, overlapping or outside the year are named`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), before = try await stage.database.read { try $0.headCode().seq }
        for (changes, sentence) in [
            (["name": ""], "Заполните поле «Название»."), (["name": "Четверти"], "уже есть"),
            (["from2": "2025-12-30"], "идут по порядку и не накладываются"), (["to1": "2025-08-30"], "раньше начала"),
            (["to2": ""], "укажите и начало, и конец"), (["to2": "2026-09-05"], "выходит за учебный год"),
            (["attest2": "2026-07-01"], "день аттестации"), (["kind": "q"], "частей должно быть 4, а указано 2"),
        ] {
            let form = Dictionary(uniqueKeysWithValues: Self.sessions).merging(changes) { $1 }
            let answer = try await stage.send(
                "/school/periods/new", form.map { ($0.key, $0.value) }, as: "Соколов")
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(changes)")
        }
        for name in ["Громова", "Тихонова"] + Lookers.blind {
            #expect(try await stage.send("/school/periods/new", Self.sessions, as: name).status == 403, "\(name)")
        }
        #expect(try await stage.database.read { try $0.headCode().seq } == before)
    }
}
