import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// Those on the class's list whom the family teaches: on the page of the class, and in none of its lessons.
struct ApartTests {
    private static let week = 7 * 86_400

    private func row(_ student: ID<Student>, in page: String) throws -> String {
        let start = try #require(page.firstRange(of: "<tr data-s=\"\(student.number)\">")?.upperBound)
        return String(page[start...].prefix(upTo: try #require(page[start...].firstRange(of: "</tr>")?.lowerBound)))
    }

    @Test(
        "R037 taught by the family a student stands hatched on the page from the day on, and takes no marks",
        arguments: TestEngine.offered)
    func hatched(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna), day = november(24)
        let course = try stage.cast.course("8Б Алгебра")
        try await stage.change { records in
            let order = try records.addOrder("7-у", november(20), .other, about: "о семейном образовании")
            try records.set(.familySchooled, of: anna, from: day, by: order)
        }
        let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna, at: stage.now + Self.week)
        #expect(page.contains("Кузнецова Анна — семейное образование с 24.11.2025, пр. №\u{A0}7-у"))
        #expect(!page.contains("выбыла 23.11.2025"), "whoever stays on the list has not left")
        let lessons = try await stage.database.read { records in
            let periods = try records.periods(of: course), now = try #require(periods.first { $0.contains(day) })
            return try records.lessons(of: course, from: now.starts, to: now.ends)
        }
        let after = lessons.filter { $0.day >= day }
        #expect(try row(anna, in: page).ranges(of: "class=\"is-out\"").count == after.count && !after.isEmpty)
        let lesson = try #require(after.first { $0.day <= stage.cast.today + 7 })
        let head = try await stage.database.verify().head
        let answer = try await stage.type(
            [mark(1, "5", anna, lesson.id)], into: "/journal/8b/algebra/cells", as: Cast.veraPavlovna,
            later: Self.week)
        #expect(answer.text.contains("not_enrolled"), "\(answer.text)")
        #expect(try await stage.database.verify().head == head)
        let roll = try await stage.page(
            "/lesson/\(lesson.id)/\(course)", as: Cast.veraPavlovna, at: stage.now + Self.week)
        #expect(!roll.contains("id=\"s\(anna.number)\""), "no roll-call")
        // The next quarter knows of lessons only those that are not hers.
        let next = try await stage.page("/journal/8b/algebra?p=q3", as: Cast.veraPavlovna, at: stage.now + Self.week)
        let cells = try row(anna, in: next)
        #expect(cells.contains("is-out") && cells.contains("grid__avg\">—"))
    }
}
