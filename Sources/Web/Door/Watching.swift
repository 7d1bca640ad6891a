import School
import Storage
import Synchronization

/// The open streams of a process: how many there are, and that they end when the house closes.
final class OpenStreams: Sendable {
    /// Beyond this number pages ask again and again instead.
    private let most = 2_000
    /// One person has some browsers, and no more streams than those need.
    private let mostOfOne = 10
    private let count = Atomic<Int>(0)
    private let ofAccounts = Mutex<[ID<Account>: Int]>([:])
    private let isClosing = Atomic<Bool>(false)

    /// Whether there is room for one more, which then must be left.
    func enter(_ account: ID<Account>?) -> Bool {
        let isOneTooMany = count.add(1, ordering: .relaxed).newValue > most
        let own = account.map { account in
            ofAccounts.withLock { all in
                all[account, default: 0] += 1
                return all[account, default: 0]
            }
        }
        if !isClosing.load(ordering: .relaxed), !isOneTooMany, own ?? 0 <= mostOfOne { return true }
        leave(account)
        return false
    }

    /// One stream less.
    func leave(_ account: ID<Account>?) {
        count.subtract(1, ordering: .relaxed)
        guard let account else { return }
        ofAccounts.withLock { all in
            all[account, default: 0] -= 1
            if all[account, default: 0] <= 0 { all[account] = nil }
        }
    }

    /// Whether streams are to end.
    var areEnding: Bool { isClosing.load(ordering: .relaxed) }

    /// Ends all streams within a second or two.
    func close() { isClosing.store(true, ordering: .relaxed) }
}

extension FrontDoor {
    /// Ends what is streamed to pages, so that the house can close.
    package func endStreams() { streams.close() }

    /// The news at once, or, for a page that asks for events, all that come.
    func open<W: Watch>(_: W.Type, _ gate: Gatekeeper, _ arrival: Arrival, _ form: Form) async throws -> Answer {
        let watch = try W(form)
        let seen = arrival.visit.headers["last-event-id"] ?? form["after"]
        let since = form["since"].flatMap { Int($0) }.map { Moment(seconds: $0) }
        let isStream = arrival.visit.headers["accept"]?.contains("text/event-stream") == true
        let first = try await gate.look(watch, after: seen.flatMap { Int($0) }, since: since, isStream: isStream)
        guard isStream else { return .json(first.json).with("cache-control", "no-store") }
        guard streams.enter(arrival.holder?.account) else { return Answer(status: 503).with("retry-after", "60") }
        var answer = Answer(headers: [
            ("content-type", "text/event-stream"), ("cache-control", "no-store"), ("x-accel-buffering", "no"),
        ])
        answer.stream = stream(watch, gate, arrival, first)
        return answer
    }

    private func stream<W: Watch>(_ watch: W, _ gate: Gatekeeper, _ arrival: Arrival, _ first: News) -> AsyncStream<
        [UInt8]
    > {
        AsyncStream(bufferingPolicy: .bufferingOldest(64)) { out in
            let following = Task { [streams] in
                defer { streams.leave(arrival.holder?.account) }
                let name = Sodium.random(16), permit = try? await gate.lookOn(watch, as: name)
                out.yield(first.event)
                await follow(watch, gate, arrival, first, as: name, out)
                out.finish()
                if let permit { await gate.lookAway(name, permit) }
            }
            out.onTermination = { _ in following.cancel() }
        }
    }

    /// Follows the head of the history and those who look on: several processes on PostgreSQL see one another's so.
    private func follow<W: Watch>(
        _ watch: W, _ gate: Gatekeeper, _ arrival: Arrival, _ first: News, as name: [UInt8],
        _ out: AsyncStream<[UInt8]>.Continuation
    ) async {
        var heard = Heard(seq: first.seq, onlookers: []), company = first.company, quiet = 0
        while !streams.areEnding, (try? await Task.sleep(for: .seconds(1))) != nil {
            quiet += 1
            // A line now and then finds out that the browser has gone.
            if quiet % 5 == 0 { out.yield(Array(":\n\n".utf8)) }
            let isRound = quiet % 15 == 0, at = outside.clock(), courses = watch.courses
            let read = try? await gate.database.read { records in
                Heard(seq: try records.lastRecord(), onlookers: try records.onlookers(of: courses, at: at))
            }
            guard let now = read else { break }
            if now == heard && !isRound { continue }
            guard let fresh = try? await renewed(gate, arrival),
                let news = try? await fresh.look(watch, after: heard.seq, since: nil, isStream: true)
            else { break }
            // A browser that takes nothing more is let go: it comes back and asks from where it was.
            if news.contents != nil || news.company != company, case .dropped = out.yield(news.event) { break }
            // The queue of changes may be long: what is known by now does not wait for it.
            if isRound { _ = try? await fresh.lookOn(watch, as: name) }
            (heard, company) = (Heard(seq: news.seq, onlookers: now.onlookers), news.company)
        }
    }

    /// The gate for one more look of a stream: whoever has signed out meanwhile, or lost the duty, is told nothing more.
    private func renewed(_ gate: Gatekeeper, _ arrival: Arrival) async throws -> Gatekeeper {
        let now = outside.clock()
        guard let token = arrival.visit.cookie(outside.signInCookie),
            let holder = try await outside.known(token, at: now, isGlance: true)
        else { throw NotFound() }
        return Gatekeeper(database: gate.database, school: gate.school, holder: holder, now: now, seal: gate.seal)
    }
}

/// What a stream has last found, so that it looks with the caller's rights only where something is new.
private struct Heard: Equatable, Sendable {
    let seq: Int
    let onlookers: [Onlooker]
}
