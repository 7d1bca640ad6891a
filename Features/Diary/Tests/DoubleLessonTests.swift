import ModelSchool
import School
import Storage
import Testing
import Trials

@testable import DiaryFeature

struct DoubleLessonTests {
    /// A lesson of the week of 24 November 2025, with a second one on the same day.
    @Test(arguments: TestEngine.offered)
    func `homework of a double lesson is due on another day`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let first = try await stage.lesson("8Б Алгебра", from: Day(number: 20_416))
        let (father, anna) = (try stage.cast.person(Cast.annasFather), try stage.cast.student(Cast.anna))
        try await stage.change { pen in
            let bell = Bell(n: 8, starts: TimeOfDay(minutes: 900), ends: TimeOfDay(minutes: 945))
            _ = try pen.addLesson([first.course], on: first.day, bell)
            guard let record = try pen.lessonRecord(first.id, of: first.course) else { throw NotFound() }
            try pen.record(record, topic: "Дроби", homework: .set("№ 901"))
        }
        let week = try await stage.page("/diary/\(anna.number)?w=\(first.day.week.text)", as: father)
        let day = try #require(week.firstRange(of: "id=\"d\(first.day.day)\"")?.upperBound)
        let section = week[day...].prefix(upTo: week[day...].firstRange(of: "</section>")?.lowerBound ?? week.endIndex)
        #expect(section.contains("№ 901") && !section.contains("к уроку:"), "it is set here, and is due later")
        #expect(week.ranges(of: "к уроку:</span> № 901").count == 1, "the next day of algebra")
    }

    @Test("R065 R083 homework for a named lesson stands once on a day with two lessons", arguments: TestEngine.offered)
    func named(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let first = try await stage.lesson("8Б Алгебра", from: Day(number: 20_416))
        let next = try await stage.lesson("8Б Алгебра", from: first.day + 1)
        let (father, anna) = (try stage.cast.person(Cast.annasFather), try stage.cast.student(Cast.anna))
        try await stage.change { pen in
            let bell = Bell(n: 8, starts: TimeOfDay(minutes: 900), ends: TimeOfDay(minutes: 945))
            _ = try pen.addLesson([first.course], on: next.day, bell)
            guard let record = try pen.lessonRecord(first.id, of: first.course) else { throw NotFound() }
            try pen.record(record, topic: "Дроби", homework: .set("№ 902"))
            try pen.write(
                homework: 0, of: record, nil, HomeworkFacets(minutes: 20, due: DueLesson(next.id, next.day)))
        }
        let week = try await stage.page("/diary/\(anna.number)?w=\(next.day.week.text)", as: father)
        #expect(week.ranges(of: "к уроку:</span> № 902").count == 1)
    }
}
