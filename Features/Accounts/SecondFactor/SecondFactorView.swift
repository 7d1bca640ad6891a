import Markup
import School
import Storage
import Web

/// What the page of the second factor shows: the offer while it is off, the state while it is on.
struct SecondFactorView {
    let factor: SecondFactor
    let codesLeft: Int
    let login: LoginName
    let offered: TimeCode?
    /// Whether a duty asks for it.
    let isAsked: Bool
    let enrolBy: Moment?
    let inside: Door.Call.Inside

    var html: HTML {
        let frame = inside.frame
        return """
            <main id="main" class="page" data-width="narrow" tabindex="-1">
            <header class="page__head"><h1>Второй фактор</h1>\
            <p class="page__note">\(factor.isOn ? "включён" : "не включён")</p></header>
            \(ErrorSummary("Не получилось", frame.objection).html)\(if: isAsked && !factor.isOn, urge)\
            \(if: offered != nil, offer(frame))\(if: factor.isOn, standing(frame))
            </main>
            """
    }

    private var urge: HTML {
        let day = enrolBy.map { RussianDate.long(inside.asking.zone.day(of: $0)) }
        return """
            <p class="notice" data-kind="warn">Ваши обязанности просят второй фактор.\
            \(day.map { " До \($0) можно входить без него, потом — нет." } ?? "")</p>
            """
    }

    /// The picture for the telephone, the same by hand, and the field of the first code.
    func offer(_ frame: Frame) -> HTML {
        guard let offered else { return .none }
        let address = offered.address(login: login, school: inside.asking.school)
        let password = PasswordField(
            "password", "Нынешний пароль", autocomplete: "current-password", objection: frame.objection)
        return """
            <p>После пароля журнал спросит шесть цифр, которые показывает приложение на вашем телефоне. Чужой человек, \
            узнавший пароль, без телефона не войдёт.</p>
            <ol class="steps"><li>Поставьте на телефон любое приложение одноразовых кодов: «Яндекс Ключ», FreeOTP, \
            Aegis, Google Authenticator.</li>
            <li>Наведите его камеру на квадрат.</li><li>Введите шесть цифр, которые оно показывает.</li></ol>
            <div class="offer">\(QRPicture(address)?.html(label: "QR-код для приложения"))
            <div><p>Или введите ключ вручную:</p><p class="offer__key">\(offered.key)</p>\
            <p><a href="\(address)">Открыть в приложении на этом телефоне</a></p></div></div>
            <form method="post" action="\(frame.link(Link("/second-factor")))">\(frame.tokenField)
            \(password.html)\(TimeCodeField(frame.objection, hint: "Шесть цифр, которые видны сейчас.").html)
            <button class="button" data-kind="main">Включить</button></form>

            """
    }

    private func standing(_ frame: Frame) -> HTML {
        let since = factor.since.map { RussianDate.long(inside.asking.zone.day(of: $0)) } ?? ""
        let left = counted(codesLeft, "запасной код", "запасных кода", "запасных кодов")
        return """
            <p>Включён с \(since). Осталось: \(left).</p>
            <form method="post" action="\(frame.link(Link("/second-factor/codes")))">\(frame.tokenField)
            \(TimeCodeField(frame.objection).html)
            <button class="button">Выдать новые запасные коды</button>
            <button class="button" data-kind="danger" formaction="\(frame.link(Link("/second-factor/off")))">\
            Отключить</button></form>
            <p>Меняете телефон — отключите второй фактор и включите на новом. Телефон потерян и запасных кодов нет — \
            второй фактор снимет ответственный за журнал, ему самому — тот, кто обслуживает сервер.</p>

            """
    }

    /// Whoever has no telephone at hand must be able to leave.
    static func signOut(_ frame: Frame) -> HTML {
        """
        <form class="gate__links" method="post" action="/logout">\(frame.tokenField)<button class="button">Выйти</button>\
        </form>

        """
    }
}

/// The recovery codes, seen this once.
struct RecoverySheet {
    let title: String
    let codes: [SlipCode]
    let asking: Asking

    var html: HTML {
        """
        <main id="main" class="page" data-width="narrow" tabindex="-1">
        <header class="page__head"><h1>\(title)</h1><div class="page__tools">\
        <button class="button" data-kind="main" type="button" data-behaviour="print">Печать</button></div></header>
        <p class="notice">Запишите или напечатайте эти коды и держите не в телефоне. Каждый заменяет шесть цифр один \
        раз. Они видны только сейчас.</p>
        <ul class="codes">\(each: codes, { "<li class=\"slip__code\">\($0.text)</li>" })</ul>
        <p>\(asking.name?.short ?? ""), \(asking.school), \(asking.today.russian)</p>
        <p><a href="/">На главную</a></p>
        </main>
        """
    }
}
