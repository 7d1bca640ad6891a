import School
import Storage
import Web

/// A table that waits to become the plan of a course: what it holds is kept a day, and swept unless it is loaded.
struct PlanUpload {
    private static let kind = "plan.file"

    let key: [UInt8]
    let name: String
    let sheets: [Sheet]
    var mapping: PlanMapping
    private let asked: [UInt8]

    /// `NotFound` for a key of nothing, of another course, or of a file that is loaded already.
    init(_ text: String, of course: ID<Course>, _ records: Reading) throws {
        guard let key = Hex.bytes(text), key.count == 16, let job = try records.job(key), job.kind == Self.kind,
            job.status == .running, let bytes = try records.file(Array(job.asked.prefix(32)))
        else { throw NotFound() }
        let words = String(decoding: job.asked.dropFirst(32), as: UTF8.self).split(separator: "\n", maxSplits: 1)
        guard words.count == 2, words[0] == "\(course)" else { throw NotFound() }
        self.key = key
        name = String(words[1])
        asked = job.asked
        sheets = SheetText.sheets(of: bytes)
        mapping =
            job.answer.flatMap { PlanMapping(String(decoding: $0, as: UTF8.self)) } ?? PlanMapping(guessing: sheets)
    }

    static func begin(_ sheets: [Sheet], named name: String, for course: ID<Course>, _ records: Writing) throws
        -> String
    {
        try records.failJobs(kind, begunBefore: records.now - 86_400, words: "Файл не был загружен и удалён.")
        let hash = try records.keep(SheetText.bytes(of: sheets))
        let title = name.clean.replacing("\n", with: " ")
        return Hex.text(
            try records.beginJob(
                kind, asked: hash + Array("\(course)\n\(title.isEmpty ? "таблица" : title)".utf8), words: ""))
    }

    func note(_ records: Writing) throws {
        try records.noteJob(key, asked: asked, answer: Array(mapping.text.utf8), words: "")
    }

    func end(_ records: Writing) throws { try records.endJob(key, as: .done, answer: nil, words: "Загружено.") }
}
