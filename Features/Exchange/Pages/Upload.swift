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
    /// Lists of people are kept sealed, and so is what was put right in them.
    private let seal: Seal?

    /// `NotFound` for a key of nothing, or of something else.
    init(_ text: String?, _ kind: Kind, _ records: Reading, _ seal: Seal? = nil) throws {
        guard let key = text.flatMap(Hex.bytes), key.count == 16, let job = try records.job(key),
            job.kind == kind.rawValue
        else { throw NotFound() }
        self.key = key
        self.kind = kind
        status = job.status
        contents = Array(job.asked.prefix(32))
        name = String(decoding: job.asked.dropFirst(32), as: UTF8.self)
        self.seal = seal
        choices = ChoicesText.choices(of: job.answer.flatMap { Self.opened($0, seal) } ?? [])
        words = job.words
    }

    /// The contents, as long as they are kept.
    func bytes(_ records: Reading) throws -> [UInt8] {
        guard let bytes = try records.file(contents) else {
            throw Objection("Файл «\(name)» уже удалён: он хранится сутки. Загрузите его снова.")
        }
        guard let plain = Self.opened(bytes, seal) else {
            throw Objection("Файл «\(name)» больше не открывается ключами школы. Загрузите его снова.")
        }
        return plain
    }

    /// What a timetable made of it is called.
    var title: String {
        name == SolveSchool.source ? "По нагрузке, составлено FET" : "Из файла «\(name.prefix(60))»"
    }

    /// Writes the decisions down.
    func note(_ records: Writing) throws {
        try records.noteJob(
            key, asked: contents + Array(name.utf8), answer: Self.sealed(ChoicesText.bytes(of: choices), seal),
            words: words)
    }

    /// Puts other contents in place of the present ones.
    func replace(_ bytes: [UInt8], named name: String, _ records: Writing) throws {
        try records.noteJob(
            key, asked: records.keep(Self.sealed(bytes, seal)) + Array(name.utf8),
            answer: Self.sealed(ChoicesText.bytes(of: choices), seal), words: "")
    }

    /// Writes down that it is loaded, and in what words. What was decided is needed no more.
    func end(_ outcome: String, _ records: Writing) throws {
        try records.endJob(key, as: .done, answer: nil, words: outcome)
    }

    static func begin(
        _ kind: Kind, _ bytes: [UInt8], named name: String, _ records: Writing, _ seal: Seal? = nil
    ) throws -> String {
        try records.failJobs(kind.rawValue, begunBefore: records.now - 86_400, words: "Файл не был загружен и удалён.")
        let hash = try records.keep(sealed(bytes, seal))
        return Hex.text(try records.beginJob(kind.rawValue, asked: hash + Array(name.utf8), words: ""))
    }

    private static let place = Seal.Place(table: "job", column: "upload", row: 0)

    private static func sealed(_ bytes: [UInt8], _ seal: Seal?) -> [UInt8] {
        seal.map { $0.close(bytes, at: place) } ?? bytes
    }

    private static func opened(_ bytes: [UInt8], _ seal: Seal?) -> [UInt8]? {
        seal.map { try? $0.open(bytes, at: place) } ?? bytes
    }
}
