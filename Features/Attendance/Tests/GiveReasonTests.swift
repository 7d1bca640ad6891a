import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import AttendanceFeature

struct GiveReasonTests {
    static let path = "/class/8b/absences"

    static func form(
        _ student: String, _ from: String, _ to: String, _ reason: String = "1", _ more: [(String, String)] = []
    )
        -> [(String, String)]
    {
        [("w", "2025-w47"), ("student", student), ("from", from), ("to", to), ("reason", reason)] + more
    }

    @Test(
        "R073 R072 one document re-codes the lessons before it and after it, in all subjects",
        arguments: TestEngine.offered)
    func document(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await stage.note(.absent, Cast.boris, from: november(17), to: november(19))
        let before = try await stage.look(Self.path, "w=2025-w47", as: Cast.irinaPetrovna)
        #expect(before.text.contains("нужна причина"))

        let sent = try await stage.send(
            Self.path,
            Self.form(
                try stage.number(Cast.boris), "2025-11-17", "2025-11-21", "1",
                [("kind", "1"), ("number", "214"), ("presented", "2025-11-20")]), as: Cast.irinaPetrovna)
        #expect(sent.status == 303)
        try await stage.note(.absent, Cast.boris, from: november(21), to: november(21))

        let student = try stage.cast.student(Cast.boris)
        let week = try await stage.database.read { records -> [[AttendanceCode?]] in
            let id = try stage.cast.schoolClass("8Б")
            let book = try ClassBook(records, id, from: november(17), to: november(21))
            let member = try #require(book.members.first { $0.id == student })
            return [17, 18, 19, 21].map { day in
                book.lessons(of: member, on: november(day)).map { book.presence(of: member, at: $0).shown?.code }
            }
        }
        #expect(week.allSatisfy { $0.count >= 4 && $0.allSatisfy { $0 == .ill } }, "Б at each lesson of four days")
        let typed = try await stage.database.read { records in
            try records.lessons(of: student, during: november(17)...november(19)).map {
                try records.attendance(of: student, on: $0.lesson.day, in: $0.lesson.id)?.typed?.code
            }
        }
        #expect(typed.allSatisfy { $0 == .absent }, "what teachers typed stays")
        let day = try await stage.look("/class/8b", "d=2025-11-21", as: Cast.irinaPetrovna)
        #expect(day.text.contains("болезнь, 17–21 ноября, справка №\u{A0}214"))
    }

    @Test(arguments: TestEngine.offered)
    func `nobody but the class teacher of today gives a reason, whatever the address says`(engine: TestEngine)
        async throws
    {
        let stage = try await Stage(engine)
        let form = Self.form(try stage.number(Cast.boris), "2025-11-17", "2025-11-18")
        for (name, path, status) in [
            ("Лебедева", Self.path, 404), ("Лебедева", "/class/9a/absences", 404), ("Орлов", Self.path, 403),
            (Cast.anna, Self.path, 403), (Cast.annasFather, Self.path, 403), ("Тихонова", Self.path, 403),
            ("Громова", Self.path, 403), ("Соколов", Self.path, 403),
        ] {
            #expect(try await stage.send(path, form, as: name).status == status, "\(name) \(path)")
        }
        let (irina, eighth) = (try stage.cast.person(Cast.irinaPetrovna), try stage.cast.schoolClass("8Б"))
        try await stage.change { try $0.end(.classTeacher, of: irina, object: eighth.number, lastDay: november(19)) }
        #expect(try await stage.send(Self.path, form, as: Cast.irinaPetrovna).status == 403, "the duty ended yesterday")
        #expect(try await stage.cases(of: Cast.boris).isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `a student of another class is not found, nor is a day in another class`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let foreign = Self.form(try stage.number(Cast.homeSchooled), "2025-11-17", "2025-11-18")
        #expect(try await stage.send(Self.path, foreign, as: Cast.irinaPetrovna).status == 404)
        let (student, ninth) = (try stage.cast.student(Cast.boris), try stage.cast.schoolClass("9А"))
        // Nobody moves back behind what is recorded of them: today's roll-call is the last of it.
        try await stage.change { try $0.move(student, to: ninth, from: november(21)) }
        let after = Self.form(try stage.number(Cast.boris), "2025-11-21", "2025-11-21")
        #expect(
            try await stage.send(Self.path, after, as: Cast.irinaPetrovna).status == 404, "the student is in 9А by then"
        )
        #expect(try await stage.send("/class/9a/absences", after, as: "Лебедева").status == 303)
        let earlier = Self.form(try stage.number(Cast.boris), "2025-11-17", "2025-11-18")
        #expect(try await stage.send(Self.path, earlier, as: Cast.irinaPetrovna).status == 303, "that was still 8Б")
    }

    @Test(
        arguments: TestEngine.offered,
        [
            ("2025-11-18", "2025-11-17", "1", [], "Последний день (17.11.2025) раньше первого (18.11.2025)"),
            (
                "2025-11-17", "2025-11-18", "", [],
                "Выберите причину: болезнь, уважительная или без уважительной причины."
            ),
            ("2025-11-17", "2025-11-18", "1", [("kind", "1")], "Укажите, когда документ предъявлен"),
            (
                "2025-11-17", "2025-11-18", "1", [("kind", "1"), ("presented", "2025-11-25")],
                "этот день ещё не наступил"
            ),
            ("2025-11-17", "2025-11-18", "1", [("number", "214")], "Выберите, какой это документ"),
            ("2025-08-17", "2025-11-18", "1", [], "Дни должны быть внутри учебного года: 01.09.2025"),
            ("31.02.2026", "2025-11-18", "1", [], "Первый день: такого дня нет."),
            ("", "2025-11-18", "1", [], "Укажите первый день отсутствия."),
        ] as [(String, String, String, [(String, String)], String)])
    func `a broken rule is named and everything typed comes back`(
        engine: TestEngine, wrong: (String, String, String, [(String, String)], String)
    ) async throws {
        let stage = try await Stage(engine)
        let form = Self.form(
            try stage.number(Cast.boris), wrong.0, wrong.1, wrong.2, wrong.3 + [("note", "звонила мама")])
        let back = try await stage.send(Self.path, form, as: Cast.irinaPetrovna)
        #expect(back.status == 422)
        #expect(back.text.contains(wrong.4))
        #expect(back.text.contains("value=\"звонила мама\"") && back.text.contains("value=\"\(wrong.1)\""))
        #expect(back.text.contains("<title>Ошибка: "))
        #expect(try await stage.cases(of: Cast.boris).isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `days before a newcomer came meet an objection with the day`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let newcomer = try await stage.database.read { try $0.people(matching: Cast.newcomer).first?.id }
        let form = Self.form(String(try #require(newcomer).number), "2025-11-05", "2025-11-06")
        let back = try await stage.send(Self.path, form, as: Cast.irinaPetrovna)
        #expect(back.status == 422)
        #expect(back.text.contains("Ахмедов\u{A0}Т.\u{A0}Р. в классе с 10.11.2025. Выберите дни внутри этого срока."))
    }

    @Test(arguments: TestEngine.offered)
    func `the same form sent twice is one case`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let form = Self.form(try stage.number(Cast.boris), "2025-11-17", "2025-11-18")
        for _ in 0..<2 { #expect(try await stage.send(Self.path, form, as: Cast.irinaPetrovna).status == 303) }
        #expect(try await stage.cases(of: Cast.boris).count == 1)
    }

    @Test("R073 a reason is given after the period is closed, and flagged", arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await stage.note(.absent, Cast.boris, from: november(17), to: november(17))
        let eighth = try stage.cast.schoolClass("8Б")
        try await stage.change { records in
            for period in try records.periods(of: eighth) where period.contains(november(17)) {
                try records.close(period.id)
            }
        }
        let form = Self.form(try stage.number(Cast.boris), "2025-11-17", "2025-11-17", "2")
        #expect(try await stage.send(Self.path, form, as: Cast.irinaPetrovna).status == 303)
        let week = try await stage.look(Self.path, "w=2025-w47", as: Cast.irinaPetrovna)
        #expect(week.text.contains("после закрытия"))
    }
}
