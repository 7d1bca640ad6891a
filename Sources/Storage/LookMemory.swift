import Synchronization

/// What a school settles seldom, kept between looks: every page asks for the rules, the caller's duties and its course.
///
/// A look sees one snapshot of the records, and the number of the snapshot's last record says which. What was found at
/// one record holds at another while only marks, absences and lessons were written between them, which the queue of
/// changes says of its own. Records that it did not write are another process's, and after them nothing is believed.
final class LookMemory: Sendable {
    private struct State {
        var kept: [Memory.Key: any AnyObject & Sendable] = [:]
        /// The records at which what is kept holds; nil before the first look, and after a commit of unknown outcome.
        var records: ClosedRange<Int>?
        /// How often everything was forgotten: a look of an earlier turn neither reads nor leaves anything.
        var turn = 0
    }

    private let state = Mutex(State())
    /// Enough for the callers and courses of a school's busy hour; lists of students are among it.
    private let room = 1_024

    /// To be asked before a look's snapshot is taken.
    var turn: Int { state.withLock { $0.turn } }

    /// Whether what is kept holds in a snapshot that ends with this record.
    private func holds(_ state: inout State, in look: Look) -> Bool {
        guard look.turn == state.turn else { return false }
        if let records = state.records {
            if records.contains(look.seq) { return true }
            if look.seq < records.lowerBound { return false }
        }
        (state.kept, state.records) = ([:], look.seq...look.seq)
        return true
    }

    /// What was found for a statement and its values, if it holds in the look.
    func get<T>(_ key: Memory.Key, in look: Look, as _: T.Type) -> Memory.Kept<T>? {
        state.withLock { holds(&$0, in: look) ? $0.kept[key] : nil } as? Memory.Kept<T>
    }

    /// Keeps what a look has found.
    func keep<T>(_ found: Memory.Kept<T>, _ key: Memory.Key, from look: Look) {
        state.withLock { state in
            guard holds(&state, in: look) else { return }
            if state.kept.count >= room { state.kept = [:] }
            state.kept[key] = found
        }
    }

    /// The queue has committed what it wrote behind one record, up to another: told before anybody is answered.
    func wrote(after first: Int, upTo last: Int, leavesSettled: Bool) {
        state.withLock { state in
            if leavesSettled, let records = state.records, records.contains(first) {
                state.records = records.lowerBound...max(records.upperBound, last)
            } else if !leavesSettled {
                Self.forget(&state)
            }
        }
    }

    /// Nothing is believed any more: what became of a commit is not known.
    func forget() { state.withLock { Self.forget(&$0) } }

    private static func forget(_ state: inout State) {
        (state.kept, state.records) = ([:], nil)
        state.turn += 1
    }
}

/// A look as memory knows it.
struct Look: Sendable {
    /// How often the memory had been emptied when the look began.
    let turn: Int
    /// The last record of its snapshot.
    let seq: Int
}
