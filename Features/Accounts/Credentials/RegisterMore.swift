import Markup
import School
import Storage
import Web

/// What the keeper sees besides slips: use from two networks at once, and second factors that were taken off.
struct RegisterMore: Sendable {
    let alerts: [(alert: SignInAlert, person: PersonName?)]
    let ends: [(end: SecondFactorEnd, person: PersonName?, by: PersonName?)]
    let recoveries: [(at: Moment, person: PersonName?)]

    /// Seconds for which an alert stands in the keeper's view: a month.
    private static let life = 30 * 24 * 60 * 60

    static func found(_ school: String, _ call: Door.Call, _ doors: Doors) async throws -> RegisterMore {
        let since = call.visit.now - life
        let (links, alerts, ends, recoveries) = try await doors.directory.read { records in
            (
                try records.links(into: school), try records.alerts(ofSchool: school, since: since),
                try records.secondFactorEnds(ofSchool: school, limit: 50),
                try records.recoveries(ofSchool: school, since: since)
            )
        }
        let keys = Dictionary(links.map { ($0.account, $0.person) }) { first, _ in first }
        return try await call.front.records.school(school).read { records in
            func name(_ account: ID<Account>?) throws -> PersonName? {
                try account.flatMap { keys[$0] }.flatMap { try records.listedPerson(key: $0)?.name }
            }
            return RegisterMore(
                alerts: try alerts.map { ($0, try name($0.account)) },
                ends: try ends.map { ($0, try name($0.account), try name($0.by)) },
                recoveries: try recoveries.map { ($0.at, try name($0.account)) })
        }
    }

    func html(_ asking: Asking) -> HTML {
        let clashes = alerts.map { line in
            (line.alert.at, line.person, "\(line.alert.device) и \(device(line.alert.other))")
        }
        let taken = ends.map { ($0.end.at, $0.person, "\($0.end.reason) (\($0.by?.short ?? "сервер"))") }
        let hint =
            "Телефон в мобильной сети и школьный компьютер выглядят так же. Спросите владельца; если это не он — "
            + "сбросьте вход."
        return list("Вход сразу из двух сетей", hint, clashes, asking) + list("Снятый второй фактор", "", taken, asking)
            + list("Новый пароль по письму", "", recoveries.map { ($0.at, $0.person, "сам") }, asking)
    }

    private func list(
        _ title: String, _ hint: String, _ lines: [(at: Moment, person: PersonName?, words: String)], _ asking: Asking
    ) -> HTML {
        guard !lines.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>\(title)</h2></div>\
            \(if: !hint.isEmpty, "<p>\(hint)</p>")
            <ul class="list">\(each: lines, { line in
                "<li>\(when(line.at, asking)) — \(line.person?.list ?? "—"): \(line.words)</li>"
            })</ul></section>

            """
    }

    /// The device without its address: the keeper is told the fact, not from where somebody reads at home.
    private func device(_ other: String) -> String {
        other.lastIndex(of: ",").map { String(other[..<$0]) } ?? other
    }

    private func when(_ moment: Moment, _ asking: Asking) -> String {
        let (day, time, _) = asking.zone.local(moment)
        return "\(day.russian), \(time.text)"
    }
}
