import Markup
import School
import Storage
import Web

/// The second step of signing in: the code of the telephone, or a recovery code.
struct SecondStepPage {
    let doors: Doors

    var tried: Door { Door("POST", "/login/second", act: .signIn) { try await enter($0) } }

    private func enter(_ call: Door.Call) async throws -> Answer {
        let ticket = call.form["ticket"] ?? "", code = String((call.form["code"] ?? "").prefix(40))
        do {
            let permit = try call.visitorPermit(for: .signIn)
            let answer = try await doors.finish(
                ticket, code: code, trusts: call.form.isTicked("trust"), visitor: call.visitor, by: permit)
            switch answer {
            case .welcome(let token, let signedIn):
                return try await call.welcomed(token, signedIn, doors)
            case .refused(let left, let wait):
                let rest = wait > 0 ? "Следующая попытка — через \(Lockout.text(wait))." : "Осталось попыток: \(left)."
                return show(call, ticket, Objection("Код не подошёл. " + rest, field: "code"), wait: wait)
            case .shut(let wait):
                let text = "Слишком много попыток подряд. Следующая — через \(Lockout.text(wait))."
                return show(call, ticket, Objection(text, field: "code"), wait: wait)
            case .second: throw NotFound()
            }
        } catch let objection as Objection where objection.field == "login" {
            return try await SignInPage(doors: doors).again(call, objection)
        }
    }

    /// The form, with the proof that the password was right.
    func show(_ call: Door.Call, _ ticket: String, _ objection: Objection? = nil, wait: Int = 0) -> Answer {
        let gate = Gate(call, school: "Парта", objection: objection)
        return gate.answer(
            "Код с телефона", heading: "Код с телефона", note: "Второй шаг входа",
            gate.summary("Войти не получилось") + form(gate, ticket, wait: wait))
    }

    private func form(_ gate: Gate, _ ticket: String, wait: Int) -> HTML {
        let isShared = ticket.split(separator: "-").dropFirst().first == "1"
        return """
            <form method="post" action="/login/second">\(gate.frame.tokenField)
            <input type="hidden" name="next" value="\(gate.call.next?.text ?? "")">\
            <input type="hidden" name="ticket" value="\(ticket)">
            \(TimeCodeField(gate.frame.objection).html)
            \(if: !isShared, """
                <label class="choice"><input type="checkbox" name="trust" value="1"><span>Не спрашивать на этом \
                устройстве 60 дней<small>только на своём телефоне или компьютере</small></span></label>
                """)
            <p class="field"></p>
            <button class="button" data-kind="main" data-size="wide"\
            \(if: wait > 0, " data-behaviour=\"countdown\" data-seconds=\"\(wait)\"")>Войти</button></form>
            <p class="gate__note">Телефона нет под рукой — введите запасной код из десяти знаков. Нет и его — второй \
            фактор снимет ответственный за журнал.</p>
            <div class="gate__links"><a href="/login">Назад ко входу</a></div>

            """
    }
}

/// The field of a code that a telephone shows.
struct TimeCodeField {
    let objection: Objection?

    let hint: String

    init(_ objection: Objection?, hint: String = "Шесть цифр из приложения или запасной код.") {
        self.objection = objection?.field == "code" ? objection : nil
        self.hint = hint
    }

    var html: HTML {
        """
        <div class="field\(if: objection != nil, " is-wrong")"><label class="field__label" for="code">Код</label>\
        <p class="field__hint" id="code-hint">\(hint)</p>\
        \(if: objection != nil,
            "<p class=\"field__error\" id=\"code-error\"><span class=\"vh\">Ошибка: </span>\(objection?.text ?? "")</p>")
        <input class="input" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" \
        maxlength="20" required aria-describedby="code-hint\(if: objection != nil, " code-error")"\
        \(if: objection != nil, " aria-invalid=\"true\"")></div>
        """
    }
}
