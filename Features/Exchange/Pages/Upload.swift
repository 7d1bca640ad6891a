import School
import Storage

/// A file that waits for decisions: what it holds, and what has been decided so far.
///
/// The contents are kept as a file nobody refers to, so that a list of people that was never loaded is swept in a day.
struct Upload {
    enum Kind: String {
        case people = "import.people"
        case timetable = "import.timetable"
        case setUp = "import.setup"
    }

    let key: [UInt8]
    let kind: Kind
    let status: Job.Status
    /// SHA-256 of the contents.
    let contents: [UInt8]
    let name: String
    var choices: Choices
    let words: String

    /// `NotFound` for a key of nothing, or of something else.
    init(_ text: String?, _ kind: Kind, _ records: Reading) throws {
        guard let key = text.flatMap(Hex.bytes), key.count == 16, let job = try records.job(key),
            job.kind == kind.rawValue
        else { throw NotFound() }
        self.key = key
        self.kind = kind
        status = job.status
        contents = Array(job.asked.prefix(32))
        name = String(decoding: job.asked.dropFirst(32), as: UTF8.self)
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
        try records.noteJob(
            key, asked: contents + Array(name.utf8), answer: ChoicesText.bytes(of: choices), words: words)
    }

    static func begin(_ kind: Kind, _ bytes: [UInt8], named name: String, _ records: Writing) throws -> String {
        try records.failJobs(kind.rawValue, begunBefore: records.now - 86_400, words: "Файл не был загружен и удалён.")
        let hash = try records.keep(bytes)
        return Hex.text(try records.beginJob(kind.rawValue, asked: hash + Array(name.utf8), words: ""))
    }
}
