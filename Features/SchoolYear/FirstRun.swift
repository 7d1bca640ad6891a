import Markup
import School
import Storage
import Web

/// The first run: whoever holds the one-time key names the school and becomes its keeper (001 п. 4.4).
struct FirstRun {
    let doors: Doors
    let key: SetUpKey

    var shown: Door {
        Door("GET", "/setup", act: .openFirstTime) { call in
            if try await !doors.schools(now: call.visit.now).isEmpty { return .see(.home) }
            try check(call)
            return draw(call, objection: nil)
        }
    }

    var opened: Door {
        Door("POST", "/setup", act: .openFirstTime) { call in
            try check(call)
            do { return try await open(call) } catch let objection as Objection {
                return draw(call, objection: objection)
            }
        }
    }

    private func check(_ call: Door.Call) throws {
        guard key.fits(call.form["key"] ?? call.form["token"] ?? "") else {
            throw Refusal("Откройте адрес с одноразовым ключом: он напечатан в окне, где запущена программа.")
        }
    }

    private func open(_ call: Door.Call) async throws -> Answer {
        let school = try NewSchool(call.form), permit = try call.visitorPermit(for: .openFirstTime)
        let hash = try await doors.hash(school.password), records = call.front.records, today = permit.caller.today
        guard key.take() else { throw Conflict("Школу уже настраивают в другом окне.") }
        do {
            let database = try records.school(NewSchool.slug)
            // The school first, then the link to it: a keeper without an account can be given one, not the reverse.
            let keeper = try await database.change { try school.write($0.signed(by: permit), today: today) }
            let token = try await doors.openFirst(
                school: NewSchool.slug, name: school.name, login: school.login, hash: hash, person: keeper,
                visitor: Visitor(address: call.visit.address, device: "первый запуск"), by: permit)
            let outside = call.front.outside
            return .see(Link("/setup/begin")).with("set-cookie", outside.cookie(outside.signInCookie, token.text))
        } catch {
            key.giveBack()
            throw error
        }
    }

    private func draw(_ call: Door.Call, objection: Objection?) -> Answer {
        var frame = Frame(school: "Парта", objection: objection)
        let (token, cookie) = call.front.token(for: call.visit)
        frame.token = token
        let view = View(
            "Первый запуск", isBare: true,
            main: """
                <main id="main" class="gate" tabindex="-1">
                <div class="gate__card" data-width="wide"><div class="gate__head"><h1>Парта</h1>\
                <p>Электронный журнал и дневник школы. Первый запуск</p></div>
                \(FirstRunForm(form: call.form, objection: objection, frame: frame).html)</div>
                </main>
                """)
        let answer = call.front.page(view, frame, for: call.visit)
        return cookie.map { answer.with("set-cookie", $0) } ?? answer
    }
}
