import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// The works of a lesson: added, changed, taken away while empty.
struct WorksTests {
    struct Place: Sendable {
        let course: CourseLine
        let lesson: CourseLesson
        let students: [CourseStudent]
        let kinds: [String: Int]
        var path: String { "/lesson/\(lesson.id.number)/\(course.id.number)" }
        var works: String { path + "/works" }
    }

    static func place(_ stage: Stage) async throws -> Place {
        let (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let kinds = try await stage.database.read { try $0.workKinds() }
        return Place(
            course: course, lesson: lesson, students: students,
            kinds: Dictionary(uniqueKeysWithValues: kinds.map { ($0.kind.code, $0.id.number) }))
    }

    static func works(_ stage: Stage, _ place: Place) async throws -> [WorkRow] {
        let (course, lesson) = (place.course.id, place.lesson)
        return try await stage.database.read { try $0.works(of: course, from: lesson.day, to: lesson.day) }
            .filter { $0.lesson == lesson.id }
    }

    /// Adds a work as the form does and answers its number.
    static func add(_ code: String, _ stage: Stage, _ place: Place, _ more: [(String, String)] = []) async throws
        -> Int
    {
        let before = Set(try await works(stage, place).map(\.n)), kind = try #require(place.kinds[code])
        let answer = try await stage.send(
            place.works, [("kind", "\(kind)"), ("topic", "Квадратные корни")] + more, as: Cast.veraPavlovna)
        #expect(answer.status == 303, "\(answer.text.prefix(300))")
        return try #require(try await works(stage, place).first { !before.contains($0.n) }).n
    }

    @Test(
        "R063 a work is added to a lesson with its kind, weight and topic, and marks stand in its column",
        arguments: TestEngine.offered)
    func adds(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await Self.place(stage)
        let n = try await Self.add("КР", stage, place, [("weight", "5")])
        let work = try #require(try await Self.works(stage, place).first { $0.n == n })
        #expect((work.code, work.weight, work.topic, work.counts) == ("КР", 5, "Квадратные корни", true))
        let student = place.students[0].id
        let typed = try await stage.type(
            [mark(1, "4", student, place.lesson.id, work: n)], into: PutCellsTests.cells, as: Cast.veraPavlovna)
        #expect(typed.text.contains("\"ok\":true"))
        let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(page.contains("data-l=\"\(place.lesson.id.number)\" data-w=\"\(n)\" data-weight=\"5\""))
        #expect(try await stage.page(place.path, as: Cast.veraPavlovna).contains("Контрольная работа, вес 5"))
    }

    @Test("R064 practical, laboratory and control works ask for their topic", arguments: TestEngine.offered)
    func needsTopic(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await Self.place(stage)
        for code in ["КР", "ПР", "ЛР"] {
            let kind = try #require(place.kinds[code])
            let answer = try await stage.send(
                place.works, [("kind", "\(kind)"), ("topic", " ")], as: Cast.veraPavlovna)
            #expect(answer.status == 422)
            #expect(answer.text.contains("напишите тему"))
        }
        let test = try #require(place.kinds["Т"])
        let answer = try await stage.send(place.works, [("kind", "\(test)")], as: Cast.veraPavlovna)
        #expect(answer.status == 303)
    }

    @Test("R076 a work outside the average and one of weight 0 change none", arguments: TestEngine.offered)
    func outsideAverage(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await Self.place(stage)
        let student = place.students[0].id, lesson = place.lesson
        func average() async throws -> String? {
            let (course, from) = (place.course, lesson.day - 60)
            return try await stage.database.read { records in
                Average(
                    of: try records.weighedMarks(
                        of: student, in: course.subject, on: .five(allowsOne: false), from: from, to: lesson.day))?.text
            }
        }
        let before = try await average()
        let outside = try await Self.add("СР", stage, place, [("nocount", "1")])
        let light = try await Self.add("ДИАГ", stage, place)
        _ = try await stage.type(
            [mark(1, "2", student, lesson.id, work: outside), mark(2, "2", student, lesson.id, work: light)],
            into: PutCellsTests.cells, as: Cast.veraPavlovna)
        #expect(try await average() == before)
    }

    @Test("R070 a work that is not marked owes nothing and takes no mark", arguments: TestEngine.offered)
    func unmarked(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await Self.place(stage), lesson = place.lesson
        func owed() async throws -> Int {
            try await stage.database.read {
                try $0.obligations(of: lesson.id).filter { $0.place.key == .workMarks }.count
            }
        }
        let before = try await owed()
        let n = try await Self.add("КР", stage, place)
        #expect(try await owed() == before + 1)
        let kind = try #require(place.kinds["КР"])
        let change = [("n", "\(n)"), ("kind", "\(kind)"), ("topic", "Корни"), ("unmarked", "1")]
        #expect(try await stage.send(place.works, change, as: Cast.veraPavlovna).status == 303)
        #expect(try await owed() == before)
        let typed = try await stage.type(
            [mark(1, "4", place.students[0].id, lesson.id, work: n)], into: PutCellsTests.cells,
            as: Cast.veraPavlovna)
        #expect(typed.text.contains("\"code\":\"no_marks\""))
    }

    @Test(arguments: TestEngine.offered)
    func `a work goes only while its column is empty, and its number is not given again`(engine: TestEngine)
        async throws
    {
        let stage = try await Stage(engine), place = try await Self.place(stage)
        let student = place.students[0].id, n = try await Self.add("СР", stage, place)
        func remove(later: Int = 0) async throws -> Answer {
            try await stage.send(
                place.works + "/remove", [("n", "\(n)")], as: Cast.veraPavlovna, at: stage.now + later)
        }
        func type(_ number: Int, _ text: String?, base: Int, later: Int) async throws {
            _ = try await stage.type(
                [mark(number, text, student, place.lesson.id, base: base, work: n)], into: PutCellsTests.cells,
                as: Cast.veraPavlovna, later: later)
        }
        try await type(1, "5", base: 0, later: 0)
        #expect(try await remove().text.contains("Удаляется только пустая"))
        // The family saw the five, and sees it still while its erasure is quiet.
        try await type(2, nil, base: 1, later: 3_600)
        #expect(try await remove(later: 3_660).text.contains("Семьи ещё видят"))
        #expect(try await remove(later: 8_000).status == 303)
        #expect(try await Self.works(stage, place).allSatisfy { $0.n != n })
        #expect(try await Self.add("СР", stage, place) > n)
        let answer = try await stage.send(place.works + "/remove", [("n", "0")], as: Cast.veraPavlovna)
        #expect(answer.status == 422)
    }

    @Test("R015 nobody but whoever marks keeps the works of a lesson", arguments: TestEngine.offered)
    func refuses(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await Self.place(stage)
        let kind = try #require(place.kinds["Т"]), n = try await Self.add("Т", stage, place)
        for who in [Cast.anna, Cast.annasFather, Cast.irinaPetrovna, "Соколов"] {
            #expect([403, 404].contains(try await stage.look(place.works, as: who).status), "\(who)")
            let forms = [
                (place.works, [("kind", "\(kind)")]), (place.works + "/remove", [("n", "\(n)")]),
                (place.works + "/hide", [("n", "\(n)"), ("until", "2025-12-01")]),
            ]
            for (path, fields) in forms {
                #expect([403, 404].contains(try await stage.send(path, fields, as: who).status), "\(who) \(path)")
            }
        }
        #expect(try await Self.works(stage, place).first { $0.n == n }?.visibleFrom == nil)
        // A work of another lesson's number does not exist here.
        let foreign = try await stage.send(
            place.works, [("n", "47"), ("kind", "\(kind)")], as: Cast.veraPavlovna)
        #expect(foreign.status == 404)
    }
}
