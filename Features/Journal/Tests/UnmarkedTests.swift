import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// «Не оценивается»: one student's written work that is not marked.
struct UnmarkedTests {
    private func owed(_ stage: Stage, _ lesson: ID<Lesson>) async throws -> Int {
        var filter = OwedFilter()
        (filter.key, filter.classSlug) = (.workMarks, "8b")
        let (wanted, now) = (filter, stage.now + 7_200)
        return try await stage.database.read { records in
            try records.owed(wanted, now: now, zone: .moscow, limit: 300)
                .filter { $0.lesson?.lesson == lesson }.reduce(0) { $0 + $1.count }
        }
    }

    private func send(
        _ stage: Stage, _ operations: String..., by who: String = Cast.veraPavlovna
    ) async throws -> Answer {
        try await stage.type(operations, into: PutCellsTests.cells, as: who)
    }

    private func second(
        _ number: Int, _ text: String, _ student: ID<Student>, _ place: WorksTests.Place, _ n: Int, at: Int = 1
    ) -> String {
        """
        {"op":"\(operation(number))","facet":"mark","student":\(student.number),\
        "lesson":\(place.lesson.id.number),"work":\(n),"place":\(at),"set":"\(text)","base":0}
        """
    }

    @Test(
        "R070 «не оценивается» ends what one student owes for a written work, and a mark may still come",
        arguments: TestEngine.offered)
    func ends(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage), lesson = place.lesson.id
        let n = try await WorksTests.add("КР", stage, place)
        let (_, student) = try await PutCellsTests().empty(stage), before = try await owed(stage, lesson)
        #expect(before > 0)
        let put = try await send(stage, mark(1, "НЕО", student, lesson, work: n))
        #expect(put.text.contains("\"ok\":true"), "\(put.text)")
        #expect(try await owed(stage, lesson) == before - 1)
        let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(page.contains("aria-label=\"не оценивается, семья увидит позже\"") && page.contains(">нео</td>"))
        let history = try await stage.page(
            "/mark/\(lesson.number)/\(student.number)/\(n * 16)/history", as: Cast.veraPavlovna)
        #expect(history.contains("нео") && history.contains("не оценивается"))
        _ = try await send(stage, mark(2, nil, student, lesson, base: 1, work: n))
        #expect(try await owed(stage, lesson) == before)
        let marked = try await send(stage, mark(3, "4", student, lesson, base: 2, work: n))
        #expect(marked.text.contains("\"ok\":true"))
        #expect(try await owed(stage, lesson) == before - 1)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R070 «не оценивается» is refused where no mark is owed, beside a mark, and of a work done again",
        arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await WorksTests.place(stage), lesson = place.lesson.id
        let (_, student) = try await PutCellsTests().empty(stage)
        let n = try await WorksTests.add("КР", stage, place), oral = try await WorksTests.add("РУ", stage, place)
        let answered = try await send(stage, mark(1, "нео", student, lesson, work: oral))
        #expect(answered.text.contains("ставят за письменную работу"))
        _ = try await send(stage, mark(2, "нео", student, lesson, work: n))
        let beside = try await send(stage, second(3, "4", student, place, n))
        #expect(beside.text.contains("без второй отметки"))
        for who in [Cast.anna, Cast.annasFather, Cast.irinaPetrovna] {
            let foreign = try await send(stage, mark(4, nil, student, lesson, base: 1, work: n), by: who)
            #expect(foreign.status >= 403 || foreign.text.contains("\"ok\":false"), "\(who)")
        }
        let works = try await stage.database.read { records in
            try records.mark(
                of: student, on: place.lesson.day, in: lesson, at: #require(MarkSlot(work: n)))?.mark
        }
        #expect(works == .unmarked)
        // A work done again has a mark: the first attempt is what may stay unmarked.
        _ = try await send(stage, mark(5, "2", student, lesson, base: 1, work: n))
        let again = try await send(stage, second(6, "нео", student, place, n, at: 2))
        #expect(again.text.contains("Пересдача — одна отметка"))
    }
}
