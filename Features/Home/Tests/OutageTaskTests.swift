import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import HomeFeature

/// What an outage asks for on «Сегодня». On Thursday 20 November 2025 8Б begins with Вера Павловна's algebra, from 8:30 to
/// 9:15; the journal of 8Б is out of reach from 8:20 to 9:20, and by the rule two working days are left after it.
struct OutageTaskTests {
    private static let begins = Zone.moscow.moment(day: november(20), time: TimeOfDay(minutes: 500))
    private static let task = "Перенесите из временного журнала"

    /// Enters the outage, over or not; answers its number.
    private func outage(_ room: Stage, isOver: Bool = true) async throws -> ID<Outage> {
        let window = OutageWindow(from: Self.begins, to: isOver ? Self.begins + 3_600 : nil)
        let eighth = try room.cast.schoolClass("8Б")
        return try await room.change { pen in
            let rule = SettledRule("2 wd", severity: .hard, clause: "003 п. 3.2")
            try pen.settle(.outageTerm, rule, from: november(1), RuleGrounds("приказ"))
            return try pen.add(outage: OutageFacts(window, reach: .classes([eighth]), words: "нет света"))
        }
    }

    /// What the page of the first lesson holds from now on.
    private func write(_ room: Stage, topic: String, roll: Bool, _ homework: HomeworkState) async throws {
        let algebra = try room.cast.course("8Б Алгебра")
        try await room.change { pen in
            let lesson = try #require(try pen.lessons(of: algebra, during: november(20)...november(20)).first)
            let record = try #require(try pen.lessonRecord(lesson.id, of: algebra))
            try pen.record(record, topic: topic, homework: homework, isRollTaken: roll)
        }
    }

    @Test(
        "R125 what an outage kept out is asked of whoever keeps the page, until all of it is there",
        arguments: TestEngine.offered)
    func asked(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine)
        try await write(room, topic: "", roll: false, .notEntered)
        _ = try await outage(room)
        let page = try await room.page("/", as: Cast.veraPavlovna)
        let words = Self.task + " 1\u{A0}урок до 22 ноября (сбой 20.11.2025 08:20–09:20)"
        #expect(page.contains("<p class=\"notice\" data-kind=\"warn\"><a href=\"/outages\">\(words)</a></p>"))
        for name in [Cast.irinaPetrovna, "Волков", "Тихонова", "Соколов", "Громова"] {
            #expect(!(try await room.page("/", as: name)).contains(Self.task), "\(name) keeps no page of it")
        }
        #expect(!(try await room.page("/?d=2025-11-21", as: Cast.veraPavlovna)).contains(Self.task), "only today")
        for (topic, roll, homework) in [
            ("Степень", false, HomeworkState.notEntered), ("Степень", true, .notEntered), ("", true, .notSet),
        ] {
            try await write(room, topic: topic, roll: roll, homework)
            #expect(try await room.page("/", as: Cast.veraPavlovna).contains(Self.task), "\(topic) \(roll)")
        }
        try await write(room, topic: "Степень", roll: true, .notSet)
        #expect(!(try await room.page("/", as: Cast.veraPavlovna)).contains(Self.task), "it is all carried over")
    }

    @Test("R125 a transfer that is late is said to be, for a month", arguments: TestEngine.offered)
    func late(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine), day = 86_400
        try await write(room, topic: "", roll: false, .notEntered)
        _ = try await outage(room)
        // Friday and Saturday are working days of a school that has classes with six; Sunday is one too many.
        let saturday = try await room.page("/", as: Cast.veraPavlovna, at: room.now + 2 * day)
        #expect(saturday.contains("<p class=\"notice\" data-kind=\"warn\"><a href=\"/outages\">" + Self.task))
        let sunday = try await room.page("/", as: Cast.veraPavlovna, at: room.now + 3 * day)
        let start = try #require(sunday.firstRange(of: "<p class=\"notice\" data-kind=\"err\"><a href=\"/outages\">"))
        let line = sunday[start.upperBound...].prefix { $0 != "\n" }
        #expect(line.hasPrefix(Self.task + " 1\u{A0}урок до 22 ноября") && line.hasSuffix("</a> — просрочено</p>"))
        let december = try await room.page("/", as: Cast.veraPavlovna, at: room.now + 31 * day)
        #expect(!december.contains(Self.task), "the register keeps it")
    }

    @Test(
        "R124 an outage that lasts is told to all of the staff, a mistaken one to nobody",
        arguments: TestEngine.offered)
    func lasting(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine)
        try await write(room, topic: "", roll: false, .notEntered)
        let id = try await outage(room, isOver: false)
        let words = "Журнал недоступен с 20.11.2025 08:20, продолжается: ведите временный журнал"
        let staff = [Cast.veraPavlovna, Cast.irinaPetrovna, "Тихонова", "Соколов", "Громова"]
        for name in staff {
            let page = try await room.page("/", as: name)
            #expect(page.contains("data-kind=\"warn\"><a href=\"/outages/\(id.number)\">\(words)</a></p>"), "\(name)")
            #expect(!page.contains(Self.task), "nothing is carried over while it lasts")
        }
        try await room.change { try $0.mark(mistaken: id, because: "не то здание") }
        for name in staff { #expect(!(try await room.page("/", as: name)).contains("Журнал недоступен"), "\(name)") }
    }

    @Test("R125 a substitute carries over the lesson that they gave", arguments: TestEngine.offered)
    func substitute(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine), algebra = try room.cast.course("8Б Алгебра")
        let (vera, volkov) = (try room.cast.person(Cast.veraPavlovna), try room.cast.person("Волков"))
        try await write(room, topic: "", roll: false, .notEntered)
        try await room.change { pen in
            let lesson = try #require(try pen.lessons(of: algebra, during: november(20)...november(20)).first)
            try pen.substitute(volkov, for: vera, at: lesson.id, of: algebra)
        }
        _ = try await outage(room)
        #expect(try await room.page("/", as: "Волков").contains(Self.task + " 1\u{A0}урок до 22 ноября"))
        #expect(!(try await room.page("/", as: Cast.veraPavlovna)).contains(Self.task))
    }
}
