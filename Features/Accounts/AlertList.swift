import Markup
import School
import Storage
import Web

/// What somebody should look at: new devices and two networks at once, until they say that it was they.
struct AlertList {
    let alerts: [SignInAlert]
    let frame: Frame
    let zone: Zone
    let now: Moment

    var html: HTML {
        guard !alerts.isEmpty else { return .none }
        return """
            <section class="section alerts"><div class="section__head"><h2>Проверьте</h2></div>
            <ul class="list">\(each: alerts, item)</ul>
            <p>Если это не вы: <a href="\(frame.link(Link("/password")))">смените пароль</a> — остальные устройства \
            выйдут сами. За всё, что сделано под входом, отвечает его владелец.</p></section>

            """
    }

    private func item(_ alert: SignInAlert) -> HTML {
        let what: HTML =
            switch alert.kind {
            case .newDevice: "Вход с нового устройства: \(alert.device), \(alert.address)"
            case .twoNetworks:
                "Вход открыт сразу из двух сетей: \(alert.device), \(alert.address) и \(alert.other)"
            }
        return """
            <li><form class="alerts__item" method="post" action="\(frame.link(Link("/devices/alert")))">\(frame.tokenField)\
            <input type="hidden" name="alert" value="\(alert.number)"><span>\(zone.when(alert.at, now)) — \(what)</span>\
            <button class="button">Это было со мной</button></form></li>

            """
    }
}
