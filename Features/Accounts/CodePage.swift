import Markup
import School
import Storage
import Web

/// A one-time code from a slip: first the code, then a login and a password of one's own.
///
/// For somebody who has signed in it adds a school to the account.
struct CodePage {
    let doors: Doors

    var shown: Door { Door("GET", "/code", act: .redeemCode) { try await ask($0, objection: nil) } }

    var tried: Door {
        Door("POST", "/code", act: .redeemCode) { call in
            do {
                if call.holder != nil { return try await add(call) }
                return try await call.form.raw("password") == nil ? open(call, objection: nil) : redeem(call)
            } catch let objection as Objection where objection.field == "code" || call.form.raw("password") == nil {
                return try await ask(call, objection: objection)
            } catch let objection as Objection {
                return try await open(call, objection: objection)
            }
        }
    }

    /// The first step: the code alone.
    private func ask(_ call: Door.Call, objection: Objection?) async throws -> Answer {
        let gate = Gate(call, school: "Парта", objection: objection), isInside = call.holder != nil
        let code = CodeField(call.form["code"] ?? "", objection).html
        return gate.answer(
            "Вход по карточке", heading: "Карточка с кодом",
            note: isInside ? "Школа с карточки добавится к вашему входу" : "Её выдают в школе",
            """
            \(gate.summary("Код не принят"))<form method="post" action="/code">\(gate.frame.tokenField)
            \(code)<button class="button" data-kind="main" data-size="wide">\(isInside ? "Добавить" : "Дальше")\
            </button></form>
            <div class="gate__links"><a href="\(isInside ? Link.home : Link("/login"))">Назад</a></div>

            """)
    }

    /// The second step: whose code it is, and the way in they choose.
    private func open(_ call: Door.Call, objection: Objection?) async throws -> Answer {
        let permit = try call.visitorPermit(for: .redeemCode), typed = try code(call)
        let open = try await opened(typed, call, by: permit)
        let name = try await name(of: open.slip, call)
        let login = open.login == nil ? try await suggested(for: name) : nil
        let gate = Gate(call, school: open.slip.school.name, objection: objection)
        let isShared = call.form.raw("password") == nil ? !call.isPhone : call.form.isTicked("shared")
        let form = CodeForm(
            code: typed, known: open.login?.text, login: call.form["login"] ?? login?.text ?? "", isShared: isShared,
            shortest: try await call.shortestPassword(in: [open.slip.school.slug]))
        return gate.answer(
            "Вход по карточке", heading: name.full, note: open.slip.school.name,
            gate.summary("Вход не создан") + form.html(gate.frame))
    }

    private func redeem(_ call: Door.Call) async throws -> Answer {
        let permit = try call.visitorPermit(for: .redeemCode), password = call.form.raw("password") ?? ""
        guard password == call.form.raw("again") else {
            throw Objection("Пароли не совпали. Наберите пароль дважды одинаково.", field: "again")
        }
        let login = try call.form["login"].map { text throws(Objection) in try LoginName.chosen(text) }
        let isShared = call.form.isTicked("shared"), typed = try code(call)
        let school = try await opened(typed, call, by: permit).slip.school.slug
        let shortest = try await call.shortestPassword(in: [school])
        let done = try await call.patiently {
            try await doors.redeem(
                typed, login: login, password: password, shortest: shortest, isShared: isShared, visitor: call.visitor,
                by: permit)
        }
        switch done {
        case .welcome(let token, let signedIn): return try await call.welcomed(token, signedIn, doors)
        case .second(let ticket): return SecondStepPage(doors: doors).show(call, ticket)
        case .refused, .shut: throw NotFound()
        }
    }

    private func add(_ call: Door.Call) async throws -> Answer {
        let inside = try await call.permit(for: .redeemCode)
        let signedIn = try await call.signedIn(doors)
        let typed = try code(call)
        _ = try await opened(typed, call, by: inside.permit)
        let slip = try await doors.redeem(typed, for: signedIn, visitor: call.visitor, by: inside.permit)
        let isAsked = try await call.asksSecondFactor(of: Holder(try await call.signedIn(doors)))
        try await doors.noteSecondFactor(isAsked, of: signedIn, by: inside.permit)
        let name = try await name(of: slip, call)
        return Gate(call, school: slip.school.name).answer(
            "Добавлено", heading: "Добавлено", note: slip.school.name,
            """
            <p class="notice" data-kind="ok">\(name.full): теперь виден под вашим входом.</p>
            <div class="gate__links"><a href="/">На главную</a><a href="/code">Ещё одна карточка</a></div>

            """)
    }

    private func code(_ call: Door.Call) throws -> String { try call.form.needed("code", called: "Код", limit: 40) }

    /// What a code opens. A slip that a class teacher gave a parent opens nothing once the parent works here: the way in
    /// of staff is the keeper's to give.
    private func opened(_ typed: String, _ call: Door.Call, by permit: Permit) async throws -> OpenSlip {
        let open = try await doors.slip(typed, from: call.visitor, by: permit), slip = open.slip
        guard let issuer = slip.issuer else { return open }
        let keys = try await doors.directory.read { records in
            try records.links(of: issuer).filter { $0.school == slip.school }.map(\.person)
        }
        let isGood = try await call.front.records.school(slip.school.slug).read { records in
            guard let person = try records.person(key: slip.person), let reader = try records.slipReader(person),
                reader.isStaff
            else { return true }
            return try keys.contains { try records.mayIssueAny($0, at: slip.issued) }
        }
        guard isGood else {
            throw Objection(
                "Карточка больше не действует: этот человек теперь работает в школе. Новую выдаст ответственный за "
                    + "журнал.", field: "code")
        }
        return open
    }

    private func name(of slip: Slip, _ call: Door.Call) async throws -> PersonName {
        let name = try await call.front.records.school(slip.school.slug).read { records in
            try records.person(key: slip.person).flatMap { try records.facts(of: $0)?.name }
        }
        guard let name else {
            throw Objection("Этого человека в школе больше нет. Попросите новый код.", field: "code")
        }
        return name
    }

    /// A login of the name that nobody has taken.
    private func suggested(for name: PersonName) async throws -> LoginName? {
        try await doors.directory.read { records in
            try (1...99).lazy.map { LoginName.suggested(for: name, attempt: $0) }.first {
                try records.credentials($0) == nil
            }
        }
    }
}
