import Storage

/// What a person once said a head means.
struct RememberedHead: Equatable {
    let kind: SheetKind
    let columns: [Int: Column]

    init(kind: SheetKind, columns: [Int: Column]) { (self.kind, self.columns) = (kind, columns) }

    /// `students;0=name;3=birth`; nothing for what is written otherwise.
    init?(_ text: String) {
        let words = text.split(separator: ";").map(String.init)
        guard let kind = words.first.flatMap({ SheetKind(rawValue: $0) }) else { return nil }
        self.kind = kind
        columns = Dictionary(
            words.dropFirst().compactMap { word in
                let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
                guard pair.count == 2, let place = Int(pair[0]), let column = Column(code: pair[1]) else { return nil }
                return (place, column)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Columns left out on purpose are recognised by their titles each time anew.
    var text: String {
        let read = columns.filter { !$0.value.isDropped }.sorted { $0.key < $1.key }
        return ([kind.rawValue] + read.map { "\($0.key)=\($0.value.code)" })
            .map { $0.replacing(";", with: " ") }.joined(separator: ";")
    }

    /// Everything that was ever explained, by the fingerprints of heads.
    static func all(_ records: Reading) throws -> [String: RememberedHead] {
        Dictionary(
            try records.importHeads().compactMap { head in RememberedHead(head.meaning).map { (head.titles, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}
