import School
import Testing

@testable import AccountsFeature
@testable import Web

/// A browser: keeps its cookies and sends each form with the token of its page.
final class TestBrowser {
    private let front: FrontDoor
    private(set) var cookies: [String: String] = [:]
    private(set) var setCookies: [String] = []
    let agent: String

    init(_ front: FrontDoor, agent: String = "Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36") {
        self.front = front
        self.agent = agent
    }

    func get(_ path: String) async -> Page { await visit("GET", path, body: "") }

    /// Sends a form with the token found on another page.
    func post(_ path: String, from form: String, _ fields: [String: String]) async throws -> Page {
        let page = await get(form).text
        let start = try #require(page.firstRange(of: "name=\"token\" value=\"")).upperBound
        return await post(path, fields.merging(["token": String(page[start...].prefix { $0 != "\"" })]) { $1 })
    }

    /// Sends a form as it is.
    func post(_ path: String, _ fields: [String: String]) async -> Page {
        let body = fields.map { "\($0)=\(encoded($1))" }.joined(separator: "&")
        return await visit("POST", path, body: body)
    }

    private func visit(_ method: String, _ path: String, body: String) async -> Page {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        let headers = [
            "cookie": cookies.map { "\($0)=\($1)" }.joined(separator: "; "), "user-agent": agent,
            "content-type": method == "POST" ? "application/x-www-form-urlencoded" : "", "host": "journal.test",
        ]
        let answer = await front.answer(
            Visit(
                method: method, path: parts[0], query: parts.count > 1 ? parts[1] : "", headers: headers,
                body: Array(body.utf8), address: "10.0.4.17", now: StandingSchool.now))
        for header in answer.headers where header.name == "set-cookie" { keep(header.value) }
        return Page(answer)
    }

    private func keep(_ line: String) {
        setCookies.append(line)
        let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
        cookies[pair[0]] = line.contains("Max-Age=0") ? nil : pair.count > 1 ? pair[1] : ""
    }

    private func encoded(_ text: String) -> String {
        text.utf8.map { ($0 < 16 ? "%0" : "%") + String($0, radix: 16) }.joined()
    }

    /// An answer as a person sees it.
    struct Page {
        let status: Int
        let text: String
        let place: String
        let headers: [String: String]

        init(_ answer: Answer) {
            status = answer.status
            text = String(decoding: answer.body, as: UTF8.self)
            headers = Dictionary(answer.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
            place = headers["location"] ?? ""
        }

        func shows(_ words: String) -> Bool { text.contains(words) }
    }
}
