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

    @Test(
        "R051 R065 homework for the next lesson is told with its new day before the timetable is published",
        arguments: TestEngine.offered)
    func nextLesson(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), draft = try await stage.draft()
        let course = try stage.cast.course("8Б Алгебра"), path = "/timetable/edit/\(draft)/publish"
        try await stage.change { pen in
            let friday = try #require(try pen.lessons(of: course, during: november(21)...november(21)).first)
            try pen.record(
                try #require(try pen.lessonRecord(friday.id, of: course)), topic: "Дроби", homework: .set("№ 12"))
        }
        let before = try await stage.page(path, as: "Тихонова")
        #expect(!before.contains("к 24 ноября"), "the same week aims at the same Monday")
        #expect(try await stage.type("", in: draft, "8b/1-6").status == 303)
        let page = try await stage.page(path, as: "Тихонова")
        #expect(page.contains("Задания к урокам: 1"))
        #expect(page.contains("<li>8Б, Алгебра: к 24 ноября → к 27 ноября</li>"))
        let none = try await stage.draft()
        for cell in ["8b/1-6", "8b/4-1", "8b/5-3"] {
            #expect(try await stage.type("", in: none, cell).status == 303)
        }
        let last = try await stage.page("/timetable/edit/\(none)/publish", as: "Тихонова")
        #expect(last.contains("<li>8Б, Алгебра: к 24 ноября → следующего урока нет</li>"))
        // What was told is what comes.
        let form = [("from", "2025-11-24"), ("to", "")]
        #expect(try await stage.send(path, form, as: "Тихонова").status == 303)
        let lessons = try await stage.database.read { records in
            try records.lessons(of: course, during: november(21)...november(30)).filter(\.status.isOn)
        }
        let due = HomeworkDue.day(set: november(21), aimed: nil, among: lessons.map { ($0.id, $0.day) })
        #expect(due == november(27))
        #expect(try await stage.database.verify().findings.isEmpty)
    }
}
