/// One thing that `verify` found amiss: what sort it is, and a sentence in Russian that names it.
package struct Finding: Sendable, Hashable {
    /// The sorts of harm that can be told apart.
    package enum Kind: Sendable, Hashable {
        /// The contents or the header of a record are not what was sealed.
        case altered
        /// Records are missing from the middle.
        case missing
        /// A record stands where it was not written.
        case moved
        /// A record was put between others.
        case inserted
        /// Records stand behind the head of the chain.
        case appended
        /// The last records are gone.
        case cut
        /// The head of the chain does not belong to it.
        case head
        /// A row differs from its last record.
        case changedRow
        /// A row has no record.
        case foreignRow
        /// A record says that a row stands, and there is none.
        case lostRow
    }

    /// What sort it is.
    package let kind: Kind
    /// The record's number, 0 where it is about a row that has none.
    package let seq: Int
    /// What was found, in Russian.
    package let text: String
}

/// What `verify` says of one database.
package struct Verdict: Sendable {
    /// How many records were read.
    package let records: Int
    /// How many live rows were compared.
    package let rows: Int
    /// Everything that is amiss; a long list is cut.
    package let findings: [Finding]
    /// The head that it ended with: printed, it proves later that nothing was cut off.
    package let head: HeadCode

    /// Whether nothing is amiss.
    package var isClean: Bool { findings.isEmpty }
}

/// The «контрольный код»: a record's number and the beginning of its hash, short enough to stand on paper.
package struct HeadCode: Sendable, Hashable, CustomStringConvertible {
    /// The record's number.
    package let seq: Int
    /// The first six bytes of its hash.
    package let prefix: [UInt8]

    /// The code of a record with this hash.
    package init(seq: Int, hash: [UInt8]) {
        self.seq = seq
        prefix = Array(hash.prefix(6))
    }

    /// Reads «1234-ab12cd34ef56» as it was printed; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-")
        guard parts.count == 2, let seq = Int(parts[0]), seq >= 0, let bytes = Hex.bytes(parts[1]), bytes.count == 6
        else { return nil }
        self.seq = seq
        prefix = bytes
    }

    /// «1234-ab12cd34ef56».
    package var description: String { "\(seq)-\(Hex.text(prefix))" }
}
