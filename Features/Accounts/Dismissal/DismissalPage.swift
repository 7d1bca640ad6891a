import Markup
import School
import Storage
import Web

/// A member of staff leaves: one page that says what will end, and one act that ends it with every sign-in
/// (001 п. 2п.4, 4.4).
struct DismissalPage {
    let doors: Doors

    var shown: Door {
        Door("GET", "/people/:id/dismissal", act: .keepDuties, isInside: true) { call in
            try await show(call, objection: nil)
        }
    }

    var done: Door {
        Door("POST", "/people/:id/dismissal", act: .keepDuties, isInside: true) { call in
            do { return try await dismiss(call) } catch let objection as Objection {
                return try await show(call, objection: objection)
            }
        }
    }

    private func dismiss(_ call: Door.Call) async throws -> Answer {
        let person: ID<Person> = try call.form.id("id"), inside = try await permit(person, call)
        let today = inside.asking.today, words = try DismissalForm(call.form)
        if inside.asking.caller.person == person {
            throw Objection("Себя уволить нельзя: это сделает другой ответственный или директор.")
        }
        let school = try call.schoolAsked
        let key = try await call.front.records.school(school).change { reading in
            let records = reading.signed(by: inside.permit)
            let about = "об увольнении: " + (try records.facts(of: person)?.name.full ?? "")
            _ = try records.addOrder(words.number, words.ordered, .duty, about: about)
            try records.dismiss(person, from: words.from)
            return try records.key(of: person)
        }
        if words.from <= today, let key { try await doors.endSole(of: key, in: school, by: inside.permit) }
        return .see(inside.frame.link(.person(person)))
    }

    private func permit(_ person: ID<Person>, _ call: Door.Call, objection: Objection? = nil) async throws
        -> Door.Call.Inside
    {
        try await call.permit(for: .keepDuties, objection: objection) { records, asking in
            guard !(try records.posts(of: person)).isEmpty else { throw NotFound() }
            return .school
        }
    }

    private func show(_ call: Door.Call, objection: Objection?) async throws -> Answer {
        let person: ID<Person> = try call.form.id("id")
        let inside = try await permit(person, call, objection: objection)
        let typed = try? call.form.day("from", called: "С какого дня"), from = typed ?? inside.asking.today
        let found = try await call.front.records.school(call.schoolAsked).read { records in
            (try records.facts(of: person)?.name, try records.whatEnds(with: person, from: from))
        }
        guard let name = found.0 else { throw NotFound() }
        let form = objection.map { call.form.objected($0) } ?? call.form
        let view = View(
            "Увольнение: \(name.list)", status: objection == nil ? 200 : 422,
            main: DismissalView(
                person: person, name: name, ends: found.1, today: inside.asking.today, frame: inside.frame, form: form
            ).html)
        return call.front.page(view, inside.frame, for: call.visit)
    }
}

/// What the form of a dismissal says: the first day without the person, and the order.
struct DismissalForm {
    let from: Day
    let number: String
    let ordered: Day

    init(_ form: Form) throws {
        guard let day = try form.day("from", called: "С какого дня") else {
            throw Objection("Укажите, с какого дня человек не работает.", field: "from")
        }
        from = day
        number = try form.needed("order", called: "Приказ №", limit: 40)
        guard let ordered = try form.day("ordered", called: "Дата приказа") else {
            throw Objection("Укажите дату приказа.", field: "ordered")
        }
        self.ordered = ordered
    }
}
