import ArgumentParser

/// `parta import fet FILE`: a timetable of FET, solved or not.
struct ImportTimetable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fet", abstract: "Загрузить расписание FET; нерешённое составит сама программа fet-cl.")

    @OptionGroup var options: ImportOptions
    @Flag(name: .long, help: "Заменить имена учителей придуманными.") var renameTeachers = false

    func run() async throws {
        try await options.run("import fet", renameTeachers ? ["rename-teachers": []] : [:])
    }
}
