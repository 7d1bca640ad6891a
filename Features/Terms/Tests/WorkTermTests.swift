import ModelSchool
import School
import Testing
import Trials

@testable import Storage
@testable import TermsFeature
@testable import Web

struct WorkTermTests {
    @Test(
        "R070 what is owed for an essay stands by the term of its kind, and says so on the page and in the file",
        arguments: TestEngine.offered)
    func essay(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), algebra = try stage.cast.course("8Б Алгебра")
        let day = stage.cast.today - 9
        let lesson = try #require(
            try await stage.database.read { try $0.lessons(of: algebra, during: day...(day + 6)).first })
        try await stage.change { pen in
            let id = try #require(try pen.workKinds().first { $0.kind.code == "СОЧ" }?.id)
            try pen.change(
                workKind: id, to: WorkKind("СОЧ", "Сочинение", weight: 3, isControl: true, days: 10))
            let n = try pen.nextWork(of: lesson.id)
            try pen.name(work: n, in: lesson.id, of: algebra, kind: id.number, weight: 3)
        }
        let page = try await stage.page("/terms/own", as: Cast.veraPavlovna).replacing("\u{A0}", with: " ")
        #expect(page.contains("<li>Срок: 10 календарных дней по виду работы «Сочинение».</li>"))
        #expect(page.contains("В срок — до \(RussianDate.dayAndMonth(lesson.day + 10)), 23:59."))
        let file = try await stage.look("/terms", "format=csv&what=4&class=8b", as: "Громова").text
        #expect(file.contains("\((lesson.day + 10).russian) 23:59;вид работы «Сочинение»;"))
    }
}
