import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What a teacher who sets a work for the whole class is told of the plan of assessments.
struct PlannedWorkTests {
    @Test("R083 a control work says whether it stands in the approved plan", arguments: TestEngine.offered)
    func told(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (course, lesson, _) = try await stage.lastLesson(of: "8Б Алгебра")
        let path = "/lesson/\(lesson.id)/\(course.id)", eighth = try stage.cast.schoolClass("8Б")
        func said(_ words: String, on path: String) async throws -> Bool {
            try await stage.page(path, as: Cast.veraPavlovna).contains(words)
        }
        let missing = "Этого урока нет в утверждённом графике", standing = "Эта работа стоит в графике"
        try await stage.change { pen in
            let kind = try #require(try pen.workKinds().first { $0.kind.code == "КР" })
            try pen.name(work: 1, in: lesson.id, of: course.id, kind: kind.id.number, weight: 3, topic: "Степени")
        }
        #expect(try await !said(missing, on: path), "no plan is approved that it could stand in")
        try await stage.change { try $0.approve(AssessmentPlanPlace(course.year, .first, 8)) }
        #expect(try await said(missing, on: path))
        #expect(try await said(missing, on: path + "/works"))
        let work = Assessment(
            .control, in: course.subject, of: eighth, on: lesson.day, lessons: lesson.n...lesson.n)
        _ = try await stage.change { try $0.add(assessment: work) }
        #expect(try await said(standing, on: path))
        #expect(try await said(standing, on: path + "/works"))
    }

    @Test("R083 an answer at the blackboard is no assessment", arguments: TestEngine.offered)
    func silent(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (course, lesson, _) = try await stage.lastLesson(of: "9А Алгебра")
        try await stage.change { try $0.approve(AssessmentPlanPlace(course.year, .first, 9)) }
        let works = try await stage.database.read { try $0.works(of: course.id, from: lesson.day, to: lesson.day) }
        try #require(!(works.contains { $0.isControl }))
        let page = try await stage.page("/lesson/\(lesson.id)/\(course.id)", as: Cast.veraPavlovna)
        #expect(!page.contains("графике оценочных процедур"))
    }
}
