import ArgumentParser
import School
import Storage

/// `parta second-factor-off LOGIN --reason …`: for the keeper or the director whose telephone is lost.
struct SecondFactorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "second-factor-off",
        abstract: "Снять второй фактор с входа, телефон которого потерян; основание остаётся в журнале выдачи.")

    @Argument(help: "Логин.")
    var login: String
    @Option(help: "Основание.")
    var reason: String

    func run() async throws {
        guard !reason.filter({ !$0.isWhitespace }).isEmpty else { throw Objection("Назовите основание: --reason …") }
        let house = try House.open(try Config.read(), writes: true), now = Clock.now()
        let permit = try Caller.clockwork("консоль", now: now, today: Zone.moscow.day(of: now))
            .ask(.issueAnyCredentials, on: .school, under: Regulation())
        try await house.doors.resetSecondFactor(
            of: LoginName(typed: login), reason: String(reason.prefix(200)), by: permit)
        Console.say("Второй фактор снят, устройства вышли. Пароль прежний.")
    }
}
