import Markup
import School
import Storage
import Web

/// «Забыли пароль?»: a letter with a code where the school sends letters, and whom to ask where it does not. Nothing
/// here tells whether a login exists.
struct RecoveryPage {
    let doors: Doors
    let isOn: Bool

    var shown: Door { Door("GET", "/login/reset", act: .signIn) { try await show($0, objection: nil) } }

    var asked: Door {
        Door("POST", "/login/reset", act: .signIn) { call in
            guard isOn else { throw NotFound() }
            do {
                let login = try call.form.needed("login", called: "Логин", limit: 64)
                try await doors.askRecovery(
                    of: LoginName(typed: login), visitor: call.visitor, by: try call.visitorPermit(for: .signIn))
                return sent(call)
            } catch let objection as Objection {
                return try await show(call, objection: objection)
            }
        }
    }

    var codeShown: Door { Door("GET", "/login/recover", act: .redeemCode) { try await ask($0, objection: nil) } }

    var codeTried: Door {
        Door("POST", "/login/recover", act: .redeemCode) { call in
            do { return try await recover(call) } catch let objection as Objection {
                return try await ask(call, objection: objection)
            }
        }
    }

    private func recover(_ call: Door.Call) async throws -> Answer {
        let code = try call.form.needed("code", called: "Код", limit: 40), password = call.form.raw("password") ?? ""
        guard password == call.form.raw("again") else {
            throw Objection("Пароли не совпали. Наберите пароль дважды одинаково.", field: "again")
        }
        let permit = try call.visitorPermit(for: .redeemCode), isShared = call.form.isTicked("shared")
        let shortest = try await call.shortestPassword(in: try await doors.schools(now: call.visit.now).map(\.slug))
        let answer = try await call.patiently {
            try await doors.recover(
                code, password: password, shortest: shortest, isShared: isShared, visitor: call.visitor, by: permit)
        }
        switch answer {
        case .welcome(let token, let signedIn): return try await call.welcomed(token, signedIn, doors)
        case .second(let ticket): return SecondStepPage(doors: doors).show(call, ticket)
        case .refused, .shut: throw NotFound()
        }
    }

    private func ask(_ call: Door.Call, objection: Objection?) async throws -> Answer {
        let gate = Gate(call, school: "Парта", objection: objection)
        let shortest = try await call.shortestPassword(in: try await doors.schools(now: call.visit.now).map(\.slug))
        let hint = PasswordField.hint(shortest)
        let new = PasswordField(
            "password", "Новый пароль", autocomplete: "new-password", hint: hint, objection: objection)
        let again = PasswordField("again", "Ещё раз", autocomplete: "new-password", objection: objection)
        let isShared = call.visit.method == "POST" ? call.form.isTicked("shared") : !call.isPhone
        return gate.answer(
            "Новый пароль", heading: "Новый пароль", note: "Код пришёл письмом",
            """
            \(gate.summary("Пароль не сохранён"))<form method="post" action="/login/recover">\(gate.frame.tokenField)
            \(CodeField(call.form["code"] ?? "", objection, title: "Код из письма").html)\(new.html)\(again.html)
            <label class="choice"><input type="checkbox" name="shared" value="1"\(if: isShared, " checked")>\
            <span>Это общий компьютер<small>выйдем через 30 минут, ничего не сохраним</small></span></label>
            <p class="field"></p>
            <button class="button" data-kind="main" data-size="wide">Сохранить и войти</button></form>
            <div class="gate__links"><a href="/login/reset">Попросить письмо ещё раз</a></div>

            """)
    }

    private func sent(_ call: Door.Call) -> Answer {
        Gate(call, school: "Парта").answer(
            "Письмо", heading: "Проверьте почту", note: "Письмо идёт до нескольких минут",
            """
            <p>Если у этого логина есть подтверждённая почта, туда придёт код для нового пароля. Он действует полчаса.\
            </p>
            <p>Письма нет — пароль восстановит классный руководитель или ответственный за журнал.</p>
            <div class="gate__links"><a href="/login/recover">Ввести код</a><a href="/login">Назад ко входу</a></div>

            """)
    }

    private func show(_ call: Door.Call, objection: Objection?) async throws -> Answer {
        let schools = try await doors.schools(now: call.visit.now)
        let gate = Gate(call, school: schools.count == 1 ? schools[0].name : "Парта", objection: objection)
        return gate.answer(
            "Забыли пароль", heading: "Забыли пароль?", note: "Прежний пароль прочитать нельзя, можно задать новый",
            """
            \(gate.summary("Письмо не отправлено"))\(if: isOn, form(gate))\
            <p>Пароль восстановит классный руководитель или ответственный за журнал: они напечатают карточку с \
            одноразовым \
            кодом.</p>
            <p>С карточкой откройте «По карточке с кодом» и придумайте новый пароль. Записи останутся на месте.</p>
            <div class="gate__links"><a href="/code">По карточке с кодом</a><a href="/login">Назад ко входу</a></div>

            """)
    }

    private func form(_ gate: Gate) -> HTML {
        """
        <form method="post" action="/login/reset">\(gate.frame.tokenField)
        <div class="field"><label class="field__label" for="login">Логин</label><p class="field__hint" id="login-hint">\
        Если вы указали почту, на неё придёт код.</p><input class="input" id="login" name="login" \
        autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required \
        value="\(gate.call.form["login"] ?? "")" aria-describedby="login-hint"></div>
        <button class="button" data-kind="main" data-size="wide">Прислать код</button></form>

        """
    }
}
