import ArgumentParser
import School
import Storage

/// `parta restore FILE`: puts a copy into an empty place and verifies it.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Восстановить копию на пустом месте и проверить её.")

    @Argument(help: "Файл копии.")
    var file: String

    @Option(help: "Ключ копий, напечатанный командой backup --print-key, если связки ключей нет.")
    var key: String?

    func run() async throws {
        let config = try Config.read()
        try Folder.make(config.folder)
        let location = House.location(config)
        let lock = config[.databaseURL].isEmpty ? try FolderLock(config.folder) : nil
        defer { withExtendedLifetime(lock) {} }
        let restored = try await location.restore(file, key: try opener(config), said: Console.say)
        for head in restored.heads {
            let title = head.name == "directory" ? "Учётные записи" : "Школа «\(head.name)»"
            Console.say("✔ \(title): строк \(head.rows), до записи № \(head.seq), контрольный код \(head.code)")
        }
        for complaint in restored.complaints { Console.say("✘ \(complaint)") }
        if !restored.complaints.isEmpty { throw ExitCode(1) }
        Console.say("Восстановлено и проверено. Теперь: parta serve")
    }

    private func opener(_ config: Config) throws -> @Sendable (UInt8) -> [UInt8]? {
        guard let key else {
            let ring = try Keyring.read(config.keys)
            return { ring.copyKey($0) }
        }
        guard let bytes = Hex.bytes(key), bytes.count == 32 else {
            throw Objection("Ключ копий — это 64 шестнадцатеричные цифры.")
        }
        return { _ in bytes }
    }
}
