import Markup
import School
import Storage

extension FrontDoor {
    /// The bytes of a page at the door, framed; sets the cookie that binds its form.
    package func page(_ view: View, _ frame: Frame, for visit: Visit) -> Answer {
        var frame = frame, cookie: String?
        frame.theme = visit.theme
        if frame.token.isEmpty {
            let known = visit.cookie(outside.signInCookie) ?? visit.cookie(outside.doorCookie)
            let value = known ?? Hex.text(Sodium.random(16))
            if known == nil { cookie = outside.cookie(outside.doorCookie, value) }
            frame.token = tokens.token(for: value)
        }
        let answer = Answer.page(
            Layout.draw(view, in: frame, assets), status: frame.objection == nil ? view.status : 422)
        return cookie.map { answer.with("set-cookie", $0) } ?? answer
    }

    /// The form token for a visit, and the cookie to set when there was none: for doors that draw their form first.
    package func token(for visit: Visit) -> (token: String, cookie: String?) {
        if let known = visit.cookie(outside.signInCookie) ?? visit.cookie(outside.doorCookie) {
            return (tokens.token(for: known), nil)
        }
        let made = Hex.text(Sodium.random(16))
        return (tokens.token(for: made), outside.cookie(outside.doorCookie, made))
    }

    /// Puts the form's token, the prefix and the address into a frame.
    func dress(_ frame: inout Frame, _ arrival: Arrival) {
        frame.token = tokens.token(for: arrival.visit.cookie(outside.signInCookie) ?? "")
        frame.prefix = arrival.prefix
        frame.path = arrival.visit.path
        frame.theme = arrival.visit.theme
    }

    /// Every act needs the token that its own page carried; another site cannot know it.
    func check(token: String?, _ arrival: Arrival) throws {
        let site = arrival.visit.headers["sec-fetch-site"]
        let cookie = arrival.visit.cookie(outside.signInCookie) ?? arrival.visit.cookie(outside.doorCookie) ?? ""
        guard site == nil || site == "same-origin" || site == "none", let token, !cookie.isEmpty,
            tokens.isRight(token, for: cookie)
        else { throw StalePage() }
    }

    /// To the sign-in page and back here afterwards; a script gets 401 and says so itself.
    func signIn(_ arrival: Arrival) -> Answer {
        if arrival.visit.wantsJSON || arrival.visit.method != "GET" && arrival.visit.headers["x-parta-token"] != nil {
            return said("Вход истёк. Записи целы.", "signin", status: 401)
        }
        let back = arrival.prefix + arrival.visit.path + (arrival.visit.query.isEmpty ? "" : "?" + arrival.visit.query)
        return .see(back == "/" ? Link("/login") : Link("/login?next=\(back)"))
    }

    /// An error as a page or as JSON.
    func apologise(_ error: any Error, _ arrival: Arrival, number: String) async -> Answer {
        let words = ErrorPages.words(for: error, number: number)
        if words.status == 500 { fault(error, number) }
        if arrival.visit.wantsJSON {
            let step = error as? StepFirst, code = step != nil ? "step" : error is StalePage ? "stale" : nil
            return said(words.text, code, see: step?.see.under(arrival.prefix), status: words.status)
        }
        var frame = Frame(school: "Parta")
        if let gate = try? gatekeeperIfInside(arrival), let inside = try? await gate.frame() { frame = inside }
        dress(&frame, arrival)
        var answer = Answer.page(
            Layout.draw(ErrorPages.view(words.title, words.text, status: words.status, frame), in: frame, assets),
            status: words.status)
        if let busy = error as? Busy { answer.headers.append(("retry-after", String(busy.seconds))) }
        return answer.with("cache-control", "no-store")
    }

    /// What a script is told instead of a page: a sentence, and a word to know the reason by.
    private func said(_ text: String, _ code: String?, see: Link? = nil, status: Int) -> Answer {
        let json = JSON.object { out in
            out.put("error", text: text)
            if let code { out.put("code", text: code) }
            if let see { out.put("see", text: see.text) }
        }
        return .json(json, status: status).with("cache-control", "no-store")
    }

    private func gatekeeperIfInside(_ arrival: Arrival) throws -> Gatekeeper? {
        guard let holder = arrival.holder, let school = arrival.school else { return nil }
        return Gatekeeper(database: try records.school(school), school: school, holder: holder, now: arrival.visit.now)
    }

    /// The header fields every answer carries, and no body for `HEAD`.
    func seal(_ answer: Answer, _ visit: Visit) -> Answer {
        var answer = answer
        SecurityHeaders.put(on: &answer, isSecure: outside.isSecure)
        return answer
    }
}

extension Gatekeeper {
    /// The frame for this caller, where they belong to the school.
    package func frame(objection: Objection? = nil) async throws -> Frame {
        let (holder, now, school) = (holder, now, school)
        return try await database.read { records in
            Frame(try records.asking(holder, now: now, school: school), holder, objection: objection)
        }
    }
}

extension Duration {
    /// Whole microseconds.
    var microseconds: Int { Int(components.seconds) * 1_000_000 + Int(components.attoseconds / 1_000_000_000_000) }
}
