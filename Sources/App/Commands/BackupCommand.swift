import ArgumentParser
import School
import Storage

/// `parta backup FOLDER…`: copies everything while the journal is being kept, and opens the copy to prove it.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Сделать резервную копию; журнал останавливать не надо.")

    @Argument(help: "Папки для копии, лучше на разных носителях (по умолчанию — PARTA_BACKUP_FOLDERS).")
    var folders: [String] = []

    @Flag(
        name: .customLong("print-key"), help: "Напечатать ключ копий: им копию откроют и без связки. Хранить в сейфе.")
    var printsKey = false

    func run() async throws {
        let config = try Config.read()
        let house = try House.open(config, writes: false)
        if printsKey { return Console.say(Hex.text(house.keyring.copyKey)) }
        let plan = CopyPlan(
            folders: folders.isEmpty ? config.backupFolders : folders, keys: house.keyring, scratch: config.folder)
        let outcome: CopyOutcome
        switch house.records.location {
        case .folder(let data):
            // The folder has one writer, and it may be serving now: it notes the copy by the receipt.
            outcome = try await house.records.makeCopy(
                into: plan.folders, keys: plan.keys, scratch: plan.scratch, at: Clock.now(), said: Console.say)
            try CopyReceipt.leave(outcome, in: data)
        case .postgres:
            outcome = try await house.records.copy(by: plan, as: "parta backup", at: Clock.now(), said: Console.say)
        }
        for file in outcome.files {
            Console.say(
                file.failure.map { "✘ \(file.path): \($0)" } ?? "✔ \(file.path), \(file.bytes / 1000) КБ, проверена")
        }
        for head in outcome.heads where head.name != "directory" {
            Console.say("  школа «\(head.name)»: до записи № \(head.seq), контрольный код \(head.code)")
        }
        if !outcome.isGood { throw ExitCode(1) }
    }
}
