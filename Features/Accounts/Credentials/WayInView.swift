import Markup
import School
import Storage
import Web

/// What is known of the way in, the slips given for it, and the form that takes it back.
struct WayInView {
    let way: WayIn
    let fields: Fields

    private var frame: Frame { way.inside.frame }

    var html: HTML {
        """
        <main id="main" class="page" data-width="narrow" tabindex="-1">
        <header class="page__head"><h1>Вход · \(way.reader.name.list)</h1><p class="page__note">\(way.reader.role)</p>\
        <div class="page__tools"><a class="button" href="\(frame.link(.slip(of: way.reader.id)))">Карточка входа</a>\
        </div></header>
        \(fields.summary)<p>\(state)</p>
        \(if: !way.logins.isEmpty && !way.isOwn, form)\
        \(if: way.isOwn, "<p class=\"notice\">Это ваш собственный вход: пароль меняют на своей странице.</p>")\
        <section class="section"><div class="section__head"><h2>Выданные карточки</h2></div>
        \(if: way.slips.isEmpty, "<p>Карточек не выдавали.</p>")<ul class="list">\(each: way.slips, line)</ul></section>
        </main>
        """
    }

    private var state: HTML {
        guard !way.logins.isEmpty else { return "Входа нет: выдайте карточку с кодом." }
        let devices = counted(way.devices, "устройство", "устройства", "устройств")
        return """
            Логин: <b>\(way.logins.joined(separator: ", "))</b>. \
            \(way.hasEntered ? "Сейчас открыт на: \(devices)." : "Ещё ни разу не входили.")\
            \(if: way.hasFactor, " Второй фактор включён.")
            """
    }

    private var form: HTML {
        let person = way.reader.id
        return """
            <section class="section"><div class="section__head"><h2>Сбросить вход</h2></div>
            <p>Прежний пароль перестанет действовать сразу, все устройства выйдут, почта для входа забудется: её подтвердят \
            заново. Записи останутся на месте. Человек \
            получит карточку с одноразовым кодом и придумает новый пароль.</p>
            <form method="post" action="\(frame.link(Link("/credentials/person/\(person.number)/reset")))">\
            \(frame.tokenField)
            \(fields.text("reason", "Основание", limit: 150, hint: "Например: забыт пароль, украден телефон."))
            \(fields.select(
                "identity", "Как вы убедились, что это тот человек",
                [("", "не выбрано")] + WayIn.identities.map { ($0.value, $0.title) }))
            <button class="button" data-kind="danger">Сбросить и напечатать карточку</button>\
            \(if: way.hasFactor && way.isKeeper, """
                <button class="button" formaction="\(frame.link(Link("/credentials/person/\(person.number)/second-factor")))">\
                Снять второй фактор</button>
                """)</form></section>

            """
    }

    private func line(_ line: RegisterLine) -> HTML {
        let (day, time, _) = way.inside.asking.zone.local(line.slip.issued)
        let reason = line.slip.reason.isEmpty ? "без основания" : line.slip.reason
        let fate = line.slip.used != nil ? "использована" : line.slip.voided != nil ? "заменена" : "не использована"
        return "<li>\(day.russian), \(time.text) — \(line.issuer?.short ?? "сервер"): \(reason), \(fate)</li>"
    }
}
