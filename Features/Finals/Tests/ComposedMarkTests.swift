import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import FinalsFeature

/// Final marks of a subject composed of others, and of those who are exempt.
struct ComposedMarkTests {
    private static let whole = "/journal/8b/algebra/final?p=q1&s=whole"

    /// «Математика» of algebra and geometry, with Boris's marks of both for the first quarter.
    private func compose(_ stage: Stage, _ marks: [(String, Int)]) async throws -> ID<Subject> {
        let boris = try stage.cast.student(Cast.boris), algebra = try stage.cast.course("8Б Алгебра")
        let courses = try marks.map { (try stage.cast.course($0.0), $0.1) }
        return try await stage.change { pen in
            let whole = try pen.add(subject: "Общая математика")
            for (course, mark) in courses {
                let listed = try #require(try pen.listedCourse(course))
                try pen.compose(listed, into: whole)
                let place = FinalPlace(
                    student: boris, year: listed.year, subject: listed.subject, kind: .period,
                    period: try pen.periods(of: algebra).first?.id)
                _ = try pen.put(
                    final: FinalMarkFacts(.five(mark), proposal: .none, reason: "", visibleFrom: pen.now), at: place,
                    base: 0)
            }
            return whole
        }
    }

    @Test(
        "R078 R080 a composed subject is proposed from the marks of its parts, near a threshold the teacher decides",
        arguments: TestEngine.offered)
    func parts(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        _ = try await compose(stage, [("8Б Алгебра", 5), ("8Б Геометрия", 4)])
        // (5 + 4) / 2 = 4,50: a 5 by arithmetic, and at the threshold.
        let row = try await stage.row(Self.whole, of: "Морозов Борис", as: Cast.veraPavlovna).plain
        #expect(row.contains("data-proposed=\"5\"") && row.contains("5 ~ спорная") && row.contains("порог 4,50"))
        let anna = try await stage.row(Self.whole, of: "Кузнецова Анна", as: Cast.veraPavlovna).plain
        #expect(anna.contains("нет отметки: Алгебра, Геометрия"))
    }

    @Test("R076 or from all the current marks of its parts, as the school says", arguments: TestEngine.offered)
    func marks(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        _ = try await compose(stage, [("8Б Алгебра", 5), ("8Б Геометрия", 4)])
        try await stage.change { try $0.settle(.composedMark, "marks", from: stage.cast.year.starts) }
        let alone = try await stage.page("/journal/8b/algebra/final?p=q1", as: Cast.veraPavlovna)
        let page = try await stage.page(Self.whole, as: Cast.veraPavlovna)
        func count(_ page: String) throws -> Int {
            let start = try #require(page.firstRange(of: "Морозов Борис")).lowerBound
            let row = String(page[start...].prefix { $0 != "\n" })
            return try #require(row.firstMatch(of: #/data-label="Отметок">([0-9]+)</#).flatMap { Int($0.output.1) })
        }
        #expect(try count(page) >= count(alone))
        #expect(!page.contains("нет отметки: Алгебра"))
    }

    @Test("R080 who was exempt is listed, and is proposed «осв» where no marks stand", arguments: TestEngine.offered)
    func exempt(engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = "/journal/8b/algebra/final?p=q2"
        let boris = try stage.cast.student(Cast.boris), anna = try stage.cast.student(Cast.anna)
        let subject = try await stage.database.read { try #require(try $0.listedSubject(named: "Алгебра")) }
        try await stage.change { pen in
            try pen.exempt(boris, from: subject, since: november(24), basis: "заявление")
            try pen.free(
                anna, from: subject, during: Span(from: november(10), to: november(14)), basis: "справка № 7")
        }
        let later = stage.now + 7 * 86_400
        let page = try await stage.page(path, as: Cast.veraPavlovna, at: later)
        #expect(page.contains("Морозов Борис"), "he left the lessons, and is summed up still")
        let row = String(page[try #require(page.firstRange(of: "Кузнецова Анна")).lowerBound...].prefix { $0 != "\n" })
        let count = row.firstMatch(of: #/data-label="Отметок">([0-9]+)</#).flatMap { Int($0.output.1) } ?? 0
        #expect(row.plain.contains(count > 0 ? "было освобождение: справка № 7" : "освобождение: справка № 7"))
    }
}
