import ModelSchool
import School
import Storage
import Web

/// The model school behind a front door; whoever is named walks in.
package struct Stage: Sendable {
    /// The records of all schools here.
    package let records: Records
    /// The model school's own.
    package let database: Database
    /// Who is who.
    package let cast: Cast
    /// The door.
    package let front: FrontDoor
    /// The moment of a visit that names none.
    package let now: Moment

    /// The model school with these capabilities alone.
    package init(_ features: [Feature], on engine: TestEngine, now: Moment? = nil) async throws {
        let (records, database, cast) = try await engine.modelSchool(), moment = now ?? cast.now
        (self.records, self.database, self.cast, self.now) = (records, database, cast, moment)
        var outside = Outside(
            isSecure: false, tokenKey: [UInt8](repeating: 7, count: 32), isTraced: true, clock: { moment },
            holder: { token, _, _ in try await Self.holder(token, in: database) },
            schools: { [ModelSchool.slug] })
        outside.fieldKeys = Keyring([1: [UInt8](repeating: 7, count: 32)])
        front = FrontDoor(features, records: records, outside: outside)
    }

    /// The cookie says who: `17` is the person 17, `17@other` one of the same key in another school.
    private static func holder(_ token: String, in school: Database) async throws -> Holder? {
        let parts = token.split(separator: "@")
        guard let person = parts.first.flatMap({ ID<Person>($0) }) else { return nil }
        guard let key = try await school.read({ try $0.key(of: person) }) else { return nil }
        let slug = parts.count > 1 ? String(parts[1]) : ModelSchool.slug
        return Holder(
            account: ID(person.number), device: 1, isShared: false, mustChange: false,
            places: [Holder.Place(school: slug, person: key)])
    }

    private func cookie(_ who: ID<Person>, _ slug: String?) -> String {
        "parta=\(who.number)" + (slug.map { "@" + $0 } ?? "")
    }

    /// What a person is answered at an address, which may hold a query.
    package func get(
        _ path: String, as who: ID<Person>, at now: Moment? = nil, tag: String? = nil, of slug: String? = nil
    ) async -> Answer {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        var headers = ["cookie": cookie(who, slug)]
        headers["if-none-match"] = tag
        return await front.answer(
            Visit(
                method: "GET", path: parts[0], query: parts.count > 1 ? parts[1] : "", headers: headers,
                now: now ?? self.now))
    }

    /// What an open page is told, event by event; nil where it is refused.
    package func events(_ path: String, _ query: String, as who: ID<Person>) async -> AsyncStream<[UInt8]>? {
        let headers = ["cookie": cookie(who, nil), "accept": "text/event-stream"]
        return await front.answer(Visit(method: "GET", path: path, query: query, headers: headers, now: now)).stream
    }

    /// Sends a body with the token of the person's own page, in the form and in the header of a page's script.
    package func post(
        _ path: String, _ body: [UInt8], _ type: String, as who: ID<Person>, at now: Moment? = nil,
        of slug: String? = nil
    ) async -> Answer {
        var headers = ["cookie": cookie(who, slug), "content-type": type]
        headers["x-parta-token"] = token(of: who, of: slug)
        return await front.answer(
            Visit(method: "POST", path: path, headers: headers, body: body, now: now ?? self.now))
    }

    /// The token that binds a person's forms.
    package func token(of who: ID<Person>, of slug: String? = nil) -> String {
        front.token(for: Visit(method: "GET", path: "/", headers: ["cookie": cookie(who, slug)], now: now)).token
    }

    /// Sends a form with the token of the person's own page, or with another.
    package func post(
        _ path: String, _ fields: [(String, String)], as who: ID<Person>, at now: Moment? = nil,
        of slug: String? = nil, token: String? = nil
    ) async -> Answer {
        let body = FormBody(fields + [("token", token ?? self.token(of: who, of: slug))])
        return await post(path, body.bytes, FormBody.type, as: who, at: now, of: slug)
    }

    /// Changes the records as the clock would.
    package func change<T: Sendable>(
        at now: Moment? = nil, _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        let now = now ?? self.now
        return try await database.change { records in
            let permit = try Caller.clockwork("проверка", now: now, today: Zone.moscow.day(of: now))
                .ask(.setUpSchool, on: .school, under: Regulation())
            return try body(records.signed(by: permit))
        }
    }
}
