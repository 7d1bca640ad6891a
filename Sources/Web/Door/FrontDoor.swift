import Logging
import Markup
import School
import Storage

/// Through which every request passes: it finds the place, lets in, asks for the form's token, and answers.
package final class FrontDoor: Sendable {
    /// The records of all schools.
    package let records: Records
    /// What the house was told when it opened.
    package let outside: Outside
    /// Every address.
    package let routes: Routes
    let assets: Assets
    let tokens: FormToken
    let streams = OpenStreams()
    private let log = Logger(label: "parta.visit")

    /// Opens the door onto these features.
    package init(_ features: [Feature], records: Records, outside: Outside) {
        self.records = records
        self.outside = outside
        routes = Routes(features)
        assets = Assets.built
        tokens = FormToken(key: outside.tokenKey)
    }

    /// Answers one visit, whatever happens.
    package func answer(_ visit: Visit) async -> Answer {
        let acceptsGzip = visit.headers["accept-encoding"]?.contains("gzip") == true
        if visit.path == "/favicon.ico" { return seal(Answer(status: 204), visit) }
        if let asset = assets.answer(visit.path, acceptsGzip: acceptsGzip) { return seal(asset, visit) }
        let start = ContinuousClock.now
        let number = Hex.text(Sodium.random(4))
        // Even «ok» is logged and sealed: it is the measure of what every answer costs.
        var answer = visit.path == "/health" ? .text("ok") : await admitted(visit, number: number)
        if acceptsGzip, answer.body.count > 1_000,
            answer.headers.contains(where: { $0.name == "content-type" && $0.value.hasPrefix("text") }),
            let zipped = Gzip.pack(answer.body, level: 1)
        {
            answer.body = zipped
            answer.headers += [("content-encoding", "gzip"), ("vary", "accept-encoding")]
        }
        // The path may hold a name typed into a search; the log keeps the path alone, never the query.
        log.info(
            "\(visit.method) \(visit.path) \(answer.status) \((ContinuousClock.now - start).microseconds) µs №\(number)"
        )
        return seal(answer, visit)
    }

    /// Which school, who, which place; errors become answers here.
    private func admitted(_ visit: Visit, number: String) async -> Answer {
        var arrival = Arrival(visit)
        do {
            try await find(&arrival)
            guard let (route, parts) = routes.match(visit.method, arrival.visit.path) else {
                if routes.hasPath(arrival.visit.path) { return Answer(status: 405) }
                throw NotFound()
            }
            return try await lead(to: route.place, arrival, Form(arrival.visit, path: parts))
        } catch let leaving as Leaving {
            return leaving.answer
        } catch let elsewhere as Elsewhere where arrival.visit.wantsJSON {
            let step = StepFirst(text: "Сначала ознакомьтесь с локальными актами школы.", see: elsewhere.link)
            return await apologise(step, arrival, number: number)
        } catch let elsewhere as Elsewhere {
            return .see(elsewhere.link.under(arrival.prefix)).with("cache-control", "no-store")
        } catch {
            return await apologise(error, arrival, number: number)
        }
    }

    /// Knows the school by the address and the visitor by the cookie.
    private func find(_ arrival: inout Arrival) async throws {
        let schools = try await outside.schools()
        if let token = arrival.visit.cookie(outside.signInCookie) {
            let visit = arrival.visit, isGlance = isGlance(arrival, schools)
            arrival.holder = try await outside.known(
                token, at: visit.now, isAct: visit.method == "POST", isGlance: isGlance)
            if let holder = arrival.holder, !isGlance {
                await outside.seen?(holder, visit.address, visit.now)
            }
        }
        arrival.place(among: schools)
    }

    /// Only what open pages follow can be looked at unseen; the same words after any other address mean nothing.
    private func isGlance(_ arrival: Arrival, _ schools: [String]) -> Bool {
        guard arrival.visit.isGlance, arrival.visit.method == "GET" else { return false }
        var placed = arrival
        placed.place(among: schools)
        if case .watch = routes.match("GET", placed.visit.path)?.route.place { return true }
        return false
    }

    private func lead(to place: Routes.Place, _ arrival: Arrival, _ form: Form) async throws -> Answer {
        if case .door(let door) = place { return try await enter(door, arrival, form) }
        let gate = try gatekeeper(arrival)
        switch place {
        case .page(let page): return try await show(page, gate, arrival, form)
        case .action(let action):
            try check(token: form["token"], arrival)
            do {
                return try await gate.perform(action, form)
            } catch let objection as Objection {
                guard let page = action.page else { throw objection }
                return try await show(page, gate, arrival, form.objected(objection))
            }
        case .batch(let batch):
            try check(token: arrival.visit.headers["x-parta-token"], arrival)
            return try await gate.perform(batch, form).with("cache-control", "no-store")
        case .watch(let watch):
            // A page that is about to send what was typed asks first whether its token still holds.
            if let token = arrival.visit.headers["x-parta-token"] { try check(token: token, arrival) }
            return try await open(watch, gate, arrival, form)
        case .door: throw NotFound()
        }
    }

    private func enter(_ door: Door, _ arrival: Arrival, _ form: Form) async throws -> Answer {
        if door.isInside && arrival.holder == nil { throw Leaving(signIn(arrival)) }
        if let holder = arrival.holder, door.isInside, !door.act.isOfOwnAccount { try lead(holder, arrival) }
        if door.method == "POST" { try check(token: form["token"], arrival) }
        let call = Door.Call(
            visit: arrival.visit, form: form, holder: arrival.holder, school: arrival.school,
            prefix: arrival.prefix, front: self)
        return try await door.answer(call).with("cache-control", "no-store")
    }

    private func gatekeeper(_ arrival: Arrival) throws -> Gatekeeper {
        guard let holder = arrival.holder else { throw Leaving(signIn(arrival)) }
        try lead(holder, arrival)
        guard let school = arrival.school, holder.places.contains(where: { $0.school == school }) else {
            throw NotFound()
        }
        return Gatekeeper(
            database: try records.school(school), school: school, holder: holder, now: arrival.visit.now,
            seal: outside.fieldKeys.map { Seal($0, school: school) })
    }

    /// First a password of one's own, then the second factor that one's duties ask for.
    private func lead(_ holder: Holder, _ arrival: Arrival) throws {
        var step: StepFirst?
        if let by = holder.enrolBy, by <= arrival.visit.now {
            step = StepFirst(text: "Сначала подключите второй фактор.", see: Link("/second-factor"))
        }
        if holder.mustChange { step = StepFirst(text: "Сначала смените пароль.", see: Link("/password")) }
        guard let step else { return }
        // A script cannot go there: it tells the person, and keeps what it wanted to send.
        if arrival.visit.wantsJSON { throw step }
        throw Leaving(.see(step.see))
    }

    private func show<P: Page>(_: P.Type, _ gate: Gatekeeper, _ arrival: Arrival, _ form: Form) async throws -> Answer {
        let asksAgain = form.objection == nil && P.keeping == .revision && !gate.holder.isShared
        let build = assets.style.text, tag = arrival.visit.headers["if-none-match"]
        let isKept: @Sendable (Int) -> Bool = { Stamp($0, gate, build).isFresh(tag, now: gate.now) }
        guard var shown = try await gate.show(P.self, form, isKept: asksAgain ? isKept : nil) else {
            return Answer(status: 304, headers: [("cache-control", "private, no-cache")])
        }
        dress(&shown.frame, arrival)
        if let opening = shown.opening { outside.openings.note(opening, in: gate.school) }
        if form["format"] == "csv", let list = shown.page.table(shown.sheet) {
            return .file(list.csv(for: shown.frame), media: "text/csv; charset=utf-8", name: "\(list.name).csv")
                .with("cache-control", "no-store")
        }
        return drawn(shown, shown.revision.map { Stamp($0, gate, build) }, isBack: form.objection != nil)
    }

    private func drawn<P: Page>(_ shown: Shown<P>, _ stamp: Stamp?, isBack: Bool) -> Answer {
        let view = shown.page.view(shown.sheet, shown.frame)
        var answer = Answer.page(Layout.draw(view, in: shown.frame, assets), status: isBack ? 422 : view.status)
        if outside.isTraced { answer.headers.append(("x-parta-queries", String(shown.asked))) }
        if let stamp {
            answer.headers += [
                ("cache-control", "private, no-cache"),
                ("etag", stamp.tag(until: shown.page.freshUntil(shown.sheet))),
            ]
        } else {
            answer.headers.append(("cache-control", "no-store"))
        }
        return answer
    }
}
