import ArgumentParser
import ModelSchool
import School
import Storage

/// `parta generate`: a school of any size for measurements and trials.
struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Создать выдуманную школу нужного размера для проб и замеров.")

    @Option(help: "Сколько учеников.") var students = 1_000
    @Option(help: "Сколько классов.") var classes = 40
    @Option(help: "Сколько недель с начала года прожито: отметки, темы, задания.") var weeks = 36
    @Option(help: "Из какого числа выдумывать: одно и то же число даёт ту же школу.") var seed = 1
    @Flag(help: "Только напечатать входы: роль, имя, логин, пароль через табуляцию.") var list = false

    func run() async throws {
        let house = try House.open(try Config.read(), writes: !list), signIns = GeneratedSignIns(house)
        if list {
            for line in try await signIns.lines() { Console.say(line.joined(separator: "\t")) }
            return
        }
        let school = try GeneratedSchool(students: students, classes: classes, weeks: weeks, seed: seed)
        let now = Clock.now()
        guard try await house.doors.schools(now: now).isEmpty else {
            throw Objection("Здесь уже есть школа. Выдуманная создаётся только в пустой папке.")
        }
        let database = try house.records.school(GeneratedSignIns.slug)
        let inhabitants = try await school.build(in: database, now: now) { week in Console.say("Неделя \(week)") }
        try await signIns.open(inhabitants, now: now)
        Console.say("Готово: учеников \(students), классов \(classes). Входы: parta generate --list")
    }
}
