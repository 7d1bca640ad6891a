import Markup
import School
import Web

/// The code's own field.
struct CodeField {
    let value: String
    let objection: Objection?

    let title: String

    init(_ value: String, _ objection: Objection?, title: String = "Код с карточки") {
        self.title = title
        self.value = value
        self.objection = objection?.field == "code" ? objection : nil
    }

    var html: HTML {
        """
        <div class="field\(if: objection != nil, " is-wrong")"><label class="field__label" for="code">\(title)\
        </label>\
        <p class="field__hint" id="code-hint">Десять знаков, например K7MT4-XPA32. Раскладка и большие буквы не важны.\
        </p>\
        \(if: objection != nil,
            "<p class=\"field__error\" id=\"code-error\"><span class=\"vh\">Ошибка: </span>\(objection?.text ?? "")</p>")
        <input class="input" id="code" name="code" autocomplete="one-time-code" autocapitalize="characters" \
        spellcheck="false" \
        maxlength="40" required value="\(value)" data-behaviour="slip-code" aria-describedby="code-hint\(if: objection != nil, " code-error")"\
        \(if: objection != nil, " aria-invalid=\"true\"")></div>

        """
    }
}

/// The second step of a code: the way in that its person chooses.
struct CodeForm {
    let code: String
    /// The login of the account that is there already.
    let known: String?
    let login: String
    let isShared: Bool
    /// The fewest signs of a password here.
    let shortest: Int

    func html(_ frame: Frame) -> HTML {
        let objection = frame.objection, hint = PasswordField.hint(shortest)
        let new = PasswordField("password", "Пароль", autocomplete: "new-password", hint: hint, objection: objection)
        let again = PasswordField("again", "Пароль ещё раз", autocomplete: "new-password", objection: objection)
        return """
            <form method="post" action="/code">\(frame.tokenField)<input type="hidden" name="code" value="\(code)">
            \(loginField(objection))\(new.html)\(again.html)
            <label class="choice"><input type="checkbox" name="shared" value="1"\(if: isShared, " checked")>\
            <span>Это общий компьютер<small>выйдем через 30 минут, ничего не сохраним</small></span></label>
            <p class="field"></p>
            <button class="button" data-kind="main" data-size="wide">Сохранить и войти</button></form>

            """
    }

    private func loginField(_ objection: Objection?) -> HTML {
        if let known {
            return """
                <p>Ваш логин: <b>\(known)</b>. Прежний пароль перестанет действовать на всех устройствах. \
                Почту для входа, если она была, понадобится подтвердить заново.</p>

                """
        }
        let wrong = objection?.field == "login" ? objection : nil
        return """
            <div class="field\(if: wrong != nil, " is-wrong")"><label class="field__label" for="login">Логин</label>\
            <p class="field__hint" id="login-hint">Можно оставить этот или придумать свой.</p>\
            \(if: wrong != nil,
                "<p class=\"field__error\" id=\"login-error\"><span class=\"vh\">Ошибка: </span>\(wrong?.text ?? "")</p>")
            <input class="input" id="login" name="login" autocomplete="username" autocapitalize="none" \
            spellcheck="false" \
            maxlength="64" required value="\(login)" aria-describedby="login-hint"></div>

            """
    }
}
