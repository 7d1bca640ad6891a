import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import PlansFeature

struct WorksHeldTests {
    /// A plan of 8Б Геометрия with three control works, two of them due by now, and a practical one that is due.
    private func place(_ stage: Stage) async throws -> (course: ID<Course>, over: [ID<Lesson>], coming: [ID<Lesson>]) {
        let geometry = try stage.cast.course("8Б Геометрия"), now = stage.now
        let lessons = try await stage.database.read {
            try $0.lessonsInPlan(of: geometry, zone: .moscow, now: now).filter(\.takesPlace)
        }
        let kinds = try await stage.kinds(), over = lessons.count(where: \.isOver)
        var rows = lessons.indices.map { PlannedTopic(topic: "Тема \($0 + 1)") }
        for place in [3, 6, over + 2] { rows[place].kind = kinds["КР"] }
        rows[1].kind = kinds["ПР"]
        try await stage.lay(rows, for: geometry, .approved)
        return (geometry, lessons.filter(\.isOver).map(\.id), lessons.filter { !$0.isOver }.map(\.id))
    }

    /// The row of the course in the file, cell by cell.
    private func cells(_ stage: Stage, at now: Moment? = nil) async throws -> [String] {
        let file = try await stage.look("/plans/completion", "format=csv", as: "Тихонова", at: now).text
        let line = try #require(file.split(separator: "\r\n").first { $0.hasPrefix("8Б · Геометрия;") })
        return line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }

    @Test(
        "R059 works are counted as the journal has them, beside those that the plan asks",
        arguments: TestEngine.offered)
    func counted(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), kinds = try await stage.kinds()
        let (geometry, over, coming) = try await place(stage)
        // Control works held, due by now, of the year; the same of practical ones.
        #expect(try await Array(cells(stage)[7..<13]) == ["0", "2", "3", "0", "1", "1"])
        try await stage.change { records in
            func name(_ code: String, _ n: Int, in lesson: ID<Lesson>) throws {
                let kind = try #require(kinds[code])
                try records.name(work: n, in: lesson, of: geometry, kind: kind.number, weight: 2)
            }
            try name("КР", 0, in: over[4])
            // Two in one lesson, and two that the plan does not have.
            try name("З", 0, in: over[5])
            try name("ЛР", 1, in: over[5])
            try name("ПР", 0, in: over[7])
            // An answer is no work of the plan, and what is to come is not held yet.
            try name("СР", 0, in: over[8])
            try name("КР", 0, in: coming[0])
        }
        #expect(try await Array(cells(stage)[7..<13]) == ["2", "2", "3", "2", "1", "1"])
        // One that was taken off was not held.
        try await stage.change { records in
            try records.name(work: 0, in: coming[1], of: geometry, kind: #require(kinds["КР"]).number, weight: 2)
            try records.cancel(coming[0], ChangeGrounds("карантин"))
        }
        let day = try #require(try await stage.database.read { try $0.listedLesson(coming[1])?.day })
        let evening = Zone.moscow.moment(day: day, time: TimeOfDay(minutes: 1_200))
        #expect(try await cells(stage, at: evening)[7] == "3")
        let page = try await stage.page("/plans/completion", as: "Тихонова")
        #expect(page.contains("data-label=\"КР\">2 из 3"))
    }

    @Test("R059 a control work that was due and is not in the journal is named", arguments: TestEngine.offered)
    func missing(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        _ = try await place(stage)
        let page = try await stage.page("/plans/completion", as: "Тихонова")
        #expect(page.contains("data-label=\"КР\">0 из 3 <span class=\"tag\" data-kind=\"warn\">нет 2</span>"))
    }
}

extension Stage {
    /// The school's kinds of work by their letters.
    fileprivate func kinds() async throws -> [String: ID<WorkKind>] {
        let all = try await database.read { try $0.workKinds() }
        return Dictionary(all.map { ($0.kind.code, $0.id) }, uniquingKeysWith: { first, _ in first })
    }
}
