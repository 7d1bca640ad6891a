import Markup
import School
import Storage
import Web

/// A page at the door: one card in the middle, no bars.
struct Gate {
    let call: Door.Call
    var frame: Frame
    private let cookie: String?

    init(_ call: Door.Call, school: String, objection: Objection? = nil) {
        self.call = call
        frame = Frame(school: school, objection: objection)
        (frame.token, cookie) = call.front.token(for: call.visit)
        frame.prefix = call.prefix
        frame.path = call.visit.path
    }

    /// The whole page round a card's contents.
    func answer(_ title: String, heading: String, note: String, _ body: HTML) -> Answer {
        let view = View(
            title, isBare: true,
            main: """
                <main id="main" class="gate" tabindex="-1">
                <div class="gate__card">
                <div class="gate__head"><h1>\(heading)</h1><p>\(note)</p></div>
                \(body)</div>
                </main>
                """)
        let answer = call.front.page(view, frame, for: call.visit)
        return cookie.map { answer.with("set-cookie", $0) } ?? answer
    }

    /// The summary above a form that came back; nothing for one that is shown the first time.
    func summary(_ heading: String) -> HTML { ErrorSummary(heading, frame.objection).html }
}

extension Door.Call {
    /// Where the visitor comes from, as the directory notes it.
    var visitor: Visitor {
        Visitor(
            address: visit.address, device: Browser.name(visit.headers["user-agent"] ?? ""),
            mark: visit.cookie(front.outside.deviceCookie).flatMap { SignInToken($0) })
    }

    /// Whether the visitor holds a telephone.
    var isPhone: Bool { visit.headers["user-agent"]?.contains("Mobi") == true }

    /// The local address to go to afterwards; a foreign one is forgotten.
    var next: Link? { form["next"].flatMap { Link(outside: $0) } }

    /// Does what needs a password hashed; when too many wait, says when to come back.
    func patiently<T>(_ body: () async throws -> T) async throws -> T {
        do { return try await body() } catch is HashingThread.Busy {
            throw Busy("Сейчас входят сразу многие. Подождите несколько секунд и повторите.", seconds: 3)
        }
    }

    /// The cookie of a device that signed in; a shared computer forgets it with its window.
    func signedIn(_ token: SignInToken, isShared: Bool) -> String {
        let outside = front.outside
        // The directory ends a silent device after 60 days; the cookie only must not end sooner.
        return outside.cookie(outside.signInCookie, token.text, age: isShared ? nil : 400 * 24 * 60 * 60)
    }
}
