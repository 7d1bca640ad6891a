import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What the answer to a mark says of the period, so that the page's badges stay true.
struct ForecastReplyTests {
    @Test(
        "R069 the answer to a mark says how many marks count and whether their mean is close to a threshold",
        arguments: TestEngine.offered)
    func says(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (_, lesson, _) = try await stage.lastLesson(of: "8Б Алгебра")
        let home = try stage.cast.schoolClass("8Б")
        let student = try await stage.change { pen in
            let name = PersonName(surname: "Юдина", given: "Яна", patronymic: "Львовна")
            let student = try pen.add(student: PersonFacts(name: name, sex: .female))
            try pen.enrol(student, in: home, from: lesson.day)
            return student
        }
        let first = mark(1, "5", student, lesson.id)
        let one = try await stage.type([first], into: PutCellsTests.cells, as: Cast.veraPavlovna)
        #expect(one.text.contains("\"avg\":\"5,00\",\"forecast\":\"5\",\"marks\":1"), "\(one.text)")
        #expect(!one.text.contains("disputed"))
        let second = """
            {"op":"\(operation(2))","facet":"mark","student":\(student.number),"lesson":\(lesson.id.number),\
            "work":0,"place":1,"set":"4","base":0}
            """
        let both = try await stage.type([second], into: PutCellsTests.cells, as: Cast.veraPavlovna)
        // (5 + 4) / 2 = 4,50: the threshold itself.
        let said = "\"avg\":\"4,50\",\"forecast\":\"5\",\"marks\":2,\"disputed\":true"
        #expect(both.text.contains(said), "\(both.text)")
        let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        let row = try #require(page.firstRange(of: "<tr data-s=\"\(student.number)\">")?.upperBound)
        let end = try #require(page[row...].firstRange(of: "</tr>")?.lowerBound)
        // Of a newcomer only a part of the marks is asked, by the columns that are shown: «мало» or «спор».
        #expect(page[row..<end].contains("(5) мало") || page[row..<end].contains("(5) спор"))
        #expect(page.contains("\"minimum\":"))
    }
}
