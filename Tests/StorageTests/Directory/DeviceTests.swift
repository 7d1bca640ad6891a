import School
import Testing
import Trials

@testable import Storage

struct DeviceTests {
    @Test(
        "R020 a shared computer is signed out after half an hour of silence, a personal device after 60 days",
        arguments: TestEngine.offered)
    func silenceEndsASignIn(_ engine: TestEngine) async throws {
        let stand = try await DoorStand(engine), day = 24 * 60 * 60
        try await stand.account("ivanova", "сорок два ежа")
        let shared = try await stand.welcome("ivanova", "сорок два ежа", isShared: true).token
        let own = try await stand.welcome("ivanova", "сорок два ежа", isShared: false).token
        #expect(try await stand.doors.find(shared, now: DoorStand.now + 30 * 60 - 1) != nil)
        // Being seen at 29:59 let the half hour begin again.
        #expect(try await stand.doors.find(shared, now: DoorStand.now + 55 * 60) != nil)
        #expect(try await stand.doors.find(shared, now: DoorStand.now + 85 * 60) == nil)
        #expect(try await stand.doors.find(own, now: DoorStand.now + 59 * day) != nil)
        #expect(try await stand.doors.find(own, now: DoorStand.now + 118 * day) != nil)
        #expect(try await stand.doors.find(own, now: DoorStand.now + 178 * day) == nil)
    }

    @Test("R020 an open page that only follows others keeps nobody signed in", arguments: TestEngine.offered)
    func followingIsNoPresence(_ engine: TestEngine) async throws {
        let stand = try await DoorStand(engine)
        let account = try await stand.account("ivanova", "сорок два ежа")
        let token = try await stand.welcome("ivanova", "сорок два ежа", isShared: true).token
        for minute in 1..<30 {
            let now = DoorStand.now + minute * 60
            #expect(try await stand.doors.find(token, now: now, isGlance: true) != nil)
        }
        let seen = try await stand.doors.devices(of: account, now: DoorStand.now + 29 * 60).devices.map(\.seen)
        #expect(seen == [DoorStand.now])
        #expect(try await stand.doors.find(token, now: DoorStand.now + 31 * 60, isGlance: true) == nil)
    }

    @Test(arguments: TestEngine.offered) func `being seen is noted once a minute at most`(engine: TestEngine)
        async throws
    {
        let stand = try await DoorStand(engine)
        let account = try await stand.account("ivanova", "сорок два ежа")
        let token = try await stand.welcome("ivanova", "сорок два ежа").token
        for second in [10, 70, 80, 110, 129] { _ = try await stand.doors.find(token, now: DoorStand.now + second) }
        let seen = try await stand.doors.devices(of: account, now: DoorStand.now + 129).devices.map(\.seen)
        #expect(seen == [DoorStand.now + 70])
    }

    @Test("R020 a device that was ended is out at once, though it was remembered", arguments: TestEngine.offered)
    func anEndedDeviceIsOut(_ engine: TestEngine) async throws {
        let stand = try await DoorStand(engine)
        let account = try await stand.account("ivanova", "сорок два ежа")
        let first = try await stand.welcome("ivanova", "сорок два ежа")
        let second = try await stand.welcome("ivanova", "сорок два ежа", isShared: false)
        _ = try await stand.doors.find(first.token, now: DoorStand.now)
        try await stand.doors.end(first.signedIn.signIn.number, of: account, by: try DoorStand.holder(account))
        #expect(try await stand.doors.find(first.token, now: DoorStand.now) == nil)
        #expect(try await stand.doors.find(second.token, now: DoorStand.now) != nil)
    }

    @Test(arguments: TestEngine.offered) func `a device of another account cannot be ended`(engine: TestEngine)
        async throws
    {
        let stand = try await DoorStand(engine)
        try await stand.account("ivanova", "сорок два ежа")
        let other = try await stand.account("petrova", "сорок два ужа", person: 2)
        let signIn = try await stand.welcome("ivanova", "сорок два ежа").signedIn.signIn
        await #expect(throws: NotFound.self) {
            try await stand.doors.end(signIn.number, of: other, by: try DoorStand.holder(other))
        }
    }

    @Test(arguments: TestEngine.offered) func `all others end, the device at hand stays`(engine: TestEngine)
        async throws
    {
        let stand = try await DoorStand(engine)
        let account = try await stand.account("ivanova", "сорок два ежа")
        let tokens = [
            try await stand.welcome("ivanova", "сорок два ежа"), try await stand.welcome("ivanova", "сорок два ежа"),
        ]
        let here = try await stand.welcome("ivanova", "сорок два ежа")
        let ended = try await stand.doors.endOthers(
            than: here.signedIn.signIn.number, of: account, by: try DoorStand.holder(account))
        #expect(ended == 2)
        for token in tokens { #expect(try await stand.doors.find(token.token, now: DoorStand.now) == nil) }
        #expect(try await stand.doors.find(here.token, now: DoorStand.now) != nil)
    }

    @Test(arguments: TestEngine.offered) func `a person who left is out everywhere`(engine: TestEngine) async throws {
        let stand = try await DoorStand(engine)
        try await stand.account("ivanova", "сорок два ежа", person: 9)
        let token = try await stand.welcome("ivanova", "сорок два ежа").token
        try await stand.doors.endAll(of: DoorStand.key(9), in: "school", by: try DoorStand.console())
        #expect(try await stand.doors.find(token, now: DoorStand.now) == nil)
    }

    @Test(
        arguments: ["", "zz", String(repeating: "0", count: 64), String(repeating: "x", count: 64)], TestEngine.offered)
    func `a made-up token opens nothing`(text: String, engine: TestEngine) async throws {
        let stand = try await DoorStand(engine)
        if let token = SignInToken(text) { #expect(try await stand.doors.find(token, now: DoorStand.now) == nil) }
    }

    @Test(arguments: TestEngine.offered) func `the table knows no token, only its digest`(engine: TestEngine)
        async throws
    {
        let stand = try await DoorStand(engine)
        try await stand.account("ivanova", "сорок два ежа")
        let token = try await stand.welcome("ivanova", "сорок два ежа").token
        let kept = try await stand.records.directory.read { records in
            var tokens: [[UInt8]] = []
            try records.connection.rows(SQL("SELECT token FROM sign_in"), []) { tokens.append($0.bytes(0)) }
            return tokens
        }
        #expect(kept == [Sodium.sha256(try #require(Hex.bytes(token.text)))])
    }
}
