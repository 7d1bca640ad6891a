import School
import Testing
import Trials

@testable import Storage

/// The directory's own chain: what the doors did can be proven, and a foreign hand is named.
struct ChainTests {
    /// A day at the doors: accounts, codes used and replaced, passwords, a closed account, an unlinked one.
    private func lived(_ engine: TestEngine) async throws -> DoorStand {
        let stand = try await DoorStand(engine), console = try DoorStand.console(), school = stand.school
        let account = try await stand.account("ivanova", "сорок два ежа", mustChange: true)
        let other = try await stand.account("petrova", "сорок два ужа", person: 2)
        let signedIn = try await stand.welcome("ivanova", "сорок два ежа").signedIn
        _ = try await stand.doors.changePassword(
            of: signedIn, present: nil, new: "семь красных яблок", visitor: DoorStand.desk,
            by: try DoorStand.holder(account))
        _ = try await stand.doors.issueSlips(to: [DoorStand.key(7)], of: "school", reason: "первый вход", by: console)
        let codes = try await stand.doors.issueSlips(
            to: [DoorStand.key(7), DoorStand.key(8)], of: "school", reason: "потерян", by: console)
        _ = try await stand.doors.redeem(
            codes[1].text, login: LoginName(typed: "abramov"), password: "девять синих слив", isShared: false,
            visitor: DoorStand.desk, by: try DoorStand.visitor(.redeemCode))
        try await stand.records.directory.change { records in
            let writing = records.signed(by: console)
            try writing.setLogin(of: other, to: LoginName(typed: "petrova.a"))
            try writing.unlink(other, from: DoorStand.key(2), in: school)
            try writing.setAccount(other, isOpen: false)
        }
        return stand
    }

    @Test(
        "R020 R131 everything the doors do to accounts stands in the directory's chain", arguments: TestEngine.offered)
    func theChainIsWhole(_ engine: TestEngine) async throws {
        let stand = try await lived(engine)
        #expect(try await stand.records.directory.verify().isClean)
    }

    @Test(
        "R131 a row of the directory that a foreign hand has touched is named",
        arguments: [
            "UPDATE account SET password_seal = (SELECT code FROM slip WHERE id = 1) WHERE login = 'ivanova'",
            "UPDATE account SET login = 'chuzhoy' WHERE login = 'ivanova'", "UPDATE account SET status = 1",
            "INSERT INTO link (account, school, person_key) SELECT 1, 1, code FROM slip WHERE id = 1",
            "DELETE FROM link WHERE account = 1", "UPDATE slip SET used_at = NULL",
            "UPDATE slip SET expires = expires + 1",
            "UPDATE listed_school SET name = 'Чужая'",
        ], TestEngine.offered)
    func aForeignHandIsNamed(_ script: String, _ engine: TestEngine) async throws {
        let stand = try await lived(engine)
        try await stand.records.directory.change { try $0.connection.script(script) }
        #expect(try await !stand.records.directory.verify().isClean)
    }

    @Test("R020 a first password is changed before anything else, and not to itself", arguments: TestEngine.offered)
    func theFirstPasswordIsChanged(_ engine: TestEngine) async throws {
        let stand = try await DoorStand(engine)
        let account = try await stand.account("ivanova", "сорок два ежа", mustChange: true)
        let (token, signedIn) = try await stand.welcome("ivanova", "сорок два ежа")
        #expect(signedIn.signIn.mustChange)
        let permit = try DoorStand.holder(account)
        await #expect(throws: Objection("Это прежний пароль. Придумайте другой.", field: "password")) {
            try await stand.doors.changePassword(
                of: signedIn, present: nil, new: "сорок два ежа", visitor: DoorStand.desk, by: permit)
        }
        _ = try await stand.doors.changePassword(
            of: signedIn, present: nil, new: "семь красных яблок", visitor: DoorStand.desk, by: permit)
        #expect(try await stand.doors.find(token, now: DoorStand.now)?.signIn.mustChange == false)
    }

    @Test(
        "R020 a password is changed only by whoever knows it, and ends the other devices", arguments: TestEngine.offered
    )
    func onlyWhoKnowsChanges(_ engine: TestEngine) async throws {
        let stand = try await DoorStand(engine)
        let account = try await stand.account("ivanova", "сорок два ежа")
        let other = try await stand.welcome("ivanova", "сорок два ежа").token
        let signedIn = try await stand.welcome("ivanova", "сорок два ежа").signedIn,
            permit = try DoorStand.holder(account)
        let refused = try await stand.doors.changePassword(
            of: signedIn, present: "не тот", new: "семь красных яблок", visitor: DoorStand.desk, by: permit)
        guard case .refused(triesLeft: 4, wait: 0) = refused else {
            Issue.record("changed without the present password")
            return
        }
        let changed = try await stand.doors.changePassword(
            of: signedIn, present: "сорок два ежа", new: "семь красных яблок", visitor: DoorStand.desk, by: permit)
        guard case .changed(ended: 1) = changed else {
            Issue.record("the other device was not ended")
            return
        }
        #expect(try await stand.doors.find(other, now: DoorStand.now) == nil)
        _ = try await stand.welcome("ivanova", "семь красных яблок")
    }
}
