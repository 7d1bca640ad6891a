import School
import Storage

/// A file that waits for decisions: what it holds, and what has been decided so far.
///
/// The contents are kept as a file nobody refers to, so that a list of people that was never loaded is swept in a day.
struct Upload {
    enum Kind: String {
        case people = "import.people"
        case timetable = "import.timetable"
    }

    let key: [UInt8]
    let kind: Kind
    let status: Job.Status
    /// SHA-256 of the contents.
    var contents: [UInt8]
    /// SHA-256 of FET's solution, where there is one.
    var solution: [UInt8]?
    let name: String
    var choices: Choices
    var words: String

    /// `NotFound` for a key of nothing, or of something else.
    init(_ text: String?, _ kind: Kind, _ records: Reading) throws {
        guard let key = text.flatMap(Hex.bytes), key.count == 16, let job = try records.job(key),
            job.kind == kind.rawValue
        else { throw NotFound() }
        let hashes = job.asked.prefix(64)
        self.key = key
        self.kind = kind
        status = job.status
        contents = Array(hashes.prefix(32))
        let rest = Array(hashes.dropFirst(32))
        solution = rest.allSatisfy { $0 == 0 } ? nil : rest
        name = String(decoding: job.asked.dropFirst(64), as: UTF8.self)
        choices = ChoicesText.choices(of: job.answer ?? [])
        words = job.words
    }

    /// The contents, as long as they are kept.
    func bytes(_ records: Reading) throws -> [UInt8] {
        guard let bytes = try records.file(contents) else {
            throw Objection("Файл «\(name)» уже удалён: он хранится сутки. Загрузите его снова.")
        }
        return bytes
    }

    /// Writes the decisions down.
    func note(_ records: Writing) throws {
        try records.noteJob(key, asked: asked, answer: ChoicesText.bytes(of: choices), words: words)
    }

    static func begin(_ kind: Kind, _ bytes: [UInt8], named name: String, _ records: Writing) throws -> String {
        let hash = try records.keep(bytes)
        let asked = hash + [UInt8](repeating: 0, count: 32) + Array(name.utf8)
        return Hex.text(try records.beginJob(kind.rawValue, asked: asked, words: ""))
    }

    private var asked: [UInt8] { contents + (solution ?? [UInt8](repeating: 0, count: 32)) + Array(name.utf8) }
}
