import ModelSchool
import School
import Testing
import Trials
import Web

@testable import Storage
@testable import SubstitutionsFeature

/// Who is taught at home is not taught with the class.
struct TaughtAloneTests {
    private static let makeOwn = SQL(
        "UPDATE study_group SET kind = 4 WHERE id = (SELECT c.study_group FROM course c WHERE c.id = ?1)")

    @Test(
        "R053 a lesson of a student taught alone is joined to none, and none to it", arguments: TestEngine.offered,
        ["6В Английский язык, гр. 1", "6В Английский язык, гр. 2"])
    func apart(engine: TestEngine, own: String) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course(own)
        try await stage.away("Рашидова")
        let lesson = try await stage.lesson("6В Английский язык, гр. 2")
        let host = try await stage.lesson("6В Английский язык, гр. 1")
        let button = "name=\"other\" value=\"\(host.id)\""
        #expect(try await stage.page("/substitutions", as: "Тихонова").contains(button))
        _ = try await stage.change { try $0.execute(Self.makeOwn, course) }
        #expect(try await !stage.page("/substitutions", as: "Тихонова").contains(button))
        let joined = try await stage.act("join", lesson, [("other", "\(host.id)")])
        #expect(joined.status == 422 && joined.text.contains("С этим уроком объединить нельзя"))
    }
}
