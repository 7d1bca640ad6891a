import School
import Storage
import Synchronization

/// Openings that wait to be written down: a page is answered first, and its row is written with the next round of the
/// clock, so that looking never writes in the request.
package final class AccessBook: Sendable {
    /// Of how many openings a school's book keeps account between two rounds.
    package static let most = 10_000

    private let waiting = Mutex<[String: (rows: [AccessRow], lost: Int)]>([:])

    /// An empty book.
    package init() {}

    /// Notes an opening; where the book is full, only that one was lost.
    func note(_ row: AccessRow, in school: String) {
        waiting.withLock { waiting in
            if waiting[school, default: ([], 0)].rows.count < Self.most {
                waiting[school, default: ([], 0)].rows.append(row)
            } else {
                waiting[school, default: ([], 0)].lost += 1
            }
        }
    }

    /// Everything that waits, by school; the book is empty then.
    func take() -> [String: (rows: [AccessRow], lost: Int)] {
        waiting.withLock { waiting in
            defer { waiting = [:] }
            return waiting
        }
    }

    /// Puts back what could not be written.
    func putBack(_ rows: [AccessRow], in school: String) {
        waiting.withLock { waiting in
            let room = Self.most - waiting[school, default: ([], 0)].rows.count
            waiting[school, default: ([], 0)].rows.insert(contentsOf: rows.suffix(max(0, room)), at: 0)
        }
    }
}

/// Whether opening a page leaves a row in the access log.
package enum LoggedOpening: Sendable {
    /// No regulation asks for it.
    case none
    /// A card, whoever opens it.
    case card
    /// A journal, where whoever opens it only supervises (R017).
    case journal

    private static let supervisors: Set<DutyKind> = [.director, .deputyHead, .journalKeeper, .curator]

    /// The row of an opening under a permit; nil where none is left.
    func row(_ permit: Permit) -> AccessRow? {
        guard let person = permit.caller.person else { return nil }
        let duty = permit.duty.duty.kind
        switch self {
        case .none: return nil
        case .card:
            let card = permit.scope.person ?? permit.scope.student?.person
            return card == person
                ? nil : AccessRow(at: permit.now, person: person, act: permit.act, duty: duty, card: card)
        case .journal:
            guard Self.supervisors.contains(duty) else { return nil }
            return AccessRow(at: permit.now, person: person, act: permit.act, duty: duty, course: permit.scope.course)
        }
    }
}
