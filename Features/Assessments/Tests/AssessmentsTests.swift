import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import AssessmentsFeature

/// A plan of assessments from the first work to its approval, and what is changed afterwards.
struct AssessmentsTests {
    @Test(
        "R083 a plan that breaks nothing is approved, and then families and teachers read it",
        arguments: TestEngine.offered)
    func approved(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let place = try #require(try await stage.middle("Алгебра", from: november(24)).first)
        let anna = try stage.cast.student(Cast.anna), own = "/assessments/child/\(anna)"
        let empty = try await stage.approve()
        #expect(empty.status == 422 && empty.text.contains("В графике нет ни одной работы"))
        #expect(try await stage.add("Алгебра", place).status == 303)
        let draft = try await stage.page("/assessments?l=8&h=1", as: "Тихонова")
        #expect(draft.contains("черновик") && draft.contains("Утвердить график") && !draft.contains("Нарушений:"))
        #expect(draft.contains("<b>Алгебра</b>") && draft.contains("КР, \(place.n)-й урок"))
        #expect(try await stage.page(own, as: Cast.annasFather).contains("Утверждённых работ нет."))
        #expect(try await stage.approve().status == 303)
        let again = try await stage.approve()
        #expect(again.status == 422 && again.text.contains("уже утверждён"))
        for name in [Cast.annasFather, Cast.anna] {
            let page = try await stage.page(own, as: name)
            #expect(page.contains("Алгебра") && page.contains(place.day.russian), "\(name)")
        }
        let page = try await stage.page("/assessments/class/8b", as: Cast.veraPavlovna)
        #expect(page.contains("контрольная работа") && page.contains("ближайшая"))
        #expect(try await stage.page("/assessments?l=8", as: "Громова").contains("утверждён 20.11.2025, Тихонова"))
        let file = try await stage.look("/assessments/school", "h=1&format=csv", as: "Тихонова").text
        #expect(file.contains("8Б;\(place.day.russian);\(place.n);Алгебра;контрольная работа;45;"))
        #expect(try await stage.page("/assessments/school?h=1", as: "Соколов").contains("не утверждён:"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "F24 nothing that fails a check is approved without a reason, and the page says which",
        arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await Stage(engine), places = try await stage.middle("Алгебра", from: november(24))
        let (one, other) = (try #require(places.first), try #require(places.dropFirst(2).first))
        #expect(try await stage.add("Алгебра", one).status == 303)
        #expect(try await stage.add("Алгебра", other, ["kind": "3"]).status == 303)
        let refused = try await stage.approve()
        #expect(refused.status == 422 && refused.text.contains("Утвердить нельзя. Алгебра: 8Б"))
        #expect(refused.text.contains("нужно не меньше 17") && refused.text.contains("Нарушений: 1"))
        let second = try #require(try await stage.desk().works.last?.id)
        #expect(try await stage.send("/assessments/\(second)/remove", [], as: "Тихонова").status == 303)
        #expect(try await stage.look("/assessments/\(second)", as: "Тихонова").status == 404)
        #expect(try await stage.approve().status == 303)
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "F24 a plan that breaks a norm is approved with a reason, which teachers and the administration read by whom",
        arguments: TestEngine.offered)
    func reasoned(engine: TestEngine) async throws {
        let stage = try await Stage(engine), places = try await stage.middle("Алгебра", from: november(24))
        let (one, other) = (try #require(places.first), try #require(places.dropFirst(2).first))
        #expect(try await stage.add("Алгебра", one).status == 303)
        let whole = try await stage.page("/assessments?l=8&h=1", as: "Тихонова")
        #expect(!whole.contains("name=\"why\""), "no reason is asked for while nothing is broken")
        #expect(try await stage.add("Алгебра", other, ["kind": "3"]).status == 303)
        let silent = try await stage.approve()
        #expect(silent.status == 422 && silent.text.contains("Исправьте график или напишите, почему"))
        #expect(silent.text.contains("href=\"#why\"") && silent.text.contains("name=\"why\""))
        let long = String(repeating: "я", count: 201), refused = try await stage.approve(because: long)
        #expect(refused.status == 422 && refused.text.contains("value=\"\(long)\""), "what was typed comes back")
        #expect(try await stage.approve(because: "день назначен приказом № 5").status == 303)
        let said = "утверждён 20.11.2025, Тихонова", why = "с нарушениями норм: день назначен приказом № 5"
        let page = try await stage.page("/assessments?l=8&h=1", as: "Громова")
        #expect(page.contains(said) && page.contains(why))
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna] {
            let page = try await stage.page("/assessments/class/8b", as: name)
            #expect(page.contains("график \(said)") && page.contains(why), "\(name)")
        }
        let own = try await stage.page("/assessments/child/\(try stage.cast.student(Cast.anna))", as: Cast.annasFather)
        #expect(own.contains("Алгебра") && !own.contains("нарушениями"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test("F24 a plan that breaks nothing keeps no reason, whatever was sent", arguments: TestEngine.offered)
    func needless(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let place = try #require(try await stage.middle("Алгебра", from: november(24)).first)
        #expect(try await stage.add("Алгебра", place).status == 303)
        #expect(try await stage.approve(because: "на всякий случай").status == 303)
        #expect(!(try await stage.page("/assessments?l=8&h=1", as: "Громова").contains("на всякий случай")))
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "F24 an approved plan is changed with a reason, for days to come, and not unawares into what breaks a check",
        arguments: TestEngine.offered)
    func changed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), places = try await stage.middle("Алгебра", from: november(24))
        let (one, next) = (try #require(places.first), try #require(places.dropFirst().first))
        #expect(try await stage.add("Алгебра", one).status == 303)
        #expect(try await stage.approve().status == 303)
        let silent = try await stage.add("Алгебра", next)
        #expect(silent.status == 422 && silent.text.contains("напишите причину"))
        let worse = try await stage.add("Алгебра", next, ["reason": "просит учитель"])
        #expect(worse.status == 422 && worse.text.contains("так его не изменить. Алгебра: 8Б"))
        let past = try #require(try await stage.middle("Алгебра", from: november(10)).first)
        let late = try await stage.add("Алгебра", past, ["reason": "забыли"])
        #expect(late.status == 422 && late.text.contains("меняют только наперёд"))
        let id = try #require(try await stage.desk().works.first?.id), path = "/assessments/\(id)"
        func move(_ place: (day: Day, n: Int), _ reason: String) async throws -> Answer {
            let fields = [("d", place.day.iso), ("n", "\(place.n)"), ("kind", "1"), ("reason", reason)]
            return try await stage.send(path, fields, as: "Соколов")
        }
        #expect(try await move(next, "").status == 422)
        #expect(try await move(next, "карантин").status == 303)
        let told = try await stage.page("/assessments/class/8b", as: Cast.irinaPetrovna)
        #expect(told.contains(next.day.russian) && told.contains("карантин") && !told.contains(one.day.russian))
        #expect(try await stage.send(path + "/remove", [], as: "Тихонова").status == 422)
        #expect(try await stage.send(path + "/remove", [("why", "отменена")], as: "Тихонова").status == 303)
        #expect(try await stage.page("/assessments/class/8b", as: Cast.irinaPetrovna).contains("работ нет"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "F24 a day fixed from outside comes into an approved plan though it breaks a norm, with the reason at the work",
        arguments: TestEngine.offered)
    func anyway(engine: TestEngine) async throws {
        let stage = try await Stage(engine), places = try await stage.middle("Алгебра", from: november(24))
        let (one, next) = (try #require(places.first), try #require(places.dropFirst(2).first))
        #expect(try await stage.add("Алгебра", one).status == 303)
        let draft = try await stage.page("/assessments?l=8&h=1", as: "Тихонова")
        #expect(try await stage.approve().status == 303 && !draft.contains("name=\"anyway\""))
        let plan = ["l": "8", "h": "1", "kind": "3"], order = plan.merging(["reason": "приказ № 5"]) { $1 }
        let refused = try await stage.add("Алгебра", next, order)
        #expect(refused.status == 422 && refused.text.contains("отметьте, что норму приходится нарушить"))
        #expect(refused.text.contains("name=\"anyway\"") && refused.text.contains("value=\"приказ № 5\""))
        let silent = try await stage.add("Алгебра", next, plan.merging(["anyway": "1"]) { $1 })
        #expect(silent.status == 422 && silent.text.contains("напишите причину"))
        #expect(try await stage.add("Алгебра", next, order.merging(["anyway": "1"]) { $1 }).status == 303)
        let page = try await stage.page("/assessments/class/8b", as: Cast.irinaPetrovna)
        #expect(page.contains(next.day.russian) && page.contains("приказ № 5"))
        #expect(try await stage.page("/assessments?l=8&h=1", as: "Громова").contains("Нарушений: 1"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test("F24 what cannot be a work of the plan is told in a sentence", arguments: TestEngine.offered)
    func sentences(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let place = try #require(try await stage.middle("Алгебра", from: november(24)).first)
        for (changes, sentence) in [
            (["minutes": "29"], "короче 30 минут"), (["n": "15"], "не этот предмет. Рядом: "),
            (["d": "2031-02-03"], "не входит в учебный год"), (["d": ""], "Укажите день."),
            (["n": ""], "Укажите номер урока."),
            (["kind": ""], "Выберите, что за работа."), (["class": "999999"], "Выберите класс из списка."),
            (["subject": "999999"], "Выберите предмет из списка."), (["class": ""], "Выберите класс."),
        ] {
            let answer = try await stage.add("Алгебра", place, changes)
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(changes)")
        }
        #expect(try await stage.add("Алгебра", place).status == 303)
        let twice = try await stage.add("Алгебра", place, ["kind": "3"])
        #expect(twice.status == 422 && twice.text.contains("в графике уже есть"))
    }
}
