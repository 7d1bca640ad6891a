import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import CorrectionsFeature

struct CorrectionTests {
    private func stage(_ engine: TestEngine) async throws -> Stage { try await Stage([corrections], on: engine) }

    private func anna(_ stage: Stage) throws -> String {
        "/corrections/new/\(try stage.cast.person(Cast.anna).number)"
    }

    private func last(_ stage: Stage) async throws -> String {
        let sql = SQL("SELECT max(id) FROM correction")
        return "/corrections/\(try await stage.database.read { try $0.first(sql) { $0.int(0) } ?? 0 })"
    }

    private static let birth = [("field", "3"), ("wanted", "15.05.2011"), ("words", "свидетельство I-МЮ № 123456")]

    @Test(
        "R043 R046 a parent's correction goes by the class teacher to the keeper and into the card",
        arguments: TestEngine.offered)
    func way(engine: TestEngine) async throws {
        let stage = try await stage(engine), form = Self.birth
        #expect(try await stage.look(try anna(stage), as: Cast.annasFather).status == 200)
        #expect(try await stage.send(try anna(stage), form, as: Cast.annasFather).status == 303)
        let own = try await stage.page("/corrections", as: Cast.annasFather)
        #expect(own.contains("15.05.2011") && own.contains("ждёт классного руководителя"))
        let path = try await last(stage)
        #expect(try await stage.page(path, as: Cast.irinaPetrovna).contains("свидетельство I-МЮ № 123456"))
        let early = try await stage.send(path, [("what", "approve")], as: Cast.irinaPetrovna)
        #expect(early.status == 403, "the class teacher writes no card while the switch is off")
        #expect(try await stage.send(path, [("what", "confirm")], as: Cast.irinaPetrovna).status == 303)
        #expect(try await stage.page("/corrections", as: Cast.annasFather).contains("ждёт ответственного"))
        #expect(try await stage.send(path, [("what", "approve"), ("answer", "сверено")], as: "Соколов").status == 303)
        #expect(try await stage.page("/corrections", as: Cast.annasFather).contains("принято: сверено"))
        let person = try stage.cast.person(Cast.anna)
        let facts = try #require(try await stage.database.read { try $0.facts(of: person) })
        #expect(facts.birth == Day(year: 2011, month: 5, day: 15))
        let changes = try await stage.database.read { try $0.changes(of: .person, person.number) }
        #expect(changes.last?.act == .decideCorrection, "the card's history tells by which act")
        let again = try await stage.send(path, [("what", "refuse"), ("answer", "поздно")], as: "Соколов")
        #expect(again.status == 422 && again.text.contains("уже решено: принято"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R046 a refusal has a reason, and whoever proposed reads it", arguments: TestEngine.offered)
    func refusal(engine: TestEngine) async throws {
        let stage = try await stage(engine)
        let form = [("whose", "own"), ("field", "4"), ("wanted", "papa@example.org")]
        #expect(try await stage.send(try anna(stage), form, as: Cast.annasFather).status == 303)
        let path = try await last(stage)
        let silent = try await stage.send(path, [("what", "refuse")], as: Cast.irinaPetrovna)
        #expect(silent.status == 422 && silent.text.contains("Напишите, почему отклоняете."))
        let why = [("what", "refuse"), ("answer", "почта принадлежит другому")]
        #expect(try await stage.send(path, why, as: Cast.irinaPetrovna).status == 303)
        let own = try await stage.page("/corrections", as: Cast.annasFather)
        #expect(own.contains("отклонено: почта принадлежит другому") && own.contains("Кузнецов Сергей"))
        let father = try stage.cast.person(Cast.annasFather)
        #expect(try await stage.database.read { try $0.facts(of: father)?.email } != "papa@example.org")
    }

    @Test("R043 R046 a teacher proposes for students of own courses alone", arguments: TestEngine.offered)
    func teacher(engine: TestEngine) async throws {
        let stage = try await stage(engine), form = [("field", "1"), ("wanted", "Кузнецова Анна Сергеевна-Мария")]
        #expect(try await stage.send(try anna(stage), form, as: "Лебедева").status == 303)
        #expect(try await stage.page("/corrections", as: Cast.irinaPetrovna).contains("Сергеевна-Мария"))
        let path = try await last(stage)
        for (name, status) in [
            ("Лебедева", 404), ("Громова", 403), (Cast.annasFather, 403), (Cast.anna, 403), (Cast.irinaPetrovna, 200),
            ("Соколов", 200),
        ] {
            #expect(try await stage.look(path, as: name).status == status, "\(name) before a proposal about 8Б")
        }
        let stranger = "/corrections/new/\(try stage.cast.person(Cast.annasBrother).number)"
        #expect(try await stage.send(stranger, form, as: "Лебедева").status == 404, "5Б is not hers")
        for name in [Cast.boris, Cast.anna] {
            #expect(try await stage.send(try anna(stage), form, as: name).status == 403, "\(name)")
        }
        let boris = "/corrections/new/\(try stage.cast.person(Cast.boris).number)"
        #expect(try await stage.send(boris, form, as: Cast.annasFather).status == 404, "another's child")
        #expect(try await stage.send(boris, form, as: Cast.blockedFather).status == 403, "shut out by a court")
        #expect(try await stage.look("/corrections/999999", as: "Соколов").status == 404)
    }

    @Test(arguments: TestEngine.offered)
    func `what cannot be right is named`(engine: TestEngine) async throws {
        let stage = try await stage(engine), path = try anna(stage)
        for (form, sentence) in [
            ([("field", "77"), ("wanted", "а")], "Выберите, что изменилось."),
            ([("field", "3"), ("wanted", "")], "Заполните поле «Как правильно»."),
            ([("field", "3"), ("wanted", "31.02.2011")], "Дата рождения: напишите день"),
            ([("field", "4"), ("wanted", "почта")], "нужен один адрес"),
            ([("field", "1"), ("wanted", "Кузнецова")], "Напишите фамилию, имя и отчество полностью."),
            ([("field", "1"), ("wanted", "Кузнецова Анна Сергеевна")], "Так уже записано"),
            ([("field", "2"), ("wanted", "Ёлкина Анна Сергеевна")], "по какому документу"),
        ] {
            let back = try await stage.send(path, form, as: Cast.annasFather)
            #expect(back.status == 422 && back.text.contains(sentence), "\(sentence)")
        }
        #expect(try await stage.send(path, Self.birth, as: Cast.annasFather).status == 303)
        let twice = try await stage.send(path, Self.birth, as: Cast.annasFather)
        #expect(twice.status == 422 && twice.text.contains("Это вы уже предложили"))
    }

    @Test("R046 a paper comes with a proposal and is read by whoever decides", arguments: TestEngine.offered)
    func paper(engine: TestEngine) async throws {
        let stage = try await stage(engine), father = try stage.cast.person(Cast.annasFather)
        func send(_ name: String, _ contents: String) async throws -> Answer {
            let fields = Self.birth + [("token", stage.token(of: father))]
            let parts = fields.map { "--b\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }
            let file =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n\(contents)\r\n"
            let body = Array((parts.joined() + file + "--b--\r\n").utf8)
            return await stage.post(try anna(stage), body, "multipart/form-data; boundary=b", as: father)
        }
        let wrong = try await send("скан.pdf", "<html>")
        #expect(wrong.status == 422 && wrong.text.contains("нужен PDF, JPEG или PNG"))
        #expect(try await send("../скан.exe", "%PDF-1.4 свидетельство").status == 303)
        let paper = "\(try await last(stage))/paper"
        let read = try await stage.look(paper, as: Cast.irinaPetrovna)
        #expect(read.status == 200 && read.text == "%PDF-1.4 свидетельство")
        #expect(read.header("content-type") == "application/pdf")
        for (name, status) in [("Лебедева", 404), ("Громова", 403), (Cast.annasFather, 403), (Cast.boris, 403)] {
            #expect(try await stage.look(paper, as: name).status == status, "\(name)")
        }
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
