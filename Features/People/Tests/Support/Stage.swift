import ModelSchool
import School
import Storage
import Testing
import Web

@testable import PeopleFeature

/// The model school behind a front door with this capability alone; whoever is named walks in.
struct Stage: Sendable {
    let database: Database
    let cast: Cast
    let front: FrontDoor
    let now: Moment

    private static let key = SQL("SELECT key FROM person WHERE id = ?1")

    init(_ engine: TestEngine, now: Moment? = nil) async throws {
        let (records, database, cast) = try await engine.modelSchool()
        (self.database, self.cast, self.now) = (database, cast, now ?? cast.now)
        let moment = self.now
        front = FrontDoor(
            [people], records: records,
            outside: Outside(
                isSecure: false, tokenKey: [UInt8](repeating: 7, count: 32), isTraced: true, clock: { moment },
                holder: { token, _, _ in
                    guard let person = ID<Person>(token) else { return nil }
                    let key = try await database.read { try $0.first(Self.key, person) { $0.bytes(0) } }
                    return Holder(
                        account: ID(person.number), device: 1, isShared: false, mustChange: false,
                        places: [Holder.Place(school: ModelSchool.slug, person: key ?? [])])
                },
                schools: { [ModelSchool.slug] }))
    }

    /// Looks at a page as somebody of the cast.
    func look(_ path: String, _ query: String = "", as name: String) async throws -> (
        status: Int, text: String, asked: Int
    ) {
        let answer = await front.answer(
            Visit(
                method: "GET", path: path, query: query, headers: ["cookie": "parta=\(try cast.person(name).number)"],
                now: now))
        let asked = answer.headers.first { $0.name == "x-parta-queries" }.flatMap { Int($0.value) }
        return (answer.status, String(decoding: answer.body, as: UTF8.self), asked ?? -1)
    }

    /// Sends a form as somebody of the cast, with the token of their own page.
    func send(_ path: String, _ fields: [(String, String)], as name: String) async throws -> (status: Int, text: String)
    {
        let cookie = [
            "cookie": "parta=\(try cast.person(name).number)", "content-type": "application/x-www-form-urlencoded",
        ]
        let token = front.token(for: Visit(method: "GET", path: path, headers: cookie, now: now)).token
        let pairs = (fields + [("token", token)]).map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }
        let answer = await front.answer(
            Visit(method: "POST", path: path, headers: cookie, body: Array(pairs.joined(separator: "&").utf8), now: now)
        )
        return (answer.status, String(decoding: answer.body, as: UTF8.self))
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let hex = String(byte, radix: 16, uppercase: true)
            return "%" + (hex.utf8.count == 1 ? "0" + hex : hex)
        }.joined()
    }

    /// Changes the records as the clock would.
    func change<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) async throws -> T {
        let (now, today) = (now, cast.today)
        return try await database.change { records in
            let permit = try Caller.clockwork("проверка", now: now, today: today)
                .ask(.setUpSchool, on: .school, under: Regulation())
            return try body(records.signed(by: permit))
        }
    }

    /// What a question counts.
    func count(_ sql: SQL, _ name: String = "") async throws -> Int {
        try await database.read { try $0.first(sql, SearchKey.of(name)) { $0.int(0) } ?? 0 }
    }

    /// A person by full name, whether or not the cast knows them.
    func find(_ name: String) async throws -> ID<Person> {
        try #require(try await database.read { try $0.people(matching: name).first?.id })
    }
}

/// A day of November 2025.
func november(_ day: Int) -> Day { Day(year: 2025, month: 11, day: day) ?? Day(number: 0) }
