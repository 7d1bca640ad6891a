import ArgumentParser
import Glibc
import School
import Storage

/// `parta verify`: reads the whole history and every official row and names what does not agree.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Проверить, что записей никто не подменил.")

    @Option(help: "Адрес одной школы (по умолчанию — учётные записи и все школы).")
    var school: String?

    @Option(help: "Контрольный код, напечатанный раньше: покажет, не отрезан ли конец. Вместе с --school.")
    var head: String?

    func run() async throws {
        let code = try head.map { text in
            guard let code = HeadCode(text), school != nil else {
                throw Objection("Контрольный код выглядит так: 1234-ab12cd34ef56; к нему нужен --school.")
            }
            return code
        }
        let records = try House.open(try Config.read(), writes: false).records
        let schools = try await records.directory.read { try $0.listedSchools() }
        if let school, school != "directory", !schools.contains(where: { $0.slug == school }) {
            throw Objection("Школы «\(school)» здесь нет. Есть: \(schools.map(\.slug).joined(separator: ", ")).")
        }
        var isClean = true
        for name in ["directory"] + schools.map(\.slug) where school == nil || school == name {
            let database = name == "directory" ? records.directory : try records.school(name)
            isClean = try await say(name, database.verify(head: code)) && isClean
        }
        if !isClean { throw ExitCode(1) }
    }

    private func say(_ name: String, _ verdict: Verdict) -> Bool {
        let title = name == "directory" ? "Учётные записи" : "Школа «\(name)»"
        let measure = "записей истории \(verdict.records), строк \(verdict.rows)"
        Console.say("\(title): \(verdict.isClean ? "всё сходится" : "НЕ СХОДИТСЯ"), \(measure)")
        for finding in verdict.findings { Console.say("  ✘ \(finding.text)") }
        Console.say("  контрольный код: \(verdict.head)")
        return verdict.isClean
    }
}
