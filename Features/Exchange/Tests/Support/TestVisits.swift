import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage
@testable import Web

/// Visits to the pages of a test school by somebody with one duty.
struct TestVisits {
    static let keys = Keyring([1: [UInt8](repeating: 7, count: 32)])
    /// The seal of the test school's cards.
    static let seal = keys.map { Seal($0, school: "school") }

    let school: TestSchool
    private let front: FrontDoor
    private let rounds: Rounds

    init(_ school: TestSchool, as duty: DutyKind) async throws {
        self.school = school
        let person = try await school.change { records in
            let facts = PersonFacts(name: PersonName(surname: "Журавлёва", given: "Вера", patronymic: "Павловна"))
            let person = try records.add(person: facts)
            try records.give(duty, to: person, from: TestSchool.day(2025, 9, 1))
            return person
        }
        let key = try await school.database.read {
            try $0.first(SQL("SELECT key FROM person WHERE id = ?1"), person) { $0.bytes(0) } ?? []
        }
        let holder = Holder(
            account: ID(1), device: 1, isShared: false, mustChange: false,
            places: [.init(school: "school", person: key)])
        var outside = Outside(
            isSecure: false, tokenKey: [UInt8](repeating: 7, count: 32), clock: { TestSchool.now },
            holder: { _, _, _ in holder }, schools: { ["school"] })
        outside.fieldKeys = Self.keys
        let features = [exchange(.forTests)]
        front = FrontDoor(features, records: school.records, outside: outside)
        rounds = Rounds(features, records: school.records, outside: outside, holder: "проверка")
    }

    /// Begins the long work that was asked for.
    func goRound() async { await rounds.round(at: TestSchool.now) }

    /// What a server does first that was stopped in the midst of work.
    func startAnew() async { await rounds.begin(at: TestSchool.now + 1) }

    func get(_ path: String) async -> Answer { await visit("GET", path, headers: [:], body: []) }

    /// Sends a form with the token that its page carries.
    func post(_ path: String, _ fields: [(String, String)]) async throws -> Answer {
        let all = fields + [("token", try await token())]
        return await visit("POST", path, headers: ["content-type": FormBody.type], body: FormBody(all).bytes)
    }

    /// Uploads a file and answers where its plan stands, or the refusal.
    func upload(
        _ kind: String, _ bytes: [UInt8], named name: String, in key: String? = nil
    ) async throws -> Answer {
        let own = key.map { "--x\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n\($0)\r\n" } ?? ""
        let head = """
            \(own)--x\r\nContent-Disposition: form-data; name="token"\r\n\r\n\(try await token())\r\n\
            --x\r\nContent-Disposition: form-data; name="file"; filename="\(name)"\r\n\r\n
            """
        let body = Array(head.utf8) + bytes + Array("\r\n--x--\r\n".utf8)
        return await visit(
            "POST", "/import/\(kind)", headers: ["content-type": "multipart/form-data; boundary=x"], body: body)
    }

    /// Chooses the files of a set-up, a new one or one begun before.
    func setUp(_ files: [(name: String, bytes: [UInt8])], in key: String? = nil) async throws -> Answer {
        func field(_ name: String, _ value: String) -> String {
            "--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        var body = Array((field("token", try await token()) + (key.map { field("key", $0) } ?? "")).utf8)
        for file in files {
            let head = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\n\r\n"
            body += Array(head.utf8) + file.bytes + [13, 10]
        }
        body += Array("--x--\r\n".utf8)
        return await visit(
            "POST", "/setup/files", headers: ["content-type": "multipart/form-data; boundary=x"], body: body)
    }

    /// Waits for work that goes on aside.
    func wait(until isDone: () async -> Bool) async throws {
        for _ in 0..<3_000 {
            if await isDone() { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("the work never ended")
    }

    /// A form that another site might send: without the token.
    func bare(_ path: String, _ body: String) async -> Answer {
        await visit(
            "POST", path, headers: ["content-type": FormBody.type], body: Array(body.utf8))
    }

    private func token() async throws -> String {
        let text = await get("/import").text
        let start = try #require(text.firstRange(of: "name=\"token\" value=\"")).upperBound
        return String(text[start...].prefix { $0 != "\"" })
    }

    private func visit(_ method: String, _ path: String, headers: [String: String], body: [UInt8]) async -> Answer {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        let all = headers.merging(["cookie": "parta=t"]) { $1 }
        return await front.answer(
            Visit(
                method: method, path: parts[0], query: parts.count > 1 ? parts[1] : "", headers: all, body: body,
                now: TestSchool.now))
    }
}
