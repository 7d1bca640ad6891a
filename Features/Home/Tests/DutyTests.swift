import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import HomeFeature

/// Who is on duty in the building is told so on the first page: this week Тихонова is the administrator, Волков stands on
/// the second floor, Лебедева in the canteen on Friday, and 9А, which she leads, has the duty.
struct DutyTests {
    private func stage(_ engine: TestEngine) async throws -> Stage {
        let stage = try await Stage([home], on: engine), week = november(17)...november(22), cast = stage.cast
        let (deputy, volkov) = (try cast.person("Тихонова"), try cast.person("Волков"))
        let (vera, class9) = (try cast.person(Cast.veraPavlovna), try cast.schoolClass("9А"))
        try await stage.change { pen in
            for line in try pen.roster(during: week) { try pen.drop(line) }
            try pen.add(.administrator, during: week, person: deputy)
            try pen.add(.teacher, during: week, place: "2-й этаж", person: volkov)
            try pen.add(.teacher, during: week, weekday: 5, place: "столовая", person: vera)
            try pen.add(.schoolClass, during: week, schoolClass: class9)
        }
        return stage
    }

    @Test(arguments: TestEngine.offered)
    func `whoever is on duty reads where, a class teacher that the class is, others nothing`(engine: TestEngine)
        async throws
    {
        let stage = try await stage(engine)
        let hers = "дежурит ваш класс: 9А; дежурный администратор — Тихонова"
        for (who, day, words) in [
            ("Волков", "", "Сегодня вы дежурите: 2-й этаж; дежурный администратор — Тихонова"),
            (Cast.veraPavlovna, "", "Сегодня " + hers),
            (Cast.veraPavlovna, "?d=2025-11-21", "В этот день вы дежурите: столовая; " + hers),
            ("Тихонова", "", "Сегодня вы дежурный администратор</span>"),
        ] {
            #expect(try await stage.page("/" + day, as: who).contains(words), "\(who)\(day)")
        }
        #expect(try await !stage.page("/", as: Cast.irinaPetrovna).contains("Дежурство"))
        #expect(try await !stage.page("/?d=2025-11-24", as: "Волков").contains("Дежурство"), "the next week")
    }
}
