import Markup
import School
import Storage
import Web

/// One's own mail for recovering the password: setting it, proving it, forgetting it.
struct MailPage {
    let doors: Doors
    let isOn: Bool

    var shown: Door {
        Door("GET", "/email", act: .keepOwnAccount, isInside: true) { try await show($0, objection: nil) }
    }

    var kept: Door {
        Door("POST", "/email", act: .keepOwnAccount, isInside: true) { call in
            do { return try await keep(call) } catch let objection as Objection {
                return try await show(call, objection: objection)
            }
        }
    }

    var removed: Door {
        Door("POST", "/email/remove", act: .keepOwnAccount, isInside: true) { call in
            do { return try await remove(call) } catch let objection as Objection {
                return try await show(call, objection: objection)
            }
        }
    }

    private func remove(_ call: Door.Call) async throws -> Answer {
        let inside = try await call.permit(for: .keepOwnAccount), signedIn = try await call.signedIn(doors)
        let password = String((call.form.raw("present") ?? "").prefix(PasswordRule.longest))
        try await call.patiently {
            try await doors.removeMail(of: signedIn, password: password, visitor: call.visitor, by: inside.permit)
        }
        return .see(inside.frame.link(.mail))
    }

    private func keep(_ call: Door.Call) async throws -> Answer {
        guard isOn else { throw NotFound() }
        let address = try MailAddress(typed: try call.form.needed("email", called: "Почта", limit: 254))
        let inside = try await call.permit(for: .keepOwnAccount), signedIn = try await call.signedIn(doors)
        let password = String((call.form.raw("password") ?? "").prefix(PasswordRule.longest))
        try await call.patiently {
            try await doors.setMail(
                of: signedIn, to: address, password: password, visitor: call.visitor, by: inside.permit)
        }
        return .see(inside.frame.link(Link("/email?sent=1")))
    }

    private func show(_ call: Door.Call, objection: Objection?) async throws -> Answer {
        let inside = try await call.permit(for: .keepOwnAccount, objection: objection)
        let signedIn = try await call.signedIn(doors), mail = try await doors.mail(of: signedIn.signIn.account)
        let form = objection.map { call.form.objected($0) } ?? call.form
        let view = View(
            "Почта для входа",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <header class="page__head"><h1>Почта для входа</h1>\
                <p class="page__note">\(Self.state(mail))</p></header>
                \(ErrorSummary("Почта не сохранена", objection).html)\
                \(if: call.form["sent"] != nil, """
                    <p class="notice" data-kind="ok" role="status">Письмо отправится в течение минуты. Откройте ссылку \
                    из него или введите код на странице <a href="/email/confirm">подтверждения</a>.</p>
                    """)\
                \(isOn ? self.form(mail, inside.frame, Fields(form)) : Self.off)\(if: mail != nil, removal(inside.frame))
                </main>
                """)
        return call.front.page(view, inside.frame, for: call.visit)
    }

    private static func state(_ mail: AccountMail?) -> String {
        guard let mail else { return "не указана" }
        return "\(mail.address.masked), \(mail.verified == nil ? "не подтверждена" : "подтверждена")"
    }

    private static let off: HTML = """
        <p class="notice">Школа не подключила отправку писем. Забытый пароль восстановит классный руководитель или \
        ответственный за журнал.</p>

        """

    private func form(_ mail: AccountMail?, _ frame: Frame, _ fields: Fields) -> HTML {
        let password = PasswordField(
            "password", "Нынешний пароль", autocomplete: "current-password", objection: frame.objection)
        return """
            <p>На неё придёт код, если вы забудете пароль, и сообщение о входе с нового устройства. Писем с \
            отметками и рассылок не будет. Адрес хранится зашифрованным и виден только вам.</p>
            <form method="post" action="\(frame.link(.mail))">\(frame.tokenField)
            \(fields.text("email", mail == nil ? "Почта" : "Другая почта", limit: 254, type: "email"))\(password.html)
            <button class="button" data-kind="main">Отправить письмо для подтверждения</button></form>

            """
    }

    private func removal(_ frame: Frame) -> HTML {
        let password = PasswordField(
            "present", "Нынешний пароль, чтобы забыть почту", autocomplete: "current-password",
            objection: frame.objection)
        return """
            <form method="post" action="\(frame.link(Link("/email/remove")))">\(frame.tokenField)\(password.html)
            <button class="button" data-kind="danger">Забыть почту</button></form>

            """
    }
}
