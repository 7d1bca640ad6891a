import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import TimetableFeature

/// Homework for a named lesson, when the timetable takes that lesson away.
struct AimedHomeworkTests {
    @Test(
        "R051 R065 homework for a named lesson that goes is told before the timetable is published",
        arguments: TestEngine.offered)
    func told(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft()
        let course = try stage.cast.course("8Б Алгебра")
        let monday = try #require(Day(year: 2025, month: 12, day: 1))
        try await stage.change { pen in
            let named = try #require(try pen.lessons(of: course, during: monday...monday).first)
            let set = try #require(try pen.lessons(of: course, during: november(20)...november(20)).first)
            try pen.record(
                try #require(try pen.lessonRecord(set.id, of: course)), topic: "Дроби", homework: .set("№ 5"))
            let record = try #require(try pen.lessonRecord(set.id, of: course))
            let facets = HomeworkFacets(minutes: 20, due: DueLesson(named.id, named.day))
            let standing = try pen.homeworkTasks(of: record).first { $0.n == 0 }
            try pen.write(homework: 0, of: record, standing, facets)
        }
        let before = try await stage.page("/timetable/edit/\(draft)/publish", as: "Тихонова")
        #expect(!before.contains("к 1 декабря"))
        #expect(try await stage.type("", in: draft, "8b/1-6").status == 303)
        let page = try await stage.page("/timetable/edit/\(draft)/publish", as: "Тихонова")
        #expect(page.contains("Задания к урокам: 1") && page.contains("к 1 декабря → к 4 декабря"))
    }
}
