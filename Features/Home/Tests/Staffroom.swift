import ModelSchool
import School
import Storage
import Testing
import Web

@testable import HomeFeature

/// «Сегодня» of the model school behind a front door, and anybody of the school before it.
struct Staffroom: Sendable {
    let school: Database
    let cast: Cast
    private let front: FrontDoor

    init(_ engine: TestEngine) async throws {
        let (records, school, cast) = try await engine.modelSchool()
        (self.school, self.cast) = (school, cast)
        let outside = Outside(
            isSecure: false, tokenKey: [UInt8](repeating: 4, count: 32), isTraced: true, clock: { ModelSchool.noon },
            holder: { token, _, _ in
                guard let number = Int(token), let key = try await school.read({ try $0.key(of: ID<Person>(number)) })
                else { return nil }
                return Holder(
                    account: ID(number), device: 1, isShared: false, mustChange: false,
                    places: [Holder.Place(school: ModelSchool.slug, person: key)])
            }, schools: { [ModelSchool.slug] })
        front = FrontDoor([home], records: records, outside: outside)
    }

    /// What a person of the cast is answered at «Сегодня».
    func get(_ name: String, at now: Moment = ModelSchool.noon) async throws -> Answer {
        let who = try cast.person(name)
        return await front.answer(
            Visit(method: "GET", path: "/", headers: ["cookie": "parta=\(who.number)"], now: now))
    }

    /// The text of «Сегодня».
    func page(_ name: String, at now: Moment = ModelSchool.noon) async throws -> String {
        let answer = try await get(name, at: now)
        try #require(answer.status == 200)
        return String(decoding: answer.body, as: UTF8.self)
    }

    /// Writes as the clock may.
    func write(_ body: @escaping @Sendable (Writing) throws -> Void) async throws {
        let permit = try Caller.clockwork("проверка", now: ModelSchool.noon, today: cast.today)
            .ask(.runChore, on: .school, under: Regulation())
        try await school.change { try body($0.signed(by: permit)) }
    }
}
