import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import FinalsFeature

/// The final marks of a stream whose one class has closed the period.
struct UnevenFinalsTests {
    private static let path = "/journal/10/osnovy-prava/final"
    private static let teacher = "Волков"

    @Test(
        "R078 in a stream a final mark of the class that has closed changes by an order, the other class's without",
        arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("10А Основы права")
        let closed = try stage.cast.schoolClass("10А"), open = try stage.cast.schoolClass("10Б")
        let today = stage.cast.today
        let (address, own, other) = try await stage.change { pen in
            let listed = try #require(try pen.listedCourse(course))
            let period = try #require(try pen.periods(of: course).first)
            let all = try pen.finalsStudents(of: listed, in: listed.subject, during: period.starts...today)
            try pen.close(period.id, in: closed)
            return (
                Self.path + "?p=\(period.id)", try #require(all.first { $0.schoolClass == closed }).id.number,
                try #require(all.first { $0.schoolClass == open }).id.number
            )
        }
        func send(_ student: Int, _ more: [(String, String)] = []) async throws -> Answer {
            let fields = try await stage.fields(
                address, as: Self.teacher, typed: ["m\(student)": "3", "r\(student)": "пересмотр"])
            let kept = fields.filter { $0.0 != "order" && $0.0 != "ordered" }
            return try await stage.send(Self.path, kept + more, as: Self.teacher)
        }
        let page = try await stage.page(address, as: Self.teacher)
        #expect(page.contains("I полугодие закрыто для 10А") && page.contains("name=\"order\""))
        #expect(!page.contains("data-autosave"), "an order is named once for the whole form")
        let refused = try await send(own)
        #expect(refused.status == 422 && refused.text.contains("I полугодие закрыто для 10А"), "\(refused.status)")
        #expect(refused.text.contains("меняется по приказу или протоколу"))
        #expect(try await send(other).status == 303)
        #expect(try await send(own, [("order", "7"), ("ordered", "2025-11-19")]).status == 303)
        let marks = try await stage.database.read { records in
            let listed = try #require(try records.listedCourse(course))
            let period = try #require(try records.periods(of: course).first).id
            return try [own, other].map { student in
                try records.finalMark(
                    at: FinalPlace(
                        student: ID(student), year: listed.year, subject: listed.subject, kind: .period,
                        period: period))
            }
        }
        #expect(marks.map { $0?.mark } == [.five(3), .five(3)])
        #expect(marks[0]?.paper?.contains("7") == true && marks[1]?.paper == nil)
        // With the last class it is closed for all, and no class is named.
        try await stage.change { pen in
            try pen.close(try #require(try pen.periods(of: course).first).id, in: open)
        }
        let whole = try await stage.page(address, as: Self.teacher)
        #expect(whole.contains("I полугодие закрыто ") && !whole.contains("закрыто для 10"))
        #expect(try await stage.database.verify().isClean)
    }
}
