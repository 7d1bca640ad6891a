import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import CurriculumFeature

/// Subjects composed of others, and exemptions, set up where the load and the choices stand.
struct ComposedSubjectTests {
    private func subject(_ name: String, _ stage: Stage) async throws -> ListedSubject {
        try await stage.database.read { try #require(try $0.listedSubject(named: name)) }
    }

    private func path(_ course: ID<Course>, _ stage: Stage) async throws -> String {
        let line = try #require(try await stage.database.read { try $0.load(of: 2025).first { $0.course == course } })
        return "/school/load/line/\(line.id.number)"
    }

    @Test("R076 a subject is made a part of another for its grade level", arguments: TestEngine.offered)
    func composed(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let algebra = try stage.cast.course("8Б Алгебра"), geometry = try stage.cast.course("8Б Геометрия")
        try await stage.change { _ = try $0.add(subject: "Математика и информатика") }
        let whole = try await subject("Математика и информатика", stage)
        let page = try await path(algebra, stage), other = try await path(geometry, stage)
        #expect(try await stage.page(page, as: "Тихонова").contains("Составной предмет"))
        let wish = [("whole", "\(whole.id)")]
        #expect(try await stage.send(page + "/whole", wish, as: Cast.veraPavlovna).status == 403)
        #expect(try await stage.send(page + "/whole", [("whole", "x")], as: "Тихонова").status == 422)
        #expect(try await stage.send(page + "/whole", wish, as: "Тихонова").status == 303)
        #expect(try await stage.send(other + "/whole", wish, as: "Тихонова").status == 303)
        let standing = try await stage.database.read { records in
            try [algebra, geometry].map { try records.listedCourse($0)?.composedInto }
        }
        #expect(standing == [whole.id, whole.id])
        let own = try await subject("Русский язык", stage)
        let taught = try await stage.send(page + "/whole", [("whole", "\(own.id)")], as: "Тихонова")
        #expect(taught.status == 422 && taught.text.contains("ведут отдельно"))
        let boris = try stage.cast.student(Cast.boris)
        try await stage.change { pen in
            let place = FinalPlace(
                student: boris, year: 2025, subject: whole.id, kind: .period,
                period: try pen.periods(of: algebra).first?.id)
            _ = try pen.put(
                final: FinalMarkFacts(.five(4), proposal: .none, reason: "", visibleFrom: pen.now), at: place, base: 0)
        }
        let late = try await stage.send(page + "/whole", [("whole", "")], as: "Тихонова")
        #expect(late.status == 422 && late.text.contains("состав не меняется"))
        #expect(try await stage.database.verify().isClean)
    }

    @Test("whoever is freed by a paper stays in the lessons, until a day", arguments: TestEngine.offered)
    func freed(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), boris = try stage.cast.student(Cast.boris)
        let algebra = try await subject("Алгебра", stage), course = try stage.cast.course("8Б Алгебра")
        let wish = [("student", "\(boris)"), ("subject", "\(algebra.id)"), ("from", "2025-11-20"), ("kind", "freed")]
        let bare = try await stage.send("/class/8b/choice", wish, as: "Тихонова")
        #expect(bare.status == 422 && bare.text.contains("чем ученик освобождён"))
        let whole = wish + [("basis", "справка № 7"), ("to", "2025-12-20")]
        #expect(try await stage.send("/class/8b/choice", whole, as: Cast.irinaPetrovna).status == 403)
        #expect(try await stage.send("/class/8b/choice", whole, as: "Тихонова").status == 303)
        #expect(try await stage.send("/class/8b/choice", whole, as: "Тихонова").status == 422, "once")
        let page = try await stage.page("/class/8b/choice", as: "Тихонова")
        #expect(page.contains("освобождение, с 20.11.2025 по 20.12.2025") && page.contains("справка № 7"))
        let own = try await stage.database.read { try $0.courses(of: boris, on: november(25)).map(\.id) }
        #expect(own.contains(course), "the lessons go on")
        #expect(try await stage.database.verify().isClean)
    }
}
