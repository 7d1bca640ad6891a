import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// A period that one class of a stream has closed while the other still writes.
struct UnevenClosingTests {
    private static let page = "/journal/10/osnovy-prava"
    private static let cells = page + "/cells"
    private static let teacher = "Волков"

    private struct Place {
        let course: ID<Course>
        let lesson: ID<Lesson>
        let day: Day
        let period: ID<Period>
        /// Of the class that has the period closed, and of the one that has it open.
        let own: ID<Student>
        let other: ID<Student>
    }

    /// The last lesson of the stream of 10А and 10Б, its period closed for 10А alone.
    private func place(_ stage: Stage) async throws -> Place {
        let (course, lesson, students) = try await stage.lastLesson(of: "10А Основы права")
        let closed = try stage.cast.schoolClass("10А"), open = try stage.cast.schoolClass("10Б")
        return try await stage.change { pen in
            func one(of schoolClass: ID<SchoolClass>) throws -> ID<Student> {
                let found = try students.map(\.id).first { try pen.schoolClass(of: $0, on: lesson.day) == schoolClass }
                return try #require(found)
            }
            let period = try #require(try pen.periods(of: course.id).first { $0.contains(lesson.day) })
            try pen.close(period.id, in: closed)
            return Place(
                course: course.id, lesson: lesson.id, day: lesson.day, period: period.id, own: try one(of: closed),
                other: try one(of: open))
        }
    }

    private func version(_ stage: Stage, _ student: ID<Student>, _ at: Place) async throws -> Int {
        try await stage.database.read {
            try $0.mark(of: student, on: at.day, in: at.lesson, at: .answer)?.version ?? 0
        }
    }

    private func row(_ student: ID<Student>, in page: String) throws -> String {
        let start = try #require(page.firstRange(of: "<tr data-s=\"\(student.number)\"")?.upperBound)
        return String(page[start...].prefix(upTo: try #require(page[start...].firstRange(of: "</tr>")?.lowerBound)))
    }

    /// Asks for the lesson's column as its teacher and opens it as the deputy.
    private func open(_ stage: Stage, _ at: Place) async throws {
        let asker = try stage.cast.person(Self.teacher), deputy = try stage.cast.person("Тихонова")
        let now = stage.now
        try await stage.database.change { records in
            let today = Zone.moscow.day(of: now)
            let teacher = Caller(
                person: asker, account: nil, device: 0, duties: [DatedDuty(.teacher(at.course))], now: now,
                today: today)
            let permit = try teacher.ask(.putMark, on: Scope(course: at.course, lesson: at.lesson), under: Regulation())
            try records.signed(by: permit).askOpening(of: at.lesson, on: at.course, reason: "болел")
            let head = Caller(
                person: deputy, account: nil, device: 0, duties: [DatedDuty(.deputyHead)], now: now, today: today)
            let leave = try head.ask(.openColumns, on: .school, under: Regulation())
            try records.signed(by: leave).decide(
                try #require(try records.columnOpenings(of: at.course).first), granted: true)
        }
    }

    @Test(
        "R078 in a stream a class's closed period takes no entry of its students, the other class writes on",
        arguments: TestEngine.offered)
    func entries(engine: TestEngine) async throws {
        let stage = try await Stage(engine), at = try await place(stage)
        let head = try await stage.database.verify().head
        let refused = try await stage.type(
            [
                mark(1, "5", at.own, at.lesson, base: try await version(stage, at.own, at)),
                absence(2, "Н", at.own, at.lesson), note(3, "поздно", 1, at.own, at.lesson),
            ], into: Self.cells, as: Self.teacher)
        #expect(refused.text.ranges(of: "\"code\":\"locked\"").count == 3, "\(refused.text)")
        #expect(refused.text.contains("I полугодие закрыто") && refused.text.contains(" для 10А. Попросите открыть."))
        #expect(try await stage.database.verify().head == head)
        let done = try await stage.type(
            [mark(4, "5", at.other, at.lesson, base: try await version(stage, at.other, at))], into: Self.cells,
            as: Self.teacher)
        #expect(done.text.contains("\"ok\":true"), "\(done.text)")
        // With the last class the column is closed for all.
        let last = try stage.cast.schoolClass("10Б")
        try await stage.change { try $0.close(at.period, in: last) }
        let whole = try await stage.type(
            [mark(5, "4", at.other, at.lesson, base: try await version(stage, at.other, at))], into: Self.cells,
            as: Self.teacher)
        #expect(whole.text.contains("\"code\":\"locked\"") && !whole.text.contains(" для 10"), "\(whole.text)")
    }

    @Test(
        "R078 the page hatches the rows of the class that has closed, and leads to the request",
        arguments: TestEngine.offered)
    func pages(engine: TestEngine) async throws {
        let stage = try await Stage(engine), at = try await place(stage)
        let page = try await stage.page(Self.page, as: Self.teacher)
        #expect(try row(at.own, in: page).contains("is-locked") && !row(at.other, in: page).contains("is-locked"))
        #expect(page.contains("I полугодие закрыто для 10А") && page.contains("/requests/new/\(at.course)"))
        let lesson = try await stage.page("/lesson/\(at.lesson)/\(at.course)", as: Self.teacher)
        #expect(lesson.contains("Период закрыт не для всех классов группы"))
        #expect(lesson.contains("href=\"/requests/new/\(at.course)?l=\(at.lesson)\""))
        func isShut(_ student: ID<Student>) throws -> Bool {
            let start = try #require(lesson.firstRange(of: "id=\"m\(student.number).")?.upperBound)
            return lesson[start...].prefix { $0 != ">" }.contains("readonly")
        }
        #expect(try isShut(at.own) && !isShut(at.other))
    }

    @Test(
        "R065 R066 in a stream everybody's homework is closed with one class, a student's alone with the own class",
        arguments: TestEngine.offered)
    func tasks(engine: TestEngine) async throws {
        let stage = try await Stage(engine), at = try await place(stage)
        let page = try await HomeworkPlace(stage, "10А Основы права"), before = try await stage.homework(page)
        let standing = before?.words ?? "", none = before == .notSet ? [("nohomework", "1")] : []
        func send(_ more: [(String, String)], later: Int = 0) async throws -> Answer {
            let fields = [("topic", "Тема"), ("homework", standing)] + none + more
            return try await stage.send(page.path, fields, as: Self.teacher, at: stage.now + later)
        }
        func alone(_ words: String, _ students: [ID<Student>], seen: Int = 0) -> [(String, String)] {
            personal(1, words, students, seen: seen).filter { $0.0.hasPrefix("h1-") }
        }
        let whose = " для 10А. Попросите открыть.", topics = [("lesson", "\(at.lesson)"), ("homework", "позже")]
        #expect(try await stage.send(Self.page + "/topics", topics, as: Self.teacher).status == 422)
        for more in [[("homework", "позже")], alone("лично", [at.own]), alone("лично", [at.other, at.own])] {
            let answer = try await send(more)
            #expect(answer.status == 422 && answer.text.contains(whose), "\(more)")
        }
        #expect(try await send(alone("лично", [at.other])).status == 303)
        let joined = try await send(alone("лично", [at.other, at.own], seen: 1))
        #expect(joined.status == 422 && joined.text.contains(whose), "nobody of the closed class is added")
        #expect(try await send(alone("лично, № 5", [at.other], seen: 1)).status == 303)
        #expect(try await stage.tasks(page).filter { $0.n > 0 }.map(\.students) == [[at.other]])
        #expect(try await stage.homework(page) == before)
        try await open(stage, at)
        #expect(try await send(alone("лично, № 5", [at.other, at.own], seen: 2), later: 60).status == 303)
        #expect(try await send([("homework", "позже")], later: 60).status == 303)
        #expect(try await stage.database.verify().isClean)
    }

    @Test(
        "R078 works of a stream are closed once one of its classes is, until the column is opened",
        arguments: TestEngine.offered)
    func works(engine: TestEngine) async throws {
        let stage = try await Stage(engine), at = try await place(stage)
        let kind = try #require(try await stage.database.read { try $0.workKinds().first })
        let path = "/lesson/\(at.lesson)/\(at.course)/works", until = (stage.cast.today + 3).iso
        let named = [("kind", "\(kind.id)"), ("weight", "1"), ("counts", "1")]
        for (path, fields) in [(path, named), (path + "/hide", [("n", "0"), ("until", until)])] {
            let answer = try await stage.send(path, fields, as: Self.teacher)
            #expect(answer.status == 422 && answer.text.contains(" для 10А. Попросите открыть."), "\(path)")
        }
        try await open(stage, at)
        let base = try await version(stage, at.own, at)
        let done = try await stage.type(
            [mark(1, "3", at.own, at.lesson, base: base)], into: Self.cells, as: Self.teacher, later: 60)
        #expect(done.text.contains("\"ok\":true"), "\(done.text)")
        let row = try await stage.database.read { try $0.mark(of: at.own, on: at.day, in: at.lesson, at: .answer) }
        #expect(row?.mark == .five(3) && row?.lateDays == 0)
        #expect(try await stage.send(path, named, as: Self.teacher, at: stage.now + 60).status == 303)
        let late = try await stage.type(
            [mark(2, "4", at.own, at.lesson, base: base + 1)], into: Self.cells, as: Self.teacher, later: 86_500)
        #expect(late.text.contains("\"code\":\"locked\""), "\(late.text)")
        #expect(try await stage.database.verify().isClean)
    }
}
