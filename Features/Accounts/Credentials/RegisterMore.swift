import Markup
import School
import Storage
import Web

/// What the keeper sees besides slips: use from two networks at once, and second factors that were taken off.
struct RegisterMore: Sendable {
    let alerts: [(alert: SignInAlert, person: PersonName?)]
    let ends: [(end: SecondFactorEnd, person: PersonName?, by: PersonName?)]

    /// Seconds for which an alert stands in the keeper's view: a month.
    private static let life = 30 * 24 * 60 * 60

    static func found(_ school: String, _ call: Door.Call, _ doors: Doors) async throws -> RegisterMore {
        let since = call.visit.now - life
        let (links, alerts, ends) = try await doors.directory.read { records in
            (
                try records.links(into: school), try records.alerts(ofSchool: school, since: since),
                try records.secondFactorEnds(ofSchool: school, limit: 50)
            )
        }
        let keys = Dictionary(links.map { ($0.account, $0.person) }) { first, _ in first }
        return try await call.front.records.school(school).read { records in
            func name(_ account: ID<Account>?) throws -> PersonName? {
                try account.flatMap { keys[$0] }.flatMap { try records.listedPerson(key: $0)?.name }
            }
            return RegisterMore(
                alerts: try alerts.map { ($0, try name($0.account)) },
                ends: try ends.map { ($0, try name($0.account), try name($0.by)) })
        }
    }

    func html(_ asking: Asking) -> HTML {
        """
        \(if: !alerts.isEmpty, """
            <section class="section"><div class="section__head"><h2>Вход сразу из двух сетей</h2></div>
            <p>Телефон в мобильной сети и школьный компьютер выглядят так же. Спросите владельца; если это не он — \
            сбросьте вход.</p>
            <ul class="list">\(each: alerts, { "<li>\(when($0.alert.at, asking)) — \($0.person?.list ?? "—"): \($0.alert.device) и \(device($0.alert.other))</li>" })</ul></section>

            """)\
        \(if: !ends.isEmpty, """
            <section class="section"><div class="section__head"><h2>Снятый второй фактор</h2></div>
            <ul class="list">\(each: ends, { "<li>\(when($0.end.at, asking)) — \($0.person?.list ?? "—"): \($0.end.reason) (\($0.by?.short ?? "сервер"))</li>" })</ul></section>

            """)
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
