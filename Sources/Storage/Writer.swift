import Dispatch
import Synchronization

/// The one queue through which a school's changes pass: what waits together is committed together.
///
/// Each change is answered only after the commit that carries it, so one `fsync` serves many. Where one of a group
/// fails, all of it is taken back and done again with a savepoint for each, so a failure takes nobody's change with it.
final class Writer: Sendable {
    private struct Job: Sendable {
        let perform: @Sendable (any Connection, Ledger) throws -> Void
        let finish: @Sendable ((any Error)?) -> Void
    }

    private struct Line {
        var jobs: [Job] = []
        var isBusy = false
    }

    private let engine: any Engine
    private let line = Mutex(Line())
    private let thread: DispatchQueue
    private let memory = Memory()
    /// What looks remember; it is told of every commit before anybody is answered.
    private let looks: LookMemory
    /// How many changes one commit may carry.
    private let largest = 64

    init(engine: any Engine, name: String, looks: LookMemory) {
        self.engine = engine
        self.looks = looks
        thread = DispatchQueue(label: "parta.writer.\(name)")
    }

    /// Puts a change in line and waits for the commit.
    func change<T: Sendable>(_ body: @escaping @Sendable (Reading) throws -> T) async throws -> T {
        let answer = Mutex<T?>(nil)
        let box = Answer(answer)
        return try await withCheckedThrowingContinuation { waiting in
            enqueue(
                Job(
                    perform: { connection, ledger in
                        let value = try body(Reading(connection, ledger: ledger))
                        box.value.withLock { $0 = value }
                    },
                    finish: { error in
                        if let error {
                            waiting.resume(throwing: error)
                        } else if let value = box.value.withLock({ $0 }) {
                            waiting.resume(returning: value)
                        }
                    }))
        }
    }

    private final class Answer<T: Sendable>: Sendable {
        let value: Mutex<T?>
        init(_ value: consuming Mutex<T?>) { self.value = value }
    }

    private func enqueue(_ job: Job) {
        let mustStart = line.withLock { line in
            line.jobs.append(job)
            defer { line.isBusy = true }
            return !line.isBusy
        }
        if mustStart { thread.async { self.drain() } }
    }

    private func drain() {
        while true {
            let group = line.withLock { line in
                let group = Array(line.jobs.prefix(largest))
                line.jobs.removeFirst(group.count)
                line.isBusy = !group.isEmpty
                return group
            }
            if group.isEmpty { return }
            commit(group)
        }
    }

    /// One transaction for the whole group. Where it breaks before the commit was asked for, it is done again with
    /// savepoints, and where that breaks too, each change by itself; a commit that failed is final for all it carried.
    private func commit(_ group: [Job], withCare: Bool = false, isAgain: Bool = false) {
        var failures = [(any Error)?](repeating: nil, count: group.count)
        var isAsked = false, written = (first: 0, last: 0)
        do {
            try engine.write { connection in
                try connection.begin(.writing)
                do {
                    (failures, written) = try perform(group, on: connection, withCare: withCare)
                    isAsked = true
                    try connection.commit()
                } catch {
                    connection.rollback()
                    throw error
                }
            }
            looks.wrote(after: written.first, upTo: written.last, leavesSettled: memory.leavesSettled)
        } catch {
            looks.forget()
            if !isAsked, group.count > 1 {
                return withCare ? group.forEach { commit([$0]) } : commit(group, withCare: true)
            }
            if !isAsked, !isAgain, let fault = error as? EngineFault, fault.isHangUp {
                return commit(group, isAgain: true)
            }
            for index in group.indices where failures[index] == nil { failures[index] = error }
        }
        for (job, failure) in zip(group, failures) { job.finish(failure) }
    }

    /// The changes of a group and the end of the chain; answers which were taken back and why, and between which records.
    private func perform(
        _ group: [Job], on connection: any Connection, withCare: Bool
    ) throws -> (failures: [(any Error)?], written: (first: Int, last: Int)) {
        let ledger = try Ledger(on: connection, memory), first = ledger.seq
        let failures = try group.map { job in
            if withCare { return try attempt(job, on: connection, ledger) }
            try job.perform(connection, ledger)
            return nil
        }
        try ledger.close()
        return (failures, (first, ledger.seq))
    }

    /// Runs one change; answers why it was taken back, or throws when the transaction itself cannot go on.
    private func attempt(_ job: Job, on connection: any Connection, _ ledger: Ledger) throws -> (any Error)? {
        try connection.execute(TransactionSQL.savepoint, [])
        let mark = ledger.mark
        do {
            try job.perform(connection, ledger)
            try connection.execute(TransactionSQL.release, [])
            return nil
        } catch {
            try connection.execute(TransactionSQL.back, [])
            try connection.execute(TransactionSQL.release, [])
            ledger.rewind(to: mark)
            return error
        }
    }
}
