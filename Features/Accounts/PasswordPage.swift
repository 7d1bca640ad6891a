import Markup
import School
import Storage
import Web

/// A new password: of one's own will, or because the first one was given by others.
struct PasswordPage {
    let doors: Doors

    var shown: Door {
        Door("GET", "/password", act: .keepOwnAccount, isInside: true) { try await show($0, objection: nil) }
    }

    var changed: Door {
        Door("POST", "/password", act: .keepOwnAccount, isInside: true) { call in
            do { return try await change(call) } catch let objection as Objection {
                return try await show(call, objection: objection)
            }
        }
    }

    private func change(_ call: Door.Call) async throws -> Answer {
        let new = call.form.raw("password") ?? ""
        guard new == call.form.raw("again") else {
            throw Objection("Пароли не совпали. Наберите новый пароль дважды одинаково.", field: "again")
        }
        let inside = try await call.permit(for: .keepOwnAccount)
        guard let signedIn = try await signedIn(call) else { throw NotFound() }
        let shortest = try await call.shortestPassword(in: signedIn.links.map(\.school.slug))
        let answer = try await call.patiently {
            try await doors.changePassword(
                of: signedIn, present: call.form.raw("present"), new: new, shortest: shortest, visitor: call.visitor,
                by: inside.permit)
        }
        switch answer {
        case .changed(let ended):
            return .see(signedIn.signIn.mustChange ? call.next ?? .home : Link("/devices?ended=\(ended)"))
        case .refused(let left, let wait):
            let rest = wait > 0 ? "Следующая попытка — через \(Lockout.text(wait))." : "Осталось попыток: \(left)."
            throw Objection("Нынешний пароль не подошёл. " + rest, field: "present")
        }
    }

    private func signedIn(_ call: Door.Call) async throws -> SignedIn? {
        let text = call.visit.cookie(call.front.outside.signInCookie) ?? ""
        guard let token = SignInToken(text) else { return nil }
        return try await doors.find(token, now: call.visit.now, isFresh: true)
    }

    private func show(_ call: Door.Call, objection: Objection?) async throws -> Answer {
        let shortest = try await call.shortestPassword(in: call.holder?.places.map(\.school) ?? [])
        if call.holder?.mustChange == true {
            let gate = Gate(call, school: "Парта", objection: objection)
            return gate.answer(
                "Новый пароль", heading: "Новый пароль", note: "Первый пароль нужно заменить своим",
                gate.summary("Пароль не сохранён") + form(gate.frame, call, shortest, button: "Сохранить и войти"))
        }
        let inside = try await call.permit(for: .keepOwnAccount, objection: objection)
        let summary = ErrorSummary("Пароль не сохранён", objection).html
        let view = View(
            "Смена пароля",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <header class="page__head"><h1>Смена пароля</h1>\
                <p class="page__note">Остальные устройства после смены придётся впустить снова</p></header>
                \(summary)\(form(inside.frame, call, shortest, button: "Сменить пароль"))</main>
                """)
        return call.front.page(view, inside.frame, for: call.visit)
    }

    private func form(_ frame: Frame, _ call: Door.Call, _ shortest: Int, button: String) -> HTML {
        let objection = frame.objection, hint = PasswordField.hint(shortest)
        let present = PasswordField(
            "present", "Нынешний пароль", autocomplete: "current-password", objection: objection)
        let new = PasswordField(
            "password", "Новый пароль", autocomplete: "new-password", hint: hint, objection: objection)
        let again = PasswordField("again", "Ещё раз", autocomplete: "new-password", objection: objection)
        return """
            <form method="post" action="\(frame.link(Link("/password")))">\(frame.tokenField)
            <input type="hidden" name="next" value="\(call.next?.text ?? "")">
            \(if: call.holder?.mustChange != true, present.html)\(new.html)\(again.html)
            <button class="button" data-kind="main">\(button)</button></form>

            """
    }
}
