import ModelSchool
import School
import Storage

/// Sign-ins into a generated school: the keeper, every teacher and sixty students, with passwords that are no secret.
struct GeneratedSignIns: Sendable {
    /// The name its records are kept under.
    static let slug = "generated"
    private static let students = 60

    private let house: House

    init(_ house: House) { self.house = house }

    /// Opens the accounts and lists the school.
    func open(_ inhabitants: GeneratedSchool.Inhabitants, now: Moment) async throws {
        let doors = house.doors, school = try house.records.school(Self.slug)
        let some = inhabitants.students.enumerated()
            .filter { $0.offset % max(1, inhabitants.students.count / Self.students) == 0 }.map(\.element)
        var accounts: [(login: LoginName, hash: String, key: [UInt8])] = []
        for (word, people) in [("keeper", [inhabitants.keeper]), ("teacher", inhabitants.teachers), ("student", some)] {
            for (index, person) in people.enumerated() {
                guard let key = try await school.read({ try $0.key(of: person) }) else { throw NotFound() }
                let login = "\(word)\(index + 1)"
                accounts.append((LoginName(typed: login), try await doors.hash(Self.password(of: login)), key))
            }
        }
        let (agent, today, rules) = ("школа по числам", Zone.moscow.day(of: now), Regulation())
        let permit = try Caller.clockwork(agent, now: now, today: today).ask(.setUpSchool, on: .school, under: rules)
        try await doors.directory.change { [accounts] records in
            let pen = records.signed(by: permit)
            let listed = try pen.list(school: Self.slug, name: "Школа по числам")
            for account in accounts {
                try pen.link(try pen.openAccount(account.login, hash: account.hash), to: account.key, in: listed)
            }
        }
        doors.schoolsChanged()
    }

    private static func password(of login: String) -> String { "\(login)-parta" }

    /// Role, name, login, password of each: the keeper, teachers, students.
    func lines() async throws -> [[String]] {
        let school = try house.records.school(Self.slug)
        var lines: [[String]] = []
        for (word, role) in [("keeper", "Ответственный за журнал"), ("teacher", "Учитель"), ("student", "Ученик")] {
            for number in 1... {
                let login = "\(word)\(number)"
                let link = try await house.doors.directory.read { records in
                    try records.credentials(LoginName(typed: login)).flatMap { try records.links(of: $0.account).first }
                }
                guard let link else { break }
                let name = try await school.read { try $0.listedPerson(key: link.person)?.name.full }
                lines.append([role, name ?? "", login, Self.password(of: login)])
            }
        }
        return lines
    }
}
