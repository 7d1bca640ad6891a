import School
import Testing
import Trials

@testable import Storage

/// An account is one person in a school: a slip of somebody else neither joins it nor gives it a new password.
struct OnePersonTests {
    private static let refusal = "Под вашим входом в этой школе уже другой человек."

    private func slip(_ stand: DoorStand, to person: UInt8, of school: String = "school") async throws -> String {
        let codes = try await stand.doors.issueSlips(
            to: [DoorStand.key(person)], of: school, reason: "", by: try DoorStand.console())
        return try #require(codes.first).text
    }

    /// An account that is person 1 and person 2 of the school: as a slip joined them once.
    private func joined(_ stand: DoorStand) async throws -> ID<Account> {
        let account = try await stand.account("deputy", "сорок два ежа", person: 1), permit = try DoorStand.console()
        try await stand.records.directory.change {
            try $0.signed(by: permit).link(account, to: DoorStand.key(2), in: stand.school)
        }
        return account
    }

    @Test(
        "R018 R027 a slip of another person of the school does not join the account at hand",
        arguments: TestEngine.offered)
    func neverTwo(_ engine: TestEngine) async throws {
        let stand = try await DoorStand(engine), account = try await stand.account("deputy", "сорок два ежа", person: 1)
        let signedIn = try await stand.welcome("deputy", "сорок два ежа").signedIn
        let code = try await slip(stand, to: 2), permit = try DoorStand.holder(account)
        let refused = await #expect(throws: Objection.self) {
            try await stand.doors.redeem(code, for: signedIn, visitor: DoorStand.desk, by: permit)
        }
        #expect(refused?.text.hasPrefix(Self.refusal) == true && refused?.field == "code")
        let links = try await stand.records.directory.read { try $0.links(of: account) }
        #expect(links.map(\.person) == [DoorStand.key(1)])
        let answer = try await stand.doors.redeem(
            code, login: LoginName(typed: "child"), password: "семь красных яблок", isShared: true,
            visitor: DoorStand.desk, by: try DoorStand.visitor(.redeemCode))
        guard case .welcome(_, let child) = answer else { throw NotFound() }
        #expect(child.links.map(\.person) == [DoorStand.key(2)], "the slip stays good for its own person")
    }

    @Test(
        "R027 a slip of one person never sets the password of an account that is another too",
        arguments: TestEngine.offered)
    func slipsLeaveItAlone(_ engine: TestEngine) async throws {
        let stand = try await DoorStand(engine)
        _ = try await joined(stand)
        let code = try await slip(stand, to: 2)
        let open = try await stand.doors.slip(
            code, from: DoorStand.desk, by: try DoorStand.visitor(.redeemCode))
        #expect(open.login == nil, "a login is chosen anew, and the other person's is not named")
        _ = try await stand.doors.redeem(
            code, login: LoginName(typed: "child"), password: "семь красных яблок", isShared: true,
            visitor: DoorStand.desk, by: try DoorStand.visitor(.redeemCode))
        _ = try await stand.welcome("deputy", "сорок два ежа")
    }

    @Test(
        "R027 a reset of one person leaves the password of an account that is another too, and takes its link away",
        arguments: TestEngine.offered)
    func resetsLeaveItAlone(_ engine: TestEngine) async throws {
        let stand = try await DoorStand(engine), account = try await joined(stand), permit = try DoorStand.console()
        await #expect(throws: Conflict.self) {
            try await stand.doors.resetSecondFactor(
                of: DoorStand.key(2), in: "school", reason: "утонул телефон", by: permit)
        }
        _ = try await stand.doors.resetWay(of: DoorStand.key(2), in: "school", reason: "сброс", by: permit)
        _ = try await stand.welcome("deputy", "сорок два ежа")
        let links = try await stand.records.directory.read { try $0.links(of: account) }
        #expect(links.map(\.person) == [DoorStand.key(1)])
    }

    @Test(
        "R020 a slip does not pass a second factor by through an account of another school",
        arguments: TestEngine.offered)
    func factorsAreNotPassedBy(_ engine: TestEngine) async throws {
        let stand = try await DoorStand(engine), permit = try DoorStand.console()
        let keeper = try await stand.account("keeper", "сорок два ежа", person: 1)
        let foreign = try await stand.records.directory.change { records in
            let pen = records.signed(by: permit), other = try pen.list(school: "other", name: "Другая школа")
            try pen.turnOnSecondFactor(of: keeper, sealed: [1], step: 1, codes: [])
            let hash = Password.hash("семь красных яблок", price: .cheap)
            let account = try pen.openAccount(LoginName(typed: "foreign"), hash: hash)
            try pen.link(account, to: DoorStand.key(9), in: other)
            return account
        }
        let signedIn = try await stand.welcome("foreign", "семь красных яблок").signedIn
        let code = try await slip(stand, to: 1), own = try DoorStand.holder(foreign)
        await #expect(
            throws: Objection(
                "У этого человека уже есть вход со вторым фактором. Выйдите и войдите под ним.", field: "code")
        ) { try await stand.doors.redeem(code, for: signedIn, visitor: DoorStand.desk, by: own) }
        let links = try await stand.records.directory.read { try $0.links(of: foreign) }
        #expect(links.map(\.school.slug) == ["other"])
    }
}
