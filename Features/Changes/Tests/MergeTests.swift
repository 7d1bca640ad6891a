import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ChangesFeature

/// Two lessons of one time held as one. On Friday 21 November both groups of 8Б have английский as the first lesson:
/// the first with Ким, the second with Рашидова; алгебра is the third.
struct MergeTests {
    private static let first = "8Б Английский язык, гр. 1"
    private static let second = "8Б Английский язык, гр. 2"

    private func merge(
        _ stage: Stage, _ course: String = Self.second, into host: String = Self.first, why: String = "мало учеников",
        as name: String = "Тихонова"
    ) async throws -> Answer {
        let lesson = try await stage.lesson(course, on: november(21))
        let other = try await stage.lesson(host, on: november(21))
        let form = [("host", "\(other.id)"), ("merge_why", why)]
        return try await stage.send("/changes/lesson/\(lesson.id)/merge", form, as: name)
    }

    private func pages(_ stage: Stage, at lesson: ID<Lesson>) async throws -> Set<ID<Course>> {
        Set(try await stage.database.read { try $0.courses(at: lesson) })
    }

    @Test(
        "R052 two groups are held together: one lesson on both pages, and parted again", arguments: TestEngine.offered)
    func together(engine: TestEngine) async throws {
        let stage = try await Stage(engine), courses = try [Self.first, Self.second].map { try stage.cast.course($0) }
        let guest = try await stage.lesson(Self.second, on: november(21))
        let host = try await stage.lesson(Self.first, on: november(21))
        #expect(guest.n == 1 && (guest.starts, guest.ends) == (host.starts, host.ends))
        let offer = try await stage.page("/changes/lesson/\(guest.id)", as: "Тихонова")
        #expect(offer.contains("<option value=\"\(host.id)\">8Б, Английский язык, гр. 1, Ким"))
        #expect(try await merge(stage).status == 303)
        #expect(try await pages(stage, at: host.id) == Set(courses))
        let status = try await stage.database.read { records in
            try [guest.id, host.id].map { try records.listedLesson($0)?.status }
        }
        #expect(status == [.cancelled, .merged])
        let card = try await stage.page("/changes/lesson/\(guest.id)", as: "Тихонова")
        #expect(card.contains("Сейчас: объединён с другим уроком.") && card.contains("/changes/lesson/\(host.id)\">"))
        let other = try await stage.page("/changes/lesson/\(host.id)", as: "Тихонова")
        #expect(other.contains("/changes/lesson/\(guest.id)\">Присоединённый урок</a>"))
        let log = try await stage.page("/changes/log?class=8b", as: "Соколов")
        #expect(log.contains("объединён") && log.contains("мало учеников"))

        let back = "/changes/lesson/\(guest.id)/restore"
        #expect(try await stage.send(back, [], as: Cast.veraPavlovna).status == 403)
        #expect(try await stage.send(back, [], as: "Тихонова").status == 303)
        #expect(try await pages(stage, at: host.id) == [courses[0]])
        #expect(try await stage.lesson(Self.second, on: november(21)).status == .planned)
        #expect(try await stage.lesson(Self.first, on: november(21)).status == .planned)
        #expect(try await stage.isClean())
    }

    @Test(
        "R052 only lessons of one time are held together, of one subject or of parts of one class",
        arguments: TestEngine.offered)
    func others(engine: TestEngine) async throws {
        let stage = try await Stage(engine), before = try await stage.database.read { try $0.headCode().seq }
        let third = try await merge(stage, into: "8Б Алгебра")
        #expect(third.status == 422 && third.text.contains("Объединить можно с уроком того же времени"))
        #expect(third.text.contains("мало учеников"), "what was typed comes back")
        #expect(try await merge(stage, into: Self.second).status == 422, "with itself")
        let silent = try await merge(stage, why: "")
        #expect(silent.status == 422 && silent.text.contains("Заполните поле «Причина»"))
        let guest = try await stage.lesson(Self.second, on: november(21)), path = "/changes/lesson/\(guest.id)/merge"
        let stranger = try await stage.database.read { records in
            try records.schoolLessons(november(21)...november(21)).first { one in
                one.listed.starts == guest.starts && !one.title.hasPrefix("Английский")
                    && !one.classes.contains { $0.name == "8Б" }
            }
        }
        for host in ["", "x", "999999", "\(try #require(stranger).id)"] {
            let form = [("host", host), ("merge_why", "так")]
            #expect(try await stage.send(path, form, as: "Тихонова").status == 422, "\(host)")
        }
        #expect(try await stage.database.read { try $0.headCode().seq } == before)
        for name in ["Громова", Cast.veraPavlovna, Cast.irinaPetrovna, Cast.annasFather, Cast.anna] {
            #expect(try await merge(stage, as: name).status == 403, "\(name)")
        }
        let elsewhere = await stage.post(path, [("host", "1")], as: try stage.cast.person("Тихонова"), of: "other")
        #expect(elsewhere.status != 303 && elsewhere.status != 200)
    }

    @Test("R052 a lesson that was held, on either side, is not held together any more", arguments: TestEngine.offered)
    func written(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course(Self.second)
        let lesson = try await stage.lesson(Self.second, on: november(21))
        try await stage.change { pen in
            try pen.record(try #require(try pen.lessonRecord(lesson.id, of: course)), isRollTaken: true)
        }
        let answer = try await merge(stage)
        #expect(answer.status == 422 && answer.text.contains("уже есть отметки или перекличка"))
        let host = try await merge(stage, Self.first, into: Self.second)
        #expect(host.status == 422 && host.text.contains("8Б, Английский язык, гр. 2, 1-й урок"))
        #expect(try await stage.isClean())
    }

    @Test("R052 what is joined already is told in a sentence, a third group may join", arguments: TestEngine.offered)
    func three(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let courses = try (1...3).map { try stage.cast.course("5Б Английский язык, гр. \($0)") }
        let found = try await stage.database.read { records in
            try courses.map { try records.lessons(of: $0, during: november(24)...november(28)).first?.id }
        }
        let lessons = try found.map { try #require($0) }
        func join(_ guest: Int, _ host: Int) async throws -> Answer {
            let form = [("host", "\(lessons[host])"), ("merge_why", "общая контрольная")]
            return try await stage.send("/changes/lesson/\(lessons[guest])/merge", form, as: "Тихонова")
        }
        #expect(try await join(1, 0).status == 303)
        let twice = try await join(1, 0)
        #expect(twice.status == 422 && twice.text.contains("Этот урок уже отменён"))
        let gone = try await join(2, 1)
        #expect(gone.status == 422 && gone.text.contains("Этот урок уже отменён"))
        let chain = try await join(0, 2)
        #expect(chain.status == 422 && chain.text.contains("К этому уроку уже присоединён другой"))
        #expect(try await join(2, 0).status == 303)
        #expect(try await pages(stage, at: lessons[0]) == Set(courses))
        for guest in [1, 2] {
            let back = "/changes/lesson/\(lessons[guest])/restore"
            #expect(try await stage.send(back, [], as: "Тихонова").status == 303)
        }
        #expect(try await pages(stage, at: lessons[0]) == [courses[0]])
        #expect(try await stage.isClean())
    }

    @Test("R052 lessons of a closed period are not held together", arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course(Self.second)
        try await stage.change { pen in
            let second = try #require(try pen.periods(of: course).first { $0.contains(november(21)) })
            try pen.close(second.id)
        }
        let answer = try await merge(stage)
        #expect(answer.status == 422 && answer.text.contains("II четверть закрыта для отметок"))
        #expect(try await stage.isClean())
    }

    @Test("R052 R053 where a teacher is away, substitutions join the groups", arguments: TestEngine.offered)
    func absent(engine: TestEngine) async throws {
        let stage = try await Stage(engine), rashidova = try stage.cast.person("Рашидова")
        _ = try await stage.change { pen in
            try pen.add(absenceOf: rashidova, during: Span(from: november(20), to: november(21)), .sickLeave)
        }
        let answer = try await merge(stage)
        #expect(answer.status == 422)
        #expect(answer.text.contains("21 ноября отсутствует. Объедините уроки на странице «Замены»"))
        #expect(try await merge(stage, Self.first, into: Self.second).status == 422, "nor is anything joined to theirs")
        #expect(try await stage.isClean())
    }

    @Test(
        "R052 R053 a lesson that a substitute gives is joined on the page of substitutions",
        arguments: TestEngine.offered)
    func replaced(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course(Self.first)
        let (kim, belova) = (try stage.cast.person("Ким"), try stage.cast.person("Белова"))
        let host = try await stage.lesson(Self.first, on: november(21))
        try await stage.change { try $0.substitute(belova, for: kim, at: host.id, of: course) }
        let into = try await merge(stage)
        #expect(into.status == 422 && into.text.contains("На урок, с которым объединяете, назначена замена."))
        let away = try await merge(stage, Self.first, into: Self.second)
        #expect(away.status == 422 && away.text.contains("На этот урок назначена замена."))
        #expect(try await stage.lesson(Self.second, on: november(21)).status == .planned)
        #expect(try await stage.isClean())
    }

    @Test(
        "R052 R053 whoever keeps a page by an order keeps it at the lesson that its own was joined to",
        arguments: TestEngine.offered)
    func byOrder(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course(Self.second)
        let (belova, rashidova) = (try stage.cast.person("Белова"), try stage.cast.person("Рашидова"))
        let guest = try await stage.lesson(Self.second, on: november(21))
        let host = try await stage.lesson(Self.first, on: november(21))
        try await stage.change { pen in
            let order = try pen.addOrder("81", november(19), .substitution, about: "О замещении")
            try pen.standIn(
                belova, for: rashidova, on: course, during: november(20)...november(28), reason: "курсы", order: order)
        }
        #expect(try await merge(stage).status == 303)
        let there = try await stage.database.read { try $0.substitutions(at: host.id) }
        #expect(there.map(\.course) == [course] && there.map(\.substitute) == [belova])
        // Who keeps it is free then: a lesson does not come back where its teacher gives another one.
        let back = try await stage.send("/changes/lesson/\(guest.id)/restore", [], as: "Тихонова")
        #expect(back.status == 303, "\(back.text)")
        #expect(try await stage.database.read { try $0.substitutions(at: host.id) }.isEmpty)
        #expect(try await stage.database.read { try $0.substitutions(at: guest.id) }.map(\.substitute) == [belova])
        #expect(try await stage.isClean())
    }

    @Test(
        "R052 a lesson that comes back from home is joint only while another is joined to it",
        arguments: TestEngine.offered)
    func fromHome(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let guest = try await stage.lesson(Self.second, on: november(21))
        let host = try await stage.lesson(Self.first, on: november(21))
        func done(_ act: String, _ lesson: ID<Lesson>, _ form: [(String, String)] = []) async throws -> Bool {
            try await stage.send("/changes/lesson/\(lesson)/\(act)", form, as: "Тихонова").status == 303
        }
        #expect(try await merge(stage).status == 303)
        #expect(try await done("remote", host.id, [("remote_why", "карантин")]))
        #expect(try await done("restore", guest.id))
        #expect(try await stage.lesson(Self.first, on: november(21)).status == .remote)
        #expect(try await done("restore", host.id))
        #expect(try await stage.lesson(Self.first, on: november(21)).status == .planned, "nobody is joined to it")
        #expect(try await done("remote", host.id, [("remote_why", "карантин")]))
        #expect(try await merge(stage).status == 303)
        #expect(try await done("restore", host.id))
        #expect(try await stage.lesson(Self.first, on: november(21)).status == .merged, "two groups come to school")
        #expect(try await done("restore", guest.id))
        #expect(try await stage.lesson(Self.first, on: november(21)).status == .planned)
        #expect(try await stage.isClean())
    }
}
