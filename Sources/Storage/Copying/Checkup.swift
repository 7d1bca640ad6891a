import School

/// One thing that `doctor` looked at.
package struct CheckupLine: Sendable, Hashable {
    /// What was looked at, in Russian.
    package let title: String
    /// What is wrong and what to do; nil when all is well.
    package let trouble: String?

    /// A line.
    package init(_ title: String, trouble: String? = nil) {
        self.title = title
        self.trouble = trouble
    }
}

extension Records {
    private static let step = SQL("SELECT max(number) FROM migration")
    private static let person = SQL("SELECT 1 FROM person WHERE key = ?1")

    /// Looks at everything that can be amiss without anybody's ill will; changes nothing.
    package func checkup(at now: Moment) async throws -> [CheckupLine] {
        var lines = try await checkup(of: directory, named: "Учётные записи")
        if let server = try await serverCheckup() { lines.append(server) }
        for school in try await directory.read({ try $0.listedSchools() }) {
            let title = "Школа «\(school.name)»"
            do {
                let database = try self.school(school.slug)
                lines += try await checkup(of: database, named: title)
                lines.append(try await links(into: school.slug, database, title))
                lines.append(try await movement(in: database, title))
                let age = try await database.read { try $0.copyAge(at: now) }
                lines.append(CheckupLine("\(title): копии", trouble: age.isAlarm || age.isWarning ? age.text : nil))
            } catch let fault as EngineFault {
                lines.append(CheckupLine(title, trouble: "записи не открываются (\(fault.code)): \(fault.description)"))
            }
        }
        return lines
    }

    private func checkup(of database: Database, named title: String) async throws -> [CheckupLine] {
        try await database.readAtLength { reading in
            let complaints = try (reading.connection as? any TableConnection)?.complaints() ?? []
            let step = try reading.first(Self.step) { $0.int(0) } ?? 0
            let last = Migration.steps(of: database.name).last?.number ?? 0
            return [
                CheckupLine(
                    "\(title): целость хранилища",
                    trouble: complaints.isEmpty ? nil : complaints.prefix(5).joined(separator: "; ")),
                CheckupLine(
                    "\(title): схема",
                    trouble: step == last
                        ? nil : "шаг \(step), а программа знает \(last): запустите parta serve один раз"),
            ]
        }
    }

    /// Lists of classes and groups follow from the ledger of movement.
    private func movement(in database: Database, _ title: String) async throws -> CheckupLine {
        let found = try await database.read { try $0.movementDisagreements() }
        return CheckupLine(
            "\(title): движение и списки",
            trouble: found.isEmpty
                ? nil
                : counted(found.count, "расхождение", "расхождения", "расхождений")
                    + ": " + found.prefix(10).joined(separator: "; "))
    }

    /// Links of accounts to persons who are not there: such a person signs in to nothing.
    private func links(into slug: String, _ database: Database, _ title: String) async throws -> CheckupLine {
        let links = try await directory.read { try $0.links(into: slug) }
        let dangling = try await database.read { reading in
            try links.filter { try reading.first(Self.person, $0.person) { $0.int(0) } == nil }
        }
        let numbers = dangling.prefix(10).map { "№ \($0.account)" }.joined(separator: ", ")
        return CheckupLine(
            "\(title): связи с учётными записями",
            trouble: dangling.isEmpty
                ? nil : "в никуда ведут связи учётных записей: \(numbers). Выдайте этим людям новые карточки входа")
    }
}
