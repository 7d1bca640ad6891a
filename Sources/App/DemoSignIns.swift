import ModelSchool
import School
import Storage

/// The people of the model school who have sign-ins, and their passwords, which are no secret.
struct DemoSignIns: Sendable {
    private let house: House

    init(_ house: House) { self.house = house }

    private static func password(of login: String) -> String { "\(login)-parta" }

    /// Builds the model school of the present year, and an account for each of its cast who has one.
    func build() async throws {
        let now = Clock.now(), doors = house.doors, database = try house.records.school(ModelSchool.slug)
        Console.say("Создаю придуманную школу…")
        let cast = try await ModelSchool.build(in: database, now: now, withOffice: true)
        var accounts: [(login: LoginName, hash: String, key: [UInt8])] = []
        for signIn in ModelSchool.signIns {
            let person = try cast.person(signIn.person)
            guard let key = try await database.read({ try $0.key(of: person) }) else { throw NotFound() }
            let hash = try await doors.hash(Self.password(of: signIn.login))
            accounts.append((LoginName(typed: signIn.login), hash, key))
        }
        let (today, rules) = (cast.today, Regulation())
        let permit = try Caller.clockwork("показ", now: now, today: today).ask(.setUpSchool, on: .school, under: rules)
        try await doors.directory.change { [accounts] records in
            let pen = records.signed(by: permit)
            let school = try pen.list(school: ModelSchool.slug, name: "Образцовая школа")
            for account in accounts {
                try pen.link(try pen.openAccount(account.login, hash: account.hash), to: account.key, in: school)
            }
        }
        // Invented people have no telephones; the page of the rules says that the show has switched it off.
        try await database.change { records in
            let pen = records.signed(by: permit)
            for key in [RegulationKey.secondFactorKeeper, .secondFactorDirector] {
                try pen.settle(key, "no", from: today, reason: "показ: у придуманных людей нет телефонов")
            }
        }
        doors.schoolsChanged()
    }

    /// Role, name, login, password of each.
    func lines() async throws -> [[String]] {
        let school = try house.records.school(ModelSchool.slug)
        var lines: [[String]] = []
        for signIn in ModelSchool.signIns {
            let link = try await house.doors.directory.read { records in
                try records.credentials(LoginName(typed: signIn.login)).flatMap {
                    try records.links(of: $0.account).first
                }
            }
            guard let link else { continue }
            let name = try await school.read { records in
                try records.person(key: link.person).flatMap { try records.facts(of: $0)?.name.full }
            }
            lines.append([signIn.role, name ?? "", signIn.login, Self.password(of: signIn.login)])
        }
        return lines
    }
}
