import Markup
import School
import Storage
import Web

/// The sign-in page. It names nobody: whoever has forgotten a password is told whom to ask, not who they are.
struct SignInPage {
    let doors: Doors

    var shown: Door { Door("GET", "/login", act: .signIn) { try await show($0, objection: nil, wait: 0) } }
    var tried: Door { Door("POST", "/login", act: .signIn) { try await enter($0) } }

    private func enter(_ call: Door.Call) async throws -> Answer {
        let attempt = SignInAttempt(
            login: LoginName(typed: try call.form.text("login", called: "Логин", limit: 64)),
            password: String((call.form.raw("password") ?? "").prefix(PasswordRule.longest)),
            isShared: call.form.isTicked("shared"), visitor: call.visitor)
        let permit = try call.visitorPermit(for: .signIn)
        switch try await call.patiently({ try await doors.signIn(attempt, by: permit) }) {
        case .welcome(let token, let signedIn):
            return try await call.welcomed(token, signedIn, doors)
        case .second(let ticket): return SecondStepPage(doors: doors).show(call, ticket)
        case .refused(let left, let wait):
            let rest = wait > 0 ? "Следующая попытка — через \(Lockout.text(wait))." : "Осталось попыток: \(left)."
            let text = "Логин или пароль не подошли. Проверьте раскладку и Caps Lock. " + rest
            return try await show(call, objection: Objection(text, field: "password"), wait: wait)
        case .shut(let wait):
            let text = "Слишком много попыток подряд. Следующая — через \(Lockout.text(wait))."
            return try await show(call, objection: Objection(text, field: "password"), wait: wait)
        }
    }

    /// The first step again: the second came too late.
    func again(_ call: Door.Call, _ objection: Objection) async throws -> Answer {
        try await show(call, objection: objection, wait: 0)
    }

    private func show(_ call: Door.Call, objection: Objection?, wait: Int) async throws -> Answer {
        if call.holder != nil, objection == nil { return .see(call.next ?? .home) }
        let schools = try await doors.schools(now: call.visit.now)
        let name = schools.count == 1 ? schools[0].name : "Парта"
        let gate = Gate(call, school: name, objection: objection)
        if schools.isEmpty { return gate.answer("Вход", heading: "Парта", note: "Электронный журнал", Self.unborn) }
        let isShared = call.visit.method == "POST" ? call.form.isTicked("shared") : !call.isPhone
        return gate.answer(
            "Вход — \(name)", heading: name, note: "Электронный журнал",
            gate.summary("Войти не получилось") + form(gate, isShared: isShared, wait: wait))
    }

    private func form(_ gate: Gate, isShared: Bool, wait: Int) -> HTML {
        let call = gate.call, objection = gate.frame.objection
        return """
            <form method="post" action="/login">\(gate.frame.tokenField)
            <input type="hidden" name="next" value="\(call.next?.text ?? "")">
            <div class="field"><label class="field__label" for="login">Логин</label><input class="input" id="login" \
            name="login" \
            autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required \
            value="\(call.form["login"] ?? "")"></div>
            \(PasswordField("password", "Пароль", autocomplete: "current-password", objection: objection).html)
            <label class="choice"><input type="checkbox" name="shared" value="1" data-behaviour="shared-default"\
            \(if: isShared, " checked")><span>Это общий компьютер<small>выйдем через 30 минут, ничего не сохраним\
            </small></span></label>
            <p class="field"></p>
            <button class="button" data-kind="main" data-size="wide"\
            \(if: wait > 0, " data-behaviour=\"countdown\" data-seconds=\"\(wait)\"")>Войти</button>
            </form>
            <div class="gate__links"><a href="/code">По карточке с кодом</a><a href="/login/reset">Забыли пароль?</a>\
            </div>

            """
    }

    private static let unborn: HTML = """
        <p class="notice">Школа ещё не настроена. Откройте адрес с одноразовым ключом: он напечатан в окне, где \
        запущена \
        программа.</p>

        """
}
