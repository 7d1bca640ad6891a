import Glibc
import Synchronization

/// The clients, each a thread with a connection of its own; client i of n sends requests i, i+n, i+2n …
final class Crowd: Sendable {
    private let order: Order
    private let plan: Plan
    private let total = Mutex(Tally())

    init(_ order: Order) throws {
        self.order = order
        plan = try Plan(path: order.plan)
    }

    func run() throws -> Tally {
        let start = now()
        var threads: [pthread_t] = []
        for index in 0..<order.clients {
            let task = Unmanaged.passRetained(Client(crowd: self, index: index))
            var thread = pthread_t()
            pthread_create(&thread, nil, Client.start, task.toOpaque())
            threads.append(thread)
        }
        for thread in threads { pthread_join(thread, nil) }
        var tally = total.withLock { $0 }
        tally.seconds = (now() - start) / 1_000_000
        return tally
    }

    fileprivate func session(of index: Int) {
        var tally = Tally()
        do { try converse(index, &tally) } catch {
            tally.refused += 1
            tally.sample = "\(error)"
        }
        total.withLock { $0.add(tally) }
    }

    private func converse(_ index: Int, _ tally: inout Tally) throws {
        let end = now() + order.seconds * 1_000_000
        var socket = try Socket(port: order.port)
        let must = Array(order.must.utf8)
        for number in stride(from: index, to: order.count, by: order.clients) {
            let start = now()
            guard start < end else { return }
            try socket.send(plan.requests[number % plan.requests.count])
            let answer = try socket.receive()
            tally.latencies.append(now() - start)
            tally.bytes += answer.body.count
            if answer.status != order.status || !answer.body.contains(must) {
                tally.refused += 1
                let words = String(decoding: answer.body.prefix(600), as: UTF8.self)
                if tally.sample.isEmpty { tally.sample = "\(answer.status) \(words)" }
            }
            if order.pause > 0 { usleep(order.pause * 1_000) }
        }
    }
}

/// What a thread is given to run.
private final class Client {
    private let crowd: Crowd
    private let index: Int

    init(crowd: Crowd, index: Int) { (self.crowd, self.index) = (crowd, index) }

    static let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { task in
        guard let task else { return nil }
        let client = Unmanaged<Client>.fromOpaque(task).takeRetainedValue()
        client.crowd.session(of: client.index)
        return nil
    }
}
