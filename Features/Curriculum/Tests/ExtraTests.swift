import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import CurriculumFeature

/// Journals besides the class's lessons: opened, their members chosen, their scale.
struct ExtraTests {
    /// A circle of 5Б and 6В, an hour a week, given by Волков.
    private static func wish(_ stage: Stage, _ changes: [String: String] = [:]) throws -> [(String, String)] {
        let fields = [
            ("name", "Шахматы"), ("person", "\(try stage.cast.person("Волков"))"), ("hours", "1"),
            ("from", "2025-11-24"), ("order", "30-в"), ("ordered", "2025-11-19"),
        ].map { ($0.0, changes[$0.0] ?? $0.1) }
        let classes = (changes["classes"] ?? "5Б 6В").split(separator: " ").map(String.init)
        return try fields + classes.map { ("class", "\(try stage.cast.schoolClass($0))") }
    }

    private static func chess(_ stage: Stage) async throws -> ListedCourse {
        try #require(try await stage.database.read { try $0.courses(of: 2025).last { $0.title == "Шахматы" } })
    }

    @Test(
        "R037 an extracurricular journal is opened for several classes, and counts in no curriculum",
        arguments: TestEngine.offered)
    func opens(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), fifth = try stage.cast.schoolClass("5Б")
        func hours() async throws -> Int {
            try await stage.database.read { records in
                let hours = try records.yearHours(2025, on: november(24))
                return hours.given[fifth, default: [:]].values.reduce(0, +)
            }
        }
        let before = try await hours(), good = try Self.wish(stage)
        for name in [Cast.irinaPetrovna, Cast.veraPavlovna, "Громова", Cast.anna, Cast.annasFather] {
            #expect(try await stage.send("/school/extra", good, as: name).status == 403, "\(name)")
        }
        for name in [Cast.irinaPetrovna, Cast.veraPavlovna, Cast.anna, Cast.annasFather] {
            #expect(try await stage.look("/school/extra", as: name).status == 403, "\(name)")
        }
        for (changes, words) in [
            (["name": ""], "Название"), (["classes": ""], "хотя бы один класс"), (["person": ""], "кто ведёт"),
            (["person": "\(try stage.cast.person(Cast.annasFather))"], "из сотрудников"), (["hours": "0"], "от 0,1"),
            (["from": "2025-08-20"], "внутри учебного года"), (["ordered": ""], "дату приказа"),
        ] {
            let answer = try await stage.send("/school/extra", try Self.wish(stage, changes), as: "Тихонова")
            #expect(answer.status == 422 && answer.text.contains(words), "\(changes)")
        }
        let opened = try await stage.send("/school/extra", good, as: "Тихонова"), course = try await Self.chess(stage)
        #expect(opened.status == 303 && opened.location == "/school/extra/\(course.id)")
        #expect(course.kind == .extracurricular && course.scale == .markless && course.gradeLevel == nil)
        let volkov = try stage.cast.person("Волков")
        let (holders, load) = try await stage.database.read { records in
            (
                try records.holders(of: .teacher, object: course.id.number, on: november(24)),
                try records.load(of: 2025).filter { $0.course == course.id }.map(\.weeklyTenths)
            )
        }
        #expect(holders == [volkov] && load == [10])
        #expect(try await hours() == before, "not the class's hours")
        let page = try await stage.page("/school/extra", as: "Громова")
        #expect(page.contains("5Б, 6В, Шахматы") && page.contains("Разговоры о важном"))
        #expect(!page.contains("Открыть журнал"), "the director looks")
        #expect(try await stage.look("/school/extra", as: "Соколов").asked <= 15)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R037 the members of an extracurricular journal are chosen from its classes alone, from a day on",
        arguments: TestEngine.offered)
    func members(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        #expect(try await stage.send("/school/extra", try Self.wish(stage), as: "Соколов").status == 303)
        let course = try await Self.chess(stage), path = "/school/extra/\(course.id)"
        let (michael, eva) = (
            try stage.cast.student(Cast.annasBrother), try #require(stage.cast.students["6В"]?.first)
        )
        let foreign = try stage.cast.student(Cast.anna)
        let wish = [("from", "2025-11-24"), ("was", "")] + [michael, eva, foreign].map { ("in", "\($0)") }
        for (name, status) in [
            (Cast.irinaPetrovna, 404), (Cast.veraPavlovna, 404), ("Громова", 403), (Cast.annasFather, 403),
        ] {
            #expect(try await stage.send(path, wish, as: name).status == status, "\(name)")
            #expect(try await stage.look(path, as: name).status == status, "\(name)")
        }
        #expect(try await stage.send(path, wish.filter { $0.0 != "from" }, as: "Тихонова").status == 422)
        #expect(try await stage.send(path, wish, as: "Тихонова").status == 303)
        func members(_ day: Int) async throws -> Set<ID<Student>> {
            try await stage.database.read { Set(try $0.members(of: course.group, on: november(day))) }
        }
        #expect(try await members(24) == [michael, eva], "Анна is of 8Б")
        #expect(try await members(23).isEmpty)
        let page = try await stage.page(path, as: "Соколов", at: stage.now + 5 * 86_400)
        #expect(page.contains("2\u{A0}ученика") && page.contains("Кузнецов Михаил Сергеевич"))
        let less = [("from", "2025-12-01"), ("was", "\(michael) \(eva)"), ("in", "\(eva)")]
        #expect(try await stage.send(path, less, as: "Тихонова").status == 303)
        #expect(try await members(30) == [michael, eva])
        let later = try await stage.database.read { try $0.members(of: course.group, on: november(30) + 1) }
        #expect(later == [eva])
        let algebra = try stage.cast.course("8Б Алгебра")
        for other in ["/school/extra/\(algebra)", "/school/extra/999999"] {
            #expect(try await stage.look(other, as: "Соколов").status == 404, "\(other)")
            #expect(try await stage.send(other, wish, as: "Соколов").status == 404, "\(other)")
        }
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R074 an extracurricular page has no scale until one is chosen, and none with first years",
        arguments: TestEngine.offered)
    func scale(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        func line(of course: ListedCourse) async throws -> String {
            let found = try await stage.database.read { try $0.load(of: 2025).first { $0.course == course.id } }
            return "/school/load/line/\(try #require(found).id)"
        }
        #expect(try await stage.send("/school/extra", try Self.wish(stage), as: "Соколов").status == 303)
        let chess = try await Self.chess(stage), path = try await line(of: chess)
        let page = try await stage.page(path, as: "Тихонова")
        #expect(page.contains("Шкала отметок") && !page.contains("Составной предмет"))
        #expect(try await stage.send(path + "/scale", [("scale", "3")], as: Cast.veraPavlovna).status == 403)
        #expect(try await stage.send(path + "/scale", [("scale", "3")], as: "Тихонова").status == 303)
        #expect(try await Self.chess(stage).scale == .passFail)
        #expect(try await stage.send(path + "/whole", [("whole", "")], as: "Тихонова").status == 422)
        let small = try Self.wish(stage, ["classes": "1А 5Б"])
        #expect(try await stage.send("/school/extra", small, as: "Соколов").status == 303)
        let mixed = try await stage.database.read { try $0.courses(of: 2025).filter { $0.title == "Шахматы" } }
        let other = try #require(mixed.first { $0.id != chess.id })
        let refused = try await stage.send(try await line(of: other) + "/scale", [("scale", "3")], as: "Тихонова")
        #expect(refused.status == 422 && refused.text.contains("есть первый"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
