import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import AccessFeature

struct AccessTests {
    private static let count = SQL("SELECT count(*) FROM access_row")

    private func stage(_ engine: TestEngine) async throws -> Stage { try await Stage([access], on: engine) }

    private func note(_ stage: Stage) async throws {
        let (director, keeper) = (try stage.cast.person("Громова"), try stage.cast.person("Соколов"))
        let anna = try stage.cast.person(Cast.anna), algebra = try stage.cast.course("8Б Алгебра"), now = stage.now
        try await stage.change { pen in
            try pen.note(openings: [
                AccessRow(at: now - 60, person: director, act: .seeJournal, duty: .director, course: algebra),
                AccessRow(at: now - 30, person: keeper, act: .seeCard, duty: .journalKeeper, card: anna),
                AccessRow(at: now - 40 * 86_400, person: keeper, act: .seeCard, duty: .journalKeeper, card: anna),
            ])
            try pen.reveal(.snils, of: anna, by: keeper, purpose: "запрос фонда")
        }
    }

    @Test("R009 R017 the access log tells who opened what, by person and by day", arguments: TestEngine.offered)
    func log(engine: TestEngine) async throws {
        let stage = try await stage(engine)
        try await note(stage)
        let all = try await stage.page("/access", as: "Громова")
        #expect(all.contains("журнал: 8Б · Алгебра") && all.contains("карточка: Кузнецова Анна"))
        #expect(all.contains("СНИЛС: Кузнецова Анна") && all.contains("запрос фонда"))
        #expect(all.contains(": 3. Карточки"), "a week, and not what was forty days ago")
        let director = try await stage.page("/access?q=громова", as: "Соколов")
        #expect(director.contains("Алгебра") && !director.contains("карточка:"))
        let anna = try await stage.page("/access?q=кузнецова", as: "Соколов")
        #expect(anna.contains("карточка: Кузнецова Анна") && !anna.contains("Алгебра"))
        let day = try await stage.page("/access?from=2025-10-11&to=2025-10-11", as: "Соколов")
        #expect(day.contains("11.10.2025: 1."))
        let empty = try await stage.page("/access?from=2025-11-18&to=2025-11-19", as: "Соколов")
        #expect(empty.contains("ничего не открывали"))
    }

    @Test("R030 the file of the access log carries who took it out and when", arguments: TestEngine.offered)
    func file(engine: TestEngine) async throws {
        let stage = try await stage(engine)
        try await note(stage)
        let file = try await stage.look("/access", "format=csv", as: "Соколов")
        #expect(file.header("content-type") == "text/csv; charset=utf-8" && file.header("cache-control") == "no-store")
        #expect(file.text.contains("Выгрузил(а) Соколов\u{A0}Д.\u{A0}И., 20.11.2025, 12:00"))
        #expect(file.text.contains("\r\n20.11.2025 11:59;"))
    }

    @Test("R017 the log is the director's and the keeper's alone", arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await stage(engine)
        for name in ["Тихонова", "Лебедева", Cast.irinaPetrovna, "Орлов", Cast.annasFather, Cast.anna] {
            #expect(try await stage.look("/access", as: name).status == 403, "\(name)")
            #expect(try await stage.look("/access", "format=csv", as: name).status == 403, "\(name)")
        }
        let wrong = try await stage.look("/access", "from=31.02.2025", as: "Соколов")
        #expect(wrong.status == 422 && wrong.text.contains("такого дня нет"))
    }

    @Test(arguments: TestEngine.offered)
    func `openings older than five years are swept, younger ones stay`(engine: TestEngine) async throws {
        let stage = try await stage(engine), keeper = try stage.cast.person("Соколов"), now = stage.now
        try await stage.change { pen in
            try pen.note(
                openings: [1_830, 1_831, 1_829].map { days in
                    AccessRow(
                        at: now - days * 86_400, person: keeper, act: .seeCard, duty: .journalKeeper, card: keeper)
                })
        }
        _ = try await stage.change { try $0.sweepOpenings(before: now - SweepingAccess.days * 86_400) }
        #expect(try await stage.database.read { try $0.first(Self.count) { $0.int(0) } } == 2)
    }
}
