import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SubstitutionsFeature

/// A page in another's hands for weeks, by an order.
struct StandInTests {
    private static let path = "/substitutions/orders"

    private func form(_ stage: Stage, _ pages: [(String, String)]) throws -> [(String, String)] {
        let chosen = try pages.map { ("c\(try stage.cast.course($0.0))", "\(try stage.cast.person($0.1))") }
        return [
            ("teacher", "\(try stage.cast.person("Орлов"))"), ("from", "2025-11-20"), ("to", "2025-12-05"),
            ("order", "60-л"), ("ordered", "2025-11-19"), ("reason", "курсы"),
        ] + chosen
    }

    /// Whether somebody may do an act on the page of 8Б История on a day.
    private func may(_ act: Act, _ surname: String, _ stage: Stage, on day: Day, lesson: Day? = nil) async throws
        -> Bool
    {
        let person = try stage.cast.person(surname), course = try stage.cast.course("8Б История"), now = stage.now
        return try await stage.database.read { records in
            let caller = Caller(
                person: person, account: nil, device: 0, duties: try records.duties(of: person), now: now, today: day)
            var scope = try records.scope(course: course)
            scope.day = lesson
            return caller.may(act, on: scope, under: Regulation())
        }
    }

    @Test(
        "R053 R015 the whole page for those dates: earlier works, finals, and no day after",
        arguments: TestEngine.offered)
    func page(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today, last = Day(year: 2025, month: 12, day: 5)
        let until = try #require(last), history = try stage.cast.course("8Б История")
        #expect(try await stage.send(Self.path, form(stage, [("8Б История", "Юсупова")]), as: "Тихонова").status == 303)
        for day in [today, until] {
            #expect(try await may(.putFinalMark, "Юсупова", stage, on: day), "\(day.iso)")
            #expect(try await may(.putMark, "Юсупова", stage, on: day, lesson: today - 20), "an earlier lesson")
            #expect(try await may(.keepPlan, "Юсупова", stage, on: day))
        }
        for day in [today - 1, until + 1] {
            #expect(try await !may(.putFinalMark, "Юсупова", stage, on: day), "\(day.iso)")
        }
        let lessons = try await stage.database.read { try $0.lessons(of: history, during: today - 7...until + 7) }
        for lesson in lessons {
            let row = try await stage.database.read { try $0.substitutions(at: lesson.id).first }
            #expect((row != nil) == (today...until).contains(lesson.day), "\(lesson.day.iso)")
            #expect(row?.toldAt != nil || row == nil)
        }
        #expect(try await stage.page(Self.path, as: "Громова").contains("№\u{A0}60-л от 19.11.2025, курсы"))
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 R052 lessons laid out later in those days are covered as well", arguments: TestEngine.offered)
    func later(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today, year = stage.cast.year
        let history = try stage.cast.course("8Б История"), days = today + 1...today + 14
        #expect(try await stage.send(Self.path, form(stage, [("8Б История", "Юсупова")]), as: "Тихонова").status == 303)
        let before = try await stage.database.read { try $0.lessons(of: history, during: days).map(\.id) }
        try await stage.change { pen in
            try pen.clearLessons(of: year.number, from: today + 1)
            try pen.layOutLessons(days, of: year)
        }
        let after = try await stage.database.read { try $0.lessons(of: history, during: days) }
        #expect(after.count == before.count && Set(after.map(\.id)).isDisjoint(with: before), "they were made anew")
        for lesson in after {
            let row = try await stage.database.read { try $0.substitutions(at: lesson.id).first }
            #expect(row?.standIn != nil, "\(lesson.day.iso)")
        }
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 one lesson of those goes to a third, and back to the order", arguments: TestEngine.offered)
    func third(engine: TestEngine) async throws {
        let stage = try await Stage(engine), yusupova = try stage.cast.person("Юсупова")
        #expect(try await stage.send(Self.path, form(stage, [("8Б История", "Юсупова")]), as: "Тихонова").status == 303)
        let lesson = try await stage.lesson("8Б История")
        let refused = try await stage.act("back", lesson, [], was: "\(yusupova)")
        #expect(refused.status == 422 && refused.text.contains("по приказу на несколько дней"))
        #expect(try await stage.assign("Соловьёва", to: lesson, was: "\(yusupova)").status == 303)
        let third = try stage.cast.person("Соловьёва")
        #expect(try await stage.act("back", lesson, [], was: "\(third)").status == 303)
        let row = try await stage.database.read { try $0.substitutions(at: lesson.id).first }
        #expect(row?.substitute == yusupova && row?.standIn != nil)
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 it ends before its day when the teacher is back", arguments: TestEngine.offered)
    func end(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today, history = try stage.cast.course("8Б История")
        #expect(try await stage.send(Self.path, form(stage, [("8Б История", "Юсупова")]), as: "Тихонова").status == 303)
        let id = try await stage.database.read { records in
            try #require(try records.standIns(on: history, during: today...today).first).id
        }
        let late = try await stage.send(
            Self.path + "/end", [("id", "\(id)"), ("lastday", "2025-12-05")], as: "Тихонова")
        #expect(late.status == 422 && late.text.contains("Замещение и так кончается 05.12.2025."))
        let end = [("id", "\(id)"), ("lastday", "2025-11-21")]
        #expect(try await stage.send(Self.path + "/end", end, as: Cast.veraPavlovna).status == 403)
        #expect(try await stage.send(Self.path + "/end", end, as: "Тихонова").status == 303)
        #expect(try await !may(.putFinalMark, "Юсупова", stage, on: today + 2))
        let next = try await stage.database.read { try $0.lessons(of: history, during: today + 2...today + 14).first }
        let lesson = try #require(next)
        #expect(try await stage.database.read { try $0.substitutions(at: lesson.id) }.isEmpty)
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 what cannot be ordered is said in words", arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await Stage(engine), whole = try form(stage, [("8Б История", "Юсупова")])
        func without(_ name: String, _ value: String = "") -> [(String, String)] {
            whole.map { $0.0 == name ? (name, value) : $0 }
        }
        for (form, sentence) in [
            (without("to"), "Укажите последний день"), (without("to", "2025-11-19"), "раньше первого"),
            (without("order"), "Заполните поле «Приказ №»."), (without("ordered"), "Укажите дату приказа."),
            (Array(whole.dropLast()), "Выберите хотя бы одну страницу"),
            (try self.form(stage, [("8Б История", "Орлов")]), "Это тот же учитель"),
            (try self.form(stage, [("8Б Химия", "Ким")]), "эту страницу ведёт другой учитель"),
            (try self.form(stage, [("8Б История", Cast.anna)]), "Заместить может только учитель"),
        ] {
            let back = try await stage.send(Self.path, form, as: "Тихонова")
            #expect(back.status == 422 && back.text.contains(sentence), "\(sentence)")
        }
        try await stage.away("Юсупова")
        let away = try await stage.send(Self.path, whole, as: "Тихонова")
        #expect(away.status == 422 && away.text.contains("в эти дни отсутствует"))
        let orders = try await stage.database.read { records in
            try records.first(SQL("SELECT count(*) FROM school_order WHERE number = '60-л'")) { $0.int(0) }
        }
        #expect(orders == 0, "nothing half-done")
        let other = try form(stage, [("8Б История", "Соловьёва")])
        #expect(try await stage.send(Self.path, other, as: "Тихонова").status == 303)
        let twice = try await stage.send(Self.path, try form(stage, [("8Б История", "Ким")]), as: "Тихонова")
        #expect(twice.status == 422 && twice.text.contains("уже замещают по приказу с 20.11.2025"))
    }
}
