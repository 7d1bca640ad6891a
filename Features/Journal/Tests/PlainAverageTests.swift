import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// A school that weighs all works alike.
struct PlainAverageTests {
    /// The journal with a control work of weight 5, marked 2 for a student who has a 5 for an answer of the same lesson.
    private func place(_ stage: Stage) async throws -> (place: WorksTests.Place, student: ID<Student>, work: Int) {
        let place = try await WorksTests.place(stage),
            n = try await WorksTests.add("КР", stage, place, [("weight", "5")])
        let (lesson, student) = try await PutCellsTests().empty(stage)
        let typed = try await stage.type(
            [mark(1, "5", student, lesson), mark(2, "2", student, lesson, work: n)], into: PutCellsTests.cells,
            as: Cast.veraPavlovna)
        #expect(!typed.text.contains("\"ok\":false"), "\(typed.text)")
        return (place, student, n)
    }

    private func settle(_ stage: Stage) async throws {
        let first = stage.cast.year.starts
        try await stage.change { try $0.settle(.plainAverage, "yes", from: first) }
    }

    @Test("R076 by the school's choice every mark that counts weighs the same", arguments: TestEngine.offered)
    func weighed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (place, student, n) = try await place(stage)
        let (course, from, to) = (place.course, place.lesson.day, place.lesson.day)
        func marks(_ weighing: Weighing) async throws -> [[Int]] {
            try await stage.database.read { records in
                try records.weighedMarks(
                    of: student, in: course.subject, on: .five(allowsOne: false), from: from, to: to, by: weighing
                ).map { [$0.mark.number ?? 0, $0.weight] }.sorted { $0[0] < $1[0] }
            }
        }
        #expect(try await marks(.own) == [[2, 5], [5, 1]])
        #expect(try await marks(.plain) == [[2, 1], [5, 1]])
        let ground = try await stage.database.read { records in
            try records.finalGrounds(
                ofGroup: course.group, in: course.subject, year: stage.cast.year.number, from...to, today: to,
                minimum: 0,
                by: .plain)[student]
        }
        #expect(ground?.entries.map(\.weight) == [1, 1])
        try await settle(stage)
        // The answer to a key has the plain mean: what is typed again is the same five.
        let before = try await stage.database.read { records in
            let period = try #require(try records.periods(of: course).first { $0.contains(from) })
            return Average(
                of: try records.weighedMarks(
                    of: student, in: course.subject, on: .five(allowsOne: false), from: period.starts, to: period.ends,
                    by: .plain))
        }
        let put = try await stage.type(
            [mark(3, "3", student, place.lesson.id, base: 1, work: n)], into: PutCellsTests.cells,
            as: Cast.veraPavlovna)
        let old = try #require(before), expected = try #require(Average(sum: old.sum + 1, weight: old.weight)).text
        #expect(put.text.contains("\"avg\":\"\(expected)\""), "\(put.text)")
    }

    @Test("R076 where all works weigh alike no page of the journal speaks of weights", arguments: TestEngine.offered)
    func hidden(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (place, _, n) = try await place(stage)
        let head = "data-l=\"\(place.lesson.id.number)\" data-w=\"\(n)\" data-weight="
        let before = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(before.contains(head + "\"5\"") && before.contains("работа, вес"))
        try await settle(stage)
        let after = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(after.contains(head + "\"1\"") && !after.contains("работа, вес"))
        #expect(after.contains("<span class=\"grid__work\">кр<sub></sub></span>"))
        let lesson = try await stage.page(place.path, as: Cast.veraPavlovna)
        #expect(lesson.contains("Контрольная работа") && !lesson.contains("вес 5"))
        let works = try await stage.page(place.works, as: Cast.veraPavlovna)
        #expect(!works.contains("вес ") && works.contains("<input type=\"hidden\" name=\"weight\" value=\"\">"))
        // What stays unseen is not lost: the work's own weight is there when the rule is taken back.
        let kind = try #require(place.kinds["КР"])
        let change = [("n", "\(n)"), ("kind", "\(kind)"), ("topic", "Корни"), ("weight", "5")]
        #expect(try await stage.send(place.works, change, as: Cast.veraPavlovna).status == 303)
        #expect(try await WorksTests.works(stage, place).first { $0.n == n }?.weight == 5)
    }
}
