import ArgumentParser
import Glibc
import School
import Storage

/// `parta doctor`: looks at everything that can be amiss, changes nothing, and says what to do.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Осмотреть установку и сказать, что поправить.")

    func run() async throws {
        let config = try Config.read()
        let house = try House.open(config, writes: false)
        var lines = try await house.records.checkup(at: Clock.now())
        lines += [Surroundings.disk(config.folder), Surroundings.keys(config.keys)]
        lines += Surroundings.tools(config[.tools])
        if house.mailer != nil { lines.append(Surroundings.mail()) }
        lines += config.backupFolders.map(Surroundings.copies)
        for line in lines { Console.say(line.trouble.map { "✘ \(line.title): \($0)" } ?? "✔ \(line.title)") }
        if lines.contains(where: { $0.trouble != nil }) { throw ExitCode(1) }
    }
}

/// What stands round the records: disk, keys, outside programs.
enum Surroundings {
    static func disk(_ folder: String) -> CheckupLine {
        var space = statvfs()
        guard statvfs(folder, &space) == 0 else { return CheckupLine("Диск", trouble: "«\(folder)» не открывается") }
        let free = Int(space.f_bavail) * Int(space.f_frsize) / 1_000_000
        return CheckupLine(
            "Диск: свободно \(free) МБ", trouble: free < 1_000 ? "мало места, освободите хотя бы 1 ГБ" : nil)
    }

    static func keys(_ path: String) -> CheckupLine {
        guard let state = FileState(path, followsLink: true) else {
            return CheckupLine("Связка ключей", trouble: "нет файла «\(path)»")
        }
        return CheckupLine(
            "Связка ключей",
            trouble: state.mode & 0o077 == 0 ? nil : "её могут читать другие: выполните chmod 600 \(path)")
    }

    static func copies(_ folder: String) -> CheckupLine {
        var space = statvfs()
        guard access(folder, W_OK) == 0, statvfs(folder, &space) == 0 else {
            return CheckupLine("Папка копий \(folder)", trouble: "не найдена или закрыта для записи")
        }
        let free = Int(space.f_bavail) * Int(space.f_frsize) / 1_000_000
        return CheckupLine(
            "Папка копий \(folder): свободно \(free) МБ",
            trouble: free < 1_000 ? "мало места: перенесите старые копии на другой носитель" : nil)
    }

    static func tools(_ folder: String) -> [CheckupLine] {
        let python = CheckupLine(
            "Чтение XLSX (python3 в \(folder))",
            trouble: access(folder + "/bin/python3", X_OK) == 0 ? nil : "не найдено: выполните ./run, он поставит")
        let fet = CheckupLine(
            "Составитель расписания (fet-cl)",
            trouble: isInstalled("fet-cl")
                ? nil : "не найден: apt-get install fet. Нужен только для нерешённых расписаний")
        return [python, fet]
    }

    static func mail() -> CheckupLine {
        CheckupLine("Отправка писем (curl)", trouble: isInstalled("curl") ? nil : "не найден: apt-get install curl")
    }

    private static func isInstalled(_ program: String) -> Bool {
        ["/usr/bin", "/usr/local/bin", "/bin"].contains { access("\($0)/\(program)", X_OK) == 0 }
    }
}
