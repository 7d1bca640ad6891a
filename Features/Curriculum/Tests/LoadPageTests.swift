import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import CurriculumFeature

/// The load: lines added, changed and ended on pages.
struct LoadPageTests {
    @Test(
        "R038 a line added to the load opens the journal's page and gives the teacher the duty",
        arguments: TestEngine.offered)
    func adds(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б")
        let volkov = try stage.cast.person("Волков")
        let (subject, group) = try await stage.database.read { records in
            (
                try #require(try records.listedSubject(named: "Обществознание")).id,
                try #require(try records.wholeGroup(of: eighth))
            )
        }
        let wish = [
            ("subject", "\(subject)"), ("group", "\(group)"), ("person", "\(volkov)"), ("hours", "1,5"),
            ("from", "2025-11-24"), ("order", "17-н"), ("ordered", "2025-11-19"),
        ]
        #expect(try await stage.send("/school/load/class/8b", wish, as: "Тихонова").status == 303)
        let page = try await stage.page("/school/load/class/8b", as: "Тихонова")
        #expect(page.contains("Обществознание") && page.contains(">1,5</td>") && page.contains("с 24.11.2025"))
        let course = try #require(
            try await stage.database.read { try $0.listedCourse(classSlug: "8b", slug: "society", year: 2025) })
        let holders = try await stage.database.read { records in
            try [november(23), november(24)].map { try records.holders(of: .teacher, object: course.id.number, on: $0) }
        }
        #expect(holders == [[], [volkov]])
        let early = wish.map { $0.0 == "from" ? ("from", "2024-09-01") : $0 }
        #expect(try await stage.send("/school/load/class/8b", early, as: "Соколов").status == 422)
        let foreign = wish.map { $0.0 == "person" ? ("person", "\(stage.cast.people[Cast.annasFather]!)") : $0 }
        let refused = try await stage.send("/school/load/class/8b", foreign, as: "Соколов")
        #expect(refused.status == 422 && refused.text.contains("из сотрудников"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R038 of a second teacher it is asked whether they teach together or share the hours",
        arguments: TestEngine.offered)
    func shares(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б")
        let algebra = try stage.cast.course("8Б Алгебра"), volkov = try stage.cast.person("Волков")
        let (subject, group) = try await stage.database.read { records in
            let course = try #require(try records.listedCourse(algebra))
            return (course.subject, course.group)
        }
        let wish = [
            ("subject", "\(subject)"), ("group", "\(group)"), ("person", "\(volkov)"), ("hours", "2"),
            ("from", "2025-11-24"),
        ]
        func given() async throws -> Int? {
            try await stage.database.read { try $0.yearHours(2025, on: november(24)).given[eighth]?[subject] }
        }
        let before = try #require(try await given())
        let apart = try await stage.send("/school/load/class/8b", wish + [("kind", "9")], as: "Тихонова")
        #expect(apart.status == 422 && apart.text.contains("открывают на «Внеурочной деятельности»"))
        let asked = try await stage.send("/school/load/class/8b", wish, as: "Тихонова")
        #expect(asked.status == 422 && asked.text.contains("ведут ли вместе или делят часы"))
        #expect(asked.text.contains("name=\"share\" value=\"part\""))
        #expect(try await stage.send("/school/load/class/8b", wish + [("share", "part")], as: "Тихонова").status == 303)
        #expect(try await given() == before + 20)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R038 hours change from a day, the load ends, and whose it was reads on", arguments: TestEngine.offered)
    func changesAndEnds(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        let vera = try stage.cast.person(Cast.veraPavlovna)
        let line = try #require(
            try await stage.database.read { try $0.load(of: 2025).first { $0.course == algebra } })
        let path = "/school/load/line/\(line.id)"
        let hours = [("hours", "4"), ("from", "2025-12-01")]
        #expect(try await stage.send(path + "/hours", hours, as: "Соколов").status == 303)
        let teacher = try await stage.page("/school/load/teacher/\(vera)", as: "Громова")
        #expect(teacher.contains("12 ч в неделю на 20.11.2025") && teacher.contains("с 01.12.2025"))
        let next = try #require(
            try await stage.database.read {
                try $0.load(of: 2025).first { $0.course == algebra && $0.weeklyTenths == 40 }
            })
        let end = [("lastday", "2025-12-31")]
        #expect(try await stage.send("/school/load/line/\(next.id)/end", end, as: "Тихонова").status == 303)
        let again = try await stage.send("/school/load/line/\(next.id)/end", end, as: "Тихонова")
        #expect(again.status == 422 && again.text.contains("уже завершается"))
        let duty = try await stage.database.read { try $0.duties(of: vera).first { $0.duty == .teacher(algebra) } }
        #expect(duty?.to == Day(iso: "2025-12-31"))
        for name in ["Громова", Cast.veraPavlovna, Cast.irinaPetrovna, Cast.annasFather] {
            #expect(try await stage.send(path + "/end", end, as: name).status == 403, "\(name)")
        }
        #expect(try await stage.look("/school/load/line/999999", as: "Соколов").status == 404)
        #expect(try await stage.look("/school/load", as: "Соколов").asked <= 14)
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
