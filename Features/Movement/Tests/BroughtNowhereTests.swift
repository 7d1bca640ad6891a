import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import MovementFeature

/// Where marks are not put, none is brought from another school: neither with the arrival nor after it.
struct BroughtNowhereTests {
    private func subject(_ name: String, _ stage: Stage) async throws -> ID<Subject> {
        try await stage.database.read { try #require(try $0.listedSubject(named: name)).id }
    }

    private func form(_ subject: ID<Subject>) -> [(String, String)] {
        [
            ("subject", "\(subject)"), ("mark", "4"), ("day", "2025-10-14"), ("source", "школа № 4"),
            ("weight", "1"), ("counts", "1"),
        ]
    }

    private func arrival(_ stage: Stage, _ marks: String) async throws -> [(String, String)] {
        try await stage.arrival(["class": "1a", "birth": "2018-05-04", "marks": marks])
    }

    @Test(
        "R074 to the first class no mark is brought, with the arrival or after it, unless the school marks the year",
        arguments: TestEngine.offered)
    func firstClass(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), head = try await stage.head()
        let typed = "Русский язык: 5 (12.09)", new = "/movement/new/arrival"
        let refused = try await stage.send(new, arrival(stage, typed), as: "Соколов")
        #expect(refused.status == 422 && refused.text.contains("В 1 классе отметок не ставят"))
        #expect(refused.text.contains(typed), "what was typed comes back")
        #expect(try await stage.head() == head, "nothing is written by halves")
        #expect(try await stage.send(new, arrival(stage, ""), as: "Соколов").status == 303)
        let student = try await stage.student("Новикова Лия"), path = "/movement/brought/\(student)"
        let page = try await stage.page(path, as: "Тихонова")
        #expect(page.contains("В 1 классе отметок не ставят") && !page.contains("Внести отметку"))
        let russian = try await subject("Русский язык", stage)
        let late = try await stage.send(path, form(russian), as: "Тихонова")
        #expect(late.status == 422 && late.text.contains("из прежней школы их тоже не вносят"), "the note says less")
        #expect(try await stage.database.read { try $0.broughtMarks(of: student) }.isEmpty)
        try await stage.change { try $0.settle(.gradeLevelOne, "marks", from: november(1)) }
        #expect(try await stage.send(path, form(russian), as: "Тихонова").status == 303)
        #expect(try await stage.database.read { try $0.broughtMarks(of: student) }.map(\.mark.mark) == [.five(4)])
        #expect(try await stage.database.verify().isClean)
    }

    @Test("R074 R076 in a subject without marks none is brought, nor moved to it", arguments: TestEngine.offered)
    func marklessSubject(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), student = try await stage.student("Ахмедов Тимур")
        let path = "/movement/brought/\(student)", talks = try await subject("Разговоры о важном", stage)
        #expect(try await !stage.page(path, as: "Тихонова").contains("<option value=\"\(talks)\""), "it is not offered")
        let algebra = try await subject("Алгебра", stage), words = "по этому предмету отметок не ставят"
        #expect(try await stage.send(path, form(algebra), as: "Тихонова").status == 303)
        let one = try #require(try await stage.database.read { try $0.broughtMarks(of: student) }.first)
        let change = try await stage.page("\(path)/\(one.id)", as: "Тихонова")
        #expect(change.contains("<option value=\"\(algebra)\"") && !change.contains("<option value=\"\(talks)\""))
        let head = try await stage.head()
        for address in [path, "\(path)/\(one.id)"] {
            let answer = try await stage.send(address, form(talks), as: Cast.irinaPetrovna)
            #expect(answer.status == 422 && answer.text.contains("«Разговоры о важном»: \(words)"), "\(address)")
            #expect(answer.text.contains("value=\"школа № 4\""), "what was typed comes back")
        }
        let typed = try await stage.arrival(["marks": "Алгебра: 5\nРазговоры о важном: 5"])
        let arrival = try await stage.send("/movement/new/arrival", typed, as: "Соколов")
        #expect(arrival.status == 422 && arrival.text.contains(words))
        #expect(try await stage.head() == head)
    }
}
