import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import AttendanceFeature

/// What parents tell of absences.
struct NoticeTests {
    private func path(_ stage: Stage, _ name: String = Cast.anna) throws -> String {
        "/absence/new/\(try stage.number(name))"
    }

    static let form = [
        ("from", "2025-11-20"), ("to", "2025-11-21"), ("reason", "1"), ("note", "не выспалась и кашляет"),
    ]

    /// Sends it as Анна's father; the address where the class teacher decides.
    private func told(_ stage: Stage, _ form: [(String, String)] = Self.form) async throws -> String {
        let answer = try await stage.send(try path(stage), form, as: Cast.annasFather)
        #expect(answer.status == 303, "\(answer.text.suffix(900))")
        return "/class/8b/notices/\(try await stage.lastNotice())"
    }

    @Test(
        "R073 what a parent tells is a proposal, and the class teacher makes a reason of it",
        arguments: TestEngine.offered)
    func accepted(engine: TestEngine) async throws {
        let stage = try await Stage(engine), before = try await stage.cases(of: Cast.anna).count
        let notice = try await told(stage)
        #expect(try await stage.cases(of: Cast.anna).count == before, "a proposal changes nothing")
        #expect(try await stage.page(try path(stage), as: Cast.annasFather).contains("ждёт классного руководителя"))
        let day = try await stage.look("/class/8b", as: Cast.irinaPetrovna)
        #expect(day.asked <= 10)
        #expect(day.text.contains("Сообщения родителей: 1"))
        #expect(day.text.contains("20–21 ноября, болезнь, не выспалась и кашляет"))
        #expect(try await !stage.page("/class/8b", as: "Громова").contains("не выспалась"), "for who decides alone")
        let sent = try await stage.send(notice, [("what", "accept"), ("reason", "1")], as: Cast.irinaPetrovna)
        #expect(sent.status == 303)
        let filed = try #require(try await stage.cases(of: Cast.anna).last)
        #expect(filed.absence.reason == .illness && filed.absence.from == november(20))
        #expect(filed.absence.to == november(21) && filed.note == "сообщение родителя: не выспалась и кашляет")
        #expect(try await stage.page(try path(stage), as: Cast.annasFather).contains("<b>принято"))
        #expect(try await !stage.page("/class/8b", as: Cast.irinaPetrovna).contains("родителей: 1"))
        let again = try await stage.send(notice, [("what", "decline"), ("answer", "поздно")], as: Cast.irinaPetrovna)
        #expect(again.status == 422 && again.text.contains("уже не ждёт ответа: принято"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R073 a notice is declined with a word that the parent reads", arguments: TestEngine.offered)
    func declined(engine: TestEngine) async throws {
        let stage = try await Stage(engine), before = try await stage.cases(of: Cast.anna).count
        let notice = try await told(stage)
        let silent = try await stage.send(notice, [("what", "decline")], as: Cast.irinaPetrovna)
        #expect(silent.status == 422 && silent.text.contains("Напишите родителю, почему"))
        let why = [("what", "decline"), ("answer", "Анна в школе")]
        #expect(try await stage.send(notice, why, as: Cast.irinaPetrovna).status == 303)
        #expect(
            try await stage.page(try path(stage), as: Cast.annasFather).contains("<b>отклонено: Анна в школе"))
        #expect(try await stage.cases(of: Cast.anna).count == before)
    }

    @Test("R073 a parent takes back their own notice, until it is decided", arguments: TestEngine.offered)
    func withdrawn(engine: TestEngine) async throws {
        let stage = try await Stage(engine), notice = try await told(stage), back = try path(stage) + "/withdraw"
        let form = [("notice", "\(try await stage.lastNotice())")]
        #expect(try await stage.send(back, form, as: Cast.annasFather).status == 303)
        #expect(try await stage.page(try path(stage), as: Cast.annasFather).contains("<b>отозвано"))
        let late = try await stage.send(notice, [("what", "accept")], as: Cast.irinaPetrovna)
        #expect(late.status == 422 && late.text.contains("уже не ждёт ответа: отозвано"))
        #expect(try await stage.send(back, form, as: Cast.annasFather).status == 422)
        let (anna, other) = (try stage.cast.student(Cast.anna), try stage.cast.person(Cast.blockedFather))
        try await stage.change { pen in
            let draft = AbsenceDraft(student: anna, from: november(24), to: november(24), reason: .illness)
            try pen.tell(draft, by: other, file: nil)
        }
        let foreign = [("notice", "\(try await stage.lastNotice())")]
        #expect(try await stage.send(back, foreign, as: Cast.annasFather).status == 404, "another's notice")
    }

    @Test(
        "R018 R073 only a parent tells of the own child, and only its class teacher decides",
        arguments: TestEngine.offered)
    func refused(engine: TestEngine) async throws {
        let stage = try await Stage(engine), notice = try await told(stage)
        for (name, whose, status) in [
            (Cast.annasFather, Cast.boris, 404), (Cast.blockedFather, Cast.boris, 403), (Cast.anna, Cast.anna, 403),
            (Cast.boris, Cast.boris, 403), ("Лебедева", Cast.anna, 403), ("Громова", Cast.anna, 403),
            ("Соколов", Cast.anna, 403), ("Тихонова", Cast.anna, 403),
        ] {
            let page = try path(stage, whose)
            #expect(try await stage.send(page, Self.form, as: name).status == status, "\(name) of \(whose)")
            #expect(try await stage.look(page, as: name).status == status, "\(name) of \(whose)")
            #expect(try await stage.send(page + "/withdraw", [("notice", "1")], as: name).status == status, "\(name)")
        }
        let accept = [("what", "accept"), ("reason", "1")], foreign = notice.replacing("8b", with: "9a")
        for (name, path, status) in [
            ("Лебедева", notice, 404), ("Лебедева", foreign, 404), ("Орлов", notice, 403), (Cast.anna, notice, 403),
            (Cast.annasFather, notice, 403), ("Тихонова", notice, 403), ("Громова", notice, 403),
            ("Соколов", notice, 403),
        ] {
            #expect(try await stage.send(path, accept, as: name).status == status, "\(name) \(path)")
        }
        let (irina, eighth) = (try stage.cast.person(Cast.irinaPetrovna), try stage.cast.schoolClass("8Б"))
        try await stage.change { try $0.end(.classTeacher, of: irina, object: eighth.number, lastDay: november(19)) }
        let ended = try await stage.send(notice, accept, as: Cast.irinaPetrovna).status
        #expect(ended == 403, "the duty ended yesterday")
    }

    @Test(
        arguments: TestEngine.offered,
        [
            ([("from", "2025-11-21"), ("to", "2025-11-20"), ("reason", "1")], "раньше первого"),
            ([("from", ""), ("reason", "1")], "Укажите, с какого дня ребёнка нет в школе."),
            ([("from", "2025-11-20"), ("reason", "2")], "Напишите причину своими словами."),
            ([("from", "2025-11-20"), ("reason", "3"), ("note", "так")], "Выберите: болеет или другая причина."),
            ([("from", "2026-09-20"), ("reason", "1")], "Дни должны быть внутри учебного года"),
            ([("from", "31.02.2026"), ("reason", "1")], "С какого дня: такого дня нет."),
        ] as [([(String, String)], String)])
    func `what cannot be right is named, and nothing is kept`(
        engine: TestEngine, wrong: ([(String, String)], String)
    ) async throws {
        let stage = try await Stage(engine)
        let back = try await stage.send(try path(stage), wrong.0, as: Cast.annasFather)
        #expect(back.status == 422 && back.text.contains(wrong.1), "\(wrong.1)")
        #expect(try await stage.lastNotice() == 0)
    }

    @Test(arguments: TestEngine.offered)
    func `the same form sent twice is one notice, and eleven are too many`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), first = try await told(stage)
        #expect(try await told(stage) == first)
        for day in 1...9 {
            _ = try await told(stage, [("from", "2025-12-0\(day)"), ("reason", "1")])
        }
        let more = try await stage.send(
            try path(stage), [("from", "2025-12-10"), ("reason", "1")], as: Cast.annasFather)
        #expect(more.status == 422 && more.text.contains("Дождитесь решения"))
    }

    @Test("R073 a scan comes with a notice and is read by whoever decides", arguments: TestEngine.offered)
    func scan(engine: TestEngine) async throws {
        let stage = try await Stage(engine), father = try stage.cast.person(Cast.annasFather)
        func send(_ name: String, _ contents: String) async throws -> Answer {
            let fields = Self.form + [("token", stage.token(of: father))]
            let parts = fields.map { "--b\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }
            let head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n"
            let body = Array((parts.joined() + head + contents + "\r\n--b--\r\n").utf8)
            return await stage.post(try path(stage), body, "multipart/form-data; boundary=b", as: father)
        }
        #expect(try await send("справка.exe", "MZ").text.contains("нужен PDF"))
        #expect(try await send("справка.pdf", "%PDF-1.4 справка").status == 303)
        let paper = "/class/8b/notices/\(try await stage.lastNotice())/paper"
        let given = try await stage.look(paper, as: Cast.irinaPetrovna)
        #expect(given.text == "%PDF-1.4 справка" && given.header("content-type") == "application/pdf")
        for (name, status) in [("Лебедева", 404), (Cast.annasFather, 403), ("Громова", 403), (Cast.anna, 403)] {
            #expect(try await stage.look(paper, as: name).status == status, "\(name)")
        }
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R073 a notice is decided in a closed period too, by the class of its first day", arguments: TestEngine.offered)
    func closedAndMoved(engine: TestEngine) async throws {
        let stage = try await Stage(engine), eighth = try stage.cast.schoolClass("8Б")
        let (student, ninth) = (try stage.cast.student(Cast.anna), try stage.cast.schoolClass("9А"))
        let first = try await told(stage)
        try await stage.change { records in
            for period in try records.periods(of: eighth) where period.contains(november(20)) {
                try records.close(period.id)
            }
        }
        #expect(try await stage.send(first, [("what", "accept")], as: Cast.irinaPetrovna).status == 303)
        try await stage.change { try $0.move(student, to: ninth, from: november(24)) }
        let later = try await told(stage, [("from", "2025-11-25"), ("reason", "2"), ("note", "к врачу")])
        #expect(try await stage.send(later, [("what", "accept")], as: Cast.irinaPetrovna).status == 404)
        let there = later.replacing("8b", with: "9a")
        #expect(try await stage.send(there, [("what", "accept")], as: "Лебедева").status == 303)
        #expect(try await stage.cases(of: Cast.anna).last?.absence.reason == .excused)
    }
}

extension Stage {
    private static let newest = SQL("SELECT max(id) FROM absence_notice")

    /// The number of the notice told last, 0 where there is none.
    func lastNotice() async throws -> Int {
        try await database.read { try $0.first(Self.newest) { $0.intOrNil(0) ?? 0 } ?? 0 }
    }
}
