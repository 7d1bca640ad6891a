extension Database {
    /// Reads the whole history and every live official row in one snapshot and names what does not agree
    /// (000 п. 5.2: control of integrity and authenticity). `head` is a code printed earlier: it shows a cut tail.
    package func verify(head: HeadCode? = nil) async throws -> Verdict {
        let officials = name == "directory" ? Official.directory : Official.school
        return try await readAtLength { try $0.verify(officials, head: head) }
    }
}

extension Reading {
    /// The code of the last record, to be printed and kept outside.
    package func headCode() throws -> HeadCode {
        try first(Record.head) { HeadCode(seq: $0.int(0), hash: $0.bytes(1)) } ?? HeadCode(seq: 0, hash: [])
    }

    func verify(_ officials: [Official], head code: HeadCode?) throws -> Verdict {
        var chain = ChainCheck(), printed: [UInt8]?
        try connection.stream(Record.all, []) { row in
            let record = Record(row)
            chain.take(record)
            if record.seq == code?.seq { printed = record.hash }
        }
        chain.close(against: try first(Record.head) { ($0.int(0), $0.bytes(1)) })
        let causes = BrokenChain(chain.breaks) { seq in try self.first(Record.hashAt, seq) { $0.bytes(0) } }
        var findings = try chain.findings + causes.findings()
        if let code, code.seq > 0 { findings += outside(code, printed, last: chain.seq) }
        var rows = 0
        for official in officials {
            var live = LiveCheck(official)
            try live.run(on: connection)
            rows += live.rows
            findings += live.findings
        }
        return Verdict(
            records: chain.count, rows: rows, findings: findings.sorted { $0.seq < $1.seq },
            head: HeadCode(seq: chain.seq, hash: chain.hash))
    }

    private func outside(_ code: HeadCode, _ hash: [UInt8]?, last: Int) -> [Finding] {
        guard let hash else {
            let text =
                "Контрольный код \(code) помнит запись № \(code.seq), а история кончается на № \(last): конец отрезан."
            return [Finding(kind: .cut, seq: code.seq, text: text)]
        }
        if HeadCode(seq: code.seq, hash: hash) == code { return [] }
        let text = "Запись № \(code.seq) не та, что была при печати контрольного кода \(code): история переписана."
        return [Finding(kind: .altered, seq: code.seq, text: text)]
    }
}
