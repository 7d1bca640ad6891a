import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import AttendanceFeature

struct CaseTests {
    /// Борис was ill from Monday to Wednesday, by a certificate of Thursday.
    private func filed(_ stage: Stage, at place: Int = 0) async throws -> FiledCase {
        try await stage.note(.absent, Cast.boris, from: november(17), to: november(19))
        let form = GiveReasonTests.form(
            try stage.number(Cast.boris), "2025-11-17", "2025-11-19", "1",
            [("kind", "1"), ("number", "214"), ("presented", "2025-11-20")])
        _ = try await stage.send(GiveReasonTests.path, form, as: Cast.irinaPetrovna)
        return try #require(try await stage.cases(of: Cast.boris).dropFirst(place).first)
    }

    @Test("R073 a corrected reason remembers what it was and who wrote it", arguments: TestEngine.offered)
    func correct(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let path = "\(GiveReasonTests.path)/\(try await filed(stage).absence.id.number)"
        let sent = try await stage.send(
            path, [("from", "2025-11-17"), ("to", "2025-11-18"), ("reason", "2"), ("why", "ошибка в датах")],
            as: Cast.irinaPetrovna)
        #expect(sent.status == 303)
        let cases = try await stage.cases(of: Cast.boris)
        #expect(cases.map(\.absence.reason) == [.excused] && cases.first?.absence.to == november(18))
        let page = try await stage.look(path, as: Cast.irinaPetrovna)
        #expect(page.asked <= 10)
        #expect(page.text.contains("болезнь; 17–19 ноября; справка №\u{A0}214, предъявлено 20.11.2025"))
        #expect(page.text.contains("уважительная; 17–18 ноября; почему: ошибка в датах"))
        #expect(page.text.contains("Носова\u{A0}И.\u{A0}П."))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R073 a reason late after its document is flagged by the term of that day", arguments: TestEngine.offered)
    func late(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await stage.note(.absent, Cast.boris, from: november(12), to: november(13))
        let form = GiveReasonTests.form(
            try stage.number(Cast.boris), "2025-11-12", "2025-11-13", "1",
            [("kind", "1"), ("number", "7"), ("presented", "2025-11-14")])
        #expect(try await stage.send(GiveReasonTests.path, form, as: Cast.irinaPetrovna).status == 303)
        let filed = try #require(try await stage.cases(of: Cast.boris).first)
        let page = try await stage.look(
            "\(GiveReasonTests.path)/\(filed.absence.id.number)", as: Cast.irinaPetrovna
        ).text
        // A six-day week: two working days after Friday the 14th end on Monday the 17th.
        #expect(page.contains("Внесено на 3\u{A0}дня позже срока (2\u{A0}рабочих дня, по умолчанию)"))
        #expect(page.contains("<li>В срок — до 17 ноября, 23:59.</li>"))
    }

    @Test("R073 R125 a reason whose term ended in an outage may be carried over", arguments: TestEngine.offered)
    func carried(engine: TestEngine) async throws {
        let stage = try await Stage(engine), eight = try stage.cast.schoolClass("8Б")
        try await stage.note(.absent, Cast.boris, from: november(12), to: november(13))
        // From Monday the 17th to Tuesday the 18th: two working days to carry over end on Thursday the 20th.
        try await stage.change { pen in
            let from = Zone.moscow.moment(day: november(17), time: TimeOfDay(minutes: 480))
            let window = OutageWindow(from: from, to: from + 86_400)
            try pen.add(outage: OutageFacts(window, reach: .classes([eight]), words: "обрыв"))
        }
        let form = GiveReasonTests.form(
            try stage.number(Cast.boris), "2025-11-12", "2025-11-13", "1",
            [("kind", "1"), ("number", "7"), ("presented", "2025-11-14")])
        #expect(try await stage.send(GiveReasonTests.path, form, as: Cast.irinaPetrovna).status == 303)
        let filed = try #require(try await stage.cases(of: Cast.boris).first)
        let page = try await stage.look(
            "\(GiveReasonTests.path)/\(filed.absence.id.number)", as: Cast.irinaPetrovna
        ).text
        #expect(page.contains("внесено в срок переноса после сбоя"))
        #expect(page.contains("Сбой с 17 ноября, 08:00 до 18 ноября, 08:00: опоздание не считается"))
    }

    @Test(
        "R073 an order keeps its lessons whatever is filed after it, and the later reason says so",
        arguments: TestEngine.offered)
    func order(engine: TestEngine) async throws {
        let stage = try await Stage(engine), boris = try stage.cast.student(Cast.boris)
        let eighth = try stage.cast.schoolClass("8Б")
        try await stage.change { pen in
            let paper = AbsenceDocument(kind: .order, number: "80-о от 14.11.2025", presented: november(14))
            try pen.file(
                AbsenceDraft(
                    student: boris, from: november(18), to: november(19), reason: .byOrder, document: paper))
        }
        let path = "\(GiveReasonTests.path)/\(try await filed(stage, at: 1).absence.id.number)"
        let shown = try await stage.database.read { records -> [Set<AttendanceCode?>] in
            let book = try ClassBook(records, eighth, from: november(17), to: november(19))
            let member = try #require(book.members.first { $0.id == boris })
            return [17, 18, 19].map { day in
                Set(book.lessons(of: member, on: november(day)).map { book.presence(of: member, at: $0).shown?.code })
            }
        }
        #expect(shown == [[.ill], [.byOrder], [.byOrder]])
        let words = "18–19 ноября — по приказу №\u{A0}80-о от 14.11.2025, остаются ПР"
        #expect(try await stage.look(path, as: Cast.irinaPetrovna).text.contains("\(words)."))
        let week = try await stage.look(GiveReasonTests.path, "w=2025-w47", as: Cast.irinaPetrovna).text
        #expect(week.ranges(of: words).count == 1, "the order itself says nothing of the kind")
        _ = try await stage.send("\(path)/cancel", [("undo", "ошибка")], as: Cast.irinaPetrovna)
        #expect(try await !stage.look(path, as: Cast.irinaPetrovna).text.contains("остаются"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R073 an order is not chosen among the reasons, in a new one or in the place of another",
        arguments: TestEngine.offered)
    func chosen(engine: TestEngine) async throws {
        let stage = try await Stage(engine), filed = try await filed(stage)
        let form = GiveReasonTests.form(
            try stage.number(Cast.boris), "2025-11-17", "2025-11-19", "4", [("why", "перепутано")])
        for path in [GiveReasonTests.path, "\(GiveReasonTests.path)/\(filed.absence.id.number)"] {
            let answer = try await stage.send(path, form, as: Cast.irinaPetrovna)
            #expect(answer.status == 422 && answer.text.contains("приказ с его номером записывают в «Приказах»"))
        }
        #expect(try await stage.cases(of: Cast.boris).map(\.absence.reason) == [.illness])
    }

    @Test("R073 a cancelled reason shows again what was typed", arguments: TestEngine.offered)
    func cancel(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let filed = try await filed(stage), path = "\(GiveReasonTests.path)/\(filed.absence.id.number)"
        let silent = try await stage.send("\(path)/cancel", [("undo", "")], as: Cast.irinaPetrovna)
        #expect(silent.status == 422 && silent.text.contains("Заполните поле «Почему отменено»."))
        #expect(
            try await stage.send("\(path)/cancel", [("undo", "справка чужая")], as: Cast.irinaPetrovna).status == 303)
        let week = try await stage.look(GiveReasonTests.path, "w=2025-w47", as: Cast.irinaPetrovna)
        #expect(week.text.contains("нужна причина"))
        #expect(!week.text.contains("справка №\u{A0}214"))
        let page = try await stage.look(path, as: Cast.irinaPetrovna)
        #expect(page.text.contains("Причина отменена: справка чужая"))
        #expect(!page.text.contains("Исправить причину"))
        let again = try await stage.send(
            path, [("from", "2025-11-17"), ("to", "2025-11-18"), ("reason", "2"), ("why", "вернуть")],
            as: Cast.irinaPetrovna)
        #expect(again.status == 422 && again.text.contains("Эта причина отменена. Запишите новую."))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `a case of another class is not found, and others are refused`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let number = try await filed(stage).absence.id.number
        let form = [("from", "2025-11-17"), ("to", "2025-11-18"), ("reason", "2"), ("why", "нет"), ("undo", "нет")]
        for (name, slug, status) in [
            ("Лебедева", "8b", 404), ("Лебедева", "9a", 404), ("Орлов", "8b", 403), (Cast.boris, "8b", 403),
            (Cast.annasFather, "8b", 403), ("Тихонова", "8b", 403),
        ] {
            let path = "/class/\(slug)/absences/\(number)"
            #expect(try await stage.send(path, form, as: name).status == status, "\(name)")
            #expect(try await stage.send(path + "/cancel", form, as: name).status == status, "\(name)")
        }
        #expect(try await stage.look("/class/8b/absences/\(number)", as: "Лебедева").status == 404)
        #expect(try await stage.look("/class/8b/absences/\(number)", as: "Тихонова").status == 200, "the deputy looks")
        #expect(try await stage.cases(of: Cast.boris).map(\.absence.to) == [november(19)])
    }

    @Test(arguments: TestEngine.offered)
    func `a correction without a reason, or out of order, meets an objection`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let path = "\(GiveReasonTests.path)/\(try await filed(stage).absence.id.number)"
        let silent = try await stage.send(
            path, [("from", "2025-11-17"), ("to", "2025-11-18"), ("reason", "2")], as: Cast.irinaPetrovna)
        #expect(silent.status == 422 && silent.text.contains("Заполните поле «Почему исправлено»."))
        let wrong = try await stage.send(
            path, [("from", "2025-11-19"), ("to", "2025-11-18"), ("reason", "2"), ("why", "даты")],
            as: Cast.irinaPetrovna)
        #expect(wrong.status == 422 && wrong.text.contains("раньше первого") && wrong.text.contains("value=\"даты\""))
    }
}
