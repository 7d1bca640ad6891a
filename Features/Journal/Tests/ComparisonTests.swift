import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

struct ComparisonTests {
    private static let marks = SQL(
        """
        SELECT count(*) FROM mark m JOIN lesson l ON l.id = m.lesson
        WHERE m.course = ?1 AND m.day BETWEEN ?2 AND ?3 AND m.value IS NOT NULL AND m.value <> 10
            AND l.status NOT IN (3, 4)
        """)
    private static let absences = SQL(
        """
        SELECT count(*) FROM attendance a JOIN lesson_record r ON r.lesson = a.lesson JOIN lesson l ON l.id = a.lesson
        WHERE r.course = ?1 AND r.day BETWEEN ?2 AND ?3 AND a.code IN (1, 2, 3, 4, 6) AND l.status NOT IN (3, 4)
        """)
    private static let topics = SQL(
        """
        SELECT count(*) FROM lesson_record r JOIN lesson l ON l.id = r.lesson
        WHERE r.course = ?1 AND r.day BETWEEN ?2 AND ?3 AND r.topic <> '' AND l.status NOT IN (3, 4)
        """)

    @Test(
        "R003 where a paper journal is kept, the page is printed with counts to compare and sign",
        arguments: TestEngine.offered)
    func counts(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today, path = "/journal/8b/algebra"
        let electronic = try await stage.page(path, as: Cast.veraPavlovna)
        #expect(!electronic.contains("Сверка с бумажным журналом") && !electronic.contains("сверка с бумажным"))
        _ = try await stage.change { try $0.settle(.recordMode, "dual", from: today) }
        let course = try stage.cast.course("8Б Алгебра")
        let counts = try await stage.database.read { records in
            let period = try #require(try records.period(of: course, on: today))
            return try [Self.marks, Self.absences, Self.topics].map { question in
                try records.first(question, course, period.starts, period.ends) { $0.int(0) } ?? 0
            }
        }
        #expect(counts.allSatisfy { $0 > 0 })
        let words = "В электронном: отметок \(counts[0]), пропусков \(counts[1]), тем \(counts[2])."
        for name in [Cast.veraPavlovna, "Тихонова"] {
            let dual = try await stage.page(path, as: name)
            #expect(dual.contains("<b>Сверка с бумажным журналом.</b> \(words)"), "\(name)")
            #expect(dual.contains("Журнал ведётся в электронном виде и на бумаге; записи должны совпадать."))
            #expect(dual.contains("<p class=\"page__note\">сверка с бумажным: на печати</p>"))
        }
    }
}
