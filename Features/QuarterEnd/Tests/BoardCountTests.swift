import ModelSchool
import School
import Testing
import Trials
import Web

@testable import QuarterEndFeature
@testable import Storage

/// What the cells of the board count, and where they lead.
struct BoardCountTests {
    private static let empty = SQL("UPDATE lesson_record SET ver = 0 WHERE course = ?1 AND day <= ?2")
    private static let rescale = SQL("UPDATE course SET scale = ?2 WHERE id = ?1")
    private static let apart = SQL("UPDATE course SET kind = 9 WHERE id = ?1")
    private static let leave = SQL("UPDATE group_member SET to_day = ?3 WHERE study_group = ?1 AND student = ?2")
    private static let later = SQL("INSERT INTO marked_since (course, day) VALUES (?1, ?2)")
    private static let clean = SQL("DELETE FROM mark WHERE student = ?1 AND course = ?2 AND day <= ?3")

    private func place(_ stage: Stage) async throws -> (scheme: Int, period: Period, course: ListedCourse) {
        let algebra = try stage.cast.course("8Б Алгебра")
        return try await stage.database.read { records in
            let course = try #require(try records.listedCourse(algebra))
            return (course.scheme, try #require(try records.periods(of: algebra).first), course)
        }
    }

    private func cell(_ stage: Stage, _ regulation: Regulation = Regulation()) async throws -> BoardCell? {
        let (scheme, period, course) = try await place(stage)
        return try await stage.database.read { records in
            let (rows, _) = try records.board(of: period, scheme: scheme, on: period.ends, regulation)
            return rows.first { $0.name == "8Б" }?.cells[course.subject]
        }
    }

    @Test(
        "R080 R108 the board asks for «н/а» by the school's own share of missed lessons", arguments: TestEngine.offered)
    func missed(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), (_, period, course) = try await place(stage)
        let boris = try stage.cast.student(Cast.boris), days = period.starts...period.ends
        let half = try Regulation().settling(.missedMost, "50")
        func note(_ code: AttendanceCode?) async throws {
            try await stage.change { pen in
                for lesson in try pen.lessons(of: course.id, during: days) {
                    _ = try pen.note(code, by: .teacher, for: boris, on: lesson.day, in: lesson.id, base: nil)
                }
            }
        }
        try await note(nil)
        let before = try #require(try await cell(stage, half)).mostlyMissed
        try await note(.absent)
        #expect(try await cell(stage, half)?.mostlyMissed == before + 1)
        #expect(try await cell(stage, half)?.words.contains("н/а? \(before + 1)") ?? false)
        #expect(try await cell(stage)?.mostlyMissed == 0, "off until the school says so")
        // Whoever comes late or takes part from a distance was there.
        try await note(.late)
        #expect(try await cell(stage, half)?.mostlyMissed == before)
    }

    @Test(
        "R079 R108 the board counts the disputed as final marks are weighed: the last attempt and what was brought",
        arguments: TestEngine.offered)
    func disputed(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), (_, period, course) = try await place(stage)
        let boris = try stage.cast.student(Cast.boris), days = period.starts...period.ends
        let lessons = try await stage.database.read { try $0.lessons(of: course.id, during: days).suffix(2) }
        let before = try #require(try await cell(stage)).disputed
        func put(_ number: Int, _ lesson: ListedLesson, attempt: Int) async throws {
            let slot = try #require(MarkSlot(work: 0, attempt: attempt))
            try await stage.change { pen in
                let place = MarkPlace(student: boris, day: lesson.day, lesson: lesson.id, course: course.id, slot: slot)
                _ = try pen.put(.five(number), at: place, base: nil, visibleFrom: pen.now)
            }
        }
        try await stage.change { _ = try $0.execute(Self.clean, boris, course.id, period.ends) }
        let alone = try #require(try await cell(stage)).disputed
        // 4 and 3 make 3,50: at the threshold.
        for (lesson, mark) in zip(lessons, [4, 3]) { try await put(mark, lesson, attempt: 0) }
        #expect(try await cell(stage)?.disputed == alone + 1 && alone <= before)
        // A page of a few who are taught apart is summed up as a lesson's.
        try await stage.change { _ = try $0.execute(Self.apart, course.id) }
        #expect(try await cell(stage)?.disputed == alone + 1)
        // Done again, the 3 is a 4: 4,00.
        try await put(4, try #require(lessons.last), attempt: 1)
        #expect(try await cell(stage)?.disputed == alone)
    }

    @Test(
        "R079 R108 the disputed are counted by the thresholds of the page's own scale, and of whoever stands there",
        arguments: TestEngine.offered)
    func scales(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), (_, period, course) = try await place(stage)
        let boris = try stage.cast.student(Cast.boris)
        try await stage.change { _ = try $0.execute(Self.clean, boris, course.id, period.ends) }
        let alone = try #require(try await cell(stage)).disputed
        func disputed(_ scale: Scale, after marks: [Mark] = []) async throws -> Int? {
            try await stage.change { pen in
                try pen.execute(Self.rescale, course.id, scale.code)
                for mark in marks {
                    try pen.bring(
                        BroughtMark(mark, in: course.subject, on: period.ends - 3, from: "школа № 7"), by: boris)
                }
            }
            return try await cell(stage)?.disputed
        }
        let five = Scale.five(allowsOne: false)
        // 4,00: the 3 of ten is no 3 beside it.
        #expect(try await disputed(five, after: [.five(4), .ten(3)]) == alone)
        // (4 + 3) / 2 = 3,50.
        #expect(try await disputed(five, after: [.five(3)]) == alone + 1)
        // Nobody else has a mark of ten: 3; (3 + 4) / 2 = 3,50; (3 + 4 + 4 + 4) / 4 = 3,75.
        #expect(try await disputed(.ten) == 0)
        #expect(try await disputed(.ten, after: [.ten(4)]) == 1)
        #expect(try await disputed(.ten, after: [.ten(4), .ten(4)]) == 0)
        #expect(try await disputed(.hundred, after: [.hundred(3), .hundred(4)]) == 0)
        #expect(try await disputed(.levels, after: [.level(2)]) == 0)
        #expect(try await disputed(.passFail, after: [.passed]) == 0)
        #expect(try await disputed(.passFail, after: [.failed]) == 1)
        // Whoever has left the page is not marked there, whatever was brought.
        try await stage.change { _ = try $0.execute(Self.leave, course.group, boris, period.ends - 1) }
        #expect(try await disputed(.passFail) == 0)
        #expect(try await disputed(five) == alone)
    }

    @Test(
        "R079 R108 a mark that was brought counts where the student's own page sums up, whatever another grade level composes",
        arguments: TestEngine.offered)
    func brought(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), (scheme, period, course) = try await place(stage)
        let ninth = try stage.cast.course("9А Алгебра"), student = try #require(stage.cast.students["9А"]?.first)
        let rules = try Regulation().settling(.composedMark, "marks")
        func disputed() async throws -> Int? {
            try await stage.database.read { records in
                let (rows, _) = try records.board(of: period, scheme: scheme, on: period.ends, rules)
                return rows.first { $0.name == "9А" }?.cells[course.subject]?.disputed
            }
        }
        try await stage.change { pen in
            try pen.compose(course, into: try pen.add(subject: "Общая математика"))
            try pen.execute(Self.clean, student, ninth, period.ends)
        }
        let before = try #require(try await disputed())
        // (4 + 3) / 2 = 3,50.
        try await stage.change { pen in
            for mark in [4, 3] {
                let brought = BroughtMark(.five(mark), in: course.subject, on: period.ends - 3, from: "школа № 7")
                try pen.bring(brought, by: student)
            }
        }
        #expect(try await disputed() == before + 1)
    }

    @Test(
        "a page that was not kept in the period has no cell, and a cell leads to its final marks",
        arguments: TestEngine.offered)
    func kept(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), (scheme, period, course) = try await place(stage)
        let page = try await stage.page("/quarter?s=\(scheme)&p=q1", as: "Тихонова")
        #expect(
            page.contains("href=\"/journal/8b/algebra/final?y=2025&amp;p=q1\"")
                || page.contains("href=\"/journal/8b/algebra/final?y=2025&p=q1\""))
        #expect(page.contains("Закрыть всем классам…") && page.contains("не выставлено: "))
        try await stage.change { _ = try $0.execute(Self.empty, course.id, period.ends) }
        #expect(try await cell(stage) == nil)
    }

    @Test(
        "R076 R079 a page that takes marks since a later day has no cell in a period that was over by then",
        arguments: TestEngine.offered)
    func markedLater(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), (_, period, course) = try await place(stage)
        #expect(try await cell(stage) != nil)
        try await stage.change { _ = try $0.execute(Self.later, course.id, period.ends + 1) }
        #expect(try await cell(stage) == nil)
    }

    @Test("an absence is unresolved where no case covers its lesson", arguments: TestEngine.offered)
    func unresolved(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), (_, period, course) = try await place(stage)
        let boris = try stage.cast.student(Cast.boris), days = period.starts...period.ends
        let lesson = try #require(try await stage.database.read { try $0.lessons(of: course.id, during: days).last })
        let before = try #require(try await cell(stage)).unresolved
        func explain(from first: Int) async throws {
            try await stage.change { pen in
                _ = try pen.file(
                    AbsenceDraft(student: boris, from: lesson.day, to: lesson.day, firstLesson: first, reason: .illness)
                )
            }
        }
        try await stage.change { pen in
            _ = try pen.note(.absent, by: .teacher, for: boris, on: lesson.day, in: lesson.id, base: nil)
        }
        let missed = try #require(try await cell(stage)).unresolved
        #expect(missed == before + 1 || missed == before, "it may have been noted already")
        try await explain(from: lesson.n + 1)
        #expect(try await cell(stage)?.unresolved == missed, "the case begins after this lesson")
        try await explain(from: lesson.n)
        #expect(try await cell(stage)?.unresolved == missed - 1)
    }
}
