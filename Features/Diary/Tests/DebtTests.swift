import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

/// What a family sees of a debt after an unsatisfactory year.
struct DebtTests {
    @Test(
        "R084 the family sees a debt with the mark that left it, with its attempts and the day it ends",
        arguments: TestEngine.offered)
    func seen(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna), path = "/marks/\(anna)"
        let course = try stage.cast.course("8Б Алгебра"), today = stage.cast.today
        try await stage.change { pen in
            guard let listed = try pen.listedCourse(course) else { throw NotFound() }
            let place = FinalPlace(student: anna, year: listed.year, subject: listed.subject, kind: .year)
            let facts = FinalMarkFacts(.five(2), proposal: .none, reason: "", visibleFrom: pen.now + 900)
            _ = try pen.put(final: facts, at: place, base: 0)
            guard let row = try pen.academicDebts(since: 2025, on: today).first else { throw NotFound() }
            try pen.put(try row.debt.appointing(today + 4, commission: "", excused: 0), to: row)
        }
        let words = "Академическая задолженность"
        #expect(try await !stage.page(path, as: Cast.annasFather).contains(words), "the quiet window")
        let page = try await stage.page(path, as: Cast.annasFather, at: stage.now + 901)
        #expect(page.contains(words) && page.contains("<b>Алгебра</b>, 2025/2026 учебный год: 2"))
        #expect(page.contains("1-я попытка 24.11.2025 — назначена; ликвидировать до 20.11.2026"))
        let boris = try stage.cast.student(Cast.boris)
        #expect(try await !stage.page("/marks/\(boris)", as: Cast.boris, at: stage.now + 901).contains(words))
    }
}
