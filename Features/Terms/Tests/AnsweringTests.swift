import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import TermsFeature

/// What a journal lacks is told to whoever answers for it, and to nobody else; what is filled in late stays late.
struct AnsweringTests {
    /// Takes the topic out of a lesson of a course some days ago, so that it is owed.
    private func owe(_ course: String, _ stage: Stage) async throws -> (lesson: ListedLesson, course: ID<Course>) {
        let id = try stage.cast.course(course), days = november(10)...november(18)
        let lesson = try #require(try await stage.database.read { try $0.lessons(of: id, during: days).last })
        try await write("", lesson.id, id, stage)
        return (lesson, id)
    }

    private func write(_ topic: String, _ lesson: ID<Lesson>, _ course: ID<Course>, _ stage: Stage) async throws {
        try await stage.change { pen in
            let record = try #require(try pen.lessonRecord(lesson, of: course))
            try pen.record(record, topic: topic)
        }
    }

    /// Who of some people reads the topic of a lesson among the own terms.
    private func told(
        _ place: (lesson: ListedLesson, course: ID<Course>), _ names: [String], _ stage: Stage
    ) async throws -> [String] {
        let line = "href=\"/lesson/\(place.lesson.id.number)/\(place.course.number)\">Тема урока</a>"
        var found: [String] = []
        for name in names {
            if try await stage.page("/terms/own", as: name).contains(line) { found.append(name) }
        }
        return found
    }

    @Test(
        "R077 what a journal lacks is told to its teacher, at a substituted lesson to the substitute, then to a successor",
        arguments: TestEngine.offered)
    func routed(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), vera = try stage.cast.person(Cast.veraPavlovna)
        let volkov = try stage.cast.person("Волков"), staff = [Cast.veraPavlovna, "Волков", "Чернова", "Носова"]
        let algebra = try await owe("8Б Алгебра", stage), biology = try await owe("8Б Биология", stage)
        #expect(try await told(algebra, staff, stage) == [Cast.veraPavlovna])
        #expect(try await told(biology, staff, stage) == ["Волков"], "Чернова is on leave")
        let starts = stage.cast.year.starts, today = stage.cast.today
        try await stage.change { pen in
            try pen.end(.teacher, of: vera, object: algebra.course.number, lastDay: today - 1)
            try pen.give(.teacher, to: volkov, object: algebra.course.number, from: today, since: starts)
            try pen.settleOwners()
        }
        #expect(try await told(algebra, staff, stage) == ["Волков"], "the page was handed over with what it lacks")
        let owner = try await stage.database.read { try $0.obligations(of: algebra.lesson.id) }
            .first { $0.place.key == .topic }?.owner
        #expect(owner == volkov)
    }

    @Test(
        "R075 R108 what is not filled in stands as a debt with its term; filled in late, it is done and stays late",
        arguments: TestEngine.offered)
    func timely(engine: TestEngine) async throws {
        let stage = try await Stage([terms], on: engine), place = try await owe("8Б Алгебра", stage)
        let vera = try stage.cast.person(Cast.veraPavlovna)
        func topic() async throws -> Obligation {
            let all = try await stage.database.read { try $0.obligations(of: place.lesson.id) }
            return try #require(all.first { $0.place.key == .topic })
        }
        let file = "format=csv&what=1&class=8b&who=\(vera.number)"
        let line = ";8Б;Алгебра;\(place.lesson.day.russian);\(place.lesson.n);Тема урока;"
        let owed = try await topic()
        #expect(owed.owner == vera && owed.isLate(at: stage.now), "the term was the lesson's own day")
        #expect(try await stage.look("/terms", file, as: "Тихонова").text.contains(line))
        #expect(try await told(place, [Cast.veraPavlovna], stage) == [Cast.veraPavlovna])
        try await write("Квадратные корни", place.lesson.id, place.course, stage)
        let done = try await topic(), due = try #require(done.due)
        #expect(done.done == stage.now && stage.now > due, "the day on which it was done stays beside the term")
        #expect(try await !stage.look("/terms", file, as: "Тихонова").text.contains(line))
        #expect(try await told(place, [Cast.veraPavlovna], stage).isEmpty)
    }
}
