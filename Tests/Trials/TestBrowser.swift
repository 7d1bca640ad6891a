import School
import Web

/// A browser: keeps its cookies and sends each form with the token of a page.
package final class TestBrowser {
    /// Its cookies by name.
    package private(set) var cookies: [String: String] = [:]
    /// Every line that set one.
    package private(set) var setCookies: [String] = []
    private let front: FrontDoor
    /// What its clock says: time passes when a test says so.
    package var now: Moment
    /// The network address it comes from.
    package var address = "10.0.4.17"
    private let agent: String

    /// A browser that has been nowhere yet.
    package init(
        _ front: FrontDoor, now: Moment, agent: String = "Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36"
    ) {
        (self.front, self.now, self.agent) = (front, now, agent)
    }

    /// Opens a page, of which it may have kept one with that tag.
    package func get(_ path: String, tag: String? = nil) async -> Answer {
        await visit("GET", path, [], tag.map { ["if-none-match": $0] } ?? [:])
    }

    /// Sends a form with the token found on another page.
    package func post(_ path: String, from form: String, _ fields: [String: String]) async throws -> Answer {
        let token = try await token(from: form)
        return await post(path, fields.merging(["token": token]) { $1 })
    }

    /// The token that binds this browser's forms, as a page tells it.
    package func token(from form: String) async throws -> String {
        let page = await get(form).text
        guard let start = page.firstRange(of: "form-token\" content=\"")?.upperBound else {
            throw TrialFault(path: "no form at \(form)")
        }
        return String(page[start...].prefix { $0 != "\"" })
    }

    /// Sends a form as it is.
    package func post(_ path: String, _ fields: [String: String]) async -> Answer {
        await post(path, FormBody(fields.map { ($0, $1) }).bytes, FormBody.type)
    }

    /// Sends bytes of a type, with the token that a page's script would send.
    package func post(_ path: String, _ body: [UInt8], _ type: String, token: String = "") async -> Answer {
        await visit("POST", path, body, ["content-type": type, "x-parta-token": token])
    }

    private func visit(
        _ method: String, _ path: String, _ body: [UInt8], _ more: [String: String] = [:]
    ) async -> Answer {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        let headers = [
            "cookie": cookies.map { "\($0)=\($1)" }.joined(separator: "; "), "user-agent": agent,
            "host": "journal.test",
        ]
        let answer = await front.answer(
            Visit(
                method: method, path: parts[0], query: parts.count > 1 ? parts[1] : "",
                headers: headers.merging(more) { $1 },
                body: body, address: address, now: now))
        for header in answer.headers where header.name == "set-cookie" { keep(header.value) }
        return answer
    }

    private func keep(_ line: String) {
        setCookies.append(line)
        let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
        cookies[pair[0]] = line.contains("Max-Age=0") ? nil : pair.count > 1 ? pair[1] : ""
    }
}
