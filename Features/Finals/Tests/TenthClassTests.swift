import ModelSchool
import School
import Testing
import Trials
import Web

@testable import FinalsFeature
@testable import Storage

/// The certificate's mark of algebra in 11А, whose students were not in this journal a year ago: I 5, II 5, year 5.
struct TenthClassTests {
    private static let path = "/journal/11a/algebra/final"
    private static let overall = path + "?p=overall"
    private static let teacher = "Куприн"
    private static let stay = SQL("INSERT INTO membership (student, class, from_day, to_day) VALUES (?1, ?2, ?3, ?4)")
    private static let summer = Zone.moscow.moment(
        day: Day(year: 2026, month: 6, day: 10) ?? Day(number: 0), time: TimeOfDay(minutes: 600))

    private struct Scene {
        let stage: Stage
        let student: ID<Student>
        let name: String
        let subject: ID<Subject>

        func row(_ query: String = "") async throws -> String {
            try await stage.row(
                TenthClassTests.overall + query, of: name, as: TenthClassTests.teacher, at: TenthClassTests.summer
            ).plain
        }

        func send(_ typed: [String: String]) async throws -> Answer {
            let fields = try await stage.fields(
                TenthClassTests.overall, as: TenthClassTests.teacher, typed: typed, at: TenthClassTests.summer)
            return try await stage.send(
                TenthClassTests.path, fields, as: TenthClassTests.teacher, at: TenthClassTests.summer)
        }

        func bring(_ mark: Mark, _ parts: [TenthPart]) async throws {
            try await stage.change { [student, subject] pen in
                for part in parts { try pen.put(tenth: mark, in: subject, part, of: student, by: "личное дело") }
            }
        }

        func certificate() async throws -> Mark? {
            let place = FinalPlace(student: student, year: 2025, subject: subject, kind: .overall)
            return try await stage.database.read { try $0.finalMark(at: place)?.mark }
        }
    }

    private func scene(_ engine: TestEngine) async throws -> Scene {
        let stage = try await Stage(engine), student = try #require(stage.cast.students["11А"]?.first)
        let course = try stage.cast.course("11А Алгебра")
        let (subject, name) = try await stage.change { pen in
            let listed = try #require(try pen.listedCourse(course))
            var places = try pen.periods(of: course).map {
                FinalPlace(
                    student: student, year: listed.year, subject: listed.subject, kind: .period, period: $0.id)
            }
            places.append(FinalPlace(student: student, year: listed.year, subject: listed.subject, kind: .year))
            for place in places { try Self.put(5, at: place, pen) }
            return (listed.subject, try #require(try pen.listedStudent(student)).name.list)
        }
        return Scene(stage: stage, student: student, name: name, subject: subject)
    }

    private static func put(_ mark: Int, at place: FinalPlace, _ pen: Writing) throws {
        let facts = FinalMarkFacts(.five(mark), proposal: .none, reason: "", visibleFrom: pen.now)
        _ = try pen.put(final: facts, at: place, base: 0)
    }

    /// Fours of the year before, put here in a class of that year.
    private func study(in name: String, _ scene: Scene) async throws {
        try await scene.stage.change { [student = scene.student, subject = scene.subject] pen in
            let starts = try #require(Day(year: 2024, month: 9, day: 2))
            let ends = try #require(Day(year: 2025, month: 5, day: 30))
            try pen.add(year: SchoolYear(2024, starts: starts, ends: ends))
            let scheme = try pen.add(
                scheme: "Полугодия", .halfYear, of: 2024,
                parts: [(from: starts, to: starts + 110), (from: starts + 111, to: ends)])
            let home = try pen.add(class: ClassFacts(try #require(ClassName(name)), scheme: scheme), year: 2024)
            _ = try pen.execute(Self.stay, student, home, starts, ends)
            var places = try pen.periods(of: scheme).map {
                FinalPlace(student: student, year: 2024, subject: subject, kind: .period, period: $0.id)
            }
            places.append(FinalPlace(student: student, year: 2024, subject: subject, kind: .year))
            for place in places { try Self.put(4, at: place, pen) }
        }
    }

    @Test(
        "R078 a certificate without the marks of the tenth class is not accepted with others, and wants a reason",
        arguments: TestEngine.offered)
    func missing(engine: TestEngine) async throws {
        let scene = try await scene(engine), field = "m\(scene.student)"
        let row = try await scene.row()
        #expect(row.contains("нет отметок 10 класса: I, II, год") && row.contains("data-proposed=\"\""))
        #expect(!row.contains("name=\"a\(scene.student)\""), "nothing to accept")
        #expect(try await scene.row("&show=disputed").contains("нет отметок 10 класса"))
        let page = try await scene.stage.page(Self.overall, as: Self.teacher, at: Self.summer).plain
        #expect(page.contains("Нет отметок 10 класса: ") && !page.contains("Принять предложенные"))
        #expect(!page.contains("/movement/tenth/"), "the subject's teacher does not enter them")
        let led = try await scene.stage.page(Self.overall, as: "Ершова", at: Self.summer)
        #expect(led.contains("/movement/tenth/\(scene.student)\""), "the class teacher does")
        #expect(try await scene.send(["accept": "1"]).status == 303)
        #expect(try await scene.certificate() == nil)
        let bare = try await scene.send([field: "5"])
        #expect(bare.status == 422 && bare.text.contains("Напишите основание"))
        #expect(try await scene.send([field: "5", "r\(scene.student)": "в 10 классе не изучался"]).status == 303)
        #expect(try await scene.certificate() == .five(5))
    }

    @Test(
        "R078 with the marks of the tenth class brought by a document a certificate is proposed from all six",
        arguments: TestEngine.offered)
    func brought(engine: TestEngine) async throws {
        let scene = try await scene(engine)
        try await scene.bring(.five(4), [TenthPart(1), TenthPart(2)])
        #expect(try await scene.row().contains("нет отметок 10 класса: год"))
        try await scene.bring(.five(4), [.year])
        // (4 + 4 + 4 + 5 + 5 + 5) / 6 = 4,50
        let row = try await scene.row()
        #expect(row.contains("data-proposed=\"5\"") && row.contains("name=\"a\(scene.student)\""))
        #expect(row.contains("data-label=\"10 кл., II\">4</td>") && row.contains("data-label=\"10 кл., год\">4</td>"))
        #expect(try await scene.send(["accept": "1"]).status == 303)
        #expect(try await scene.certificate() == .five(5))
        #expect(try await scene.stage.database.verify().isClean)
    }

    @Test(
        "R078 what was put here in the tenth class holds before a document, and only of a tenth class",
        arguments: TestEngine.offered)
    func here(engine: TestEngine) async throws {
        let own = try await scene(engine)
        try await own.bring(.five(2), [.year])
        try await study(in: "10А", own)
        #expect(try await own.row().contains("data-proposed=\"5\""), "(4 + 4 + 4 + 5 + 5 + 5) / 6, no 2 among them")
        let repeating = try await scene(engine)
        try await study(in: "11Б", repeating)
        #expect(try await repeating.row().contains("нет отметок 10 класса: I, II, год"))
    }
}
