import ArgumentParser
import Glibc
import School

/// The program's commands: one file each.
struct Parta: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parta", abstract: "Электронный журнал и дневник школы.",
        subcommands: [
            Serve.self, Demo.self, GenerateCommand.self, ImportCommand.self, VerifyCommand.self, BackupCommand.self,
            RestoreCommand.self, DoctorCommand.self, ConfigCommand.self, RightsCommand.self,
            SecondFactorCommand.self,
        ], defaultSubcommand: Serve.self)

    /// Runs what was asked for; an objection is said in its own words, without a trace.
    static func run() async {
        // Records of people: whatever the program writes is its owner's alone, also in a folder that others may enter.
        umask(0o077)
        do {
            var command = try await asyncParseAsRoot()
            if var patient = command as? any AsyncParsableCommand { try await patient.run() } else { try command.run() }
        } catch let objection as Objection {
            Console.complain(objection.text)
            Glibc.exit(1)
        } catch let refusal as Refusal {
            Console.complain(refusal.text)
            Glibc.exit(1)
        } catch {
            exit(withError: error)
        }
    }
}
