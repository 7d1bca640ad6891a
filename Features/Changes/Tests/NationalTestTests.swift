import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ChangesFeature

/// A national test in the place of lessons. On Friday 21 November 8Б has английский in two groups first and биология
/// second, while Орлов, who teaches it история, is with 10А and 9А; Полякова is free.
struct NationalTestTests {
    private static let path = "/changes/national-test"

    private func form(_ stage: Stage, _ changes: [String: String] = [:]) async throws -> [(String, String)] {
        let subject = try #require(try await stage.database.read { try $0.subjects().first { $0.name == "История" } })
        let form = [
            "d": "2025-11-21", "level": "8", "subject": "\(subject.id)", "first": "1", "count": "2", "classes": "8b",
            "organiser-8b": "\(try stage.cast.person("Полякова"))", "order": "80", "ordered": "2025-11-17",
        ]
        return form.merging(changes) { $1 }.map { ($0.key, $0.value) }
    }

    @Test(
        "R052 a national test takes the place of two lessons, with somebody else in the room",
        arguments: TestEngine.offered)
    func held(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = november(21), before = try await stage.day("8Б", day)
        let page = try await stage.page(Self.path + "?d=2025-11-21&level=8", as: "Тихонова")
        #expect(page.contains("Организатор в 8Б") && page.contains("История"))
        let done = try await stage.send(Self.path, form(stage), as: "Тихонова")
        #expect(done.status == 303)
        let after = try await stage.day("8Б", day)
        #expect(after.prefix(3).contains("1 История") && after.contains("2 История"))
        for gone in [
            "1 Английский язык, гр. 1 — отменён", "1 Английский язык, гр. 2 — отменён", "2 Биология — отменён",
        ] {
            #expect(after.contains(gone), "\(gone)")
        }
        let history = try stage.cast.course("8Б История"), organiser = try stage.cast.person("Полякова")
        let test = try await stage.lesson("8Б История", on: day)
        let (substitute, duties) = try await stage.database.read { records in
            (try records.substitute(at: test.id, of: history)?.id, try records.duties(of: organiser))
        }
        #expect(substitute == organiser)
        let keeps = { (duties: [DatedDuty]) in
            duties.contains { $0.duty == .substitute(test.id) && $0.holds(on: day) }
        }
        #expect(keeps(duties), "calls the roll at these lessons alone")
        let event = try #require(done.location), told = try await stage.page(event, as: "Тихонова")
        #expect(told.contains("№\u{A0}80 от 17.11.2025") && told.contains("<dt>Уроки</dt><dd>1–2</dd>"))
        #expect(try await stage.send(event + "/undo", [], as: "Тихонова").status == 303)
        #expect(try await stage.day("8Б", day) == before)
        #expect(try await !keeps(stage.database.read { try $0.duties(of: organiser) }))
        #expect(try await stage.isClean())
    }

    @Test(
        "R052 a national test of one lesson is said as one, and the list of the day names it",
        arguments: TestEngine.offered)
    func oneLesson(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let done = try await stage.send(Self.path, form(stage, ["first": "2", "count": "1"]), as: "Тихонова")
        let event = try await stage.page(try #require(done.location), as: "Тихонова")
        #expect(event.contains("<dt>Урок</dt><dd>2</dd>") && event.contains("ВПР, 21 ноября, 2-й урок: другой урок"))
        #expect(!event.contains("2–2"))
        let day = try await stage.page("/changes?d=2025-11-21&class=8b", as: "Соколов")
        #expect(day.contains("data-kind=\"accent\">ВПР вместо урока</span>"))
        let test = try await stage.lesson("8Б История", on: november(21))
        #expect(try await stage.page("/changes/lesson/\(test.id)", as: "Соколов").contains("Сейчас: ВПР вместо урока"))
    }

    @Test("R052 a day and a grade level that are not named are asked for in a sentence", arguments: TestEngine.offered)
    func firstStep(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        #expect(try await stage.look(Self.path, as: "Тихонова").status == 200, "nothing was asked for yet")
        for (query, sentence, back) in [
            ("d=&level=8", "Укажите день.", "<option value=\"8\" selected>"),
            ("d=&level=", "Укажите день.", "name=\"d\""),
            ("d=2025-11-21&level=", "Выберите параллель.", "value=\"2025-11-21\""),
            ("d=2025-11-21&level=12", "Такой параллели в этом году нет.", "value=\"2025-11-21\""),
            ("d=31.02.2025&level=8", "такого дня нет", "value=\"31.02.2025\""),
            ("d=2031-02-03&level=8", "не входит ни в один учебный год", "value=\"2031-02-03\""),
        ] {
            let answer = try await stage.look(Self.path, query, as: "Тихонова")
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(query)")
            #expect(answer.text.contains(back) && !answer.text.contains("Поставить ВПР"), "\(query)")
        }
    }

    @Test("R052 whichever group of a national test is put back, the other one is too", arguments: TestEngine.offered)
    func groups(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = november(21)
        let lessons = try await stage.database.read {
            try $0.lessons(of: stage.cast.schoolClass("8Б"), during: day...day)
        }
        let lesson = try #require(lessons.first { $0.title == "Английский язык, гр. 2" }).lesson.id
        #expect(try await stage.send(Self.path, form(stage), as: "Тихонова").status == 303)
        let change = try #require(try await stage.database.read { try $0.changes(of: lesson).last })
        let sent = [("change", "\(change.id)")]
        #expect(try await stage.send("/changes/lesson/\(lesson)/restore", sent, as: "Тихонова").status == 303)
        let after = try await stage.day("8Б", day)
        #expect(after.contains("1 Английский язык, гр. 1") && after.contains("1 Английский язык, гр. 2"))
        #expect(!after.contains("1 История") && after.contains("2 История"), "the second lesson of the test stays")
        #expect(try await stage.isClean())
    }

    /// The places in their plan of the topics that the lessons of a course carry from a day on.
    private func places(_ stage: Stage, _ course: String, from day: Day) async throws -> [Int?] {
        let (id, now) = (try stage.cast.course(course), stage.now)
        let binding = try #require(
            try await stage.database.read { try $0.planBinding(of: id, zone: .moscow, now: now) })
        return binding.bound.filter { $0.lesson.day >= day }.map(\.place)
    }

    @Test(
        "R056 R058 a national test leaves the plans of both subjects their turn, unless it is a topic itself",
        arguments: TestEngine.offered, ["waits", "takes"])
    func plans(engine: TestEngine, _ choice: String) async throws {
        let stage = try await Stage(engine), day = november(21)
        try await stage.change { records in
            for name in ["8Б История", "8Б Биология"] {
                try records.draftPlan((1...150).map { PlannedTopic(topic: "Тема \($0)") }, of: stage.cast.course(name))
            }
        }
        let history = try await places(stage, "8Б История", from: day)
        let biology = try await places(stage, "8Б Биология", from: day)
        let next = try #require(history.first ?? nil)
        let done = try await stage.send(Self.path, form(stage, ["topic": choice]), as: "Тихонова")
        #expect(done.status == 303)
        // Two lessons of history are held that were not in the timetable, one of biology is lost.
        let after = try await places(stage, "8Б История", from: day)
        #expect(after.count == history.count + 2)
        let given: [Int?] = choice == "takes" ? [next, next + 1, next + 2] : [nil, nil, next]
        #expect(Array(after.prefix(3)) == given)
        let left = try await places(stage, "8Б Биология", from: day)
        #expect(left == Array(biology.dropLast()), "its topic waits for the next lesson")
        let event = try #require(done.location)
        #expect(try await stage.send(event + "/undo", [], as: "Тихонова").status == 303)
        #expect(try await places(stage, "8Б История", from: day) == history)
        #expect(try await places(stage, "8Б Биология", from: day) == biology)
        #expect(try await stage.isClean())
    }

    @Test(
        "R052 what stands in the way of a national test is named, and nothing is half-done",
        arguments: TestEngine.offered)
    func refusals(engine: TestEngine) async throws {
        let stage = try await Stage(engine), away = try stage.cast.person("Юсупова")
        try await stage.change { records in
            _ = try records.add(absenceOf: away, during: Span(from: november(21), to: november(21)), .sickLeave)
        }
        let before = try await stage.database.read { try $0.headCode().seq }
        let orlov = "\(try stage.cast.person("Орлов"))",
            physics = try await stage.database.read {
                try $0.subjects().first { $0.name == "Обществознание" }?.id
            }
        for (changes, sentence) in [
            (["organiser-8b": ""], "Орлов\u{A0}П.\u{A0}Д. в это время ведёт урок: 10А, 1-й урок, история"),
            (["organiser-8b": orlov], "Выберите другого организатора"),
            (["organiser-8b": "999999"], "8Б: выберите организатора из списка учителей"),
            (["organiser-8b": "\(try stage.cast.person(Cast.annasFather))"], "8Б: выберите организатора из списка"),
            (["organiser-8b": "\(away)"], "в этот день отсутствует"),
            (["first": "6"], "8Б: 6-го урока в этот день нет"),
            (["order": "", "ordered": ""], "проводится по приказу"),
            (["classes": ""], "Отметьте хотя бы один класс"),
            (["classes": "10a"], "Таких классов в этой параллели нет"),
            (["subject": ""], "Выберите предмет"), (["level": "13"], "нужно число от 1 до 12"),
            (["subject": "\(try #require(physics))"], "8Б: предмета «Обществознание» в этом классе нет"),
            (["d": "2031-02-03"], "не входит ни в один учебный год"), (["count": "3"], "нужно число от 1 до 2"),
        ] {
            let answer = try await stage.send(Self.path, form(stage, changes), as: "Тихонова")
            #expect(answer.status == 422 && answer.text.contains(sentence), "\(changes)")
        }
        #expect(try await stage.database.read { try $0.headCode().seq } == before)
        for name in ["Громова", Cast.veraPavlovna, Cast.irinaPetrovna, Cast.annasFather] {
            #expect(try await stage.send(Self.path, form(stage), as: name).status == 403, "\(name)")
        }
    }
}
