import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SubstitutionsFeature

/// Who is on duty in the building.
struct RosterTests {
    @Test(
        "R053 classes, teachers by places and administrators are on duty by days and weeks",
        arguments: TestEngine.offered)
    func roster(engine: TestEngine) async throws {
        let stage = try await Stage(engine), who = "p\(try stage.cast.person("Орлов"))"
        let days = [("d", "2025-11-17"), ("from", "2025-11-17"), ("to", "2025-11-22")]
        let teacher = days + [("kind", "2"), ("who", who), ("place", "2-й этаж"), ("weekday", "4")]
        #expect(try await stage.send("/roster", teacher, as: "Тихонова").status == 303)
        let schoolClass = days + [("kind", "1"), ("who", "c\(try stage.cast.schoolClass("9А"))"), ("weekday", "0")]
        #expect(try await stage.send("/roster", schoolClass, as: "Соколов").status == 303)
        let page = try await stage.page("/roster", as: Cast.veraPavlovna)
        #expect(page.contains("Дежурный учитель, 2-й этаж") && page.contains("<td data-label=\"чт\">Орлов"))
        #expect(page.contains("<td data-label=\"пн\"></td>") && page.contains("<td data-label=\"сб\">9А</td>"))
        #expect(!page.contains("Назначить дежурство"), "a teacher looks")
        for (form, sentence) in [
            (teacher, "уже назначено"), (days + [("kind", "1"), ("who", who)], "Выберите класс."),
            (days + [("kind", "3"), ("who", "")], "Выберите человека."),
            (days + [("who", who)], "Выберите, кто дежурит."),
            ([("kind", "2"), ("who", who), ("from", "2025-11-17")], "Укажите последний день дежурства."),
            (days + [("kind", "2"), ("who", "p\(try stage.cast.person(Cast.anna))")], "здесь не работает"),
        ] {
            let back = try await stage.send("/roster", form, as: "Тихонова")
            #expect(back.status == 422 && back.text.contains(sentence), "\(sentence)")
        }
        #expect(try await stage.send("/roster", teacher, as: Cast.veraPavlovna).status == 403)
        #expect(try await stage.look("/roster", as: Cast.annasFather).status == 403)
        let line = try await stage.database.read {
            try #require(try $0.roster(during: november(17)...november(22)).first)
        }
        #expect(try await stage.send("/roster/drop", [("line", "\(line.id)")], as: Cast.veraPavlovna).status == 403)
        #expect(try await stage.send("/roster/drop", [("line", "\(line.id)")], as: "Тихонова").status == 303)
        #expect(try await stage.send("/roster/drop", [("line", "\(line.id)")], as: "Тихонова").status == 404)
        #expect(try await stage.findings().isEmpty)
    }
}
