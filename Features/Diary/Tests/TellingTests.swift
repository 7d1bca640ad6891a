import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

/// From where a parent tells of an absence.
struct TellingTests {
    @Test("R018 R073 a parent is led to tell of an absence, and the student is not", arguments: TestEngine.offered)
    func led(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        try await stage.change { records in
            for lesson in try records.lessons(of: anna, during: november(19)...november(19)) {
                let base = try records.attendance(of: anna, on: lesson.lesson.day, in: lesson.lesson.id)
                _ = try records.note(
                    .absent, by: .teacher, for: anna, on: lesson.lesson.day, in: lesson.lesson.id,
                    base: .version(base?.version ?? 0))
            }
        }
        let (diary, tell) = ("/diary/\(anna.number)", "/absence/new/\(anna.number)")
        #expect(try await stage.page(diary, as: Cast.annasFather).contains("<a href=\"\(tell)\">"))
        #expect(try await stage.page("/news?for=week", as: Cast.annasFather).contains("\(tell)?from=2025-11-19"))
        for page in [diary, "/news?for=week"] {
            #expect(try await !stage.page(page, as: Cast.anna).contains("/absence/"), "\(page)")
        }
    }
}
