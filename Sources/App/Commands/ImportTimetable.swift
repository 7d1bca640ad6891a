import ArgumentParser

/// `parta import fet FILE`: a timetable of FET, solved or not.
struct ImportTimetable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fet", abstract: "Загрузить расписание FET; нерешённое составит сама программа fet-cl.")

    @OptionGroup var options: ImportOptions
    @Flag(name: .long, help: "Заменить имена учителей придуманными.") var renameTeachers = false
    @Flag(name: .long, help: "Загрузить черновиком; так всегда, если на эти дни расписание уже введено.") var draft =
        false

    func run() async throws {
        var more: [String: [String]] = [:]
        if renameTeachers { more["rename-teachers"] = [] }
        if draft { more["draft"] = [] }
        try await options.run("import fet", more)
    }
}
