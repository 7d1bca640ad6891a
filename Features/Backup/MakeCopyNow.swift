import Markup
import School
import Storage
import Web

/// «Сделать копию сейчас»: asked for on the page, made aside.
struct MakeCopyNow: Action {
    static let path = "/backups"
    static let act = Act.makeCopy
    static let page: (any Page.Type)? = BackupsPage.self

    init(_ form: Form) throws {}

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let last = try records.latestJob(Self.kind)
        if last?.status != .waiting, last?.status != .running {
            _ = try records.askJob(Self.kind, words: "Копия сейчас начнётся.")
        }
        return .see(Link("/backups"))
    }

    static let kind = "copy"

    static let work = LongWork(kind) { turn in
        guard let plan = turn.outside.copies else {
            throw Objection("Папки для копий не названы. Задайте PARTA_BACKUP_FOLDERS и перезапустите журнал.")
        }
        await turn.say(0, 2, "Копия пишется: \(plan.folders.joined(separator: ", ")).")
        let outcome = try await turn.records.copy(by: plan, as: "копия по просьбе", at: turn.outside.clock()) { words in
            Task { await turn.say(1, 2, words) }
        }
        let failures = outcome.files.compactMap(\.failure)
        guard failures.isEmpty else { throw Objection(failures.joined(separator: " ")) }
        return LongWork.Ending("Копия сделана и проверена.")
    }
}
