import ArgumentParser
import School

/// `parta rights`: who may do what, duty by duty, tab-separated.
struct RightsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rights", abstract: "Напечатать, кто что может: обязанность × действие.")

    func run() throws {
        let matrix = RightsMatrix(under: Regulation())
        Console.say((["Действие"] + matrix.duties.map(\.title)).joined(separator: "\t"))
        for row in matrix.rows {
            Console.say(([row.act.title] + row.reaches.map(\.title)).joined(separator: "\t"))
        }
    }
}
