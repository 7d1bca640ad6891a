import Markup
import School
import Storage
import Web

/// The register of issue (001 п. 2п.4, 4.4; 002 п. 3.2): who gave whom a way in, when, why, and whether it was used.
struct RegisterPage {
    let doors: Doors

    /// Lines a page.
    private static let length = 100

    var all: Door {
        Door("GET", "/credentials/register", act: .issueAnyCredentials, isInside: true) { call in
            let inside = try await call.permit(for: .issueAnyCredentials) { _, _ in .school }
            let school = try call.schoolAsked
            let before = try call.form.number("before", called: "Начало страницы", in: 1...Int(Int32.max))
            let slips = try await doors.directory.read {
                try $0.slips(of: school, before: before ?? Int(Int32.max), limit: Self.length + 1)
            }
            let next = slips.count > Self.length ? slips[Self.length - 1].number : nil
            let lines = try await RegisterLine.lines(Array(slips.prefix(Self.length)), school, call, doors)
            let more = before == nil ? try await RegisterMore.found(school, call, doors) : nil
            return show(
                RegisterView(title: "Журнал выдачи входов", lines: lines, next: next, more: more, inside: inside), call)
        }
    }

    var ofClass: Door {
        Door("GET", "/credentials/register/:class", act: .issueCredentials, isInside: true) { call in
            let list = try await SlipsTarget(call.form).found(call)
            let keys = Set((list.readers + list.withheld).map(\.key))
            let slips = try await doors.directory.read { try $0.slips(of: list.school, limit: 20_000) }
            let own = slips.filter { keys.contains($0.person) }
            let lines = try await RegisterLine.lines(own, list.school, call, doors)
            let title = "Журнал выдачи входов · \(list.title)"
            return show(RegisterView(title: title, lines: lines, next: nil, more: nil, inside: list.inside), call)
        }
    }

    private func show(_ view: RegisterView, _ call: Door.Call) -> Answer {
        call.front.page(View(view.title, main: view.html), view.inside.frame, for: call.visit)
    }
}

/// One line of the register.
struct RegisterLine: Sendable {
    let slip: Slip
    let person: ListedPerson?
    /// Who gave it; nil for the console.
    let issuer: PersonName?

    /// The slips with the names that their school knows.
    static func lines(_ slips: [Slip], _ school: String, _ call: Door.Call, _ doors: Doors) async throws
        -> [RegisterLine]
    {
        let links = try await doors.directory.read { try $0.links(into: school) }
        let keys = Dictionary(links.map { ($0.account, $0.person) }) { first, _ in first }
        return try await call.front.records.school(school).read { records in
            var known: [[UInt8]: ListedPerson] = [:]
            func person(_ key: [UInt8]?) throws -> ListedPerson? {
                guard let key else { return nil }
                if known[key] == nil { known[key] = try records.listedPerson(key: key) }
                return known[key]
            }
            return try slips.map { slip in
                RegisterLine(
                    slip: slip, person: try person(slip.person),
                    issuer: try person(slip.issuer.flatMap { keys[$0] })?.name)
            }
        }
    }
}
