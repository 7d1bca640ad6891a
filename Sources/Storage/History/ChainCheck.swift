/// Walks the records in order: numbers without a gap, leaves that seal their contents, hashes that hold together.
///
/// After a break it goes on from the hash that stands there, so that one changed byte is one finding.
struct ChainCheck {
    /// A record whose hash does not follow from the one before it.
    struct Break {
        let record: Record
        let previous: [UInt8]
    }

    private(set) var findings: [Finding] = []
    private(set) var breaks: [Break] = []
    private(set) var seq = 0
    private(set) var hash = [UInt8](repeating: 0, count: 32)
    private(set) var count = 0
    /// How many findings are told one by one; a chain torn to pieces needs no longer list.
    static let most = 200

    mutating func take(_ record: Record) {
        count += 1
        let follows = record.seq == seq + 1
        if !follows {
            let gap = seq + 2 == record.seq ? "Записи № \(seq + 1) нет" : "Записей № \(seq + 1)–\(record.seq - 1) нет"
            find(.missing, seq + 1, gap + ": они удалены из середины истории.")
        }
        if let payload = record.payload, Record.leaf(salt: record.salt, payload: payload) != record.leaf {
            find(.altered, record.seq, "Содержание записи \(record.name) изменено после того, как она сделана.")
        }
        // What a deleted record would have to say of the next one nobody knows.
        if follows, record.chained(after: hash) != record.hash, breaks.count < Self.most {
            breaks.append(Break(record: record, previous: hash))
        }
        (seq, hash) = (record.seq, record.hash)
    }

    /// Compares the end of the walk with the head that stands beside the chain.
    mutating func close(against head: (seq: Int, hash: [UInt8])?) {
        guard let head else { return find(.head, seq, "Голова истории пропала: неизвестно, где она кончалась.") }
        if head.seq > seq {
            let lost =
                head.seq == seq + 1
                ? "Последняя запись № \(head.seq) удалена" : "Последние записи № \(seq + 1)–\(head.seq) удалены"
            find(.cut, head.seq, lost + ": голова истории о них помнит.")
        } else if head.seq < seq {
            let range = head.seq + 1 == seq ? "запись № \(seq)" : "записи № \(head.seq + 1)–\(seq)"
            find(.appended, head.seq + 1, "После головы истории (№ \(head.seq)) чужой рукой дописано: \(range).")
        } else if head.hash != hash {
            find(.head, seq, "Голова истории не сходится с последней записью № \(seq).")
        }
    }

    mutating func find(_ kind: Finding.Kind, _ seq: Int, _ text: String) {
        if findings.count < Self.most { findings.append(Finding(kind: kind, seq: seq, text: text)) }
    }
}
