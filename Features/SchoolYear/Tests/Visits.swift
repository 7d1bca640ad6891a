import School
import Testing

@testable import Web

/// A browser at the first run: keeps its cookies and sends each form with the token of a page.
final class Visits {
    private let front: FrontDoor
    private let now: Moment
    private var cookies: [String: String] = [:]

    init(_ front: FrontDoor, now: Moment) {
        self.front = front
        self.now = now
    }

    func get(_ path: String) async -> Seen { await visit("GET", path, "") }

    func post(_ path: String, from form: String, _ fields: [String: String]) async throws -> Seen {
        let page = await get(form).text
        let start = try #require(page.firstRange(of: "form-token\" content=\"")).upperBound
        let all = fields.merging(["token": String(page[start...].prefix { $0 != "\"" })]) { $1 }
        return await visit("POST", path, all.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&"))
    }

    private func visit(_ method: String, _ path: String, _ body: String) async -> Seen {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        let answer = await front.answer(
            Visit(
                method: method, path: parts[0], query: parts.count > 1 ? parts[1] : "",
                headers: [
                    "cookie": cookies.map { "\($0)=\($1)" }.joined(separator: "; "),
                    "content-type": "application/x-www-form-urlencoded",
                ], body: Array(body.utf8), address: "10.0.4.17", now: now))
        for header in answer.headers where header.name == "set-cookie" {
            let pair = header.value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            cookies[pair[0]] = pair.count > 1 ? pair[1] : nil
        }
        let place = answer.headers.first { $0.name == "location" }?.value ?? ""
        return Seen(status: answer.status, text: String(decoding: answer.body, as: UTF8.self), place: place)
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { ($0 < 16 ? "%0" : "%") + String($0, radix: 16) }.joined()
    }

    /// An answer as a person sees it.
    struct Seen {
        let status: Int
        let text: String
        let place: String
    }
}
