import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import CurriculumFeature

/// Classes of the year and who leads them.
struct ClassesTests {
    private static func facts(_ letter: String) -> [(String, String)] {
        [
            ("level", "7"), ("letter", letter), ("profile", "инженерный"), ("kind", "2"), ("shift", "2"), ("week", "6"),
            ("scheme", "1"),
        ]
    }

    @Test(
        "R040 the keeper opens a class with a profile and changes it; a name taken is refused",
        arguments: TestEngine.offered)
    func opens(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        #expect(try await stage.send("/school/classes", Self.facts("Технический"), as: "Соколов").status == 303)
        let page = try await stage.page("/school/classes", as: "Тихонова")
        #expect(page.contains(">7 Технический</a>") && page.contains("инженерный; с углублённым изучением"))
        #expect(page.contains("2 смена, 6 дней"))
        let again = try await stage.send("/school/classes", Self.facts("Технический"), as: "Соколов")
        #expect(again.status == 422 && again.text.contains("уже есть") && again.text.contains("value=\"инженерный\""))
        let long = try await stage.send("/school/classes", Self.facts("шестнадцатьзнаков"), as: "Соколов")
        #expect(long.status == 422 && long.text.contains("не больше 15"))
        let changed = try await stage.send("/school/classes/7-tehnicheskiy", Self.facts("Т"), as: "Соколов")
        #expect(changed.location == "/school/classes/7-tehnicheskiy", "the address stays")
        #expect(try await stage.page("/school/classes", as: "Соколов").contains(">7Т</a>"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R040 other periods of a class are those of its pages too", arguments: TestEngine.offered)
    func periods(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б")
        let algebra = try stage.cast.course("8Б Алгебра")
        let scheme = try await stage.change { records in
            let days = [("2025-09-01", "2025-12-30"), ("2026-01-12", "2026-05-26")]
            let parts = try days.map { (from: try #require(Day(iso: $0)), to: try #require(Day(iso: $1))) }
            return try records.add(scheme: "Семестры", .halfYear, of: 2025, parts: parts)
        }
        let form = [("level", "8"), ("letter", "Б"), ("week", "5"), ("scheme", "\(scheme)")]
        #expect(try await stage.send("/school/classes/8b", form, as: "Соколов").status == 303)
        let found = try await stage.database.read { records in
            (try records.classes(of: 2025).first { $0.id == eighth }?.scheme, try records.listedCourse(algebra)?.scheme)
        }
        #expect(found.0 == scheme && found.1 == scheme)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R041 class teachers are fixed by dates, two may lead together, and rights follow the day",
        arguments: TestEngine.offered)
    func leaders(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б")
        let orlov = try stage.cast.person("Орлов"), irina = try stage.cast.person(Cast.irinaPetrovna)
        let wish = [("person", "\(orlov)"), ("from", "2025-11-24")]
        func leaders(_ day: Day) async throws -> [ID<Person>] {
            try await stage.database.read { try $0.holders(of: .classTeacher, object: eighth.number, on: day) }
        }
        func mayLook(on day: Day) async throws -> [Bool] {
            try await stage.database.read { records in
                try [irina, orlov].map { person in
                    try records.duties(of: person).contains { $0.duty == .classTeacher(eighth) && $0.holds(on: day) }
                }
            }
        }
        let together = wish + [("to", "2025-11-28"), ("together", "1")]
        #expect(try await stage.send("/school/classes/8b/teachers", together, as: "Громова").status == 303)
        #expect(try await leaders(november(24)) == [irina, orlov])
        #expect(try await leaders(november(29)) == [irina])
        let overlap = try await stage.send("/school/classes/8b/teachers", wish, as: "Соколов")
        #expect(overlap.status == 422 && overlap.text.contains("в эти дни"), "the same person on overlapping days")
        let after = [("person", "\(orlov)"), ("from", "2025-12-01")]
        #expect(try await stage.send("/school/classes/8b/teachers", after, as: "Соколов").status == 303)
        #expect(try await leaders(november(30)) == [irina])
        #expect(try await leaders(november(30) + 1) == [orlov])
        #expect(try await mayLook(on: november(30)) == [true, false])
        #expect(try await mayLook(on: november(30) + 1) == [false, true])
        let page = try await stage.page("/school/classes/8b", as: "Тихонова")
        #expect(page.contains("с 01.12.2025") && page.contains("по 30.11.2025"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `classes are looked at by those who keep the school and changed by the keeper alone`(engine: TestEngine)
        async throws
    {
        let stage = try await Stage(engine)
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna, Cast.anna, Cast.annasFather] {
            #expect(try await stage.look("/school/classes", as: name).status == 403, "\(name)")
            #expect(try await stage.send("/school/classes", Self.facts("Ж"), as: name).status == 403)
        }
        for name in ["Тихонова", "Громова"] {
            #expect(try await stage.look("/school/classes", as: name).status == 200)
            #expect(try await stage.send("/school/classes", Self.facts("Ж"), as: name).status == 403)
        }
        #expect(try await stage.look("/school/classes/99z", as: "Соколов").status == 404)
        #expect(try await stage.look("/school/classes", as: "Соколов").asked <= 10)
    }
}
