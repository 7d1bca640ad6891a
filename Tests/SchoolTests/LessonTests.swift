import Testing

@testable import School

struct LessonTests {
    @Test("R068 «не задано» is said aloud and fulfils the duty")
    func homework() throws {
        #expect(try HomeworkState.typed("", notSet: true) == .notSet)
        #expect(HomeworkState.notSet.isEntered)
        #expect(HomeworkState.notSet.text == "не задано")
        #expect(try HomeworkState.typed("  ", notSet: false) == .notEntered)
        #expect(!HomeworkState.notEntered.isEntered)
        #expect(try HomeworkState.typed(" § 12, № 345 ", notSet: true) == .set("§ 12, № 345"))
        #expect(throws: Objection.self) {
            try HomeworkState.typed(String(repeating: "ы", count: 4_001), notSet: false)
        }
    }

    @Test(
        "R064 practical, laboratory and control works must have a topic",
        arguments: [
            ("ПР", true), ("ЛР", true), ("КР", true), ("О", false), ("СР", false), ("Д", false),
        ])
    func topicIsNeeded(code: String, isNeeded: Bool) throws {
        let kind = try #require(WorkKind.usual.first { $0.code == code })
        let empty = try Topic(typed: "  ")
        let written = try Topic(typed: "Формула корней")
        try written.check(for: [.answer, kind])
        if isNeeded {
            #expect(throws: Objection.self) { try empty.check(for: [.answer, kind]) }
        } else {
            try empty.check(for: [.answer, kind])
        }
    }

    @Test(
        "R064 a topic that is not in Russian gets a hint, never a refusal",
        arguments: [
            ("Past Simple and Past Continuous", true), ("Прошедшее время (Past Simple)", false),
            ("Past Simple: вопросы", false), ("", false), ("§ 12", false), ("Ҡатын-ҡыҙ исемдәре", false),
            ("My summer holidays", true), ("Present Perfect", false), ("Python", false), ("y = kx + b", false),
            ("XVIII век", false), ("Queen Elizabeth II", true),
        ])
    func foreignTopic(text: String, isHinted: Bool) throws {
        #expect((try Topic(typed: text).hint != nil) == isHinted)
    }

    @Test("R062 a topic is kept whole up to a thousand letters")
    func longTopic() throws {
        #expect(try Topic(typed: " " + String(repeating: "ы", count: 1_000)).text.count == 1_000)
        #expect(throws: Objection("Тема: не длиннее 1000 знаков. Сейчас 1001.", field: "topic")) {
            try Topic(typed: String(repeating: "ы", count: 1_001))
        }
    }

    @Test func `a kind of course says what is asked of it`() {
        #expect(CourseKind.lesson.hasMarks && CourseKind.lesson.hasHomework && CourseKind.lesson.isInSummarySheet)
        #expect(!CourseKind.extracurricular.hasMarks)
        #expect(!CourseKind.extracurricular.hasHomework)
        #expect(CourseKind.extracurricular.hasTopics && CourseKind.extracurricular.hasAttendance)
        #expect(CourseKind.allCases.filter(\.takesScale) == [.lesson, .extracurricular, .elective, .apart])
        #expect(CourseKind.elective.hasMarks && !CourseKind.elective.isInSummarySheet)
        let owed: [ObligationKey] = [.topic, .rollCall, .homework, .workMarks]
        #expect(owed.allSatisfy { $0.isAsked(of: .apart, isMarkless: false) }, "taught apart as at a lesson")
        #expect(!CourseKind.apart.isInCurriculum && CourseKind.apart.addsEveningLoad)
        #expect(!CourseKind.activeBreak.hasAttendance && !CourseKind.activeBreak.countsHours)
        #expect(CourseKind.afterSchool.hasAttendance && !CourseKind.afterSchool.hasTopics)
    }

    @Test func `an extracurricular page owes topics and roll-calls, and nothing of homework, marks and plans`() {
        let owed = ObligationKey.allCases.filter { $0.isAsked(of: .extracurricular, isMarkless: false) }
        #expect(owed == [.topic, .rollCall])
    }

    @Test func `a cancelled or moved lesson does not take place`() {
        #expect(LessonStatus.allCases.filter(\.isOn) == [.planned, .held, .remote, .merged])
    }
}
