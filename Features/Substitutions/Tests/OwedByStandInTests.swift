import ModelSchool
import School
import Testing
import Trials
import Web

@testable import Storage
@testable import SubstitutionsFeature

/// Юсупова keeps history in 8Б by an order: of the lessons of those days she owes the record, of no other.
struct OwedByStandInTests {
    /// Who of two people is told that a lesson's record is owed, in the evening of the day.
    private func owing(_ lesson: ID<Lesson>, _ stage: Stage) async throws -> [String] {
        let evening = stage.now + 8 * 3_600
        let people = try ["Орлов", "Юсупова"].map { (name: $0, id: try stage.cast.person($0)) }
        return try await stage.database.read { records in
            try people.filter { person in
                var filter = OwedFilter()
                filter.person = person.id
                let lines = try records.owed(filter, now: evening, zone: .moscow, limit: 500)
                return lines.contains { $0.lesson?.lesson == lesson }
            }.map(\.name)
        }
    }

    @Test(
        "R053 R060 a substitute by order owes nothing from before the order, nor from after it",
        arguments: TestEngine.offered)
    func days(engine: TestEngine) async throws {
        let stage = try await Stage(engine), today = stage.cast.today, history = try stage.cast.course("8Б История")
        let lessons = try await stage.database.read { try $0.lessons(of: history, during: today - 13...today) }.suffix(
            3)
        try #require(lessons.count == 3 && lessons.last?.day == today)
        let all = Array(lessons), first = all[1].day
        try await stage.change { pen in
            for lesson in all {
                let record = try #require(try pen.lessonRecord(lesson.id, of: history))
                try pen.record(record, topic: "", homework: .notEntered)
            }
        }
        let form = [
            ("teacher", "\(try stage.cast.person("Орлов"))"), ("from", first.iso), ("to", "2025-12-05"),
            ("order", "60-л"), ("ordered", first.iso), ("reason", "курсы"),
            ("c\(history)", "\(try stage.cast.person("Юсупова"))"),
        ]
        #expect(try await stage.send("/substitutions/orders", form, as: "Тихонова").status == 303)
        try await stage.change { try $0.settleOwners() }
        #expect(try await owing(all[0].id, stage) == ["Орлов"], "before the order")
        #expect(try await owing(all[1].id, stage) == ["Орлов"], "given by him before the order was written")
        #expect(try await owing(all[2].id, stage) == ["Юсупова"])
        let id = try await stage.database.read {
            try #require(try $0.standIns(on: history, during: first...first).first).id
        }
        let end = [("id", "\(id)"), ("lastday", first.iso)]
        #expect(try await stage.send("/substitutions/orders/end", end, as: "Тихонова").status == 303)
        try await stage.change { try $0.settleOwners() }
        #expect(try await owing(all[0].id, stage) == ["Орлов"])
        #expect(try await owing(all[1].id, stage) == ["Орлов"])
        #expect(try await owing(all[2].id, stage) == ["Орлов"], "after the order")
    }
}
