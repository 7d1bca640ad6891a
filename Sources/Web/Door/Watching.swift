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
        let first = try await gate.look(watch, after: seen.flatMap { Int($0) }, since: since)
        guard arrival.visit.headers["accept"]?.contains("text/event-stream") == true else {
            return .json(first.json).with("cache-control", "no-store")
        }
        guard streams.enter(arrival.holder?.account) else { return Answer(status: 503).with("retry-after", "60") }
        var answer = Answer(headers: [
            ("content-type", "text/event-stream"), ("cache-control", "no-store"), ("x-accel-buffering", "no"),
        ])
        answer.stream = stream(watch, gate, arrival, first)
        return answer
    }

    /// Follows the head of the history: several processes on PostgreSQL see one another's records so.
    private func stream<W: Watch>(_ watch: W, _ gate: Gatekeeper, _ arrival: Arrival, _ first: News) -> AsyncStream<
        [UInt8]
    > {
        AsyncStream(bufferingPolicy: .bufferingOldest(64)) { out in
            let following = Task { [streams] in
                defer { streams.leave(arrival.holder?.account) }
                out.yield(first.event)
                var seq = first.seq, quiet = 0
                while !streams.areEnding, (try? await Task.sleep(for: .seconds(1))) != nil {
                    quiet += 1
                    // A line now and then finds out that the browser has gone.
                    if quiet % 15 == 0 { out.yield(Array(":\n\n".utf8)) }
                    guard let head = try? await gate.database.read({ try $0.lastRecord() }) else { break }
                    if head == seq && quiet % 15 != 0 { continue }
                    guard let news = try? await glance(watch, gate, arrival, after: seq) else { break }
                    // A browser that takes nothing more is let go: it comes back and asks from where it was.
                    if news.contents != nil, case .dropped = out.yield(news.event) { break }
                    seq = news.seq
                }
                out.finish()
            }
            out.onTermination = { _ in following.cancel() }
        }
    }

    /// One look of a stream: whoever has signed out meanwhile, or lost the duty, is told nothing more.
    private func glance<W: Watch>(
        _ watch: W, _ gate: Gatekeeper, _ arrival: Arrival, after seq: Int
    ) async throws -> News {
        let now = outside.clock()
        guard let token = arrival.visit.cookie(outside.signInCookie),
            let holder = try await outside.known(token, at: now, isGlance: true)
        else { throw NotFound() }
        let gate = Gatekeeper(database: gate.database, school: gate.school, holder: holder, now: now, seal: gate.seal)
        return try await gate.look(watch, after: seq, since: nil)
    }
}
