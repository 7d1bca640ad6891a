import Glibc
import School

/// A copy made beside a server that serves the same folder: only the server writes there, so the command leaves a
/// receipt and the server notes it.
package struct CopyReceipt: Sendable {
    private static let folder = "receipts"

    /// Leaves a receipt in a data folder; throws when it cannot be written.
    package static func leave(_ outcome: CopyOutcome, in data: String) throws {
        mkdir("\(data)/\(folder)", 0o700)
        let name = Hex.text(Sodium.random(8))
        let output = CopyOutput("\(data)/\(folder)/\(name).receipt")
        output.write(encoded(outcome))
        output.finish()
        if let failure = output.failure { throw Objection(failure) }
    }

    /// Notes every receipt that lies in the folder and takes it away; a broken one is taken away unread.
    package static func collect(from data: String, into records: Records) async throws {
        for name in Folder.names("\(data)/\(folder)") where name.hasSuffix(".receipt") {
            let path = "\(data)/\(folder)/\(name)"
            if let bytes = Folder.contents(path), let outcome = decoded(bytes) {
                let known = Set(try await records.directory.read { try $0.listedSchools().map(\.slug) })
                try await records.note(outcome.limited(to: known), as: "parta backup")
            }
            unlink(path)
        }
    }

    static func encoded(_ outcome: CopyOutcome) -> [UInt8] {
        var fields: [Value] = [.int(outcome.at.seconds), .int(outcome.files.count)]
        for file in outcome.files {
            fields += [.text(file.path), .int(file.bytes), file.failure.map(Value.text) ?? .null]
        }
        for head in outcome.heads { fields += [.text(head.name), .int(head.seq), .int(head.rows)] }
        return Payload(fields).bytes
    }

    static func decoded(_ bytes: [UInt8]) -> CopyOutcome? {
        guard let fields = Payload(bytes)?.fields, fields.count >= 2, let at = fields[0].int, let count = fields[1].int,
            count >= 0, fields.count >= 2 + count * 3, (fields.count - 2).isMultiple(of: 3)
        else { return nil }
        let triples = stride(from: 2, to: fields.count, by: 3).map { Array(fields[$0..<$0 + 3]) }
        return CopyOutcome(
            at: Moment(seconds: at),
            files: triples.prefix(count).map {
                CopyOutcome.File(path: $0[0].text ?? "", bytes: $0[1].int ?? 0, failure: $0[2].text)
            },
            heads: triples.dropFirst(count).map {
                CopyHead(name: $0[0].text ?? "", seq: $0[1].int ?? 0, hash: [], rows: $0[2].int ?? 0)
            })
    }
}

extension CopyOutcome {
    /// The same for schools that are known here.
    func limited(to schools: Set<String>) -> CopyOutcome {
        CopyOutcome(at: at, files: files, heads: heads.filter { schools.contains($0.name) })
    }
}
