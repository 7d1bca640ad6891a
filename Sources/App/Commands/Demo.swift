import ArgumentParser
import ModelSchool
import School
import Storage

/// `parta demo`: the model school, made in an empty place, with sign-ins that everybody may know.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Показать придуманную школу: создать её в пустой папке и запустить.")

    @Flag(help: "Только напечатать входы: роль, имя, логин, пароль через табуляцию.")
    var list = false

    func run() async throws {
        let house = try House.open(try Config.read(), writes: !list)
        let schools = try await house.doors.schools(now: Clock.now())
        guard schools.isEmpty || schools.map(\.slug) == [ModelSchool.slug] else {
            throw Objection(
                "В «\(house.config.folder)» уже есть настоящая школа. Показ создаётся только в пустой папке.")
        }
        if list {
            guard !schools.isEmpty else { throw Objection("Показа здесь ещё нет. Создайте его: parta demo.") }
            for line in try await DemoSignIns(house).lines() { Console.say(line.joined(separator: "\t")) }
            return
        }
        if schools.isEmpty { try await DemoSignIns(house).build() }
        try await house.serve(as: "Показ") { _ in
            Console.say("Входы (роль, имя, логин, пароль):")
            for line in try await DemoSignIns(house).lines() { Console.say("    " + line.joined(separator: " · ")) }
        }
    }
}
