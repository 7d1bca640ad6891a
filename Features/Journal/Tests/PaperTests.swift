import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What an outage kept on paper is carried over, and says so.
struct PaperTests {
    @Test("R125 an entry of an outage says that it came from the temporary journal", arguments: TestEngine.offered)
    func carried(engine: TestEngine) async throws {
        let stage = try await Stage([journal], on: engine)
        let course = try stage.cast.course("8Б Алгебра")
        let lesson = try await stage.database.read { records in
            try #require(try records.lessons(of: course, during: november(10)...november(19)).last)
        }
        let path = "/lesson/\(lesson.id)/\(course)"
        let before = try await stage.page(path, as: Cast.veraPavlovna)
        #expect(!before.contains("name=\"paper\""))
        try await stage.change { pen in
            let from = Zone.moscow.moment(day: lesson.day, time: lesson.starts)
            try pen.add(
                outage: OutageFacts(OutageWindow(from: from, to: from + 7_200), reach: .school, words: "нет света"))
        }
        let page = try await stage.page(path, as: Cast.veraPavlovna)
        #expect(page.contains("Во время урока журнал был недоступен"))
        #expect(page.contains("name=\"paper\" value=\"1\">"))
        let fields = [("topic", "Из тетради"), ("paperasked", "1"), ("paper", "1"), ("nohomework", "1")]
        #expect(try await stage.send(path, fields, as: Cast.veraPavlovna).status == 303)
        let record = try await stage.database.read { try $0.lessonRecord(lesson.id, of: course) }
        #expect(record?.isFromPaper == true && record?.topic == "Из тетради")
        #expect(try await stage.page(path, as: "Тихонова").contains("name=\"paper\" value=\"1\" checked disabled"))
        #expect(try await stage.database.verify().isClean)
    }
}
