import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import parta

/// Everything the house can do, with two schools in one directory: the model school twice, so that every number of one
/// exists in the other.
struct WholeHouse: Sendable {
    static let password = "сорок два ежа"
    static let other = "other"

    let records: Records
    let doors: Doors
    let cast: Cast
    let front: FrontDoor
    let now: Moment

    /// The house, and in it those who can sign in: the whole cast of the demonstration, each with an account.
    init(_ engine: TestEngine, withOther: Bool = false) async throws {
        let (records, model, cast) = try await engine.modelSchool(), now = cast.now
        (self.records, self.cast, self.now) = (records, cast, now)
        if withOther { _ = try await ModelSchool.build(in: records.school(Self.other), now: now) }
        let ring = try #require(Keyring([1: [UInt8](repeating: 7, count: 32)]))
        let doors = Doors(records.directory, keyring: ring, price: .cheap)
        self.doors = doors
        let hash = try await doors.hash(Self.password), permit = try Self.console(cast)
        let keys = try await model.read { records in
            try ModelSchool.signIns.map { try #require(try records.key(of: try cast.person($0.person))) }
        }
        try await records.directory.change { records in
            let pen = records.signed(by: permit)
            let school = try pen.list(school: ModelSchool.slug, name: "Образцовая школа")
            if withOther { _ = try pen.list(school: Self.other, name: "Соседняя школа") }
            for (signIn, key) in zip(ModelSchool.signIns, keys) {
                try pen.link(try pen.openAccount(LoginName(typed: signIn.login), hash: hash), to: key, in: school)
            }
        }
        front = try Self.door(records, doors, ring, now)
    }

    private static func door(_ records: Records, _ doors: Doors, _ ring: Keyring, _ now: Moment) throws -> FrontDoor {
        let config = try Config(environment: [:], file: nil)
        let house = House(config: config, records: records, keyring: ring, doors: doors, lock: nil)
        var outside = Outside(
            isSecure: false, tokenKey: ring.key(.forms, of: "directory"), clock: { now },
            holder: { text, now, isAct in
                guard let token = SignInToken(text) else { return nil }
                return try await doors.find(token, now: now, isFresh: isAct).map(Holder.init)
            },
            schools: { try await doors.schools(now: now).map(\.slug) })
        outside.fieldKeys = ring
        return FrontDoor(house.features("ключ"), records: records, outside: outside)
    }

    private static func console(_ cast: Cast) throws -> Permit {
        try Caller.clockwork("проверка", now: cast.now, today: cast.today)
            .ask(.setUpSchool, on: .school, under: Regulation())
    }

    /// A browser in which somebody of the demonstration has signed in.
    func browser(_ login: String) async throws -> TestBrowser {
        let browser = TestBrowser(front, now: now)
        let answer = try await browser.post("/login", from: "/login", ["login": login, "password": Self.password])
        try #require(answer.status == 303)
        return browser
    }

    /// How far the histories have come: the directory's and each school's.
    func heads() async throws -> [Int] {
        var heads: [Int] = []
        let schools = try await doors.schools(now: now).map(\.slug)
        for database in [records.directory] + (try schools.map { try records.school($0) }) {
            heads.append(try await database.read { try $0.headCode().seq })
        }
        return heads
    }

    /// Whether every history and every official row agree.
    func isClean() async throws -> Bool {
        var isClean = try await records.directory.verify().isClean
        for school in try await doors.schools(now: now) {
            isClean = try await records.school(school.slug).verify().isClean && isClean
        }
        return isClean
    }
}
