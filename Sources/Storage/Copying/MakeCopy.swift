import Glibc
import School

/// What came of one run of the backup.
package struct CopyOutcome: Sendable {
    /// One folder's file.
    package struct File: Sendable, Hashable {
        /// Its path.
        package let path: String
        /// Its length.
        package let bytes: Int
        /// Why it is no copy, in Russian; nil when it is good.
        package var failure: String?
    }

    /// When it was made.
    package let at: Moment
    /// A file for each folder.
    package let files: [File]
    /// What it holds: the directory first, then the schools.
    package let heads: [CopyHead]

    /// Whether every folder has a checked copy.
    package var isGood: Bool { !files.isEmpty && files.allSatisfy { $0.failure == nil } }
}

extension Records {
    /// Writes one sealed file with the directory and every school into each folder and opens it again to prove it:
    /// hashes, the engine's own check, the chains (R126, R133).
    ///
    /// `scratch` is a folder for opening the copy in; it holds the records unsealed for that time, readable by nobody else.
    package func makeCopy(
        into folders: [String], keys: Keyring, scratch: String, at now: Moment,
        said: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws -> CopyOutcome {
        guard !folders.isEmpty else { throw Objection("Назовите хотя бы одну папку для копии.") }
        let name = "parta-" + String(now.iso.filter { $0 != ":" }) + ".copy"
        let writer = CopyWriter(
            to: folders.map { CopyOutput($0 + "/" + name) }, key: keys.copyKey, master: keys.current)
        var heads: [CopyHead] = []
        do {
            // The directory goes first: each of its links then leads to a person who is in the copy already.
            heads.append(try await directory.readAtLength { try $0.dump("directory", into: writer) })
            for slug in try await directory.read({ try $0.rows(Self.slugs) { $0.text(0) } }) {
                said("Школа «\(slug)»…")
                heads.append(try await dump(slug, into: writer))
            }
        } catch {
            writer.abandon("Копия не дописана.")
            throw error
        }
        writer.put(.end(databases: heads.count))
        let (written, digest) = writer.finish()
        said("Открываю и проверяю…")
        let files = written.map { CopyOutcome.File(path: $0.path, bytes: $0.bytes, failure: $0.failure) }
        let held = heads
        let checked = try await Aside.run { try CopyProof.check(files, digest, held, keys: keys, scratch: scratch) }
        return CopyOutcome(at: now, files: checked, heads: held)
    }

    private func dump(_ slug: String, into writer: CopyWriter) async throws -> CopyHead {
        do {
            return try await school(slug).readAtLength { try $0.dump(slug, into: writer) }
        } catch let fault as EngineFault {
            throw Objection("Записи школы «\(slug)» не читаются (\(fault.description)). Запустите parta doctor.")
        }
    }

    private static let slugs = SQL("SELECT slug FROM listed_school ORDER BY id")
}

extension Keyring {
    /// The key that new copies are sealed with, 32 bytes: printed, it opens them without the ring.
    package var copyKey: [UInt8] { key(.copies, of: "") }

    /// The key of copies sealed under another master.
    package func copyKey(_ master: UInt8) -> [UInt8]? { key(.copies, of: "", master: master) }
}
