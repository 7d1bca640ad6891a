import ArgumentParser
import Glibc

/// `parta config`: every setting with its default and the value that holds; secrets are masked.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Напечатать все настройки с действующими значениями.")

    func run() throws {
        let config = try Config.read()
        let here = getcwd(nil, 0), folder = here.map { String(cString: $0) } ?? "."
        free(here)
        let isThere = access("parta.conf", R_OK) == 0
        Console.say(isThere ? "# из файла \(folder)/parta.conf" : "# файла \(folder)/parta.conf нет")
        for setting in Setting.allCases {
            let standard = setting.standard.isEmpty ? "пусто" : setting.standard
            Console.say("\(setting.rawValue)=\(config.shown(setting))")
            Console.say(
                "    \(setting.meaning); по умолчанию: \(standard); сейчас задано: \(config.source(of: setting))")
        }
    }
}
