import Markup
import School
import Storage
import Web

/// Proving an address by the code from the letter; whoever holds the letter need not have signed in.
struct MailCodePage {
    let doors: Doors

    var shown: Door { Door("GET", "/email/confirm", act: .redeemCode) { show($0, objection: nil) } }

    var tried: Door {
        Door("POST", "/email/confirm", act: .redeemCode) { call in
            do {
                let code = try call.form.needed("code", called: "Код", limit: 40)
                let permit =
                    call.holder == nil
                    ? try call.visitorPermit(for: .redeemCode) : try await call.permit(for: .redeemCode).permit
                try await doors.confirmMail(code, visitor: call.visitor, by: permit)
                return Gate(call, school: "Парта").answer(
                    "Почта подтверждена", heading: "Почта подтверждена", note: "Спасибо",
                    """
                    <p class="notice" data-kind="ok">Если забудете пароль, код для нового придёт сюда.</p>
                    <div class="gate__links"><a href="/">На главную</a></div>

                    """)
            } catch let objection as Objection {
                return show(call, objection: objection)
            }
        }
    }

    private func show(_ call: Door.Call, objection: Objection?) -> Answer {
        let gate = Gate(call, school: "Парта", objection: objection)
        return gate.answer(
            "Подтверждение почты", heading: "Подтверждение почты", note: "Код из письма",
            """
            \(gate.summary("Почта не подтверждена"))<form method="post" action="/email/confirm">\(gate.frame.tokenField)
            \(CodeField(call.form["code"] ?? "", objection, title: "Код из письма").html)\
            <button class="button" data-kind="main" data-size="wide">Подтвердить</button></form>
            <div class="gate__links"><a href="/">Назад</a></div>

            """)
    }
}
