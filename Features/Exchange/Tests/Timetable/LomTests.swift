import Foundation
import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Web

/// The real high school of Debian's `fet-data`, placed by FET itself.
@Suite(.enabled(if: Lom.isThere, "fet and fet-data are installed by ./test"))
struct LomTests {
    @Test func `the unsolved file is solved and drafted whole`() async throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: Lom.path)))
        let raw = try FETReader.file(bytes)
        #expect(raw.activities.count == 448)
        #expect(raw.unplaced.count == 448)
        let file = try await TimetableSolver(seconds: 60).solve(bytes)
        let draft = DraftTimetable.draft(file, choices: Choices(answersByKind: [.severalTeachers: "subgroups"]))
        #expect(draft.unplaced.isEmpty)
        #expect(draft.classes.count == 17)
        #expect(draft.mayBeApplied)
        #expect(draft.questions.count == 9)
        #expect(draft.bells?.bells.first?.starts.text == "07:30")
        let hours = file.activities.reduce(0) { $0 + $1.duration }
        let doubled = file.activities.reduce(0) { $0 + $1.duration * max(1, $1.teachers.count) }
        #expect(draft.slots.count == doubled, "each subgroup has its own course at the place")
        #expect(hours == 544)
    }

    @Test func `a file that FET refuses gets a sentence`() async {
        let broken = SmallFET.text.replacing("<Subject>Алгебра</Subject>", with: "<Subject>Нет такого</Subject>")
        await #expect(throws: (any Error).self) { try await TimetableSolver(seconds: 5).solve(Array(broken.utf8)) }
    }
}
