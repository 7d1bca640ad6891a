import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import HomeFeature

struct ToldAbsencesTests {
    @Test("R073 a document without a reason is a debt of the class teacher's day", arguments: TestEngine.offered)
    func owes(engine: TestEngine) async throws {
        let stage = try await Stage([home], on: engine)
        let (anna, father) = (try stage.cast.student(Cast.anna), try stage.cast.person(Cast.annasFather))
        try await stage.change { pen in
            let draft = AbsenceDraft(student: anna, from: november(20), to: november(21), reason: .illness)
            let scan = try AttachedFile(Array("%PDF-1.4".utf8), named: "а.pdf", field: "file")
            try pen.tell(draft, by: father, file: scan)
        }
        let words = "8Б: 1\u{A0}документ о пропуске без причины"
        #expect(try await stage.page("/", as: Cast.irinaPetrovna).contains(words + ", до 22 ноября"))
        #expect(try await !stage.page("/", as: Cast.veraPavlovna).contains("о пропуске без причины"))
        // Whoever leads a class owes it without a lesson of their own.
        let (head, eighth) = (try stage.cast.person("Громова"), try stage.cast.schoolClass("8Б"))
        try await stage.change { pen in
            _ = try pen.give(.classTeacher, to: head, object: eighth.number, from: november(19))
        }
        #expect(try await stage.page("/", as: "Громова").contains(words))
    }

    @Test("R073 what parents tell waits on the class teacher's own day", arguments: TestEngine.offered)
    func waits(engine: TestEngine) async throws {
        let stage = try await Stage([home], on: engine)
        let (anna, father) = (try stage.cast.student(Cast.anna), try stage.cast.person(Cast.annasFather))
        let line = "<a href=\"/class/8b\">Сообщения родителей, 8Б: 2</a>"
        #expect(try await !stage.page("/", as: Cast.irinaPetrovna).contains("Сообщения родителей"))
        let first = try await stage.change { pen in
            let draft = { (day: Int) in
                AbsenceDraft(student: anna, from: november(day), to: november(day), reason: .illness)
            }
            try pen.tell(draft(24), by: father, file: nil)
            return try pen.tell(draft(20), by: father, file: nil)
        }
        #expect(try await stage.page("/", as: Cast.irinaPetrovna).contains(line))
        #expect(try await !stage.page("/", as: Cast.veraPavlovna).contains("Сообщения родителей"), "she leads 9А")
        try await stage.change { try $0.settle(first, .declined, answer: "в школе") }
        #expect(try await stage.page("/", as: Cast.irinaPetrovna).contains("Сообщения родителей, 8Б: 1"))
    }
}
