import School
import Testing
import Trials

@testable import Storage

struct SigningInTests {
    @Test("R020 the right login and password open the door, in any case of letters", arguments: TestEngine.offered)
    func theRightPasswordOpens(_ engine: TestEngine) async throws {
        let stand = try await DoorStand(engine)
        let account = try await stand.account("Ivanova.MS", "сорок два ежа")
        let (token, signedIn) = try await stand.welcome("  ivanova.ms ", "сорок два ежа")
        #expect(signedIn.signIn.account == account && signedIn.links.map(\.person) == [DoorStand.key(1)])
        #expect(try await stand.doors.find(token, now: DoorStand.now) == signedIn)
    }

    @Test("R020 a wrong password and an unknown login get the same answer", arguments: TestEngine.offered)
    func anUnknownLoginCannotBeTold(_ engine: TestEngine) async throws {
        let stand = try await DoorStand(engine)
        try await stand.account("ivanova", "сорок два ежа")
        for number in 1...6 {
            let known = "\(try await stand.enter("ivanova", "не тот пароль"))"
            let unknown = "\(try await stand.enter("petrova", "не тот пароль"))"
            #expect(known == unknown, "try \(number)")
        }
    }

    @Test("R020 five tries are free, then the door stays shut longer and longer", arguments: TestEngine.offered)
    func theDelayGrows(_ engine: TestEngine) async throws {
        let stand = try await DoorStand(engine)
        try await stand.account("ivanova", "сорок два ежа")
        var at = 0
        for (left, wait) in [
            (4, 0), (3, 0), (2, 0), (1, 0), (0, 10), (0, 30), (0, 120), (0, 600), (0, 1800), (0, 1800),
        ] {
            guard case .refused(left, wait) = try await stand.enter("ivanova", "не тот", after: at) else {
                Issue.record("expected \(left) tries and \(wait) s")
                return
            }
            if wait > 0 {
                guard case .shut(let rest) = try await stand.enter("ivanova", "сорок два ежа", after: at + wait - 1)
                else {
                    Issue.record("the right password opened a shut door")
                    return
                }
                #expect(rest == 1)
            }
            at += wait
        }
        _ = try await stand.welcome("ivanova", "сорок два ежа", after: at)
        guard case .refused(triesLeft: 4, wait: 0) = try await stand.enter("ivanova", "не тот", after: at) else {
            Issue.record("a welcome forgives the tries in vain")
            return
        }
    }

    @Test(arguments: TestEngine.offered) func `many tries at once are counted like tries in a row`(engine: TestEngine)
        async throws
    {
        let stand = try await DoorStand(engine)
        try await stand.account("ivanova", "сорок два ежа")
        let refused = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<12 {
                group.addTask {
                    if case .refused = try await stand.enter("ivanova", "догадка \(number)") { true } else { false }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(refused == 5)
    }

    @Test(arguments: TestEngine.offered) func `a closed account opens with no password, and is told like a wrong one`(
        engine: TestEngine
    ) async throws {
        let stand = try await DoorStand(engine), permit = try DoorStand.console()
        let account = try await stand.account("ivanova", "сорок два ежа")
        let (token, _) = try await stand.welcome("ivanova", "сорок два ежа")
        try await stand.records.directory.change { try $0.signed(by: permit).setAccount(account, isOpen: false) }
        guard case .refused(triesLeft: 4, wait: 0) = try await stand.enter("ivanova", "сорок два ежа") else {
            Issue.record("a closed account was opened")
            return
        }
        #expect(try await stand.doors.find(token, now: DoorStand.now, isFresh: true) == nil)
    }

    @Test(arguments: TestEngine.offered) func `a hash put into the table behind the program's back opens nothing`(
        engine: TestEngine
    ) async throws {
        let stand = try await DoorStand(engine), hash = Password.hash("чужой пароль", price: .cheap)
        try await stand.account("ivanova", "сорок два ежа")
        try await stand.records.directory.change { records in
            try records.connection.script("UPDATE account SET password = '\(hash)'")
        }
        guard case .refused = try await stand.enter("ivanova", "чужой пароль") else {
            Issue.record("let in by a forged hash")
            return
        }
    }

    @Test(arguments: TestEngine.offered) func `a password of another price is hashed anew at the next sign-in`(
        engine: TestEngine
    ) async throws {
        let stand = try await DoorStand(engine)
        let account = try await stand.account(
            "ivanova", "сорок два ежа", price: Password.Price(passes: 2, memory: 16 * 1024))
        _ = try await stand.welcome("ivanova", "сорок два ежа")
        let credentials = try #require(try await stand.records.directory.read { try $0.credentials(of: account) })
        #expect(!Password.isOutdated(credentials.password, price: .cheap))
        _ = try await stand.welcome("ivanova", "сорок два ежа")
    }

    @Test(arguments: TestEngine.offered) func `every try stands in the sign-in history`(engine: TestEngine) async throws
    {
        let stand = try await DoorStand(engine)
        let account = try await stand.account("ivanova", "сорок два ежа")
        _ = try await stand.enter("ivanova", "не тот")
        _ = try await stand.welcome("ivanova", "сорок два ежа", after: 5)
        let tries = try await stand.doors.devices(of: account, now: DoorStand.now + 5).tries
        #expect(tries.map(\.outcome) == [.welcome, .wrongPassword])
        #expect(tries.map(\.at) == [DoorStand.now + 5, DoorStand.now])
        #expect(tries[0].device == "Chrome, Windows" && tries[0].address == "10.0.4.17")
    }
}
