import Synchronization

/// What a school settles seldom — its regulation, duties, courses, groups, bells — kept between the changes of one
/// queue, so that a keystroke does not ask for it anew.
///
/// It is emptied by every act that could change it, and whenever the chain shows that another process wrote.
final class Memory: Sendable {
    /// What is remembered under: a statement and its values.
    struct Key: Hashable {
        let statement: Int
        let values: [Value]
    }

    /// What is remembered.
    final class Kept<T: Sendable>: Sendable {
        let value: T
        /// How many questions finding it took.
        let asked: Int

        init(_ value: T, asked: Int = 0) { (self.value, self.asked) = (value, asked) }
    }

    private struct State {
        var kept: [Key: any AnyObject & Sendable] = [:]
        var seq = 0
        var isShut = false
    }

    private let state = Mutex(State())
    /// Enough for every course, caller and student of a school at work.
    private let room = 4_096

    /// A transaction begins at this record: what was remembered before another's record is not believed.
    func open(at seq: Int) {
        state.withLock { state in
            if seq != state.seq || state.isShut { state.kept = [:] }
            (state.seq, state.isShut) = (seq, false)
        }
    }

    /// The transaction ends at this record. Should its commit fail, the next one begins elsewhere.
    func close(at seq: Int) { state.withLock { $0.seq = seq } }

    /// Whether nothing settled may have changed since the transaction began.
    var leavesSettled: Bool { state.withLock { !$0.isShut } }

    /// Something settled may change now: nothing is remembered until the next transaction.
    func shut() { state.withLock { $0.isShut = true } }

    /// What a statement answers to these values, found once.
    func get<T: Sendable>(_ sql: SQL, _ values: [Value], _ find: () throws -> T) rethrows -> T {
        let key = Key(statement: sql.id, values: values)
        if let known = state.withLock({ $0.isShut ? nil : $0.kept[key] }) as? Kept<T> { return known.value }
        let found = Kept(try find())
        state.withLock { state in
            if state.kept.count == room { state.kept = [:] }
            state.kept[key] = found
        }
        return found.value
    }
}
