import School
import Storage
import Testing
import Trials
import Web

@testable import AccountsFeature

struct SweepingLogTests {
    private static let tries = SQL("SELECT count(*) FROM sign_in_log")

    @Test(arguments: TestEngine.offered)
    func `the clock takes a line of the sign-in log away after a year, and not before`(engine: TestEngine) async throws
    {
        let school = try await StandingSchool(engine)
        _ = try await school.signedIn("Носова", login: "nosova")
        let rounds = Rounds(
            [accounts(school.doors)], records: school.records, outside: school.front.outside, holder: "проверка")
        func left(after days: Int) async throws -> Int? {
            await rounds.round(at: StandingSchool.now + days * 86_400)
            return try await school.records.directory.read { try $0.first(Self.tries) { $0.int(0) } }
        }
        #expect(try await left(after: 0) == 1)
        // Half past three of the night in which the line is not yet, and then is, a year old.
        #expect(try await left(after: 364) == 1)
        #expect(try await left(after: 366) == 0)
        #expect(try await school.records.directory.verify().isClean, "the log stands outside the chain")
    }
}
