import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SubstitutionsFeature

/// A lesson of an absent teacher goes to another for that lesson, and comes back.
struct AssignTests {
    @Test("R053 a substitute keeps that lesson alone, from its day for a fortnight", arguments: TestEngine.offered)
    func assign(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today
        try await stage.away("Орлов")
        let page = try await stage.page("/substitutions", as: "Тихонова")
        #expect(page.contains("не закрыто: 4 из 5") || page.contains("не закрыто: 4 из 6"), "with those of Чернова")
        let lesson = try await stage.lesson("8Б История"), other = try await stage.lesson("10Б История")
        #expect(try await !stage.mayWrite("Юсупова", in: lesson.id, of: "8Б История"))
        #expect(try await stage.assign("Юсупова", to: lesson).status == 303)
        #expect(try await stage.mayWrite("Юсупова", in: lesson.id, of: "8Б История"))
        #expect(try await stage.mayWrite("Юсупова", in: lesson.id, of: "8Б История", on: today + 14))
        for day in [today - 1, today + 15] {
            #expect(try await !stage.mayWrite("Юсупова", in: lesson.id, of: "8Б История", on: day), "\(day.iso)")
        }
        #expect(try await !stage.mayWrite("Юсупова", in: other.id, of: "10Б История"))
        let course = try stage.cast.course("8Б История")
        let next = try await stage.database.read { try $0.lessons(of: course, during: today + 1...today + 10).first }
        #expect(try await !stage.mayWrite("Юсупова", in: try #require(next).id, of: "8Б История"))
        let after = try await stage.page("/substitutions", as: "Тихонова")
        #expect(after.contains("<b>Юсупова\u{A0}Г.\u{A0}М.</b>") && after.contains("Опубликовать (1)"))
        #expect(after.contains("+1 ч Юсупова"))
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 the teacher came after all: the duty ends and the history stays", arguments: TestEngine.offered)
    func takeBack(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await stage.away("Орлов")
        let lesson = try await stage.lesson("8Б История"), was = "\(try stage.cast.person("Юсупова"))"
        #expect(try await stage.assign("Юсупова", to: lesson).status == 303)
        #expect(try await stage.act("back", lesson, [], was: was).status == 303)
        #expect(try await !stage.mayWrite("Юсупова", in: lesson.id, of: "8Б История"))
        let lines = try await stage.database.read { records in
            try records.first(SQL("SELECT count(*) FROM history WHERE noun = 33 AND k1 = ?1"), lesson.id) { $0.int(0) }
        }
        #expect(lines == 2, "put and taken back")
        #expect(try await stage.act("back", lesson, []).status == 404, "there is nothing left to take back")
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 another substitute takes over until the first has written", arguments: TestEngine.offered)
    func change(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б История")
        try await stage.away("Орлов")
        let lesson = try await stage.lesson("8Б История"), first = try stage.cast.person("Юсупова")
        #expect(try await stage.assign("Юсупова", to: lesson).status == 303)
        let blind = try await stage.assign("Волков", to: lesson)
        #expect(blind.status == 422 && blind.text.contains("здесь уже назначена замена: Юсупова"))
        #expect(try await stage.assign("Соловьёва", to: lesson, was: "\(first)").status == 303)
        #expect(try await !stage.mayWrite("Юсупова", in: lesson.id, of: "8Б История"))
        #expect(try await stage.mayWrite("Соловьёва", in: lesson.id, of: "8Б История"))
        let second = try stage.cast.person("Соловьёва"), now = stage.now
        try await stage.database.change { records in
            let caller = Caller(
                person: second, account: nil, device: 0, duties: try records.duties(of: second), now: now,
                today: lesson.day)
            let permit = try caller.ask(
                .recordLesson, on: try records.scope(lesson: lesson.id, course: course), under: Regulation())
            let record = try #require(try records.lessonRecord(lesson.id, of: course))
            try records.signed(by: permit).record(record, topic: "Карта Европы")
        }
        for (act, fields) in [("assign", [("person", "\(first)")]), ("back", [])] {
            let late = try await stage.act(act, lesson, fields, was: "\(second)")
            #expect(late.status == 422 && late.text.contains("В уроке уже есть записи."), "\(act)")
        }
    }

    @Test("R053 whoever is busy, away, no teacher or overtaken is not put there", arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let before = try await stage.assign("Юсупова", to: try await stage.lesson("8Б История"))
        #expect(before.status == 422 && before.text.contains("не отмечен отсутствующим"))
        try await stage.away("Орлов")
        try await stage.away("Юсупова", until: stage.day)
        let lesson = try await stage.lesson("8Б История")
        for (who, sentence) in [
            ("Юсупова", "в этот день отсутствует"), (Cast.veraPavlovna, "в это время занят(а): 4-й, 9А · Алгебра"),
            (Cast.anna, "Заменить может только учитель школы."), ("Орлов", "в этот день отсутствует"),
        ] {
            let back = try await stage.assign(who, to: lesson)
            #expect(back.status == 422 && back.text.contains(sentence), "\(who): \(sentence)")
        }
        #expect(try await stage.assign(Cast.veraPavlovna, to: lesson, [("anyway", "1")]).status == 303, "all the same")
        let page = try await stage.page("/substitutions", as: "Тихонова")
        #expect(page.contains("два урока сразу: Лебедева"))
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna, "Громова", Cast.annasFather] {
            let person = [("person", "\(try stage.cast.person("Соловьёва"))")]
            #expect(try await stage.act("assign", lesson, person, as: name).status == 403, "\(name)")
        }
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna, Cast.annasFather, Cast.anna] {
            #expect(try await stage.look("/substitutions", as: name).status == 403, "\(name)")
        }
    }

    @Test("R053 the page asks as often for two absent teachers as for one", arguments: TestEngine.offered)
    func questions(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await stage.away("Орлов")
        let one = try await stage.look("/substitutions", as: "Тихонова").asked
        try await stage.away("Ким")
        try await stage.away("Куприн")
        let three = try await stage.look("/substitutions", as: "Тихонова")
        #expect(three.asked == one && one > 0)
        #expect(three.text.contains("Объединить с группой: Белова"))
    }
}
