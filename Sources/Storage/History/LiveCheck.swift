/// Compares the live rows of one noun with the last record of each object, both ways.
///
/// Of each object only a digest of its last payload is held, so that a school of a million marks fits.
struct LiveCheck {
    private struct Address: Hashable {
        let first: Int, second: Int, third: Int
        var key: (Int, Int, Int) { (first, second, third) }
    }

    private struct Last {
        let seq: Int
        /// Nil once the contents were erased under an act: only presence can be compared.
        let digest: [UInt8]?
        let isGone: Bool
    }

    private let official: Official
    private var last: [Address: Last] = [:]
    private(set) var rows = 0
    private(set) var findings: [Finding] = []

    init(_ official: Official) { self.official = official }

    mutating func run(on connection: any Connection) throws {
        try connection.stream(Record.payloads, [.int(official.noun.rawValue)]) { row in
            let payload = row.bytesOrNil(4)
            last[Address(first: row.int(0), second: row.int(1), third: row.int(2))] = Last(
                seq: row.int(3), digest: payload.map { Array(Sodium.sha256($0).prefix(16)) },
                isGone: payload.flatMap { $0.count > 1 ? $0[1] == 1 : nil } ?? false)
        }
        var doubtful: [(Address, seq: Int, fields: [Value])] = []
        try connection.stream(official.live, []) { row in
            rows += 1
            let object = Address(first: row.int(0), second: row.int(1), third: row.int(2))
            let fields = official.fields.indices.map { row.value($0 + 3) }
            guard let known = last.removeValue(forKey: object), !known.isGone else {
                return find(.foreignRow, 0, "\(name(object)): запись стоит в журнале, а в истории её нет.")
            }
            if let digest = known.digest, Array(Sodium.sha256(Payload(fields).bytes).prefix(16)) != digest {
                doubtful.append((object, known.seq, fields))
            }
        }
        for (object, seq, fields) in doubtful { try compare(object, seq, fields, on: connection) }
        for (object, known) in last.sorted(by: { $0.value.seq < $1.value.seq }) where !known.isGone {
            find(.lostRow, known.seq, "\(name(object)): по истории (№ \(known.seq)) запись есть, а в журнале её нет.")
        }
    }

    /// Names the fields that differ; a record made before a field was added says nothing of it.
    private mutating func compare(_ object: Address, _ seq: Int, _ fields: [Value], on connection: any Connection)
        throws
    {
        var said: Payload?
        try connection.rows(Record.payloadAt, [.int(seq)]) { said = $0.bytesOrNil(0).flatMap { Payload($0) } }
        guard let said else { return }
        let places = zip(said.fields, fields).enumerated().filter { $0.element.0 != $0.element.1 }
        for (place, (was, now)) in places {
            find(
                .changedRow, seq,
                "\(name(object)), \(official.fields[place]): в журнале \(now.words), а по истории (№ \(seq)) \(was.words)."
            )
        }
        if places.isEmpty, said.fields.count > fields.count {
            find(.changedRow, seq, "\(name(object)): в истории (№ \(seq)) больше полей, чем в журнале.")
        }
    }

    private func name(_ object: Address) -> String {
        let title = official.noun.title
        return "\(title.prefix(1).uppercased())\(title.dropFirst()) \(Record.address(object.key))"
    }

    private mutating func find(_ kind: Finding.Kind, _ seq: Int, _ text: String) {
        if findings.count < ChainCheck.most { findings.append(Finding(kind: kind, seq: seq, text: text)) }
    }
}

extension Value {
    /// The value as a finding says it.
    var words: String {
        switch self {
        case .null: "пусто"
        case .int(let number): "\(number)"
        case .text(let text): "«\(text)»"
        case .bytes(let bytes): Hex.text(bytes.prefix(8))
        }
    }
}
