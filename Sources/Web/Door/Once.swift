import Synchronization

/// Something a page finds while its scope is asked and needs again for the sheet: found once.
package final class Once<Found: Sendable>: Sendable {
    private let kept = Mutex<Found?>(nil)

    /// Nothing yet.
    package init() {}

    /// What was found, or what `find` finds now.
    package func get(_ find: () throws -> Found) rethrows -> Found {
        if let found = kept.withLock({ $0 }) { return found }
        let found = try find()
        kept.withLock { $0 = found }
        return found
    }
}
