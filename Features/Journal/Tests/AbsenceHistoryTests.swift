import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What the history of a cell tells of an absence: the card of a cell takes its words from there.
struct AbsenceHistoryTests {
    @Test(arguments: TestEngine.offered)
    func `the history of a cell tells who typed an absence, also where no mark ever stood`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let address = "/mark/\(lesson.number)/\(student.number)/0/history"
        #expect(try await stage.look(address, as: Cast.veraPavlovna).status == 404, "nothing was ever typed")
        for operation in [
            absence(1, "Н", student, lesson), absence(2, "У", student, lesson, base: 1),
            absence(3, nil, student, lesson, base: 2),
        ] {
            let answer = try await stage.type([operation], into: PutCellsTests.cells, as: Cast.veraPavlovna)
            #expect(answer.text.contains("\"ok\":true"), "\(answer.text)")
        }
        let page = try await stage.page(address, as: Cast.veraPavlovna)
        let start = try #require(page.firstRange(of: "data-part=\"absence\""))
        let trail = page[start.upperBound...]
        let words = ["отметка об отсутствии снята", "«У»", "«Н»"].compactMap { trail.firstRange(of: $0)?.lowerBound }
        #expect(words.count == 3 && words == words.sorted(), "the newest first: \(trail)")
        #expect(trail.contains("Лебедева\u{A0}В.\u{A0}П."))
        // Whoever leads the class reads it; a stranger is not told that it exists, and a family has the diary for it.
        #expect(try await stage.look(address, as: Cast.irinaPetrovna).status == 200)
        #expect(try await stage.look(address, as: "Волков").status == 404)
        #expect(try await stage.look(address, as: Cast.annasFather).status == 403)
    }

    @Test(arguments: TestEngine.offered)
    func `a family's history of a mark says nothing of who typed an absence`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (_, lesson, _) = try await stage.lastLesson(of: "8Б Алгебра"), anna = try stage.cast.student(Cast.anna)
        let operations = [mark(1, "4", anna, lesson.id), absence(2, "О", anna, lesson.id)]
        _ = try await stage.type(operations, into: PutCellsTests.cells, as: Cast.veraPavlovna)
        let after = stage.now + 3_600
        let own = try await stage.page(
            "/diary/\(anna.number)/mark/\(lesson.id.number)/0/history", as: Cast.annasFather, at: after)
        #expect(own.contains("поставлено") && !own.contains("Посещаемость"))
        let staff = try await stage.page(
            "/mark/\(lesson.id.number)/\(anna.number)/0/history", as: Cast.veraPavlovna, at: after)
        #expect(staff.contains("Посещаемость") && staff.contains("Видно семье с"))
    }
}
