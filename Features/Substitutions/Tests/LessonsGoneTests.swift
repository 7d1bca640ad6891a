import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SubstitutionsFeature

/// Substitutions when the lesson itself is taken back, held on another day, or was given before the order was written.
struct LessonsGoneTests {
    private static let orders = "/substitutions/orders"

    private func byOrder(_ stage: Stage, _ from: Day, _ to: Day) async throws -> Int {
        let history = try stage.cast.course("8Б История")
        let (orlov, yusupova) = (try stage.cast.person("Орлов"), try stage.cast.person("Юсупова"))
        return try await stage.change { pen in
            let order = try pen.addOrder("60-л", from, .substitution, about: "О замещении")
            return try pen.standIn(yusupova, for: orlov, on: history, during: from...to, reason: "курсы", order: order)
        }
    }

    /// Writes in a lesson of 8Б История as somebody.
    private func write(_ surname: String, in lesson: ID<Lesson>, _ stage: Stage, on today: Day, topic: String)
        async throws
    {
        let person = try stage.cast.person(surname), course = try stage.cast.course("8Б История")
        let now = stage.now + (today.number - stage.cast.today.number) * 86_400
        try await stage.database.change { records in
            let caller = Caller(
                person: person, account: nil, device: 0, duties: try records.duties(of: person), now: now, today: today)
            let scope = try records.scope(lesson: lesson, course: course)
            let pen = records.signed(by: try caller.ask(.recordLesson, on: scope, under: Regulation()))
            try pen.record(#require(try pen.lessonRecord(lesson, of: course)), topic: topic)
        }
    }

    private func history(_ stage: Stage, _ days: ClosedRange<Day>) async throws -> [ListedLesson] {
        let course = try stage.cast.course("8Б История")
        return try await stage.database.read { try $0.lessons(of: course, during: days) }
    }

    private func substitutes(_ stage: Stage, _ lesson: ID<Lesson>) async throws -> [ID<Person>] {
        try await stage.database.read { try $0.substitutions(at: lesson).map(\.substitute) }
    }

    @Test(
        "R053 R052 a joint lesson taken back on another page leaves no substitution behind",
        arguments: TestEngine.offered
    )
    func joint(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await stage.away("Рашидова")
        let lesson = try await stage.lesson("6В Английский язык, гр. 2")
        let host = try await stage.lesson("6В Английский язык, гр. 1")
        #expect(try await stage.act("join", lesson, [("other", "\(host.id)")]).status == 303)
        try await stage.change { pen in try pen.takeBack(#require(try pen.changes(of: lesson.id).last)) }
        #expect(try await substitutes(stage, host.id).isEmpty)
        #expect(try await !stage.mayWrite("Белова", in: lesson.id, of: "6В Английский язык, гр. 2"))
        #expect(try await stage.database.read { try $0.listedLesson(host.id) }?.status == .planned)
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 R052 so does the own subject given instead", arguments: TestEngine.offered)
    func own(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today
        let (yusupova, chemistry) = (try stage.cast.person("Юсупова"), try stage.cast.course("8Б Химия"))
        try await stage.away("Орлов")
        let lesson = try await stage.lesson("8Б История")
        #expect(try await stage.act("own", lesson, [("own", "\(yusupova).\(chemistry)")]).status == 303)
        let new = try await stage.database.read { records in
            try #require(try records.lessons(of: chemistry, during: today...today).first { $0.n == lesson.n })
        }
        try await stage.change { pen in try pen.takeBack(#require(try pen.changes(of: lesson.id).last)) }
        #expect(try await substitutes(stage, new.id).isEmpty)
        let left = try await stage.database.read { records in
            try records.duties(of: yusupova).filter { $0.duty == .substitute(new.id) && $0.holds(on: today) }.count
        }
        #expect(left == 0)
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 R052 a substitute goes with the lesson to its new day, and back", arguments: TestEngine.offered)
    func moved(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today
        try await stage.away("Орлов")
        let lesson = try await stage.lesson("8Б История")
        #expect(try await stage.assign("Юсупова", to: lesson).status == 303)
        try await stage.change { try $0.move(lesson.id, to: today + 5, lesson.bell, ChangeGrounds("семинар")) }
        for (day, may) in [
            (today, false), (today + 4, false), (today + 5, true), (today + 19, true), (today + 20, false),
        ] {
            #expect(
                try await stage.mayWrite("Юсупова", in: lesson.id, of: "8Б История", on: day) == may, "\(day.iso)")
        }
        try await stage.change { pen in try pen.takeBack(#require(try pen.changes(of: lesson.id).last)) }
        for (day, may) in [(today, true), (today + 14, true), (today + 15, false)] {
            #expect(
                try await stage.mayWrite("Юсупова", in: lesson.id, of: "8Б История", on: day) == may, "\(day.iso)")
        }
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 R052 an order covers a lesson where it stands now", arguments: TestEngine.offered)
    func movedByOrder(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today
        _ = try await byOrder(stage, today, today + 1)
        let lesson = try await stage.lesson("8Б История"), yusupova = try stage.cast.person("Юсупова")
        #expect(try await substitutes(stage, lesson.id) == [yusupova])
        try await stage.change { try $0.move(lesson.id, to: today + 5, lesson.bell, ChangeGrounds("семинар")) }
        #expect(try await substitutes(stage, lesson.id).isEmpty)
        try await stage.change { pen in try pen.takeBack(#require(try pen.changes(of: lesson.id).last)) }
        #expect(try await substitutes(stage, lesson.id) == [yusupova])
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 what the substitute has given stays counted when the order ends before", arguments: TestEngine.offered)
    func endedBefore(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today
        let id = try await byOrder(stage, today, today + 14)
        let given = try #require(try await history(stage, today + 1...today + 9).last)
        try await write("Юсупова", in: given.id, stage, on: given.day, topic: "Дано на замене")
        func end(_ day: Day) async throws -> Answer {
            try await stage.send(
                Self.orders + "/end", [("id", "\(id)"), ("lastday", day.iso)], as: "Тихонова",
                at: stage.now + 10 * 86_400)
        }
        let early = try await end(given.day - 1)
        #expect(
            early.status == 422
                && early.text.contains("Урок \(RussianDate.dayAndMonth(given.day)) замещающий уже записал"))
        #expect(try await end(given.day).status == 303)
        #expect(try await substitutes(stage, given.id) == [try stage.cast.person("Юсупова")])
        #expect(try await stage.findings().isEmpty)
    }

    @Test(
        "R053 an order written later leaves lessons that the teacher gave, topics written ahead apart",
        arguments: TestEngine.offered)
    func writtenLater(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today
        let days = today...today + 14
        let kept = try #require(try await history(stage, today...today).first)
        let ahead = try #require(try await history(stage, today + 1...today + 14).first)
        try await write("Орлов", in: kept.id, stage, on: today, topic: "Дано самим")
        try await write("Орлов", in: ahead.id, stage, on: today, topic: "Записано вперёд")
        _ = try await byOrder(stage, days.lowerBound, days.upperBound)
        #expect(try await substitutes(stage, kept.id).isEmpty)
        #expect(try await substitutes(stage, ahead.id) == [try stage.cast.person("Юсупова")])
        #expect(try await stage.findings().isEmpty)
    }
}
