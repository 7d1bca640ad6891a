import ArgumentParser

/// `parta import people FILE`: students with classes and parents, staff with posts.
struct ImportPeople: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "Загрузить учеников с родителями или сотрудников: XLSX, XLS, ODS, CSV.")

    @OptionGroup var options: ImportOptions
    @Option(name: .long, parsing: .singleValue, help: "Не брать строку: номер или ЛИСТ:СТРОКА. Можно несколько раз.")
    var exclude: [String] = []

    func run() async throws { try await options.run("import people", ["exclude": exclude]) }
}
