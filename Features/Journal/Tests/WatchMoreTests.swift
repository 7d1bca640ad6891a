import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What an open journal hears beside its marks: notes to cells, and final marks in the column of the period.
struct WatchMoreTests {
    private func news(_ stage: Stage, after seq: Int, as name: String) async throws -> String {
        let course = try stage.cast.course("8Б Алгебра")
        return try await stage.look("/live", "course=\(course.number)&after=\(seq)&glance=1", as: name).text
            .replacing("\u{A0}", with: " ")
    }

    @Test(arguments: TestEngine.offered)
    func `notes are told to whoever sees the page, with whom they are for, and as gone once taken away`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine), (lesson, student) = try await PutCellsTests().empty(stage)
        let before = try await stage.database.read { try $0.lastRecord() }
        let operations = [note(1, "Принести тетрадь", 0, student, lesson), note(2, "Списывает", 1, student, lesson)]
        _ = try await stage.type(operations, into: PutCellsTests.cells, as: Cast.veraPavlovna)
        let told = try await news(stage, after: before, as: Cast.irinaPetrovna)
        let address = "note:\(student.number):\(lesson.number):0"
        #expect(told.contains("[\"\(address):0\",\"Принести тетрадь\",1,\"Лебедева В. П.\"]"), "\(told)")
        #expect(told.contains("[\"\(address):1\",\"Списывает\",1,\"Лебедева В. П.\"]"), "\(told)")
        let seq = try await stage.database.read { try $0.lastRecord() }
        _ = try await stage.type(
            [note(3, nil, 1, student, lesson, base: 1)], into: PutCellsTests.cells, as: Cast.veraPavlovna)
        let gone = try await news(stage, after: seq, as: Cast.irinaPetrovna)
        #expect(gone.contains("[\"\(address):1\",null,2,\"Лебедева В. П.\"]") && !gone.contains("\(address):0\""))
        // What is said among the staff is told to nobody else.
        #expect(try await !news(stage, after: before, as: "Волков").contains("Списывает"))
        #expect(try await !news(stage, after: before, as: Cast.annasFather).contains("тетрадь"))
    }

    @Test(arguments: TestEngine.offered)
    func `a final mark that is put elsewhere is told to the journal of its course alone`(
        engine: TestEngine
    ) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let course = try stage.cast.course("8Б Алгебра")
        let before = try await stage.database.read { try $0.lastRecord() }
        func put(_ mark: Mark?, base: Int) async throws -> Int {
            try await stage.change { pen in
                let line = try #require(try pen.course(course))
                let period = try #require(try pen.periods(of: line).first)
                let place = FinalPlace(
                    student: anna, year: line.year, subject: line.subject, kind: .period, period: period.id)
                let facts = FinalMarkFacts(mark, proposal: .none, reason: "", visibleFrom: pen.now)
                #expect(try pen.put(final: facts, at: place, base: base) == .done(version: base + 1))
                return period.id.number
            }
        }
        let period = try await put(.five(5), base: 0)
        let told = try await news(stage, after: before, as: Cast.veraPavlovna)
        #expect(told.contains("[\"final:\(anna.number):1:\(period)\",\"5\",1,"), "\(told)")
        let other = try stage.cast.course("8Б Русский язык")
        let silent = try await stage.look(
            "/live", "course=\(other.number)&after=\(before)&glance=1", as: Cast.irinaPetrovna)
        #expect(!silent.text.contains("final:"), "\(silent.text)")
        #expect(try await !news(stage, after: before, as: "Волков").contains("final:"))
        _ = try await put(nil, base: 1)
        let gone = try await news(stage, after: before, as: Cast.veraPavlovna)
        #expect(gone.contains("[\"final:\(anna.number):1:\(period)\",null,2,"), "\(gone)")
        let page = try await stage.page("/journal/8b/algebra?p=q1", as: Cast.veraPavlovna)
        #expect(page.contains("data-final=\"1:\(period)\""), "the page says which marks stand in its column")
    }
}
