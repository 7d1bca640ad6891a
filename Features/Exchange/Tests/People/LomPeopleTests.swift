import Foundation
import Testing
import Trials

@testable import ExchangeFeature
@testable import Web

struct LomPeopleTests {
    @Test func `the invented people of the high school need no decision`() async throws {
        let path = URL(filePath: #filePath).appending(path: "../../../../../Tests/Samples/lom_people.csv").standardized
        let bytes = [UInt8](try Data(contentsOf: path))
        let sheets = try await SheetReader(toolbox: .forTests).sheets(bytes, name: "lom_people.csv")
        let plan = PeoplePlan(try PeopleFile(sheets), known: KnownPeople(), choices: Choices())
        #expect(plan.questions.map(\.text) == [])
        #expect(plan.rows.filter { $0.status != .new }.map(\.notes) == [])
        #expect(plan.changes.classes.count == 17)
        #expect(plan.mayBeApplied)
    }
}
