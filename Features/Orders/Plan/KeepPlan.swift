import School
import Storage
import Web

/// Puts a line into the working group's plan.
struct AddPlanItem: Action {
    static let path = "/orders/plan"
    static let act = Act.keepOrders
    static var page: (any Page.Type)? { PlanPage.self }

    let words: String
    let person: ID<Person>
    let due: Day
    let number: String
    let ordered: Day?

    init(_ form: Form) throws {
        words = try form.needed("words", called: "Что сделать", limit: 300)
        guard let person = form["person"].flatMap({ ID<Person>($0) }) else {
            throw Objection("Выберите, кто отвечает.", field: "person")
        }
        self.person = person
        guard let due = try form.day("due", called: "Срок") else { throw Objection("Укажите срок.", field: "due") }
        self.due = due
        number = try form.text("order", called: "Приказ №", limit: 40)
        ordered = try form.day("ordered", called: "Дата приказа")
        if number.isEmpty != (ordered == nil) {
            throw Objection("Укажите и номер, и дату приказа, или оставьте оба поля пустыми.", field: "order")
        }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard try records.staffChoices(on: asking.today).contains(where: { $0.value == String(person.number) }) else {
            throw Objection("Отвечать может только сотрудник школы.", field: "person")
        }
        let order = try ordered.map { try records.addOrder(number, $0, .workingGroup, about: "О плане: \(words)") }
        try records.plan(words, by: due, responsible: person, order: order)
        return .see(.workPlan)
    }
}

/// Marks a line of the plan as done, with what came of it, or drops it with the reason.
struct ClosePlanItem: Action {
    static let path = "/orders/plan/:item"
    static let act = Act.keepWorkPlan
    static var page: (any Page.Type)? { PlanPage.self }

    let id: ID<PlanItem>
    let isDropped: Bool
    let day: Day?
    let outcome: String

    init(_ form: Form) throws {
        id = try form.id("item")
        isDropped = form["how"] == "drop"
        day = try form.day("done", called: "Выполнено")
        outcome = try form.text("outcome", called: "Итог", limit: 300)
        if isDropped, outcome.isEmpty { throw Objection("Напишите, почему пункт снят.") }
        if !isDropped, day == nil { throw Objection("Укажите, когда пункт выполнен.") }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let item = try records.planItems().first(where: { $0.id == id }) else { throw NotFound() }
        if item.doneOn != nil || item.isDropped { throw Objection("Этот пункт уже закрыт.") }
        if let day, day > asking.today { throw Objection("Выполнено: \(day.russian) ещё не наступило.") }
        try records.close(item, on: isDropped ? nil : day, outcome: outcome, isDropped: isDropped)
        return .see(.workPlan)
    }
}
