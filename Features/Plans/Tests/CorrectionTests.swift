import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PlansFeature

struct CorrectionTests {
    private let path = "/journal/8b/algebra/plan/corrections"

    /// An approved plan of all lessons of 8Б Алгебра, and then the next lesson but one is taken off for the frost: what
    /// it was to carry is not given on its day. The moment is the evening after it.
    private func place(_ stage: Stage) async throws -> (course: ID<Course>, lost: Day, later: Moment) {
        let algebra = try stage.cast.course("8Б Алгебра"), now = stage.now
        let lessons = try await stage.database.read {
            try $0.lessonsInPlan(of: algebra, zone: .moscow, now: now).filter(\.takesPlace)
        }
        try await stage.lay(lessons.indices.map { PlannedTopic(topic: "Тема \($0 + 1)") }, for: algebra, .approved)
        let lost = try #require(lessons.filter { !$0.isOver }.dropFirst().first)
        try await stage.change { records in
            for lesson in lessons where lesson.day < lost.day {
                guard let record = try records.lessonRecord(lesson.id, of: algebra) else { throw NotFound() }
                try records.record(record, topic: "Тема")
            }
            try records.cancel(lost.id, ChangeGrounds("актированный день"))
        }
        let evening = Zone.moscow.moment(day: lost.day, time: TimeOfDay(minutes: 20 * 60))
        return (algebra, lost.day, evening)
    }

    @Test(
        "R056 the sheet of corrections is made of what differs, with the reason that is known",
        arguments: TestEngine.offered)
    func isMade(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna
        let (algebra, lost, later) = try await place(stage)
        let page = try await stage.page(path, as: vera, at: later)
        #expect(page.contains("value=\"актированный день\"") && page.contains("value=\"\(lost.iso)\""))
        // The topics are named by their numbers: this one is the first that is offered.
        let n = try #require(page.split(separator: "name=\"take").dropFirst().first?.prefix { $0.isNumber })
        let none = try await stage.send(path, [], as: vera, at: later)
        #expect(none.status == 422 && none.text.contains("Отметьте хотя бы одну тему"))
        let bare = try await stage.send(path, [("take\(n)", lost.iso), ("way\(n)", "1")], as: vera, at: later)
        #expect(bare.status == 422 && bare.text.contains("Причина, тема \(n)"))
        let form = [("take\(n)", lost.iso), ("reason\(n)", "мороз"), ("way\(n)", "\(CorrectionWay.joining.rawValue)")]
        let stale = try await stage.send(path, form + [("seen", "0")], as: vera, at: later)
        #expect(stale.status == 422 && stale.text.contains("value=\"мороз\""), "another recorded a topic meanwhile")
        for name in ["Тихонова", "Громова"] {
            #expect(try await stage.send(path, form, as: name, at: later).status == 403, "\(name)")
        }
        let sent = try await stage.send(path, form, as: vera, at: later)
        let sheet = try #require(sent.location)
        let rows = try await stage.database.read { records in
            try records.rows(of: #require(try records.planCorrections(of: algebra).last).id)
        }
        let again = try await stage.page(path, as: vera, at: later)
        #expect(!again.contains("name=\"take\(n)\""), "what stands in a sheet is not asked for again")
        #expect(rows.count == 1 && rows[0].planned == lost && rows[0].reason == "мороз" && rows[0].way == .joining)
        let act = String(try #require(sheet.split(separator: "?").first))
        let desk = try await stage.page("/plans?state=approved", as: "Тихонова", at: later)
        #expect(desk.contains("лист корректировки"))
        #expect(desk.contains("согласовано 1 из") && desk.contains("Согласованы: 1</a>"), "the plan holds")
        let waits = try await stage.page(sheet, as: "Громова", at: later)
        #expect(waits.contains("Учитель ____________________ Лебедева\u{A0}В.\u{A0}П."))
        #expect(waits.contains("Заместитель директора ____________________ Тихонова\u{A0}М.\u{A0}С."))
        #expect(try await stage.send(act, [("decision", "approve")], as: vera, at: later).status == 403)
        #expect(try await stage.send(act, [("decision", "return")], as: "Тихонова", at: later).status == 422)
        #expect(try await stage.send(act, [("decision", "approve")], as: "Тихонова", at: later).status == 303)
        #expect(try await stage.page(sheet, as: vera, at: later).contains("Согласован (Тихонова"))
        #expect(
            try await stage.send(act, [("decision", "approve")], as: "Тихонова", at: later).status == 422,
            "it is decided")
        #expect(try await stage.look("/journal/9a/algebra/plan/corrections/1", as: vera, at: later).status == 404)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R056 the sheets of corrections are reached from the plan always, and say that nothing differs",
        arguments: TestEngine.offered)
    func nothingDiffers(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        let plan = "/journal/8b/algebra/plan", link = "Листы корректировки</a>"
        #expect(!(try await stage.page(plan, as: Cast.veraPavlovna)).contains(link), "there is no plan")
        try await stage.lay([PlannedTopic(topic: "Степень")], for: algebra, .submitted)
        #expect(try await stage.page(plan, as: "Тихонова").contains(link))
        #expect(try await stage.page(path, as: "Тихонова").contains("Лист составляют к согласованному плану"))
        let (_, _, later) = try await place(stage), words = "Расхождений с согласованным планом нет"
        for name in [Cast.veraPavlovna, "Тихонова"] {
            #expect(try await stage.page(plan, as: name).contains(link), "\(name)")
            #expect(try await stage.page(path, as: name).contains(words), "\(name)")
        }
        let differs = try await stage.page(path, as: "Тихонова", at: later)
        #expect(!differs.contains(words) && differs.contains("Лист составляет учитель"))
        #expect(!differs.contains("name=\"take"))
    }

    @Test(
        "R059 the report tells hours by plan and by fact, works and what the year's end brings",
        arguments: TestEngine.offered)
    func completion(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let (_, _, later) = try await place(stage)
        let page = try await stage.page("/plans/completion", as: "Тихонова", at: later)
        #expect(page.contains("8Б · Алгебра") && page.contains("не хватит 1\u{A0}урока") && page.contains("отстаёт"))
        let list = try await stage.look("/plans/completion", "format=csv", as: "Громова", at: later).text
        #expect(list.contains("8Б · Алгебра;Лебедева") && list.contains("не хватит"))
        let teacher = try stage.cast.person(Cast.veraPavlovna), other = try stage.cast.person("Волков")
        #expect(
            try await stage.page("/plans/completion?teacher=\(teacher)", as: "Тихонова", at: later).contains(
                "8Б · Алгебра</a>"))
        #expect(
            try await stage.page("/plans/completion?teacher=\(other)", as: "Тихонова", at: later).contains(
                "Планов ещё нет"))
        #expect(try await stage.look("/plans/completion", as: "Тихонова", at: later).asked <= 20)
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna, Cast.anna, Cast.annasFather] {
            #expect(
                [403, 404].contains(try await stage.look("/plans/completion", as: name, at: later).status), "\(name)")
        }
    }

    @Test(
        "R055 R057 the deputy sees every course's plan, and which are missing after the term",
        arguments: TestEngine.offered)
    func desk(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б")
        let algebra = try stage.cast.course("8Б Алгебра"), geometry = try stage.cast.course("8Б Геометрия")
        try await stage.lay([PlannedTopic(topic: "Степень", hours: 3)], for: algebra, .submitted)
        try await stage.lay([PlannedTopic(topic: "Треугольник", isSafety: true)], for: geometry, .approved)
        let all = try await stage.page("/plans?class=\(eighth)", as: "Тихонова")
        #expect(all.contains("<h2>Ждут решения</h2>") && all.contains("<h2>Нет плана</h2>"))
        #expect(all.contains("8Б · Алгебра</a>") && all.contains("на согласовании</td>"))
        let waiting = try await stage.page("/plans?class=\(eighth)&state=waiting", as: "Громова")
        #expect(waiting.contains("8Б · Алгебра</a>") && !waiting.contains("8Б · Геометрия</a>"))
        try await stage.rule("09-30")
        let late = try await stage.page("/plans?state=missing&class=\(eighth)", as: "Тихонова")
        #expect(late.contains("срок до 30 сентября") && late.contains("срок прошёл: "))
        #expect(!late.contains("8Б · Алгебра</a>") && !late.contains("8Б · Геометрия</a>"), "theirs were submitted")
        let own = try await stage.page("/journal/8b/biology/plan", as: "Тихонова")
        #expect(own.contains("отправить на согласование до 30 сентября, на 51\u{A0}день позже срока"))
        #expect(!(try await stage.page("/journal/8b/algebra/plan", as: "Тихонова")).contains("нужно отправить"))
        let file = try await stage.look("/plans", "format=csv&state=late&class=\(eighth)", as: "Тихонова").text
        #expect(file.contains("нет плана, срок прошёл") && !file.contains("8Б · Алгебра"))
        try await stage.rule("none")
        let silent = try await stage.page("/plans?state=missing", as: "Тихонова")
        #expect(!silent.contains("срок прошёл") && silent.contains("срок регламентом не установлен"))
        let briefings = try await stage.page("/plans/completion?show=safety", as: "Тихонова")
        #expect(briefings.contains("Треугольник") && !briefings.contains("Степень"))
    }
}
