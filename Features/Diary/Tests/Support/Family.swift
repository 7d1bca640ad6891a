import ModelSchool
import School
import Storage
import Testing
import Web

@testable import DiaryFeature

/// The diary of the model school behind a front door, and anybody of the school before it.
struct Family: Sendable {
    let school: Database
    let cast: Cast
    private let front: FrontDoor

    init(_ engine: TestEngine) async throws {
        let (records, school, cast) = try await engine.modelSchool()
        (self.school, self.cast) = (school, cast)
        let outside = Outside(
            isSecure: false, tokenKey: [UInt8](repeating: 3, count: 32), isTraced: true, clock: { ModelSchool.noon },
            holder: { token, _, _ in try await Self.holder(token, in: school) }, schools: { [ModelSchool.slug] })
        front = FrontDoor([diary], records: records, outside: outside)
    }

    /// The cookie says who: `17` is the person 17, `17@other` the same key in a school that does not exist here.
    private static func holder(_ token: String, in school: Database) async throws -> Holder? {
        let parts = token.split(separator: "@")
        guard let number = parts.first.flatMap({ Int($0) }) else { return nil }
        guard let key = try await school.read({ try $0.key(of: ID<Person>(number)) }) else { return nil }
        let slug = parts.count > 1 ? String(parts[1]) : ModelSchool.slug
        return Holder(
            account: ID(number), device: 1, isShared: false, mustChange: false,
            places: [Holder.Place(school: slug, person: key)])
    }

    /// What a person is answered at an address.
    func get(
        _ path: String, as who: ID<Person>, at now: Moment = ModelSchool.noon, tag: String? = nil,
        of slug: String? = nil
    ) async -> Answer {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        var headers = ["cookie": "parta=\(who.number)" + (slug.map { "@" + $0 } ?? "")]
        headers["if-none-match"] = tag
        return await front.answer(
            Visit(method: "GET", path: parts[0], query: parts.count > 1 ? parts[1] : "", headers: headers, now: now))
    }

    /// The text of a page.
    func page(_ path: String, as who: ID<Person>, at now: Moment = ModelSchool.noon) async throws -> String {
        let answer = await get(path, as: who, at: now)
        try #require(answer.status == 200, "\(path): \(answer.status)")
        return String(decoding: answer.body, as: UTF8.self)
    }

    /// Sends a form with the token of the person's own page.
    func post(_ path: String, _ body: String, as who: ID<Person>, at now: Moment = ModelSchool.noon) async throws
        -> Answer
    {
        let page = try await page("/news", as: who, at: now)
        let mark = "name=\"form-token\" content=\""
        let token = try #require(page.split(separator: mark).dropFirst().first?.prefix { $0 != "\"" })
        let headers = [
            "cookie": "parta=\(who.number)", "content-type": "application/x-www-form-urlencoded",
        ]
        return await front.answer(
            Visit(method: "POST", path: path, headers: headers, body: Array("token=\(token)&\(body)".utf8), now: now))
    }

    /// Writes as the clock may, at a moment.
    func write(at now: Moment = ModelSchool.noon, _ body: @escaping @Sendable (Writing) throws -> Void) async throws {
        let today = Zone.moscow.day(of: now)
        let permit = try Caller.clockwork("проверка", now: now, today: today).ask(
            .runChore, on: .school, under: Regulation())
        try await school.change { try body($0.signed(by: permit)) }
    }
}

/// A place for marks: the first of a student's lessons of a course on a day or later.
extension Family {
    func lesson(_ course: String, from day: Day) async throws -> Held {
        let id = try cast.course(course)
        let found = try await school.read { try $0.lessons(of: id, during: day...(day + 6)) }
        return Held(id: try #require(found.first).id, day: try #require(found.first).day, course: id)
    }

    struct Held: Sendable {
        let id: ID<Lesson>
        let day: Day
        let course: ID<Course>

        func place(_ student: ID<Student>, _ slot: MarkSlot = .answer) -> MarkPlace {
            MarkPlace(student: student, day: day, lesson: id, course: course, slot: slot)
        }
    }
}
