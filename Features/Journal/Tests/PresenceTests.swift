import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// «Здесь же: Ким Л. С.»: who has the same journal open is told to those who may see it, and to nobody else.
struct PresenceTests {
    /// The next event that says this; nil where the stream ends before.
    private func next(
        _ events: inout AsyncStream<[UInt8]>.Iterator, saying words: String
    ) async -> String? {
        while let bytes = await events.next() {
            let text = String(decoding: bytes, as: UTF8.self)
            if text.contains(words) { return text }
        }
        return nil
    }

    private func stream(_ stage: Stage, _ course: ID<Course>, as name: String) async throws -> AsyncStream<[UInt8]> {
        let who = try stage.cast.person(name)
        return try #require(await stage.events("/live", "course=\(course.number)&glance=1", as: who))
    }

    private func onlookers(_ stage: Stage, _ course: ID<Course>, later: Int = 0) async throws -> [String] {
        let now = stage.now + later
        return try await stage.database.read { try $0.onlookers(of: [course], at: now).map(\.name) }
    }

    @Test(.timeLimit(.minutes(1)), arguments: TestEngine.offered)
    func `two who have a journal open are told of each other, and when one has gone`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра")
        defer { stage.front.endStreams() }
        let first = try await stream(stage, course, as: Cast.veraPavlovna)
        var veras = first.makeAsyncIterator()
        let alone = "\"here\":[{\"course\":\(course.number),\"names\":[]}]"
        let opening = await next(&veras, saying: "\"here\"")
        #expect(opening?.contains(alone) == true, "nobody is told of themselves")
        let second = try await stream(stage, course, as: Cast.irinaPetrovna)
        let irina = Task { for await _ in second {} }
        let told = await next(&veras, saying: "\"names\":[\"") ?? "nothing"
        #expect(told.contains("\"names\":[\"Носова"), "\(told)")
        #expect(told.contains("\"news\":null"), "to look on writes nothing")
        #expect(try await onlookers(stage, course).count == 2)
        #expect(try await onlookers(stage, course, later: 60) == [], "whoever says nothing more is forgotten")
        irina.cancel()
        let left = await next(&veras, saying: alone)
        #expect(left != nil)
        #expect(try await onlookers(stage, course).count == 1)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R014 R015 whoever may not see a journal is neither told who has it open nor named there",
        .timeLimit(.minutes(1)), arguments: TestEngine.offered)
    func strangers(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра")
        defer { stage.front.endStreams() }
        let own = try await stream(stage, course, as: Cast.veraPavlovna)
        var veras = own.makeAsyncIterator()
        let opening = await next(&veras, saying: "\"here\"")
        #expect(opening != nil)
        // Another's teacher: the stream is theirs to open, the journal is not.
        let foreign = try await stream(stage, course, as: "Волков")
        var strangers = foreign.makeAsyncIterator()
        let answer = await next(&strangers, saying: "\"here\"") ?? "nothing"
        #expect(answer.contains("\"here\":[]") && !answer.contains("Лебедева"), "\(answer)")
        for name in [Cast.anna, Cast.annasFather] {
            let who = try stage.cast.person(name)
            #expect(await stage.events("/live", "course=\(course.number)&glance=1", as: who) == nil)
        }
        let polled = try await stage.look("/live", "course=\(course.number)&glance=1", as: Cast.irinaPetrovna)
        #expect(!polled.text.contains("here"), "whoever asks now and then is nowhere for long")
        #expect(try await onlookers(stage, course).map { $0.prefix(8) } == ["Лебедева"])
        _ = (veras, strangers)
    }

    @Test(
        "with the duty ends what its holder is told of others, and what others are told of them",
        .timeLimit(.minutes(1)), arguments: TestEngine.offered)
    func ended(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра")
        defer { stage.front.endStreams() }
        let first = try await stream(stage, course, as: Cast.irinaPetrovna)
        var irinas = first.makeAsyncIterator()
        let before = await next(&irinas, saying: "\"course\":\(course.number)")
        #expect(before != nil, "while the duty lasts the journal is hers to see")
        let (irina, today) = (try stage.cast.person(Cast.irinaPetrovna), stage.cast.today)
        let eighth = try stage.cast.schoolClass("8Б")
        try await stage.change { try $0.end(.classTeacher, of: irina, object: eighth.number, lastDay: today - 1) }
        let second = try await stream(stage, course, as: Cast.veraPavlovna)
        var veras = second.makeAsyncIterator()
        let alone = await next(&veras, saying: "\"here\"")
        #expect(alone != nil)
        // The open stream asks the gate again before it tells anything: the journal has left it, or it has ended.
        while let bytes = await irinas.next() {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("Лебедева"), "\(text)")
            if text.contains("\"here\":[]") { break }
        }
        let again = await stage.events("/live", "course=\(course.number)&glance=1", as: irina)
        if let again {
            var events = again.makeAsyncIterator()
            let nothing = await next(&events, saying: "\"here\"")
            #expect(nothing?.contains("\"here\":[]") == true)
        }
        _ = veras
    }

    @Test(arguments: TestEngine.offered)
    func `another process of the same school sees who looks on here`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б Алгебра")
        let vera = try stage.cast.person(Cast.veraPavlovna), now = stage.now
        let other = try Records(at: stage.records.location).school(ModelSchool.slug)
        let stream = [UInt8](repeating: 5, count: 16)
        try await stage.change { try $0.lookOn([course], by: vera, as: stream, until: now + 40) }
        #expect(try await other.read { try $0.onlookers(of: [course], at: now) }.map(\.person) == [vera])
        #expect(try await other.read { try $0.onlookers(of: [course], at: now + 40) } == [])
        try await stage.change { try $0.lookAway(stream) }
        #expect(try await other.read { try $0.onlookers(of: [course], at: now) } == [])
    }
}
