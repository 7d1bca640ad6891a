import Testing
import Trials
import Web

/// Sends what is bad and looks at what comes back.
struct Flood {
    private let house: WholeHouse
    private var start = 0
    private var heads: [Int]

    init(_ house: WholeHouse) async throws {
        self.house = house
        heads = try await house.heads()
    }

    /// The next bad words: they go round, so that every one of them meets fields and pages of every kind.
    private mutating func some(_ count: Int = 6) -> [String] {
        start += count
        return BadWords.some(count, from: start)
    }

    /// Each kind of field of a form with bad words, the others as the page had them; then all of them bad or missing.
    mutating func send(_ forms: [FoundForm], as browser: TestBrowser, token page: String) async throws {
        let token = try await browser.token(from: page)
        heads = try await house.heads()
        for form in forms where form.action != "/logout" {
            var kinds: Set<String> = []
            for name in form.fields.keys.sorted() where kinds.insert(name.filter { !$0.isNumber }).inserted {
                for word in some() {
                    try await send(form.action, form.fields.merging([name: word]) { $1 }, token, browser)
                }
            }
            for word in some() { try await send(form.action, form.fields.mapValues { _ in word }, token, browser) }
            try await send(form.action, [:], token, browser)
        }
    }

    private mutating func send(
        _ path: String, _ fields: [String: String], _ token: String, _ browser: TestBrowser
    ) async throws {
        let answer = await browser.post(path, fields.merging(["token": token]) { $1 })
        let what = "\(path) \(fields.map { "\($0)=\($1.prefix(40))" }.joined(separator: "&"))"
        check(answer, what)
        let now = try await house.heads()
        #expect(answer.status < 400 || now == heads, "a refusal wrote something: \(what)")
        heads = now
    }

    /// Every page with bad words in each part of its address, and in the fields that addresses have.
    mutating func open(_ pages: [String], as browser: TestBrowser) async {
        for page in pages {
            let bare = String(page.prefix { $0 != "?" }), parts = bare.split(separator: "/").map(String.init)
            for word in some(3) {
                let text = String(decoding: FormBody([("", word)]).bytes.dropFirst(), as: UTF8.self)
                var paths = ["w", "d", "y", "p", "q", "for", "kind"].map { "\(bare)?\($0)=\(text)" }
                for index in parts.indices {
                    var parts = parts
                    parts[index] = text
                    paths.append("/" + parts.joined(separator: "/"))
                }
                for path in paths { check(await browser.get(path), path) }
            }
        }
    }

    private func check(_ answer: Answer, _ what: String) {
        #expect(answer.status < 500, "\(what)")
        #expect(!answer.text.contains("<script>alert") && !answer.text.contains("\" onfocus=\"alert"), "\(what)")
        #expect(!answer.headers.contains { $0.value.contains { $0.isNewline } }, "\(what)")
    }
}
