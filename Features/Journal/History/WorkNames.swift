import School
import Storage
import Web

/// How a work was called from record to record: its kind and weight may change, and an empty one may be taken away, and
/// yet a mark was put for what the work was then.
struct WorkNames: Sendable {
    /// The names with the records that gave them, the oldest first.
    private let given: [(seq: Int, name: String)]
    private let again: String

    init(_ address: MarkAddress, _ records: Reading) throws {
        let slot = MarkSlot(number: address.slot) ?? .answer
        again = slot.attempt > 0 ? ", пересдача" : ""
        given = try records.namesOfWork(slot.work, of: address.lesson)
    }

    /// What it is called now, or was before it was taken away; nil where nobody ever named it.
    var last: String? { given.last.map { $0.name + again } }

    /// What it was called when a record was written.
    func name(at seq: Int) -> String { (given.last { $0.seq < seq }?.name ?? "ответ, вес 1") + again }
}

extension Reading {
    private static let named = SQL(
        "SELECT seq, payload FROM history WHERE noun = ?1 AND k1 = ?2 AND k2 = ?3 AND k3 = 0 ORDER BY seq")

    fileprivate func namesOfWork(_ n: Int, of lesson: ID<Lesson>) throws -> [(seq: Int, name: String)] {
        let found = try rows(Self.named, Noun.work.rawValue, lesson, n) { row in
            (seq: row.int(0), payload: row.bytesOrNil(1).flatMap { Payload($0) })
        }
        if found.isEmpty { return [] }
        let titles = Dictionary(try workKinds().map { ($0.id.number, $0.kind.title) }) { first, _ in first }
        return found.compactMap { seq, payload in
            guard let payload, !payload.isGone, payload.fields.count > 1, let kind = payload.fields[0].int,
                let weight = payload.fields[1].int
            else { return nil }
            return (seq, "\(titles[kind] ?? "работа"), вес \(weight)")
        }
    }
}
