import ModelSchool
import School
import Storage
import Testing
import Trials

@testable import PlansFeature

/// Plan and fact of lessons that were changed against the timetable.
struct PlanFactTests {
    /// Which topic each lesson of 8Б Алгебра to come carries, in order of time, and the sums then.
    private func binding(_ stage: Stage, _ course: ID<Course>) async throws -> PlanBinding {
        let now = stage.now
        return try #require(
            try await stage.database.read { try $0.planBinding(of: course, zone: .moscow, now: now) })
    }

    @Test(
        "R059 another subject taught instead leaves the topic, a lesson held together gives it",
        arguments: TestEngine.offered)
    func insteadAndTogether(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let algebra = try stage.cast.course("8Б Алгебра"), physics = try stage.cast.course("8Б Физика")
        try await stage.lay((1...120).map { PlannedTopic(topic: "Тема \($0)") }, for: algebra, .approved)
        let before = try await binding(stage, algebra)
        let coming = before.bound.filter { !$0.lesson.isOver }
        let (first, second) = (coming[0], coming[1])
        let instead = try await stage.change {
            try $0.putInstead(of: first.lesson.id, [physics], ChangeGrounds("болезнь"))
        }
        let after = try await binding(stage, algebra)
        #expect(after.topic(at: first.lesson.id) == nil && after.topic(at: instead) == nil)
        #expect(after.topic(at: second.lesson.id)?.place == first.place)
        #expect(after.bound.count == before.bound.count - 1)

        // The next lesson of algebra is held together with another one of that day: the topic is given there.
        let host = try await stage.change { records -> ID<Lesson> in
            let lessons = try records.lessons(
                of: stage.cast.schoolClass("8Б"), during: second.lesson.day...second.lesson.day)
            guard let other = lessons.first(where: { $0.course != algebra && $0.lesson.status.isOn }) else {
                throw NotFound()
            }
            try records.join(second.lesson.id, into: other.lesson.id, ChangeGrounds("объединение групп"))
            return other.lesson.id
        }
        let joined = try await binding(stage, algebra)
        #expect(joined.topic(at: second.lesson.id) == nil)
        #expect(joined.topic(at: host)?.place == first.place)
        #expect(joined.bound.count == after.bound.count)
    }

    @Test("R059 a lesson that was moved carries the topic of its new turn", arguments: TestEngine.offered)
    func moved(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try stage.cast.course("8Б Алгебра")
        try await stage.lay((1...120).map { PlannedTopic(topic: "Тема \($0)") }, for: algebra, .approved)
        let before = try await binding(stage, algebra)
        let coming = before.bound.filter { !$0.lesson.isOver }
        let (first, third) = (coming[0].lesson, coming[2].lesson)
        try await stage.change { records in
            guard let listed = try records.listedLesson(first.id) else { throw NotFound() }
            let late = Bell(n: 8, starts: listed.starts, ends: listed.ends)
            try records.move(first.id, to: third.day, late, ChangeGrounds("командировка"))
        }
        let after = try await binding(stage, algebra)
        // The two lessons after it have moved up, and it is third now: no topic is lost, none is given twice.
        #expect(after.topic(at: coming[1].lesson.id)?.place == coming[0].place)
        #expect(after.topic(at: third.id)?.place == coming[1].place)
        #expect(after.topic(at: first.id)?.place == coming[2].place)
        #expect(after.bound.count == before.bound.count)
    }
}
