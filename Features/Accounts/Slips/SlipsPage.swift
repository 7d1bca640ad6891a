import Markup
import School
import Storage
import Web

/// Sign-in slips: who has a way in, and new codes for those who have none (001 п. 2.4, 3.3, 4.4; 002 п. 3.2).
struct SlipsPage {
    let doors: Doors
    let address: String

    var shown: Door { door("GET", "/slips/:class", show) }
    var issued: Door { door("POST", "/slips/:class", issue) }
    var personShown: Door { door("GET", "/slips/person/:id", show) }
    var personIssued: Door { door("POST", "/slips/person/:id", issue) }

    private func door(
        _ method: String, _ path: String, _ answer: @escaping @Sendable (Door.Call) async throws -> Answer
    ) -> Door {
        Door(method, path, act: .issueCredentials, isInside: true, answer: answer)
    }

    @Sendable private func show(_ call: Door.Call) async throws -> Answer {
        let list = try await SlipsTarget(call.form).found(call)
        return try await draw(list, call, objection: nil)
    }

    @Sendable private func issue(_ call: Door.Call) async throws -> Answer {
        let list = try await SlipsTarget(call.form).found(call)
        do { return try await give(list, call) } catch let objection as Objection {
            return try await draw(list, call, objection: objection)
        }
    }

    private func give(_ list: SlipsList, _ call: Door.Call) async throws -> Answer {
        let chosen = Set(call.form.all("person"))
        let readers = list.readers.filter { chosen.contains($0.id.description) }
        guard !readers.isEmpty else { throw Objection("Отметьте, кому выдать карточку.", field: "people") }
        let reason = try call.form.text("reason", called: "Основание", limit: 200)
        let codes = try await doors.issueSlips(
            to: readers.map(\.key), of: list.school, reason: reason, by: list.inside.permit)
        let sheet = SlipsSheet(
            list: list, slips: Array(zip(readers, codes)), address: SlipAddress.typed(address, call),
            root: SlipAddress.root(address, call), logins: try await doors.logins(of: readers, in: list.school))
        let view = View("Карточки входа, \(list.title)", main: sheet.html)
        return call.front.page(view, list.inside.frame, for: call.visit)
    }

    private func draw(_ list: SlipsList, _ call: Door.Call, objection: Objection?) async throws -> Answer {
        let ways = try await doors.ways(into: list.school)
        let table = SlipsTable(list: list, ways: ways, form: call.form, address: call.visit.path, objection: objection)
        let view = View(
            (objection == nil ? "" : "Ошибка: ") + "Карточки входа, \(list.title)",
            status: objection == nil ? 200 : 422,
            main: table.html)
        return call.front.page(view, list.inside.frame, for: call.visit)
    }
}

/// What stands on a slip as the school's address.
enum SlipAddress {
    /// As people type it; where no address is set, the one by which the printer came.
    static func typed(_ address: String, _ call: Door.Call) -> String {
        let root = root(address, call)
        return root.firstRange(of: "://").map { String(root[$0.upperBound...]) } ?? root
    }

    /// With its scheme and without a slash at the end.
    static func root(_ address: String, _ call: Door.Call) -> String {
        let scheme = call.front.outside.isSecure ? "https" : "http"
        let whole = address.isEmpty ? "\(scheme)://\(call.visit.headers["host"] ?? "")" : address
        return whole.hasSuffix("/") ? String(whole.dropLast()) : whole
    }
}

/// How far the people of a school have come in.
struct SlipWays: Sendable {
    /// Keys of people who have an account.
    let known: Set<[UInt8]>
    /// Keys of those of them who have signed in at least once.
    let entered: Set<[UInt8]>
    /// The newest slip of each key.
    let last: [[UInt8]: Slip]
}

extension Doors {
    /// Who of a school has a way in, who has used it, and the newest slip of each.
    func ways(into school: String) async throws -> SlipWays {
        try await directory.read { records in
            SlipWays(
                known: Set(try records.links(into: school).map(\.person)),
                entered: try records.peopleSignedIn(school: school),
                last: Dictionary(try records.slips(of: school, limit: 20_000).map { ($0.person, $0) }) { new, _ in new }
            )
        }
    }

    /// The login of those who have an account already: the code gives it a new password.
    func logins(of readers: [SlipReader], in school: String) async throws -> [ID<Person>: String] {
        try await directory.read { records in
            var logins: [ID<Person>: String] = [:]
            for reader in readers {
                logins[reader.id] = try records.resettable(by: reader.key, in: school)?.login.text
            }
            return logins
        }
    }
}
