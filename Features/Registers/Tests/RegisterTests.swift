import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import RegistersFeature

struct RegisterTests {
    private func stage(_ engine: TestEngine) async throws -> Stage { try await Stage([registers], on: engine) }

    /// A statute in two versions: the first is over, the second binds staff and parents.
    private func statute(_ stage: Stage) async throws -> String {
        try await stage.change { pen in
            var facts = LocalActFacts("Положение об электронном журнале", version: "1", from: november(1))
            try pen.add(localAct: facts)
            (facts.version, facts.from, facts.bindsParents) = ("2", november(10), true)
            facts.text = "Сведения из журнала не разглашаются.\nЛогин и пароль не передают."
            return "\(try pen.add(localAct: facts).number)"
        }
    }

    @Test(
        "R022 a local act is accepted by version, and the register tells who has not", arguments: TestEngine.offered)
    func accept(engine: TestEngine) async throws {
        let stage = try await stage(engine), act = try await statute(stage)
        let page = try await stage.page("/acts", as: "Лебедева")
        #expect(page.contains("редакция 2") && page.contains("Логин и пароль не передают."))
        #expect(!page.contains("редакция 1,"), "a version that is over asks nobody")
        let silent = try await stage.send("/acts", [("act", act)], as: "Лебедева")
        #expect(silent.status == 422 && silent.text.contains("Отметьте, что ознакомились и согласны."))
        let agreed = [("act", act), ("agree", "1")]
        #expect(try await stage.send("/acts", agreed, as: "Лебедева").status == 303)
        #expect(try await stage.page("/acts", as: "Лебедева").contains("Вы подтвердили"))
        #expect(try await stage.send("/acts", agreed, as: Cast.annasFather).status == 303)
        let register = try await stage.page("/registers?act=\(act)", as: "Соколов")
        #expect(register.contains("ознакомлены 2 из") && register.contains("20.11.2025, 12:00"))
        let file = try await stage.look("/registers", "act=\(act)&format=csv", as: "Соколов")
        #expect(file.text.contains("Выгрузил(а) Соколов\u{A0}Д.\u{A0}И., 20.11.2025, 12:00"))
        #expect(
            file.text.contains("Кузнецов Сергей Иванович;родитель: Кузнецов")
                && file.text.contains(";20.11.2025, 12:00"))
        #expect(try await stage.page("/acts", as: Cast.anna).contains("Вы ознакомлены"), "students are not asked")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R022 a new version is asked about anew", arguments: TestEngine.offered)
    func version(engine: TestEngine) async throws {
        let stage = try await stage(engine), act = try await statute(stage)
        #expect(try await stage.send("/acts", [("act", act), ("agree", "1")], as: "Лебедева").status == 303)
        let newer = try await stage.change { pen in
            var facts = LocalActFacts("Положение об электронном журнале", version: "3", from: november(20))
            facts.text = "Новый срок."
            return "\(try pen.add(localAct: facts).number)"
        }
        #expect(try await stage.page("/acts", as: "Лебедева").contains("Новый срок."))
        #expect(try await stage.send("/acts", [("act", act), ("agree", "1")], as: "Лебедева").location == "/acts")
        #expect(try await stage.send("/acts", [("act", newer), ("agree", "1")], as: "Лебедева").location == "/")
    }

    @Test("R022 where the school asks for it no page works before the acts", arguments: TestEngine.offered)
    func required(engine: TestEngine) async throws {
        let stage = try await stage(engine), act = try await statute(stage)
        #expect(try await stage.send("/registers/required", [("required", "yes")], as: "Соколов").status == 303)
        #expect(try await stage.look("/registers", as: "Соколов").location == "/acts", "the keeper too")
        let post = try await stage.send("/registers/required", [("required", "no")], as: "Соколов")
        #expect(post.status == 303 && post.location == "/acts", "an act is no way round")
        #expect(try await stage.send("/acts", [("act", act), ("agree", "1")], as: "Соколов").location == "/")
        #expect(try await stage.look("/registers", as: "Соколов").status == 200)
        #expect(try await stage.page("/registers", as: "Соколов").contains("закрыта, пока не ознакомится"))
    }

    @Test(
        "R030 consents and obligations are registered, ended with a reason and printed", arguments: TestEngine.offered)
    func papers(engine: TestEngine) async throws {
        let stage = try await stage(engine), path = "/registers/consents"
        for (form, sentence) in [
            ([("name", "")], "Заполните поле"),
            ([("name", "Никто"), ("day", "2025-09-01"), ("paper", "с")], "человека нет"),
            ([("name", "Кузнецов"), ("day", "2025-12-01"), ("paper", "согласие")], "ещё не наступила"),
            ([("name", "Кузнецов Сергей"), ("paper", "согласие")], "Укажите дату документа."),
        ] {
            let back = try await stage.send(path, form, as: "Соколов")
            #expect(back.status == 422 && back.text.contains(sentence), "\(sentence)")
        }
        let form = [("name", "кузнецов сергей иванович"), ("day", "2025-09-01"), ("paper", "согласие № 17")]
        #expect(try await stage.send(path, form, as: "Соколов").status == 303)
        let twice = try await stage.send(path, form, as: "Соколов")
        #expect(twice.status == 422 && twice.text.contains("Такой документ уже есть."))
        let page = try await stage.page(path, as: "Соколов")
        #expect(page.contains("согласие № 17") && page.contains("есть 1 из") && page.contains("Выгрузил(а)"))
        let id = try await stage.database.read { try $0.first(SQL("SELECT max(id) FROM agreement")) { $0.int(0) } ?? 0 }
        let end = [("ended", "\(id)"), ("lastday", "2025-11-19"), ("reason", "отозвано")]
        let other = try await stage.send("/registers/obligations/end", end, as: "Соколов")
        #expect(other.status == 404, "a consent does not stand in the register of obligations")
        #expect(try await stage.page(path, as: "Соколов").contains("есть 1 из"), "and it has not ended")
        #expect(try await stage.send("\(path)/end", end, as: "Соколов").status == 303)
        #expect(try await stage.send("\(path)/end", end, as: "Соколов").status == 404, "it is over")
        #expect(try await stage.page(path, as: "Соколов").contains("есть 0 из"))
        let staff = [("name", "Лебедева"), ("day", "2025-09-01"), ("paper", "обязательство № 3")]
        #expect(try await stage.send("/registers/obligations", staff, as: "Соколов").status == 303)
        let file = try await stage.look("/registers/obligations", "format=csv", as: "Соколов").text
        #expect(file.contains("01.09.2025;обязательство № 3"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R009 R030 registers are the keeper's and the secretary's alone", arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await stage(engine)
        let form = [("name", "Лебедева"), ("day", "2025-09-01"), ("paper", "обязательство")]
        for name in ["Громова", "Тихонова", "Лебедева", Cast.irinaPetrovna, Cast.annasFather, Cast.anna] {
            for path in ["/registers", "/registers/consents", "/registers/obligations?format=csv"] {
                #expect(try await stage.look(path, as: name).status == 403, "\(name) \(path)")
            }
            #expect(try await stage.send("/registers/obligations", form, as: name).status == 403, "\(name)")
            #expect(try await stage.send("/registers/required", [("required", "yes")], as: name).status == 403)
        }
        #expect(try await stage.look("/registers/others", as: "Соколов").status == 404)
        let orlov = try stage.cast.person("Орлов")
        try await stage.change { try $0.give(.secretary, to: orlov, from: november(1)) }
        #expect(await stage.get("/registers/consents", as: orlov).status == 200, "a secretary keeps them")
        let settle = await stage.post("/registers/required", [("required", "yes")], as: orlov)
        #expect(settle.status == 403, "the switch is the keeper's")
    }
}
