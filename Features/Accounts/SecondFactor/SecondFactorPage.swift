import Markup
import School
import Storage
import Web

/// One's own second factor: turning it on, new recovery codes, taking it off.
struct SecondFactorPage {
    let doors: Doors

    var shown: Door { door("GET", "/second-factor") { try await show($0, objection: nil) } }
    var turnedOn: Door { door("POST", "/second-factor") { try await turnOn($0) } }
    var turnedOff: Door { door("POST", "/second-factor/off") { try await turnOff($0) } }
    var renewed: Door { door("POST", "/second-factor/codes") { try await renew($0) } }

    private func door(
        _ method: String, _ path: String, _ answer: @escaping @Sendable (Door.Call) async throws -> Answer
    ) -> Door {
        Door(method, path, act: .keepOwnAccount, isInside: true) { call in
            do { return try await answer(call) } catch let objection as Objection {
                return try await show(call, objection: objection)
            }
        }
    }

    private func turnOn(_ call: Door.Call) async throws -> Answer {
        let code = try call.form.needed("code", called: "Код", limit: 40)
        let inside = try await call.permit(for: .keepOwnAccount), signedIn = try await call.signedIn(doors)
        let password = String((call.form.raw("password") ?? "").prefix(PasswordRule.longest))
        let codes = try await call.patiently {
            try await doors.turnOnSecondFactor(
                for: signedIn, code: code, password: password, visitor: call.visitor, by: inside.permit)
        }
        return give(codes, "Второй фактор включён", inside, call)
    }

    private func renew(_ call: Door.Call) async throws -> Answer {
        let code = try call.form.needed("code", called: "Код", limit: 40)
        let inside = try await call.permit(for: .keepOwnAccount), signedIn = try await call.signedIn(doors)
        let answer = try await doors.renewRecoveryCodes(
            for: signedIn, code: code, visitor: call.visitor, by: inside.permit)
        return give(try answer.passed(), "Новые запасные коды", inside, call)
    }

    private func turnOff(_ call: Door.Call) async throws -> Answer {
        let code = try call.form.needed("code", called: "Код", limit: 40)
        let inside = try await call.permit(for: .keepOwnAccount), signedIn = try await call.signedIn(doors)
        let answer = try await doors.turnOffSecondFactor(
            for: signedIn, code: code, visitor: call.visitor, by: inside.permit)
        _ = try answer.passed()
        let holder = Holder(signedIn), isAsked = try await call.asksSecondFactor(of: holder)
        try await doors.noteSecondFactor(isAsked, of: signedIn, by: inside.permit)
        return .see(inside.frame.link(Link("/second-factor?off=1")))
    }

    private func give(_ codes: [SlipCode], _ title: String, _ inside: Door.Call.Inside, _ call: Door.Call) -> Answer {
        let view = View(title, main: RecoverySheet(title: title, codes: codes, asking: inside.asking).html)
        return call.front.page(view, inside.frame, for: call.visit)
    }

    private func show(_ call: Door.Call, objection: Objection?) async throws -> Answer {
        let inside = try await call.permit(for: .keepOwnAccount, objection: objection)
        let signedIn = try await call.signedIn(doors), account = signedIn.signIn.account
        let known = try await doors.directory.read { records in
            (
                factor: try records.secondFactor(of: account), left: try records.recoveryCodesLeft(of: account),
                login: try records.credentials(of: account)?.login ?? LoginName(typed: "")
            )
        }
        let offered = known.factor.isOn ? nil : try await doors.offeredCode(for: signedIn)
        let isAsked = try await call.asksSecondFactor(of: Holder(signedIn))
        let view = SecondFactorView(
            factor: known.factor, codesLeft: known.left, login: known.login, offered: offered, isAsked: isAsked,
            enrolBy: signedIn.signIn.enrolBy, inside: inside)
        if let by = signedIn.signIn.enrolBy, by <= call.visit.now {
            let gate = Gate(call, school: inside.asking.school, objection: objection)
            return gate.answer(
                "Второй фактор", heading: "Второй фактор", note: "Без него дальше не пройти",
                gate.summary("Второй фактор не включён") + view.offer(gate.frame) + SecondFactorView.signOut(gate.frame)
            )
        }
        return call.front.page(View("Второй фактор", main: view.html), inside.frame, for: call.visit)
    }
}

extension CodeAnswer {
    /// What was done; an objection when the code did not fit.
    func passed() throws -> Done {
        switch self {
        case .passed(let done): return done
        case .refused(let left, let wait):
            let rest = wait > 0 ? "Следующая попытка — через \(Lockout.text(wait))." : "Осталось попыток: \(left)."
            throw Objection("Код не подошёл. " + rest, field: "code")
        case .shut(let wait):
            throw Objection("Слишком много попыток подряд. Следующая — через \(Lockout.text(wait)).", field: "code")
        }
    }
}
