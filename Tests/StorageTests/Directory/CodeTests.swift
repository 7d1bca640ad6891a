import School
import Testing
import Trials

@testable import Storage

struct CodeTests {
    private func issue(_ stand: DoorStand, to person: UInt8 = 5, after seconds: Int = 0) async throws -> String {
        let codes = try await stand.doors.issueSlips(
            to: [DoorStand.key(person)], of: "school", reason: "первый вход", by: try DoorStand.console(after: seconds))
        return try #require(codes.first).text
    }

    @discardableResult private func redeem(
        _ stand: DoorStand, _ code: String, login: String = "abramov", password: String = "семь красных яблок",
        after seconds: Int = 0
    ) async throws -> SignedIn {
        let answer = try await stand.doors.redeem(
            code, login: LoginName(typed: login), password: password, isShared: false, visitor: DoorStand.desk,
            by: try DoorStand.visitor(after: seconds, .redeemCode))
        guard case .welcome(_, let signedIn) = answer else { throw NotFound() }
        return signedIn
    }

    @Test("R020 a code gives its person a login and a password, once", arguments: TestEngine.offered)
    func aCodeWorksOnce(_ engine: TestEngine) async throws {
        let stand = try await DoorStand(engine), code = try await issue(stand)
        let signedIn = try await redeem(stand, code)
        #expect(signedIn.links.map(\.person) == [DoorStand.key(5)])
        _ = try await stand.welcome("abramov", "семь красных яблок")
        await #expect(throws: Objection.self) { try await redeem(stand, code, login: "drugoy") }
    }

    @Test(arguments: TestEngine.offered) func `two who hold the same code do not both get in`(engine: TestEngine)
        async throws
    {
        let stand = try await DoorStand(engine), code = try await issue(stand)
        let opened = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<6 {
                group.addTask { (try? await redeem(stand, code, login: "abramov\(number)")) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(opened == 1)
    }

    @Test(arguments: TestEngine.offered) func `a newer code takes the place of the older`(engine: TestEngine)
        async throws
    {
        let stand = try await DoorStand(engine), old = try await issue(stand), new = try await issue(stand)
        await #expect(throws: Objection("Вместо этого кода выдан другой, новее. Найдите новый листок.", field: "code"))
        {
            try await redeem(stand, old)
        }
        try await redeem(stand, new)
    }

    @Test(arguments: TestEngine.offered) func `a code of last month opens nothing`(engine: TestEngine) async throws {
        let stand = try await DoorStand(engine), code = try await issue(stand), month = 30 * 24 * 60 * 60
        await #expect(throws: Objection("Срок кода вышел: он действует 30 дней. Попросите новый.", field: "code")) {
            try await redeem(stand, code, after: month)
        }
        try await redeem(stand, code, after: month - 1)
    }

    @Test(arguments: TestEngine.offered) func `a code that was never given opens nothing, and guessing is slowed down`(
        engine: TestEngine
    ) async throws {
        let stand = try await DoorStand(engine), code = try await issue(stand)
        for _ in 0..<30 {
            await #expect(throws: Objection("Код не подошёл. Проверьте десять знаков на листке.", field: "code")) {
                try await redeem(stand, "AAAAA-AAAAA")
            }
        }
        await #expect(throws: Objection.self) { try await redeem(stand, code) }
        try await redeem(stand, code, after: 10)
    }

    @Test(arguments: TestEngine.offered)
    func `a code for somebody who has an account gives it a new password and ends its devices`(engine: TestEngine)
        async throws
    {
        let stand = try await DoorStand(engine)
        try await stand.account("ivanova", "сорок два ежа", person: 5)
        let token = try await stand.welcome("ivanova", "сорок два ежа").token
        try await redeem(stand, try await issue(stand), login: "ignored")
        #expect(try await stand.doors.find(token, now: DoorStand.now) == nil)
        _ = try await stand.welcome("ivanova", "семь красных яблок")
    }

    @Test(arguments: TestEngine.offered) func `a code of one school does not touch an account that serves another too`(
        engine: TestEngine
    ) async throws {
        let stand = try await DoorStand(engine), permit = try DoorStand.console()
        let account = try await stand.account("ivanova", "сорок два ежа", person: 5)
        try await stand.records.directory.change { records in
            let writing = records.signed(by: permit)
            try writing.link(account, to: DoorStand.key(8), in: try writing.list(school: "other", name: "Другая школа"))
        }
        try await redeem(stand, try await issue(stand), login: "ivanova2")
        _ = try await stand.welcome("ivanova", "сорок два ежа")
        _ = try await stand.welcome("ivanova2", "семь красных яблок")
    }

    @Test(
        "R018 a code of another school redeemed while signed in adds it to the account", arguments: TestEngine.offered)
    func aSecondSchoolIsAdded(_ engine: TestEngine) async throws {
        let stand = try await DoorStand(engine), console = try DoorStand.console()
        let account = try await stand.account("ivanova", "сорок два ежа", person: 5)
        let signedIn = try await stand.welcome("ivanova", "сорок два ежа").signedIn
        try await stand.records.directory.change {
            try $0.signed(by: console).list(school: "other", name: "Другая школа")
        }
        let code = try #require(
            try await stand.doors.issueSlips(to: [DoorStand.key(6)], of: "other", reason: "", by: console).first)
        let permit = try DoorStand.holder(account)
        _ = try await stand.doors.redeem(code.text, for: signedIn, visitor: DoorStand.desk, by: permit)
        let links = try await stand.records.directory.read { try $0.links(of: account) }
        #expect(links.map(\.person) == [DoorStand.key(5), DoorStand.key(6)])
        #expect(links.map(\.school.slug) == ["school", "other"])
    }

    @Test(arguments: TestEngine.offered) func `a code given by a school that is not listed does not exist`(
        engine: TestEngine
    ) async throws {
        let stand = try await DoorStand(engine), permit = try DoorStand.console()
        await #expect(throws: NotFound.self) {
            try await stand.doors.issueSlips(to: [DoorStand.key(5)], of: "nowhere", reason: "", by: permit)
        }
    }

    @Test(
        arguments: ["короткий", "abramov1", "12345678", "parol1234", "йцукенгш", "aaaaaaaa", "Пароль2025"],
        TestEngine.offered)
    func `a weak password is refused and the code stays good`(password: String, engine: TestEngine) async throws {
        let stand = try await DoorStand(engine), code = try await issue(stand)
        if password != "короткий" {
            await #expect(throws: Objection.self) {
                try await redeem(stand, code, login: "abramov1", password: password)
            }
        }
        await #expect(throws: Objection.self) { try await redeem(stand, code, login: "abramov1", password: "семь") }
        try await redeem(stand, code)
    }
}
