/// Explains breaks of the chain: each hash remembers the number and the neighbour a record was written with.
struct BrokenChain {
    private let breaks: [ChainCheck.Break]
    private let hashAt: (Int) throws -> [UInt8]?
    /// How many breaks are tried against one another; the work grows with the cube.
    private static let most = 24

    init(_ breaks: [ChainCheck.Break], hashAt: @escaping (Int) throws -> [UInt8]?) {
        self.breaks = Array(breaks.prefix(Self.most))
        self.hashAt = hashAt
    }

    /// A finding for each cause, not for each break.
    func findings() throws -> [Finding] {
        var origins: [Int: Int] = [:]
        let neighbours = try self.neighbours
        for each in breaks { origins[each.record.seq] = origin(of: each.record, among: neighbours) }
        let moved = origins.filter { $0.key != $0.value }
        let isShuffle = Set(moved.values).isSubset(of: moved.keys)
        let shifts = isShuffle ? [] : self.shifts(moved)
        var out = isShuffle ? [] : shifts.map(\.finding)
        for each in breaks {
            let seq = each.record.seq
            if let origin = moved[seq] {
                guard isShuffle else { continue }
                let text = "Запись \(each.record.name) переставлена: она была сделана как № \(origin)."
                out.append(Finding(kind: .moved, seq: seq, text: text))
            } else if origins[seq] == nil, !shifts.contains(where: { $0.covers(seq) }), !isSealed(each.record) {
                let text =
                    "Запись \(each.record.name) не сходится со своим отпечатком: изменено, кто, когда или о чём её сделал."
                out.append(Finding(kind: .altered, seq: seq, text: text))
            }
        }
        return out
    }

    /// Whether the leaf is broken already, which has its own finding.
    private func isSealed(_ record: Record) -> Bool {
        record.payload.map { Record.leaf(salt: record.salt, payload: $0) != record.leaf } ?? false
    }

    /// Hashes that stand at the breaks and beside them: the true neighbour of a moved record is among them.
    private var neighbours: [[UInt8]] {
        get throws {
            var out: Set<[UInt8]> = [[UInt8](repeating: 0, count: 32)]
            for each in breaks {
                out.formUnion([each.previous, each.record.hash, each.record.chained(after: each.previous)])
                if let next = try hashAt(each.record.seq + 1) { out.insert(next) }
                if let before = try hashAt(each.record.seq - 2) { out.insert(before) }
            }
            return Array(out)
        }
    }

    /// The number that the record was written with; nil when no number explains its hash.
    private func origin(of record: Record, among neighbours: [[UInt8]]) -> Int? {
        let near = [record.seq, record.seq - 1, record.seq + 1, record.seq - 2, record.seq + 2]
        for seq in near + breaks.map(\.record.seq) where seq > 0 {
            let there = record.renumbered(seq)
            if neighbours.contains(where: { there.chained(after: $0) == record.hash }) { return seq }
        }
        return nil
    }

    /// A run of records that all moved by the same number of places.
    private struct Shift {
        let start: Int
        let by: Int

        /// Whether the break at this place is the hand that made the shift.
        func covers(_ seq: Int) -> Bool { by > 0 ? (start - by..<start).contains(seq) : seq == start - 1 }

        var finding: Finding {
            if by > 0 {
                let text = "Перед записью № \(start) чужой рукой вставлено записей: \(by); следующие за ними сдвинуты."
                return Finding(kind: .inserted, seq: start - by, text: text)
            }
            let text = "Перед записью № \(start - 1) удалено записей: \(-by); следующие за ними перенумерованы."
            return Finding(kind: .missing, seq: start - 1, text: text)
        }
    }

    private func shifts(_ moved: [Int: Int]) -> [Shift] {
        var out: [Shift] = [], last: Int?
        for (seq, origin) in moved.sorted(by: { $0.key < $1.key }) {
            if last != seq - origin { out.append(Shift(start: seq, by: seq - origin)) }
            last = seq - origin
        }
        return out
    }
}

extension Record {
    /// The same record with another number.
    func renumbered(_ seq: Int) -> Record {
        Record(
            seq: seq, at: at, account: account, person: person, device: device, agent: agent, duty: duty, order: order,
            act: act, noun: noun, key: key, operation: operation, salt: salt, payload: payload, leaf: leaf, hash: hash)
    }
}
