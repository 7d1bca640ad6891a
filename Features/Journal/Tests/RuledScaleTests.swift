import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// Which marks a page takes where the school's rules say otherwise than the product.
struct RuledScaleTests {
    @Test(arguments: TestEngine.offered)
    func `a mark of one is put where the school's rules say so, and nowhere else`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (course, lesson, students) = try await stage.lastLesson(of: "8Б Алгебра")
        let path = "/journal/8b/algebra/cells"
        let free = try await stage.database.read { records in
            let taken = try records.marks(of: course.id, from: lesson.day, to: lesson.day).map(\.student)
            return students.map(\.id).filter { !taken.contains($0) }
        }
        let refused = try await stage.type([mark(1, "1", free[0], lesson.id)], into: path, as: Cast.veraPavlovna)
        #expect(refused.text.contains("\"code\":\"scale\""))
        try await stage.change { try $0.settle(.allowsOne, "yes", from: november(1)) }
        let put = try await stage.type([mark(2, "1", free[0], lesson.id)], into: path, as: Cast.veraPavlovna)
        #expect(put.text.contains("\"ok\":true"))
        #expect(try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna).contains("\"scale\":[1,2,3,4,5]"))
    }

    @Test("R074 a school whose rules mark the first year may put marks there", arguments: TestEngine.offered)
    func firstYear(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let name = try #require(stage.cast.courses.keys.first { $0.hasPrefix("1А Русский") })
        let (course, lesson, students) = try await stage.lastLesson(of: name)
        let teacher = try await stage.teacher(of: course.id)
        let page = "/journal/\(course.address.schoolClass)/\(course.address.subject)"
        try await stage.change { try $0.settle(.gradeLevelOne, "marks", from: november(1)) }
        let put = try await stage.type([mark(1, "5", students[0].id, lesson.id)], into: page + "/cells", as: teacher)
        #expect(put.text.contains("\"ok\":true"))
        #expect(try await !stage.page(page, as: teacher).contains("не оценивается"))
    }
}
