import School
import Storage
import Web

/// Keeps a parent's tie; one shut by a court loses the child's diary with this very change.
struct KeepTie: Action {
    static let path = "/people/:person/parents/:tie"
    static let act = Act.keepCard
    static var page: (any Page.Type)? { TiePage.self }

    let id: ID<Person>
    let tie: Int
    let kin: Kin
    let lastDay: Day?
    let isBlocked: Bool
    let basis: String
    let form: Form

    init(_ form: Form) throws {
        self.form = form
        id = try form.id("person")
        tie = try form.tie()
        guard let kin = form["kin"].flatMap({ Int($0) }).flatMap({ Kin(rawValue: $0) }) else {
            throw Objection("Выберите, кем приходится ученику.", field: "kin")
        }
        self.kin = kin
        lastDay = try form.day("to", called: "Последний день")
        guard let blocked = form["blocked"], ["yes", "no"].contains(blocked) else {
            throw Objection("Отметьте, открыт ли доступ.", field: "blocked")
        }
        isBlocked = blocked == "yes"
        basis = try form.text("basis", called: "Основание", limit: 200)
        if isBlocked, basis.isEmpty {
            throw Objection("Укажите решение суда, по которому закрывается доступ.", field: "basis")
        }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scopeOfStudent(id, on: asking.today)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let old = try records.tie(tie, of: id)
        try Seen.tie(old).check(form)
        if old.isBlocked, !isBlocked, basis.isEmpty || basis == old.basis {
            throw Objection("Укажите, по какому решению доступ снова открывается.", field: "basis")
        }
        if let lastDay, lastDay < old.days.from {
            throw Objection(
                "Связь записана с \(old.days.from.russian): последний день не может быть раньше.", field: "to")
        }
        let isSame = old.kin == kin && old.days.to == lastDay && old.isBlocked == isBlocked && old.basis == basis
        if !isSame { try records.change(tie: old, kin: kin, lastDay: lastDay, isBlocked: isBlocked, basis: basis) }
        return .see(.person(id))
    }
}
