import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SubstitutionsFeature

/// Орлов was to be away for long and is there the same day: everything goes back to him at once.
struct GiveBackTests {
    private func end(_ stage: Stage, _ fields: [(String, String)]) async throws -> Answer {
        let today = stage.cast.today
        let id = try await stage.database.read { records in
            try #require(try records.teacherAbsences(on: today).first { $0.name.surname == "Орлов" }).id
        }
        return try await stage.send(
            "/substitutions/absence/end", [("d", stage.day), ("absence", "\(id)")] + fields, as: "Тихонова")
    }

    private func status(_ course: String, _ stage: Stage) async throws -> LessonStatus {
        try await stage.lesson(course).status
    }

    /// The first lesson of a course after today.
    private func nextLesson(_ course: String, _ stage: Stage) async throws -> ListedLesson {
        let course = try stage.cast.course(course), days = stage.cast.today + 1...stage.cast.today + 14
        return try await stage.database.read { try #require(try $0.lessons(of: course, during: days).first) }
    }

    private func takeOff(_ lesson: ListedLesson, _ stage: Stage) async throws -> Int {
        let form = [("d", lesson.day.iso), ("lesson", "\(lesson.id)"), ("was", "")]
        return try await stage.send("/substitutions/off", form, as: "Тихонова").status
    }

    @Test("R053 R052 one touch gives every lesson back, of this day and of later ones", arguments: TestEngine.offered)
    func all(engine: TestEngine) async throws {
        let stage = try await Stage(engine), yusupova = try stage.cast.person("Юсупова"), today = stage.cast.today
        let chemistry = try stage.cast.course("8Б Химия")
        try await stage.away("Орлов")
        let own = try await stage.lesson("8Б История"), off = try await nextLesson("9А История", stage)
        let later = try await nextLesson("10А История", stage)
        #expect(try await stage.act("own", own, [("own", "\(yusupova).\(chemistry)")]).status == 303)
        #expect(try await takeOff(off, stage) == 303)
        let assigned = [
            ("d", later.day.iso), ("lesson", "\(later.id)"), ("was", ""), ("person", "\(yusupova)"), ("anyway", "1"),
        ]
        #expect(try await stage.send("/substitutions/assign", assigned, as: "Тихонова").status == 303)
        #expect(try await stage.send("/substitutions/publish", [("d", later.day.iso)], as: "Тихонова").status == 303)
        let back = try await end(stage, [("came", "1"), ("return", "1")])
        #expect(back.location == "/substitutions?d=2025-11-20&back=3&kept=0")
        #expect(try await status("8Б История", stage) == .planned)
        #expect(try await nextLesson("9А История", stage).status == .planned)
        #expect(try await stage.database.read { try $0.substitutions(at: later.id) }.isEmpty)
        #expect(try await !stage.mayWrite("Юсупова", in: later.id, of: "10А История", on: later.day))
        let chemistries = try await stage.database.read { try $0.lessons(of: chemistry, during: today...today) }
        #expect(chemistries.allSatisfy { $0.n != own.n || !$0.status.isOn }, "what was put instead is off")
        #expect(
            try await stage.page("/substitutions?d=\(stage.day)&back=3&kept=0", as: "Тихонова")
                .contains("Учителю возвращено уроков: 3."))
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 what a substitute has begun to keep stays with the substitute", arguments: TestEngine.offered)
    func kept(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б История"), now = stage.now
        let yusupova = try stage.cast.person("Юсупова")
        try await stage.away("Орлов")
        let lesson = try await stage.lesson("8Б История"), off = try await nextLesson("9А История", stage)
        #expect(try await stage.assign("Юсупова", to: lesson).status == 303)
        #expect(try await takeOff(off, stage) == 303)
        try await stage.database.change { records in
            let caller = Caller(
                person: yusupova, account: nil, device: 0, duties: try records.duties(of: yusupova), now: now,
                today: lesson.day)
            let permit = try caller.ask(
                .recordLesson, on: try records.scope(lesson: lesson.id, course: course), under: Regulation())
            let record = try #require(try records.lessonRecord(lesson.id, of: course))
            try records.signed(by: permit).record(record, topic: "Карта Европы")
        }
        #expect(
            try await end(stage, [("came", "1"), ("return", "1")]).location
                == "/substitutions?d=2025-11-20&back=1&kept=1")
        let page = try await stage.page("/substitutions?d=\(stage.day)&back=1&kept=1", as: "Тихонова")
        #expect(page.contains("Осталось за замещающими, потому что там уже есть записи: 1."))
        #expect(try await stage.database.read { try $0.substitutions(at: lesson.id).first }?.substitute == yusupova)
        #expect(try await nextLesson("9А История", stage).status == .planned)
    }

    @Test("R053 whose absence was only ended gets the lessons back by one button", arguments: TestEngine.offered)
    func button(engine: TestEngine) async throws {
        let stage = try await Stage(engine), orlov = ("teacher", "\(try stage.cast.person("Орлов"))")
        let path = "/substitutions/return", form = [("d", stage.day), orlov]
        try await stage.away("Орлов")
        let lesson = try await stage.lesson("8Б История")
        #expect(try await stage.assign("Юсупова", to: lesson).status == 303)
        let early = try await stage.send(path, form, as: "Тихонова")
        #expect(early.status == 422 && early.text.contains("Возвращать нечего"), "he is away")
        #expect(try await end(stage, [("came", "1")]).location == "/substitutions?d=2025-11-20")
        let page = try await stage.page("/substitutions", as: "Тихонова")
        #expect(page.contains("отсутствие не отмечено") && page.contains("Вернуть уроки с этого дня (1)"))
        #expect(try await !stage.page("/substitutions", as: "Громова").contains("Вернуть уроки"), "a director looks")
        #expect(try await stage.send(path, form, as: "Громова").status == 403)
        #expect(try await stage.send(path, form, as: "Тихонова").status == 303)
        #expect(try await stage.database.read { try $0.substitutions(at: lesson.id) }.isEmpty)
        #expect(try await stage.send(path, form, as: "Тихонова").status == 422)
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 a lesson joined for whoever is there after all can still be divided", arguments: TestEngine.offered)
    func joined(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today
        try await stage.away("Рашидова")
        let lesson = try await stage.lesson("6В Английский язык, гр. 2")
        let host = try await stage.lesson("6В Английский язык, гр. 1")
        #expect(try await stage.act("join", lesson, [("other", "\(host.id)")]).status == 303)
        try await stage.change { pen in
            for absence in try pen.teacherAbsences(on: today) where absence.name.surname == "Рашидова" {
                try pen.end(absence, lastDay: today - 1)
            }
        }
        #expect(try await stage.page("/substitutions", as: "Тихонова").contains("вместе: 6В"))
        let form = [("d", stage.day), ("teacher", "\(try stage.cast.person("Рашидова"))")]
        #expect(try await stage.send("/substitutions/return", form, as: "Тихонова").status == 303)
        #expect(try await status("6В Английский язык, гр. 2", stage) == .planned)
        #expect(try await stage.database.read { try $0.courses(at: host.id) }.count == 1)
        #expect(try await stage.findings().isEmpty)
    }
}
