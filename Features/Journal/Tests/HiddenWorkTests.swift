import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// A column that families see only from a day on.
struct HiddenWorkTests {
    private func marks(_ stage: Stage, _ place: WorksTests.Place, _ n: Int) async throws -> [MarkRow] {
        let (course, lesson) = (place.course.id, place.lesson)
        return try await stage.database.read { try $0.marks(of: course, from: lesson.day, to: lesson.day) }
            .filter { $0.lesson == lesson.id && $0.slot.work == n }
    }

    private func hide(_ stage: Stage, _ place: WorksTests.Place, _ n: Int, _ fields: [(String, String)], later: Int = 0)
        async throws -> Answer
    {
        try await stage.send(
            place.works + "/hide", [("n", "\(n)")] + fields, as: Cast.veraPavlovna, at: stage.now + later)
    }

    @Test(
        "R083 a hidden work's marks come to families on its day, those put before and those put after",
        arguments: TestEngine.offered)
    func hides(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage)
        let n = try await WorksTests.add("КР", stage, place), lesson = place.lesson.id
        let first = try stage.cast.student(Cast.anna),
            history = "/diary/\(first.number)/mark/\(lesson.number)/\(n * 16)/history"
        let second = try #require(place.students.first { $0.id != first }).id
        func look(later: Int) async throws -> Int {
            try await stage.look(history, as: Cast.annasFather, at: stage.now + later).status
        }
        func type(_ number: Int, _ student: ID<Student>, later: Int) async throws {
            _ = try await stage.type(
                [mark(number, "2", student, lesson, work: n)], into: PutCellsTests.cells, as: Cast.veraPavlovna,
                later: later)
        }
        try await type(1, first, later: 0)
        #expect(try await look(later: 3_500) == 200)
        #expect(try await hide(stage, place, n, [("until", "2025-11-28")], later: 3_600).status == 303)
        #expect(try await look(later: 3_600) == 404)
        try await type(2, second, later: 3_700)
        let day = Zone.moscow.moment(day: november(28), time: TimeOfDay(minutes: 0))
        #expect(try await marks(stage, place, n).map(\.visibleFrom) == [day, day])
        let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(page.contains("семьи увидят с 28 ноября"))

        // Shown early: the first at once, the second after its own quiet window.
        #expect(try await hide(stage, place, n, [("show", "1")], later: 3_800).status == 303)
        let shown = try await marks(stage, place, n).sorted { $0.enteredAt < $1.enteredAt }.map(\.visibleFrom)
        #expect(shown == [stage.now + 3_800, stage.now + 3_700 + 900])
        let own = try await stage.look(history, as: Cast.annasFather, at: stage.now + 4_000)
        #expect(own.status == 200 && !own.text.contains("исправлено") && !own.text.contains("изменены срок"))
    }

    @Test(arguments: TestEngine.offered)
    func `the answer can be hidden too, and a day past or far is refused`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage)
        #expect(try await hide(stage, place, 0, [("show", "1")]).status == 404, "what was never hidden is not shown")
        for day in ["2025-11-20", "2025-11-01", "2026-05-01", ""] {
            let answer = try await hide(stage, place, 0, [("until", day)])
            #expect(answer.status == 422, "\(day)")
        }
        #expect(try await hide(stage, place, 0, [("until", "2025-11-21")]).status == 303)
        let work = try #require(try await WorksTests.works(stage, place).first { $0.n == 0 })
        #expect(work.visibleFrom == Zone.moscow.moment(day: november(21), time: TimeOfDay(minutes: 0)))
    }

    @Test(arguments: TestEngine.offered)
    func `the records agree with their history after works were kept`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage)
        let n = try await WorksTests.add("КР", stage, place), lesson = place.lesson.id
        _ = try await stage.type(
            [mark(1, "2", place.students[0].id, lesson, work: n)], into: PutCellsTests.cells, as: Cast.veraPavlovna)
        _ = try await hide(stage, place, n, [("until", "2025-11-28")])
        let other = try await WorksTests.add("Т", stage, place)
        _ = try await stage.send(place.works + "/remove", [("n", "\(other)")], as: Cast.veraPavlovna)
        let report = try await stage.database.verify()
        #expect(report.findings.isEmpty)
    }
}
