import ModelSchool
import School
import Testing
import Trials
import Web

@testable import MovementFeature
@testable import Storage

/// Final marks of the tenth class that a student of 11А has in documents alone; Ершова leads the class.
struct TenthTests {
    private static let stay = SQL("INSERT INTO membership (student, class, from_day, to_day) VALUES (?1, ?2, ?3, ?4)")

    private struct Scene {
        let stage: Stage
        let student: ID<Student>
        let algebra: ID<Subject>
        let path: String

        func field(_ part: Int) -> String { "m\(algebra)-\(part)" }

        func send(_ fields: [String: String], as name: String = "Ершова") async throws -> Answer {
            try await stage.send(path, fields.map { ($0.key, $0.value) }, as: name)
        }

        /// What stands, part by part.
        func marks() async throws -> [String] {
            try await stage.database.read { [student] in
                try $0.tenthMarks(of: student, eleventhIn: 2025).map { "\($0.part.title) \($0.mark.text) \($0.source)" }
            }
        }
    }

    private func scene(_ engine: TestEngine) async throws -> Scene {
        let stage = try await Stage(engine), student = try #require(stage.cast.students["11А"]?.first)
        let algebra = try await stage.database.read { try #require(try $0.listedSubject(named: "Алгебра")).id }
        return Scene(stage: stage, student: student, algebra: algebra, path: "/movement/tenth/\(student)")
    }

    @Test(
        "R047 R078 the class teacher and the deputy enter final marks of the tenth class and put them right",
        arguments: TestEngine.offered)
    func kept(_ engine: TestEngine) async throws {
        let scene = try await scene(engine)
        let empty = try await scene.stage.page(scene.path, as: "Ершова")
        #expect(empty.contains("Итоговые отметки 10 класса") && empty.contains("name=\"\(scene.field(0))\""))
        #expect(!empty.contains("Разговоры о важном"), "a subject without marks")
        let all = [scene.field(1): "4", scene.field(2): "4", scene.field(0): "4", "source": "личное дело № 7"]
        #expect(try await scene.send(all).status == 303)
        #expect(
            try await scene.marks() == ["год 4 личное дело № 7", "I 4 личное дело № 7", "II 4 личное дело № 7"])
        // One is put right by another document, one is taken away, one stays with its own.
        let mended = [scene.field(1): "5", scene.field(2): "", scene.field(0): "4", "source": "справка № 12"]
        #expect(try await scene.send(mended, as: "Тихонова").status == 303)
        #expect(try await scene.marks() == ["год 4 личное дело № 7", "I 5 справка № 12"])
        let page = try await scene.stage.page(scene.path, as: "Тихонова")
        #expect(page.contains("справка № 12; личное дело № 7"))
        #expect(try await scene.send([scene.field(2): "осв", "source": "справка № 12"], as: "Соколов").status == 303)
        #expect(try await scene.marks().last == "II осв справка № 12")
        #expect(try await scene.stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R047 R078 a final mark of the tenth class that cannot stand is refused in words, and nothing is written",
        arguments: TestEngine.offered)
    func refused(_ engine: TestEngine) async throws {
        let scene = try await scene(engine), head = try await scene.stage.head()
        let good = [scene.field(1): "4", "source": "личное дело № 7"]
        let wrong: [([String: String], String)] = [
            ([scene.field(1): "6"], "Алгебра, I полугодие: здесь можно"), (["source": ""], "Заполните поле «Документ»"),
            (["seen": "старое"], "изменил кто-то другой"),
            (["source": String(repeating: "д", count: 201)], "Документ: не больше"),
        ]
        for (change, words) in wrong {
            let answer = try await scene.send(good.merging(change) { $1 })
            #expect(answer.status == 422 && answer.text.contains(words), "\(words)")
            #expect(answer.text.contains("value=\"\(change[scene.field(1)] ?? "4")\""), "typed words come back")
        }
        for name in ["Громова", "Орлов", Cast.anna, Cast.annasFather] {
            #expect(try await scene.send(good, as: name).status == 403, "\(name)")
            #expect(try await scene.stage.look(scene.path, as: name).status == 403, "\(name)")
        }
        #expect(try await scene.send(good, as: Cast.irinaPetrovna).status == 404, "another class's")
        let anna = "/movement/tenth/\(try scene.stage.cast.student(Cast.anna))"
        #expect(try await scene.stage.look(anna, as: "Тихонова").status == 404, "8Б has no tenth class behind it")
        #expect(try await scene.stage.look("/movement/tenth/999999", as: "Тихонова").status == 404)
        #expect(try await scene.stage.head() == head)
    }

    @Test(
        "R078 a final mark that was put here in the tenth class is not entered by a document over it",
        arguments: TestEngine.offered)
    func own(_ engine: TestEngine) async throws {
        let scene = try await scene(engine)
        try await scene.stage.change { [student = scene.student, algebra = scene.algebra] pen in
            let starts = try #require(Day(year: 2024, month: 9, day: 2))
            let ends = try #require(Day(year: 2025, month: 5, day: 30))
            try pen.add(year: SchoolYear(2024, starts: starts, ends: ends))
            let scheme = try pen.add(scheme: "Год", .halfYear, of: 2024, parts: [(from: starts, to: ends)])
            let tenth = try pen.add(class: ClassFacts(try #require(ClassName("10А")), scheme: scheme), year: 2024)
            _ = try pen.execute(Self.stay, student, tenth, starts, ends)
            let place = FinalPlace(student: student, year: 2024, subject: algebra, kind: .year)
            let facts = FinalMarkFacts(.five(4), proposal: .none, reason: "", visibleFrom: pen.now)
            _ = try pen.put(final: facts, at: place, base: 0)
        }
        let page = try await scene.stage.page(scene.path, as: "Ершова")
        #expect(!page.contains("name=\"\(scene.field(0))\"") && page.contains("name=\"\(scene.field(1))\""))
        let answer = try await scene.send([scene.field(0): "5", "source": "личное дело № 7"])
        #expect(answer.status == 422 && answer.text.contains("стоит в журнале прошлого года"))
        #expect(try await scene.marks() == ["год 4 "])
    }
}
