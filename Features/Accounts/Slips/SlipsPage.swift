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
        let chosen = Set(call.form.all("person"))
        let readers = list.readers.filter { chosen.contains($0.id.description) }
        guard !readers.isEmpty else {
            return try await draw(list, call, objection: Objection("Отметьте, кому выдать карточку.", field: "people"))
        }
        let reason = try call.form.text("reason", called: "Основание", limit: 200)
        let codes = try await doors.issueSlips(
            to: readers.map(\.key), of: list.school, reason: reason, by: list.inside.permit)
        let sheet = SlipsSheet(
            list: list, slips: Array(zip(readers, codes)),
            address: address.isEmpty ? call.visit.headers["host"] ?? "" : address,
            logins: try await logins(of: readers, in: list.school))
        let view = View("Карточки входа, \(list.title)", main: sheet.html)
        return call.front.page(view, list.inside.frame, for: call.visit)
    }

    private func draw(_ list: SlipsList, _ call: Door.Call, objection: Objection?) async throws -> Answer {
        let school = list.school
        let (links, slips) = try await doors.directory.read { records in
            (try records.links(into: school), try records.slips(of: school, limit: 5_000))
        }
        let table = SlipsTable(
            list: list, known: Set(links.map(\.person)),
            last: Dictionary(slips.map { ($0.person, $0) }, uniquingKeysWith: { newest, _ in newest }),
            address: call.visit.path, objection: objection)
        let view = View(
            (objection == nil ? "" : "Ошибка: ") + "Карточки входа, \(list.title)",
            status: objection == nil ? 200 : 422,
            main: table.html)
        return call.front.page(view, list.inside.frame, for: call.visit)
    }

    /// The login of those who have an account already: the code gives it a new password.
    private func logins(of readers: [SlipReader], in school: String) async throws -> [ID<Person>: String] {
        try await doors.directory.read { records in
            var logins: [ID<Person>: String] = [:]
            for reader in readers {
                guard let link = try records.links(of: reader.key, in: school).first else { continue }
                logins[reader.id] = try records.credentials(of: link.account)?.login.text
            }
            return logins
        }
    }
}
