import School
import Storage
import Web

/// An order of the director by its number and day, where a form may name one.
struct PaperForm: Sendable {
    let number: String
    let day: Day

    /// What was typed; nil where neither part was, and an objection where only one was.
    init?(_ form: Form) throws {
        number = try form.text("order", called: "Номер приказа", limit: 40)
        let typed = try form.day("ordered", called: "Дата приказа")
        if number.isEmpty, typed == nil { return nil }
        if number.isEmpty { throw Objection("Укажите номер приказа или очистите его дату.", field: "order") }
        guard let typed else { throw Objection("Укажите дату приказа.", field: "ordered") }
        day = typed
    }
}
