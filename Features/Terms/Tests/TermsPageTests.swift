import ModelSchool
import School
import Testing
import Trials

@testable import Storage
@testable import TermsFeature
@testable import Web

struct TermsPageTests {
    private static let ends = SQL(
        """
        SELECT p.ends FROM period p JOIN course c ON c.scheme = p.scheme
        WHERE c.id = ?1 AND ?2 BETWEEN p.starts AND p.ends
        """)

    private static let period = SQL(
        """
        SELECT p.id FROM period p JOIN course c ON c.scheme = p.scheme
        WHERE c.id = ?1 AND ?2 BETWEEN p.starts AND p.ends
        """)
    private static let put = SQL(
        """
        INSERT INTO final_mark (student, year, subject, kind, period, value, entered_at, visible_from, ver)
        SELECT DISTINCT m.student, c.year, c.subject, 1, CAST(?2 AS BIGINT), 5, CAST(?3 AS BIGINT), CAST(?3 AS BIGINT), 1
        FROM course c JOIN group_member m ON m.study_group = c.study_group WHERE c.id = ?1
        """)

    /// Takes the topic out of a lesson of a week ago, so that it is owed.
    private func owe(_ stage: Stage) async throws -> ListedLesson {
        let algebra = try stage.cast.course("8Б Алгебра"), day = stage.cast.today - 9
        let lesson = try #require(
            try await stage.database.read { try $0.lessons(of: algebra, during: day...(day + 6)).first })
        try await stage.change { pen in
            let record = try #require(try pen.lessonRecord(lesson.id, of: algebra))
            try pen.record(record, topic: "")
        }
        return lesson
    }

    @Test(
        "R060 a teacher sees own terms, how late they are and how each is reckoned", arguments: TestEngine.offered)
    func own(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), lesson = try await owe(stage)
        let algebra = try stage.cast.course("8Б Алгебра")
        let page = try await stage.page("/terms/own", as: Cast.veraPavlovna)
        #expect(page.contains("<h1>Мои сроки</h1>"))
        #expect(page.contains("href=\"/lesson/\(lesson.id.number)/\(algebra.number)\">Тема урока</a>"))
        let days = stage.cast.today - lesson.day
        #expect(page.contains(counted(days, "день", "дня", "дней") + " позже срока"))
        #expect(page.contains("<li>Отсчёт — от \(RussianDate.dayAndMonth(lesson.day)).</li>"))
        #expect(page.contains("В срок — до \(RussianDate.dayAndMonth(lesson.day)), 23:59."))
        // Somebody else's terms are not among them.
        let other = try await stage.page("/terms/own", as: Cast.irinaPetrovna)
        #expect(!other.contains("/lesson/\(lesson.id.number)/\(algebra.number)\""))
    }

    @Test(
        "R108 the deputy sees who owes what, by teacher, kind and class, and takes it out",
        arguments: TestEngine.offered)
    func school(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), lesson = try await owe(stage)
        let vera = try stage.cast.person(Cast.veraPavlovna)
        let page = try await stage.page("/terms", as: "Тихонова")
        #expect(page.contains("Сроки и долги") && page.contains("who=\(vera.number)"))
        let narrowed = try await stage.page("/terms?by=class&who=\(vera.number)&what=1&class=8b&late=1", as: "Тихонова")
        #expect(narrowed.contains("/lesson/\(lesson.id.number)/") && narrowed.contains("По классам"))
        let others = try await stage.page("/terms?what=2&who=\(vera.number)&late=1&class=8b", as: "Тихонова")
        #expect(!others.contains("Тема урока</a></th><td data-label=\"Урок\">"))
        let file = try await stage.look("/terms", "format=csv&who=\(vera.number)&what=1&class=8b", as: "Громова")
        #expect(file.header("content-type") == "text/csv; charset=utf-8")
        #expect(
            file.text.contains(
                ";8Б;Алгебра;\(lesson.day.russian);\(lesson.n);Тема урока;1;\(lesson.day.russian) 23:59;"))
    }

    @Test(
        "R079 by when final marks are to be put is told before the quarter ends, and is no debt",
        arguments: TestEngine.offered)
    func finals(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), algebra = try stage.cast.course("8Б Алгебра")
        let ends = try await stage.database.read { records in
            try records.first(TermsPageTests.ends, algebra, november(20)) { $0.day(0) }
        }
        let day = try #require(ends), noon = Zone.moscow.moment(day: day, time: TimeOfDay(minutes: 720))
        try await stage.change { pen in
            let rule = SettledRule("3 d", for: .finalMarkTerm, clause: "001 п. 3.2")
            try pen.settle(.finalMarkTerm, rule, from: november(1), RuleGrounds(""))
        }
        let before = try await stage.page("/terms/own", as: Cast.veraPavlovna)
        #expect(!before.contains("Итоговые отметки"), "the quarter ends in more than two weeks")
        let own = try await stage.page("/terms/own", as: Cast.veraPavlovna, at: noon)
        let (last, due) = (RussianDate.dayAndMonth(day), RussianDate.dayAndMonth(day + 3))
        let words = "конец \(last): итоговые отметки <b>до \(due)</b>"
        #expect(own.contains(words + " по 001 п. 3.2") && own.contains("8Б · Алгебра"))
        #expect(try await stage.page("/terms", as: "Тихонова", at: noon).contains(words))
        // Where every student of the page has the mark, nothing is owed there.
        try await stage.change { pen in
            let period = try pen.first(TermsPageTests.period, algebra, november(20)) { $0.int(0) }
            try pen.execute(TermsPageTests.put, algebra, period, pen.now)
        }
        let after = try await stage.page("/terms/own", as: Cast.veraPavlovna, at: noon)
        let finals = after.firstRange(of: "id=\"finals\"").map { after[$0.lowerBound...] } ?? ""
        #expect(!finals.isEmpty && !finals.contains("8Б · Алгебра"))
        let other = try await stage.page("/terms/own", as: Cast.annasFather, at: noon)
        #expect(!other.contains("Итоговые отметки"))
        try await stage.change { try $0.settle(.finalMarkTerm, "none", from: november(2)) }
        let unset = try await stage.page("/terms/own", as: Cast.veraPavlovna, at: noon)
        #expect(!unset.contains("Итоговые отметки"), "what the regulation does not say is no term")
    }

    @Test(
        "R108 why an entry came late stands under the terms: for the deputy everybody's, for a teacher the own",
        arguments: TestEngine.offered)
    func reasons(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), lesson = try await owe(stage)
        let algebra = try stage.cast.course("8Б Алгебра"), vera = try stage.cast.person(Cast.veraPavlovna)
        let (now, today) = (stage.now, stage.cast.today)
        #expect(try await !stage.page("/terms", as: "Тихонова").contains("Причины опозданий"))
        try await stage.database.change { records in
            let teacher = Caller(
                person: vera, account: nil, device: 0, duties: [DatedDuty(.teacher(algebra))], now: now, today: today)
            let permit = try teacher.ask(
                .recordLesson, on: Scope(course: algebra, lesson: lesson.id), under: Regulation())
            try records.signed(by: permit).explainLateness("нет связи", of: lesson.id, on: algebra)
        }
        let all = try await stage.page("/terms", as: "Тихонова").replacing("\u{A0}", with: " ")
        #expect(all.contains("Причины опозданий с записью") && all.contains("нет связи"))
        #expect(all.contains("<td data-label=\"Кто\">Лебедева В. П.</td>"))
        #expect(try await stage.page("/terms/own", as: Cast.veraPavlovna).contains("нет связи"))
        #expect(try await !stage.page("/terms/own", as: Cast.irinaPetrovna).contains("нет связи"))
        let old = stage.now + 61 * 86_400
        #expect(try await !stage.page("/terms", as: "Тихонова", at: old).contains("нет связи"), "of two months")
        #expect(try await stage.database.verify().isClean)
    }

    @Test("R055 R108 a plan that is not there stands among the terms, until it is", arguments: TestEngine.offered)
    func plans(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), algebra = try stage.cast.course("8Б Алгебра")
        try await stage.change { try $0.settle(.planTerm, "09-30", from: stage.cast.year.starts) }
        let turn = Chore.Turn(
            records: stage.records, school: ModelSchool.slug, outside: stage.front.outside, now: stage.now)
        try await LayingTerms.lay(turn)
        let link = "href=\"/journal/8b/algebra/plan\">Тематический план</a>"
        let page = try await stage.page("/terms/own", as: Cast.veraPavlovna)
        #expect(page.contains(link) && page.contains("В срок — до 30 сентября, 23:59."))
        let all = try await stage.page("/terms?what=6&class=8b&late=1&by=key", as: "Тихонова")
        #expect(all.contains(link) && all.contains("позже срока") && all.contains("what=6"))
        let file = try await stage.look("/terms", "format=csv&what=6&class=8b", as: "Громова").text
        #expect(file.contains(";8Б;Алгебра;;;Тематический план;1;30.09.2025 23:59;"))
        try await stage.change { pen in
            try pen.set(.submitted, of: pen.draftPlan([PlannedTopic(topic: "Степень")], of: algebra))
        }
        #expect(!(try await stage.page("/terms/own", as: Cast.veraPavlovna)).contains(link))
    }

    @Test(
        "R061 R108 the deputy sees what is late by the term of each entry, and where the journal is not filled at all",
        arguments: TestEngine.offered)
    func unfilled(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), lesson = try await owe(stage)
        let page = try await stage.page("/terms?by=class", as: "Тихонова")
        #expect(page.contains("<th scope=\"col\">Журнал не заполнен</th>"))
        #expect(page.contains("(7\u{A0}календарных дней, по умолчанию): это напоминание"))
        try await stage.change { try $0.settle(.journalTerm, "none", from: lesson.day) }
        #expect(try await !stage.page("/terms", as: "Тихонова").contains("Журнал не заполнен"))
    }

    @Test(arguments: TestEngine.offered)
    func `whatever nobody owes has an address of its own`(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), lesson = try await owe(stage)
        let page = try await stage.page("/terms?who=0", as: "Тихонова")
        #expect(page.contains("<h2>Не внесено · учителя нет</h2>") && !page.contains("/lesson/\(lesson.id.number)/"))
        #expect(page.contains("Показать всех") && page.contains("who=0&amp;format=csv"))
    }

    @Test("R079 a teacher sees when the deputy reminded of final marks", arguments: TestEngine.offered)
    func reminded(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), algebra = try stage.cast.course("8Б Алгебра")
        try await stage.change { pen in
            try pen.layFinals(of: stage.cast.year)
            try pen.remindFinals(of: try #require(try pen.periods(of: algebra).first).id)
        }
        let own = try await stage.page("/terms/own", as: Cast.veraPavlovna)
        #expect(own.contains("<br><small>напоминали 20.11</small>"))
    }

    @Test func `a file that does not hold everything says so in its last line`() throws {
        let day = try #require(Day(iso: "2025-11-20"))
        for hasMore in [false, true] {
            let sheet = TermsPage.Sheet(
                sums: [], lines: [], finals: [], reasons: [], explained: [], hasMore: hasMore, exams: (0, 0),
                today: day,
                now: Zone.moscow.endOfDay(day), zone: .moscow, nextChange: nil, filling: nil)
            let table = try #require(try TermsPage(Form(fields: [("format", "csv")])).table(sheet))
            #expect(table.rows.count == (hasMore ? 1 : 0))
            #expect(table.rows.allSatisfy { $0.count == table.head.count && $0[0].hasPrefix("Здесь не всё") })
        }
    }

    @Test("R017 the terms of the school are the administration's, others are refused", arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine)
        for name in ["Громова", "Тихонова", "Соколов"] {
            #expect(try await stage.look("/terms", as: name).status == 200, "\(name)")
        }
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna, Cast.annasFather, Cast.anna] {
            #expect(try await stage.look("/terms", as: name).status == 403, "\(name)")
            #expect(try await stage.look("/terms", "format=csv", as: name).status == 403, "\(name)")
        }
        #expect(try await stage.look("/terms", "who=x", as: "Тихонова").status == 422)
        let family = try await stage.page("/terms/own", as: Cast.annasFather)
        #expect(family.contains("за вами ничего не числится"))
    }

    @Test(arguments: TestEngine.offered)
    func `the pages of terms ask a fixed number of questions`(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine)
        let (own, all) = (
            try await stage.look("/terms/own", as: Cast.veraPavlovna), try await stage.look("/terms", as: "Тихонова")
        )
        for answer in [own, all] {
            let asked = try #require(answer.header("x-parta-queries").flatMap { Int($0) })
            #expect(asked <= 13)
        }
    }

    @Test(arguments: TestEngine.offered)
    func `the clock lays a day that is missing and leaves one that is there`(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), today = stage.cast.today
        let range = stage.cast.year.starts...today
        try await stage.change { try $0.termsChanged((today - 1)...today) }
        #expect(try await stage.database.read { try $0.daysNotLaid(range) } == [today - 1, today])
        let turn = Chore.Turn(
            records: stage.records, school: ModelSchool.slug, outside: stage.front.outside, now: stage.now)
        try await LayingTerms.lay(turn)
        #expect(try await stage.database.read { try $0.daysNotLaid(range) }.isEmpty)
        #expect(LayingTerms.next(stage.now) > stage.now)
    }
}
