import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import MovementFeature

/// What the statement of current marks says, which goes to the next school through the family's hands.
struct StatementTests {
    @Test(
        "R048 R083 the statement tells no mark that the family does not see yet, and the one seen before a correction",
        arguments: TestEngine.offered)
    func hidden(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna), now = stage.now
        let course = try stage.cast.course("8Б Алгебра"), today = stage.cast.today
        let lessons = try await stage.database.read { try $0.lessons(of: course, during: today - 20...today - 1) }
        let (one, two) = (try #require(lessons.last), try #require(lessons.first))
        let slot = try #require(MarkSlot(work: 7)), shown = now + 5 * 86_400
        func put(_ mark: Mark, _ lesson: ListedLesson, visible: Moment, at moment: Moment) async throws {
            try await stage.change(at: moment) { pen in
                let place = MarkPlace(student: anna, day: lesson.day, lesson: lesson.id, course: course, slot: slot)
                _ = try pen.put(mark, at: place, base: nil, visibleFrom: visible)
            }
        }
        try await put(.five(1), one, visible: shown, at: now - 60)
        try await put(.passed, two, visible: now - 7_000, at: now - 7_200)
        try await put(.failed, two, visible: shown, at: now - 60)
        let (first, second) = ("1 (\(one.day.shortRussian))", "(\(two.day.shortRussian))")
        let page = try await stage.page("/movement/statement/\(anna)", as: "Соколов")
        #expect(!page.contains(first) && page.contains("зч \(second)") && !page.contains("нз \(second)"))
        #expect(page.contains("Ещё не показаны семье и в выписку не вошли: 2\u{A0}отметки"))
        #expect(page.contains("class=\"notice no-print\""), "the paper does not say it")
        let later = try await stage.page("/movement/statement/\(anna)", as: "Соколов", at: shown)
        #expect(later.contains(first) && later.contains("нз \(second)") && !later.contains("Ещё не показаны"))
    }

    @Test("R048 the average of a statement is of one scale, and says what it leaves out", arguments: TestEngine.offered)
    func scales(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna), today = stage.cast.today
        let path = "/movement/statement/\(anna)"
        func average() async throws -> String {
            let page = try await stage.page(path, as: "Соколов")
            let row = try #require(page.firstRange(of: "<th scope=\"row\">Алгебра</th>")?.upperBound)
            let cell = try #require(page[row...].firstRange(of: "<td class=\"num\">")?.upperBound)
            return String(page[cell...].prefix { $0 != "<" })
        }
        let before = try await average()
        try await stage.change { pen in
            let algebra = try #require(try pen.subjects().first { $0.name == "Алгебра" }).id
            try pen.bring(BroughtMark(.hundred(97), in: algebra, on: today - 1, from: "школа № 7"), by: anna)
        }
        #expect(try await average() == before && before != "—")
        let page = try await stage.page(path, as: "Соколов")
        #expect(page.contains("97 (") && page.contains("другой шкалы, в среднем не учтено: 1"))
    }
}
