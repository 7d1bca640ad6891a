import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import CurriculumFeature

/// Sets of groups made, named and dissolved on the page of a class.
struct DivideTests {
    private static let technology = [("title", "Технология"), ("names", "мастерская; кухня; робототехника")]

    private func division(_ stage: Stage, _ name: String) async throws -> ListedDivision {
        let found = try await stage.database.read { try $0.divisions(of: 2025).last { $0.name == name } }
        return try #require(found)
    }

    @Test(
        "R036 the class teacher divides the own class into any number of groups and sees who is in none",
        arguments: TestEngine.offered)
    func divides(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), irina = Cast.irinaPetrovna
        #expect(try await stage.send("/class/8b/divisions", Self.technology, as: irina).status == 303)
        let made = try await division(stage, "Технология")
        #expect(
            made.groups.map(\.name) == [
                "8Б, Технология, мастерская", "8Б, Технология, кухня", "8Б, Технология, робототехника",
            ])
        let page = try await stage.page("/class/8b/groups", as: irina)
        #expect(page.contains("Не в группе") && page.contains("<b>Технология</b>: ") && page.contains("Кузнецова Анна"))
        let anna = try stage.cast.student(Cast.anna)
        let codes = made.groups.prefix(2).map { ClassGroups.Place(group: $0.id, student: anna).code }
        let both = codes.map { ("in", $0) } + [("was", ""), ("from", "2025-11-20")]
        let refused = try await stage.send("/class/8b/groups", both, as: irina)
        #expect(refused.status == 422 && refused.text.contains("Кузнецова Анна") && refused.text.contains("мастерская"))
        let one = [("in", codes[1]), ("was", ""), ("from", "2025-11-20")]
        #expect(try await stage.send("/class/8b/groups", one, as: irina).status == 303)
        let names = try await stage.database.read { records in
            try records.studentsWithoutGroup(in: made.id, on: november(20)).map(\.id)
        }
        #expect(!names.contains(anna) && names.count > 20)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R036 groups are renamed, added and dissolved from a day; a stream is made for several classes",
        arguments: TestEngine.offered)
    func keeps(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let tenth = try stage.cast.schoolClass("10Б")
        let stream = [("title", "Хор"), ("names", "поток"), ("choice", "1"), ("with", "\(tenth)")]
        #expect(try await stage.send("/class/10a/divisions", stream, as: "Тихонова").status == 303)
        let choir = try await division(stage, "Хор")
        #expect(choir.groups.map(\.kind) == [.stream] && choir.isByChoice && choir.classes.count == 2)
        let base = "/class/10a/divisions/\(choir.id)", group = "/class/10a/groups/\(choir.groups[0].id)"
        #expect(try await stage.send(base + "/add", [("name", "солисты")], as: "Тихонова").status == 303)
        #expect(try await stage.send(base + "/add", [("name", "солисты")], as: "Тихонова").status == 422)
        #expect(try await stage.send(group + "/name", [("name", "10А, 10Б, Хор, все")], as: "Соколов").status == 303)
        #expect(try await stage.send(group + "/end", [("lastday", "2025-12-01")], as: "Соколов").status == 303)
        #expect(try await division(stage, "Хор").groups.map(\.lastDay) == [Day(iso: "2025-12-01"), nil])
        #expect(try await stage.send(base + "/end", [("lastday", "2025-12-20")], as: "Соколов").status == 303)
        #expect(try await stage.send(base + "/end", [("lastday", "2025-12-20")], as: "Соколов").status == 422)
        // Волков leads 10Б: a stream with another class is not theirs to change.
        #expect(try await stage.send("/class/10b/divisions", stream, as: "Волков").status == 422)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `another's class is not there, and families and teachers are refused`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        for name in [Cast.veraPavlovna, "Волков"] {
            #expect(try await stage.send("/class/8b/divisions", Self.technology, as: name).status == 404, "\(name)")
            #expect(try await stage.look("/class/8b/groups", as: name).status == 404)
        }
        for name in ["Орлов", "Громова", Cast.anna, Cast.annasFather] {
            #expect(try await stage.send("/class/8b/divisions", Self.technology, as: name).status == 403, "\(name)")
        }
        let same = [("title", "Хор"), ("names", "один; один")]
        #expect(try await stage.send("/class/8b/divisions", same, as: "Соколов").status == 422)
        let none = [("title", "Хор"), ("names", " ; ")]
        #expect(try await stage.send("/class/8b/divisions", none, as: "Соколов").status == 422)
    }

    @Test(
        "R037 the deputy opens a page for one student and notes what another does not study",
        arguments: TestEngine.offered)
    func apart(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let kuprin = try stage.cast.person("Куприн")
        let algebra = try await stage.database.read { try #require(try $0.listedSubject(named: "Алгебра")).id }
        let wish = [("student", "\(anna)"), ("subject", "\(algebra)"), ("from", "2025-11-24")]
        let plan = wish + [("person", "\(kuprin)"), ("hours", "2"), ("instead", "1")]
        #expect(try await stage.send("/class/8b/individual", plan, as: "Тихонова").status == 303)
        let page = try await stage.page("/class/8b/individual", as: "Тихонова")
        #expect(page.contains("Алгебра, инд. Кузнецова") && page.contains("Куприн Андрей Олегович"))
        let foreign = wish.map { $0.0 == "student" ? ("student", "\(stage.cast.people[Cast.homeSchooled]!)") : $0 }
        #expect(try await stage.send("/class/8b/choice", foreign, as: "Соколов").status == 422)
        #expect(try await stage.send("/class/8b/choice", wish, as: "Соколов").status == 303)
        let chosen = try await stage.page("/class/8b/choice", as: "Соколов")
        #expect(chosen.contains("Алгебра, с 24.11.2025"))
        for name in [Cast.irinaPetrovna, Cast.veraPavlovna, "Громова", Cast.annasFather] {
            #expect(try await stage.send("/class/8b/individual", plan, as: name).status == 403, "\(name)")
            #expect(try await stage.send("/class/8b/choice", wish, as: name).status == 403, "\(name)")
        }
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R038 the load is handed over on the page of its line", arguments: TestEngine.offered)
    func handsOver(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        let kuprin = try stage.cast.person("Куприн"), vera = try stage.cast.person(Cast.veraPavlovna)
        let line = try #require(try await stage.database.read { try $0.load(of: 2025).first { $0.course == algebra } })
        let path = "/school/load/line/\(line.id)/handover"
        let wish = [("person", "\(kuprin)"), ("handed", "2025-11-24"), ("order", "18-н"), ("ordered", "2025-11-20")]
        #expect(try await stage.send(path, wish, as: Cast.veraPavlovna).status == 403)
        let same = wish.map { $0.0 == "person" ? ("person", "\(vera)") : $0 }
        #expect(try await stage.send(path, same, as: "Тихонова").status == 422)
        #expect(try await stage.send(path, wish, as: "Тихонова").status == 303)
        #expect(try await stage.send(path, wish, as: "Тихонова").status == 422, "the line has ended")
        let holders = try await stage.database.read { records in
            try [november(23), november(24)].map {
                try records.holders(of: .teacher, object: algebra.number, on: $0)
            }
        }
        #expect(holders == [[vera], [kuprin]])
        #expect(try await stage.page("/school/load/teacher/\(vera)", as: "Громова").contains("по 23.11.2025"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R036 R038 a class teacher ends no group that has a load, and nobody ends one before its year",
        arguments: TestEngine.offered)
    func endsNoLoad(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б")
        let english = try #require(
            try await stage.database.read { records in
                try records.divisions(of: 2025).first { $0.classes == [eighth] && $0.name.contains("Англ") }
            })
        let group = "/class/8b/groups/\(english.groups[0].id)/end", all = "/class/8b/divisions/\(english.id)/end"
        for path in [group, all] {
            let refused = try await stage.send(path, [("lastday", "2025-12-01")], as: Cast.irinaPetrovna)
            #expect(refused.status == 422 && refused.text.contains("есть нагрузка учителя"))
            for name in [Cast.irinaPetrovna, "Соколов"] {
                let past = try await stage.send(path, [("lastday", "2015-09-01")], as: name)
                #expect(past.status == 422 && past.text.contains("не день учебного года"))
            }
        }
        #expect(try await stage.database.read { try $0.division(english.id, of: 2025) } == english)
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
