import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import AttendanceFeature

struct LetterheadTests {
    private func rename(_ stage: Stage) async throws {
        let today = stage.cast.today
        _ = try await stage.change { records in
            var new = try #require(try records.requisites(on: today))
            new.name = "Муниципальное автономное учреждение «Гимназия на Садовой»"
            try records.settle(new, from: today)
        }
    }

    @Test("R137 the sheet of an old day prints the name of that day", arguments: TestEngine.offered)
    func oldName(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await rename(stage)
        let head = "<div class=\"only-print letterhead\"><p><b>Муниципальное "
        for (path, name) in [
            ("/class/8b?d=2025-11-19", "бюджетное"), ("/class/8b?d=2025-11-20", "автономное"),
            ("/class/8b/absences?w=2025-w46", "бюджетное"), ("/class/8b/absences?w=2025-w47", "автономное"),
        ] {
            let page = try await stage.page(path, as: Cast.irinaPetrovna)
            #expect(page.contains(head + name), "\(path)")
        }
    }

    @Test("R003 a printed sheet says which record of the school it is on its day", arguments: TestEngine.offered)
    func mode(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today
        _ = try await stage.change { try $0.settle(.recordMode, "paper", from: today) }
        let before = try await stage.page("/class/8b?d=2025-11-19", as: Cast.irinaPetrovna)
        let after = try await stage.page("/class/8b?d=2025-11-20", as: Cast.irinaPetrovna)
        #expect(before.contains("<p>Журнал ведётся в электронном виде.</p>"))
        #expect(after.contains("<p>Основной журнал — бумажный; это его электронная копия.</p>"))
    }
}
