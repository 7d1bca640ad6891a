import ArgumentParser
import Glibc
import School
import Storage
import Web

/// `parta import …`: what comes from outside, through the feature that reads it.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Загрузить список людей или расписание.",
        subcommands: [ImportPeople.self, ImportTimetable.self])
}

/// What both imports are told.
struct ImportOptions: ParsableArguments {
    @Argument(help: "Файл.") var file: String
    @Flag(name: .long, help: "Только напечатать план, ничего не менять.") var check = false
    @Option(name: .long, parsing: .singleValue, help: "Ответ на вопрос плана: ВОПРОС=ОТВЕТ. Можно несколько раз.")
    var answer: [String] = []
    @Option(name: .long, help: "Адрес школы, если их несколько.") var school: String?

    /// Does a feature's command on a school; a plan that was not carried out ends the program with status 1.
    func run(_ name: String, _ more: [String: [String]] = [:]) async throws {
        guard let bytes = BinaryFile.read(file, most: 21 << 20) else {
            throw Objection("Файл «\(file)» не открывается.")
        }
        let house = try House.open(try Config.read(), writes: true)
        guard let command = house.features("").flatMap(\.commands).first(where: { $0.name == name }) else {
            throw NotFound()
        }
        let slugs = try await house.doors.schools(now: Clock.now()).map(\.slug)
        guard let slug = school ?? slugs.first, slugs.contains(slug), school != nil || slugs.count == 1 else {
            throw Objection(
                slugs.isEmpty
                    ? "Школы ещё нет: запустите parta serve и откройте страницу первого запуска."
                    : "Назовите школу: --school АДРЕС (\(slugs.joined(separator: ", "))).")
        }
        let database = try house.records.school(slug)
        let now = Clock.now()
        let today = try await database.read { try $0.knownSchool(at: now).today }
        var options = more
        options["answer"] = answer
        if check { options["check"] = [] }
        let report = try await command.run(
            .init(
                database: database, file: String(file.split(separator: "/").last ?? ""), bytes: bytes, options: options,
                caller: .clockwork("консоль", now: now, today: today), seal: Seal(house.keyring, school: slug)))
        Console.say(report.text)
        if !report.isDone { Glibc.exit(1) }
    }
}
