import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// The title of a journal names who answers for it.
struct TitleTests {
    private static let algebra = "/journal/8b/algebra/title"

    /// The row of the table that names somebody in some duty.
    private func row(_ page: String, _ surname: String, _ duty: String) -> String? {
        let rows = page.split(separator: "<tr>").dropFirst().map(String.init)
        return rows.first { $0.contains(">" + surname) && $0.contains(duty) }
    }

    @Test(
        "R077 the title of a journal names its teacher, class teacher, coordinator and head with their days",
        arguments: TestEngine.offered)
    func named(engine: TestEngine) async throws {
        let stage = try await Stage(engine), first = stage.cast.year.starts.russian
        let page = try await stage.page(Self.algebra, as: Cast.veraPavlovna)
        #expect(page.contains("<h1>Журнал · 8Б · Алгебра</h1>") && page.contains("2025/2026 учебный год"))
        for (surname, duty) in [
            ("Лебедева", "Учитель-предметник"), ("Носова", "Классный руководитель 8Б"),
            ("Соколов", "Ответственный за ведение журнала"), ("Громова", "Директор"),
        ] {
            let line = try #require(row(page, surname, duty), "\(duty)")
            #expect(line.contains(">с \(first)<"), "\(line)")
        }
        #expect(row(page, "Волков", "Замещающий") == nil, "nobody substitutes here")
        // The journal opens for whoever sees it, and its title with it.
        let grid = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(grid.contains("/journal/8b/algebra/title?y=2025\">Титул</a>"))
        for name in ["Тихонова", "Громова", Cast.irinaPetrovna] {
            #expect(try await stage.look(Self.algebra, as: name).status == 200, "\(name)")
        }
        for name in [Cast.anna, Cast.annasFather] {
            #expect(try await stage.look(Self.algebra, as: name).status == 403, "\(name)")
        }
        #expect(try await stage.look(Self.algebra, as: "Волков").status == 404, "another's page")
    }

    @Test(
        "R077 substitutes and whoever enters for a teacher stand on the title with their days and order",
        arguments: TestEngine.offered)
    func byOrder(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let biology = try await stage.page("/journal/8b/biology/title", as: "Тихонова")
        let substitute = try #require(row(biology, "Волков", "Замещающий учитель: уроков"))
        #expect(substitute.contains("вместо: Чернова") && substitute.contains("№\u{A0}38-л от "))
        #expect(row(biology, "Чернова", "Учитель-предметник") != nil)
        let (course, volkov) = (try stage.cast.course("8Б Алгебра"), try stage.cast.person("Волков"))
        let (vera, nosova) = (try stage.cast.person(Cast.veraPavlovna), try stage.cast.person(Cast.irinaPetrovna))
        try await stage.change { pen in
            let order = try pen.addOrder("51-д", november(14), .delegation, about: "О внесении записей")
            try pen.give(
                .delegate, to: nosova, object: course.number, from: november(17), to: november(21), order: order,
                instead: vera)
            try pen.end(.teacher, of: vera, object: course.number, lastDay: november(23))
            try pen.give(.teacher, to: volkov, object: course.number, from: november(24))
        }
        let page = try await stage.page(Self.algebra, as: "Тихонова"), first = stage.cast.year.starts.russian
        let enters = try #require(row(page, "Носова", "Вносит записи по приказу"))
        #expect(enters.contains("вместо: Лебедева") && enters.contains("17.11.2025 – 21.11.2025"))
        #expect(enters.contains("№\u{A0}51-д от 14.11.2025"))
        #expect(row(page, "Лебедева", "Учитель-предметник")?.contains("\(first) – 23.11.2025") == true)
        #expect(row(page, "Волков", "Учитель-предметник")?.contains("с 24.11.2025") == true)
    }

    @Test("R077 a substituted lesson that was taken off is nobody's on the title", arguments: TestEngine.offered)
    func takenOff(engine: TestEngine) async throws {
        let stage = try await Stage(engine), year = stage.cast.year, biology = try stage.cast.course("8Б Биология")
        let given = try await stage.database.read { records in
            try records.lessons(of: biology, during: year.starts...year.ends).filter { lesson in
                try records.substitute(at: lesson.id, of: biology) != nil
            }
        }
        let (last, before) = (try #require(given.last), try #require(given.dropLast().last))
        func told() async throws -> String? {
            row(try await stage.page("/journal/8b/biology/title", as: "Тихонова"), "Волков", "Замещающий")
        }
        let whole = try #require(try await told())
        #expect(whole.contains("уроков \(given.count);") && whole.contains(" – \(last.day.russian)<"), "\(whole)")
        try await stage.change { try $0.cancel(last.id, ChangeGrounds("карантин")) }
        let less = try #require(try await told())
        #expect(less.contains("уроков \(given.count - 1);") && less.contains(" – \(before.day.russian)<"), "\(less)")
    }

    @Test(
        "R077 the title says who answers for the entries by the rules of the school, and marks them",
        arguments: TestEngine.offered)
    func ruled(engine: TestEngine) async throws {
        let stage = try await Stage(engine), tag = "отвечает за записи"
        for (value, clause, words, who) in [
            ("teachers", "003 п. 1.4", "учителя и классные руководители", ["Лебедева", "Носова"]),
            ("coordinator", "000 п. 1.1", "координатор (ответственный за журнал)", ["Соколов"]),
            ("head", "001 п. 7.1", "руководитель школы", ["Громова"]),
        ] {
            try await stage.change { pen in
                let rule = SettledRule(value, for: .responsibility, clause: clause)
                try pen.settle(.responsibility, rule, from: november(1), RuleGrounds(""))
            }
            let page = try await stage.page(Self.algebra, as: "Тихонова")
            #expect(page.contains("отвечает: <b>\(words)</b> (\(clause))"), "\(value)")
            let marked = page.split(separator: "<tr>").dropFirst().filter { $0.contains(tag) }
            #expect(marked.count == who.count, "\(value)")
            for surname in who { #expect(marked.contains { $0.contains(">" + surname) }, "\(value): \(surname)") }
        }
    }
}
