import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SubstitutionsFeature

/// Another subject, another part of the class, no lesson at all; and when families learn of it.
struct OtherWaysTests {
    @Test(
        "R053 R052 the own subject is written on its own page, and the planned topic waits",
        arguments: TestEngine.offered)
    func own(engine: TestEngine) async throws {
        let stage = try await Stage(engine), yusupova = try stage.cast.person("Юсупова")
        let (history, chemistry) = (try stage.cast.course("8Б История"), try stage.cast.course("8Б Химия"))
        try await stage.away("Орлов")
        let lesson = try await stage.lesson("8Б История"), today = stage.cast.today
        let foreign = try await stage.act("own", lesson, [("own", "\(yusupova).\(history)")])
        #expect(foreign.status == 422 && foreign.text.contains("не ведёт такой предмет"))
        #expect(try await stage.act("own", lesson, [("own", "\(yusupova).\(chemistry)")]).status == 303)
        let (planned, held) = try await stage.database.read { records in
            (
                try records.listedLesson(lesson.id),
                try records.lessons(of: chemistry, during: today...today).first { $0.n == lesson.n }
            )
        }
        #expect(planned?.status == .cancelled)
        let new = try #require(held)
        let row = try await stage.database.read { try $0.substitutions(at: new.id).first }
        #expect(row?.kind == .otherSubject && row?.substitute == yusupova && row?.course == chemistry)
        #expect(try await stage.mayWrite("Юсупова", in: new.id, of: "8Б Химия"))
        let page = try await stage.page("/substitutions", as: "Тихонова")
        #expect(page.contains("вместо него: 8Б · Химия"))
        #expect(try await stage.act("back", lesson, [], was: "\(yusupova)").status == 303)
        let again = try await stage.database.read { try $0.listedLesson(lesson.id) }
        #expect(again?.status == .planned)
        #expect(try await stage.database.read { try $0.substitutions(at: new.id) }.isEmpty)
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 two groups are taught as one: one entry, both pages", arguments: TestEngine.offered)
    func join(engine: TestEngine) async throws {
        let stage = try await Stage(engine), belova = try stage.cast.person("Белова")
        try await stage.away("Рашидова")
        let lesson = try await stage.lesson("6В Английский язык, гр. 2")
        let host = try await stage.lesson("6В Английский язык, гр. 1")
        let alien = try await stage.act("join", lesson, [("other", "\(try await stage.lesson("8Б Алгебра").id)")])
        #expect(alien.status == 422 && alien.text.contains("С этим уроком объединить нельзя"))
        #expect(try await stage.act("join", lesson, [("other", "\(host.id)")]).status == 303)
        let courses = try await stage.database.read { try $0.courses(at: host.id) }
        #expect(courses.count == 2)
        #expect(try await stage.mayWrite("Белова", in: host.id, of: "6В Английский язык, гр. 2"))
        let page = try await stage.page("/substitutions", as: "Тихонова")
        #expect(page.contains("объединение групп") && page.contains("вместе: 6В"))
        #expect(try await stage.act("back", lesson, [], was: "\(belova)").status == 303)
        #expect(try await stage.database.read { try $0.courses(at: host.id) }.count == 1)
        #expect(try await !stage.mayWrite("Белова", in: lesson.id, of: "6В Английский язык, гр. 2"))
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 R052 a lesson is taken off and put back", arguments: TestEngine.offered)
    func off(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await stage.away("Орлов")
        let lesson = try await stage.lesson("8Б История")
        #expect(try await stage.act("off", lesson, []).status == 303)
        #expect(try await stage.lesson("8Б История").status == .cancelled)
        let twice = try await stage.act("off", lesson, [])
        #expect(twice.status == 422 && twice.text.contains("Этот урок уже отменён."))
        let dead = try await stage.assign("Юсупова", to: lesson)
        #expect(dead.status == 422 && dead.text.contains("Этого урока не будет"))
        #expect(try await stage.act("back", lesson, []).status == 303)
        #expect(try await stage.lesson("8Б История").status == .planned)
    }

    @Test("R053 families are told once, when the day is published", arguments: TestEngine.offered)
    func publish(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today
        try await stage.away("Орлов")
        let lesson = try await stage.lesson("8Б История")
        #expect(try await stage.assign("Юсупова", to: lesson).status == 303)
        func told() async throws -> Moment? {
            try await stage.database.read { try $0.substitutions(at: lesson.id).first?.toldAt }
        }
        #expect(try await told() == nil)
        #expect(try await stage.send("/substitutions/publish", [("d", today.iso)], as: "Тихонова").status == 303)
        #expect(try await told() == stage.now)
        let again = try await stage.send("/substitutions/publish", [("d", today.iso)], as: "Тихонова")
        #expect(again.status == 422 && again.text.contains("всё уже опубликовано"))
        #expect(try await stage.findings().isEmpty)
    }

    @Test("R053 an absence is noted, moved and taken back with its history", arguments: TestEngine.offered)
    func absence(engine: TestEngine) async throws {
        let stage = try await Stage(engine), path = "/substitutions/absence", day = ("d", stage.day)
        let orlov = ("teacher", "\(try stage.cast.person("Орлов"))"), from = ("from", stage.day), kind = ("kind", "2")
        for (form, sentence) in [
            ([day], "Выберите, кто отсутствует."), ([day, orlov], "Укажите первый день отсутствия."),
            ([day, orlov, from, ("to", "2025-11-19"), kind], "раньше первого"),
            ([day, orlov, from, ("kind", "9")], "Выберите причину отсутствия."),
            ([day, orlov, from, kind, ("order", "5")], "Укажите дату приказа."),
            ([day, ("teacher", "\(try stage.cast.person(Cast.anna))"), from, kind], "такого учителя в школе нет"),
        ] {
            let back = try await stage.send(path, form, as: "Тихонова")
            #expect(back.status == 422 && back.text.contains(sentence), "\(sentence)")
        }
        try await stage.away("Орлов")
        let twice = try await stage.send(path, [day, orlov, from, kind], as: "Тихонова")
        #expect(twice.status == 422 && twice.text.contains("без даты выхода. Измените его."))
        let id = try await stage.database.read { try #require(try $0.teacherAbsences(on: november(20)).first).id }
        let end = [day, ("absence", "\(id)")]
        #expect(try await stage.send(path + "/end", end + [("lastday", "2025-11-24")], as: "Тихонова").status == 303)
        #expect(try await stage.page("/substitutions", as: "Громова").contains("больничный, 20–24 ноября"))
        #expect(try await stage.send(path + "/end", end + [("came", "1")], as: "Тихонова").status == 303)
        #expect(try await stage.database.read { try $0.teacherAbsences(on: november(20)) }.isEmpty)
        #expect(try await stage.findings().isEmpty)
    }

    @Test(
        "R053 of two lessons joined to one, that whose teacher was there is covered by nobody",
        arguments: TestEngine.offered)
    func joinedTwice(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today
        let host = try await stage.lesson("6В Английский язык, гр. 1")
        let there = try await stage.lesson("8Б История")
        let ill = try await stage.lesson("6В Английский язык, гр. 2")
        try await stage.away("Рашидова")
        #expect(try await stage.act("join", ill, [("other", "\(host.id)")]).status == 303)
        try await stage.change { try $0.join(there.id, into: host.id, ChangeGrounds("мало учеников")) }
        // Now its teacher falls ill too: whoever was put in for the other group is not put in for this one.
        try await stage.away("Орлов")
        let lessons = try await stage.database.read { try $0.lessonsOfAbsent(on: today, away: []) }
        #expect(lessons.first { $0.lesson == ill.id }?.cover?.kind == .merged)
        let own = try #require(lessons.first { $0.lesson == there.id })
        #expect(own.status == .cancelled && own.cover == nil)
        #expect(try await stage.findings().isEmpty)
    }
}
