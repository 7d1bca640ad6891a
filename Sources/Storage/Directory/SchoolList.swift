import School
import Synchronization

extension Doors {
    /// The schools of the installation, the oldest first: from memory for half a minute, as every request asks.
    package func schools(now: Moment) async throws -> [ListedSchool] {
        if let known = listed.find(now: now) { return known }
        let found = try await directory.read { try $0.listedSchools() }
        listed.keep(found, now: now)
        return found
    }

    /// Forgets the list: a school has been added or renamed.
    package func schoolsChanged() { listed.forget() }
}

/// The list of schools as it was read last. An empty one is never kept: the first school comes at any moment.
final class SchoolList: Sendable {
    private let kept = Mutex<(schools: [ListedSchool], asked: Moment)?>(nil)

    func find(now: Moment) -> [ListedSchool]? {
        kept.withLock { kept in
            guard let kept, (0..<30).contains(now - kept.asked) else { return nil }
            return kept.schools
        }
    }

    func keep(_ schools: [ListedSchool], now: Moment) {
        kept.withLock { $0 = schools.isEmpty ? nil : (schools, now) }
    }

    func forget() { kept.withLock { $0 = nil } }
}
