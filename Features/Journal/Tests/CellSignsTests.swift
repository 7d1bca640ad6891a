import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What a cell says besides its mark: an answer tells the page that is open the same as the page that is opened anew.
struct CellSignsTests {
    private static let journal = "/journal/8b/algebra"

    private func send(_ stage: Stage, _ operations: String...) async throws -> String {
        let answer = try await stage.type(operations, into: PutCellsTests.cells, as: Cast.veraPavlovna)
        #expect(!answer.text.contains("\"ok\":false"), "\(answer.text)")
        return answer.text
    }

    @Test(
        "R072 an absence stands in grey in the lesson's other columns, until a mark stands there",
        arguments: TestEngine.offered)
    func ghosts(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let place = try await WorksTests.place(stage), work = try await WorksTests.add("КР", stage, place)
        func ghosts(_ letter: String) async throws -> Int {
            let page = try await stage.page(Self.journal, as: Cast.veraPavlovna)
            return page.ranges(of: "class=\"is-ghost\" aria-label=\"\(letter), отсутствовал\">\(letter)</td>").count
        }
        let before = try await ghosts("Б")
        _ = try await send(stage, absence(1, "Б", student, lesson))
        #expect(try await ghosts("Б") == before + 1)
        _ = try await send(stage, mark(2, "4", student, lesson, work: work))
        #expect(try await ghosts("Б") == before, "a work written later is marked as any other")
        _ = try await send(stage, mark(3, nil, student, lesson, base: 1, work: work))
        #expect(try await ghosts("Б") == before + 1)
        _ = try await send(stage, absence(4, nil, student, lesson, base: 1))
        #expect(try await ghosts("Б") == before)
    }

    @Test(
        "R069 a page opened anew says from when the family sees its fresh marks, as the answer did",
        arguments: TestEngine.offered)
    func seen(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let time = Zone.moscow.local(stage.now + 15 * 60).time.text
        let answer = try await send(stage, mark(1, "5", student, lesson))
        #expect(answer.contains("\"flags\":1,\"seen\":\"с \(time)\",\"left\":900"), "\(answer)")
        let page = try await stage.page(Self.journal, as: Cast.veraPavlovna)
        #expect(page.contains("class=\"m5 is-new\" aria-label=\"5, семья увидит позже\">5</td>"))
        #expect(page.contains("[\"с \(time)\",900,"))
        let later = try await stage.look(Self.journal, as: Cast.veraPavlovna, at: stage.now + 900).text
        #expect(!later.contains("семья увидит") && !later.contains("\"с \(time)\""))
        let again = """
            {"op":"\(operation(2))","facet":"mark","student":\(student.number),"lesson":\(lesson.number),"work":0,\
            "place":2,"set":"4","base":0}
            """
        let second = try await send(stage, again)
        #expect(second.contains("\"flags\":1,\"seen\":\"с \(time)\""), "a work done again waits as long: \(second)")
    }

    @Test(
        "R072 a reason that a subject teacher has heard is answered as hearsay, unless a document gives it",
        arguments: TestEngine.offered)
    func hearsay(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let day = try await stage.lastLesson(of: "8Б Алгебра").lesson.day
        #expect(try await send(stage, absence(1, "Б", student, lesson)).contains("\"flags\":8"))
        let page = try await stage.page(Self.journal, as: Cast.veraPavlovna)
        #expect(page.contains("class=\"abs is-hearsay\" aria-label=\"Б, причина со слов\">Б</td>"))
        #expect(try await send(stage, absence(2, "Н", student, lesson, base: 1)).contains("\"flags\":0"))
        #expect(try await send(stage, absence(3, nil, student, lesson, base: 2)).contains("\"flags\":0"))
        try await stage.change { pen in
            _ = try pen.file(AbsenceDraft(student: student, from: day, to: day, reason: .illness))
        }
        #expect(try await send(stage, absence(4, "У", student, lesson, base: 3)).contains("\"flags\":0"))
    }

    @Test("R070 the answer to a point says by when its work is to be handed in", arguments: TestEngine.offered)
    func due(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let due = (stage.cast.today + 14).iso
        let answer = try await send(stage, mark(1, ".", student, lesson))
        #expect(answer.contains("\"due\":\"\(due)\""), "\(answer)")
        #expect(try await stage.versions(lesson, student).first?.due?.iso == due)
        #expect(try await !send(stage, mark(2, "5", student, lesson, base: 1)).contains("\"due\""))
    }
}
