import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What the card of a column says of its lesson besides topic and works.
struct LessonNumberTests {
    @Test(
        "R065 the journal says by which lesson a homework is to be done, the next one unless another is named",
        arguments: TestEngine.offered)
    func doneBy(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        let coming = try await stage.database.read {
            try $0.comingLessons(of: place.course.id, after: place.lesson.day)
        }
        let last = coming[3].day
        func aim() async throws -> Day? {
            let lessons = try await stage.database.read {
                try $0.lessons(of: place.course.id, from: place.lesson.day, to: last)
            }
            return lessons.first { $0.id == place.lesson.id }?.doneBy
        }
        #expect(try await stage.send(place.path, homework("№ 345"), as: vera).status == 303)
        #expect(try await aim() == coming[0].day)
        let seen = try await stage.tasks(place).first?.version ?? 0
        let named = homework("№ 345", ("due", "\(coming[1].id.number)"), seen: seen)
        #expect(try await stage.send(place.path, named, as: vera).status == 303)
        #expect(try await aim() == coming[1].day)
        let page = try await stage.page("/journal/8b/algebra", as: vera)
        #expect(page.contains("\"due\":\"\(coming[1].day.iso)\""))
        let gone = coming[1].id
        try await stage.change { try $0.cancel(gone, ChangeGrounds("карантин")) }
        #expect(try await aim() == coming[2].day, "what is held no more leaves its homework to the next one")
    }

    @Test("R068 the card of a column says that no homework is set", arguments: TestEngine.offered)
    func notSet(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await HomeworkPlace(stage)
        try await stage.change { pen in
            try pen.record(#require(try pen.lessonRecord(place.lesson.id, of: place.course.id)), homework: .notSet)
        }
        let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        #expect(page.contains("\"none\":true") && page.contains(" data-topics data-homework>"))
    }

    @Test(arguments: TestEngine.offered)
    func `lessons are numbered from the beginning of the year, whatever part of it is shown`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine), place = try await HomeworkPlace(stage)
        let (all, part) = try await stage.database.read { records in
            let course = place.course.id, today = place.lesson.day
            let all = try records.lessons(of: course, from: today - 300, to: today)
            guard let middle = all.dropFirst(all.count / 2).first else { throw NotFound() }
            return (all, try records.lessons(of: course, from: middle.day, to: today))
        }
        #expect(all.count > 10 && all.map(\.number) == Array(1...all.count))
        #expect(!part.isEmpty && part.map(\.number) == all.suffix(part.count).map(\.number))
        let page = try await stage.page(place.path, as: Cast.veraPavlovna)
        #expect(page.contains("<h1>Урок\u{A0}\(place.lesson.number) · "))
    }
}
