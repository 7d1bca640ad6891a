import School
import Testing
import Trials

@testable import Storage

/// A fresh directory with one school, and doors that hash cheaply.
struct DoorStand {
    let records: Records
    let doors: Doors
    let school: ListedSchool
    static let now = Moment(seconds: 1_763_625_600)
    static let desk = Visitor(address: "10.0.4.17", device: "Chrome, Windows")

    private let place: TestPlace

    init(_ engine: TestEngine) async throws {
        place = try TestPlace(engine)
        records = place.records
        let ring = try #require(Keyring([1: [UInt8](repeating: 7, count: 32)]))
        doors = Doors(records.directory, keyring: ring, price: .cheap)
        let permit = try Self.console()
        school = try await records.directory.change {
            try $0.signed(by: permit).list(school: "school", name: "СОШ № 74")
        }
    }

    /// Opens an account for a person; its password is hashed at the price of the stand unless told otherwise.
    @discardableResult func account(
        _ login: String, _ password: String, person: UInt8 = 1, mustChange: Bool = false, price: Password.Price = .cheap
    ) async throws -> ID<Account> {
        let permit = try Self.console(), hash = Password.hash(password, price: price), school = school
        return try await records.directory.change { records in
            let writing = records.signed(by: permit)
            let account = try writing.openAccount(LoginName(typed: login), hash: hash, mustChange: mustChange)
            try writing.link(account, to: Self.key(person), in: school)
            return account
        }
    }

    /// Tries to sign in from the desk.
    func enter(
        _ login: String, _ password: String, after seconds: Int = 0, isShared: Bool = true
    ) async throws -> SignInAnswer {
        let attempt = SignInAttempt(
            login: LoginName(typed: login), password: password, isShared: isShared, visitor: Self.desk)
        return try await doors.signIn(attempt, by: try Self.visitor(after: seconds))
    }

    /// Signs in, or fails the test.
    func welcome(
        _ login: String, _ password: String, after seconds: Int = 0, isShared: Bool = true
    ) async throws -> (token: SignInToken, signedIn: SignedIn) {
        guard
            case .welcome(let token, let signedIn) = try await enter(
                login, password, after: seconds, isShared: isShared)
        else {
            Issue.record("not let in")
            throw NotFound()
        }
        return (token, signedIn)
    }

    static func key(_ person: UInt8) -> [UInt8] { [UInt8](repeating: person, count: 16) }

    static func visitor(after seconds: Int = 0, _ act: Act = .signIn) throws -> Permit {
        try Caller.visitor(now: now + seconds, today: Day(number: 20_412)).ask(act, on: .school, under: Regulation())
    }

    static func holder(_ account: ID<Account>, after seconds: Int = 0) throws -> Permit {
        let person = ID<Person>(1)
        return try Caller(
            person: person, account: account, device: 1, duties: [], now: now + seconds, today: Day(number: 20_412)
        ).ask(.keepOwnAccount, on: Scope(person: person), under: Regulation())
    }

    static func console(after seconds: Int = 0) throws -> Permit {
        try Caller.clockwork("проверка", now: now + seconds, today: Day(number: 20_412))
            .ask(.issueAnyCredentials, on: .school, under: Regulation())
    }
}
