import Markup
import School
import Storage
import Web

/// One's own devices and sign-in history (001 п. 2.5, 003 п. 5.2: the owner answers for the account).
struct DevicesPage {
    let doors: Doors

    var shown: Door {
        Door("GET", "/devices", act: .keepOwnAccount, isInside: true) { call in
            let inside = try await call.permit(for: .keepOwnAccount)
            guard let holder = call.holder else { throw NotFound() }
            let known = try await doors.devices(of: holder.account, now: call.visit.now)
            let alerts = try await doors.directory.read { try $0.alerts(of: holder.account, limit: 20) }
            let main = draw(known.devices, known.tries, alerts, here: holder.device, inside, call)
            return call.front.page(View("Устройства и входы", main: main), inside.frame, for: call.visit)
        }
    }

    var ended: Door {
        Door("POST", "/devices/end", act: .keepOwnAccount, isInside: true) { call in
            let inside = try await call.permit(for: .keepOwnAccount)
            guard let holder = call.holder, let device = call.form["device"].flatMap({ Int($0) }) else {
                throw NotFound()
            }
            try await doors.end(device, of: holder.account, by: inside.permit)
            return .see(inside.frame.link(Link("/devices?ended=1")))
        }
    }

    var othersEnded: Door {
        Door("POST", "/devices/end-others", act: .keepOwnAccount, isInside: true) { call in
            let inside = try await call.permit(for: .keepOwnAccount)
            guard let holder = call.holder else { throw NotFound() }
            let ended = try await doors.endOthers(than: holder.device, of: holder.account, by: inside.permit)
            return .see(inside.frame.link(Link("/devices?ended=\(ended)")))
        }
    }

    var dismissed: Door {
        Door("POST", "/devices/alert", act: .keepOwnAccount, isInside: true) { call in
            let inside = try await call.permit(for: .keepOwnAccount)
            guard let holder = call.holder, let number = call.form["alert"].flatMap({ Int($0) }) else {
                throw NotFound()
            }
            try await doors.dismiss(alert: number, of: holder.account, by: inside.permit)
            return .see(inside.frame.link(.devices))
        }
    }

    private func draw(
        _ devices: [SignIn], _ tries: [SignInTry], _ alerts: [SignInAlert], here: Int, _ inside: Door.Call.Inside,
        _ call: Door.Call
    ) -> HTML {
        let frame = inside.frame, zone = inside.asking.zone, now = call.visit.now
        let ended = call.form["ended"].flatMap { Int($0) }
        return """
            <main id="main" class="page" tabindex="-1">
            <header class="page__head"><h1>Устройства и входы</h1></header>
            \(if: ended != nil,
                "<p class=\"notice\" data-kind=\"ok\" role=\"status\">Готово. Отключено устройств: \(ended ?? 0).</p>")
            \(AlertList(alerts: alerts.filter { $0.seen == nil }, frame: frame, zone: zone, now: now).html)\
            <table class="table" data-cards><caption class="vh">Устройства</caption><thead><tr><th scope="col">\
            Устройство</th>\
            <th scope="col">Последний раз</th><th scope="col">Вид</th><th scope="col"><span class="vh">Действие</span>\
            </th></tr></thead>
            <tbody>\(each: devices, { row($0, isHere: $0.number == here, frame, zone, now) })</tbody></table>
            \(if: devices.count > 1, others(frame))
            <section class="section"><div class="section__head"><h2>Входы</h2></div>
            <ul class="list">\(each: tries, { line($0, zone, now) })</ul></section>
            </main>
            """
    }

    private func row(_ device: SignIn, isHere: Bool, _ frame: Frame, _ zone: Zone, _ now: Moment) -> HTML {
        let kind: HTML =
            isHere ? "<span class=\"tag\" data-kind=\"ok\">это устройство</span>" : device.isShared ? "общее" : "личное"
        return """
            <tr><th scope="row">\(device.device)</th><td data-label="Последний раз">\
            \(isHere ? "сейчас" : zone.when(device.seen, now))\
            </td><td data-label="Вид">\(kind)</td><td>\(if: !isHere, button(device, frame))</td></tr>

            """
    }

    private func button(_ device: SignIn, _ frame: Frame) -> HTML {
        """
        <form method="post" action="\(frame.link(Link("/devices/end")))">\(frame.tokenField)\
        <input type="hidden" name="device" value="\(device.number)">\
        <button class="button" data-kind="danger">Выйти<span class="vh">: \(device.device)</span></button></form>
        """
    }

    private func others(_ frame: Frame) -> HTML {
        """
        <form method="post" action="\(frame.link(Link("/devices/end-others")))">\(frame.tokenField)\
        <button class="button">Выйти на всех остальных</button></form>
        """
    }

    private func line(_ attempt: SignInTry, _ zone: Zone, _ now: Moment) -> HTML {
        let isVain = [.wrongPassword, .unknownLogin, .closedAccount, .wrongCode].contains(attempt.outcome)
        let what: HTML = isVain ? "<b>\(attempt.outcome.title)</b>" : "\(attempt.outcome.title)"
        return "<li>\(zone.when(attempt.at, now)) — \(what), \(attempt.device), \(attempt.address)</li>"
    }
}

extension Zone {
    /// «сегодня, 07:45», «вчера, 19:40», «20.11.2025, 08:10».
    func when(_ moment: Moment, _ now: Moment) -> String {
        let (day, time, _) = local(moment), today = self.day(of: now)
        let word = day == today ? "сегодня" : day == today - 1 ? "вчера" : day.russian
        return "\(word), \(time.text)"
    }
}
