import ModelSchool
import School
import Testing
import Trials
import Web

@testable import QuarterEndFeature
@testable import Storage

/// Final marks that follow from their marks no more are counted on the board, and said before it is closed.
struct BoardMovedTests {
    private static let clean = SQL("DELETE FROM mark WHERE student = ?1 AND course = ?2")
    private static let five = Scale.five(allowsOne: false)

    private func place(_ stage: Stage) async throws -> (period: Period, course: ListedCourse) {
        let algebra = try stage.cast.course("8Б Алгебра")
        return try await stage.database.read { records in
            (try #require(try records.periods(of: algebra).first), try #require(try records.listedCourse(algebra)))
        }
    }

    private func cell(_ stage: Stage, _ regulation: Regulation = Regulation()) async throws -> BoardCell? {
        let (period, course) = try await place(stage)
        return try await stage.database.read { records in
            let (rows, _) = try records.board(of: period, scheme: course.scheme, on: period.ends, regulation)
            return rows.first { $0.name == "8Б" }?.cells[course.subject]
        }
    }

    private func bring(_ marks: [Int], _ stage: Stage) async throws {
        let (period, course) = try await place(stage), boris = try stage.cast.student(Cast.boris)
        try await stage.change { pen in
            for mark in marks {
                let brought = BroughtMark(.five(mark), in: course.subject, on: period.ends - 3, from: "школа № 7")
                try pen.bring(brought, by: boris)
            }
        }
    }

    /// Puts Boris's mark of the quarter, beside what was proposed then.
    private func put(_ mark: Int, proposed: Int, reason: String, _ stage: Stage) async throws {
        let (period, course) = try await place(stage), boris = try stage.cast.student(Cast.boris)
        try await stage.change { pen in
            let place = FinalPlace(
                student: boris, year: course.year, subject: course.subject, kind: .period, period: period.id)
            let proposal = FinalProposal(mean: FinalParts([.init("Год", .five(proposed))]), scale: Self.five)
            let facts = FinalMarkFacts(.five(mark), proposal: proposal, reason: reason, visibleFrom: pen.now)
            _ = try pen.put(final: facts, at: place, base: try pen.finalMark(at: place)?.version ?? 0)
        }
    }

    @Test(
        "R080 R108 the board counts the marks whose proposal has changed until a reason is said",
        arguments: TestEngine.offered)
    func counted(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), (_, course) = try await place(stage)
        let boris = try stage.cast.student(Cast.boris)
        try await stage.change { pen in _ = try pen.execute(Self.clean, boris, course.id) }
        // (4 + 4 + 5) / 3 = 4,33
        try await bring([4, 4, 5], stage)
        try await put(4, proposed: 4, reason: "", stage)
        let before = try #require(try await cell(stage))
        #expect(before.moved == 0)
        // (4 + 4 + 5 + 2 + 2) / 5 = 3,40
        try await bring([2, 2], stage)
        let after = try #require(try await cell(stage))
        #expect(after.moved == 1 && after.disputed == before.disputed && after.put == before.put)
        #expect(after.words.contains("предложение изменилось 1"))
        let path = "/quarter?s=\(course.scheme)&p=q1", page = try await stage.page(path, as: "Тихонова")
        #expect(page.contains(" · предложение изменилось: 1 · "))
        #expect(page.contains("; предложение изменилось: 1\u{A0}отметка, основания нет. После закрытия"))
        let file = try await stage.look("/quarter", "s=\(course.scheme)&p=q1&format=csv", as: "Тихонова")
        #expect(file.text.contains("предложение изменилось 1"))
        try await put(4, proposed: 3, reason: "олимпиада", stage)
        #expect(try await cell(stage)?.moved == 0)
        #expect(try await !stage.page(path, as: "Тихонова").contains("изменилось: "))
    }

    @Test("R080 a cell whose marks are all there is not done while one of them has moved")
    func done() {
        var cell = BoardCell(students: 2, put: 2)
        #expect(cell.isDone && cell.words.isEmpty)
        cell.moved = 1
        #expect(!cell.isDone && cell.words == "предложение изменилось 1")
    }

    @Test("R080 a mark that control works hold down follows from them still", arguments: TestEngine.offered)
    func held(engine: TestEngine) async throws {
        let stage = try await Stage([quarterEnd], on: engine), (period, course) = try await place(stage)
        let boris = try stage.cast.student(Cast.boris), days = period.starts...period.ends
        try await stage.change { pen in
            try pen.execute(Self.clean, boris, course.id)
            let lesson = try #require(try pen.lessons(of: course.id, during: days).last)
            let kind = try #require(try pen.workKinds().first { $0.kind.code == "КР" }).id.number
            try pen.name(work: 1, in: lesson.id, of: course.id, kind: kind, weight: 1)
            let slot = try #require(MarkSlot(work: 1))
            let place = MarkPlace(student: boris, day: lesson.day, lesson: lesson.id, course: course.id, slot: slot)
            _ = try pen.put(.five(3), at: place, base: nil, visibleFrom: pen.now)
        }
        // (3 + 5·9) / 10 = 4,80: a 5, but no more than 1 above the control work's 3.
        try await bring(Array(repeating: 5, count: 9), stage)
        try await put(4, proposed: 4, reason: "", stage)
        #expect(try await cell(stage)?.moved == 1)
        #expect(try await cell(stage, Regulation().settling(.rounding, "CONTROL"))?.moved == 0)
    }
}
