import School
import Storage
import Web

/// Notes that something was handed over for a new year, by whoever signs and on this day (001 п. 4.3).
struct Receive: Action {
    static let path = "/year/checklist"
    static let act = Act.keepChecklist
    static let page: (any Page.Type)? = ChecklistPage.self

    private let item: HandingForm

    init(_ form: Form) throws { item = try HandingForm(form) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try item.check(try records.yearPrepared(on: asking.today))
        try records.receive(item.task, for: item.year, note: item.note)
        return .see(.checklist)
    }
}

/// Takes such a note back.
struct GiveBack: Action {
    static let path = "/year/checklist/undo"
    static let act = Act.keepChecklist
    static let page: (any Page.Type)? = ChecklistPage.self

    private let item: HandingForm

    init(_ form: Form) throws { item = try HandingForm(form) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try item.check(try records.yearPrepared(on: asking.today))
        try records.giveBack(item.task, for: item.year)
        return .see(.checklist)
    }
}

/// Which thing of which year a form of the checklist is about.
private struct HandingForm: Sendable {
    let year: Int
    let task: YearTask
    let note: String

    init(_ form: Form) throws {
        guard let year = try form.number("year", called: "Учебный год", in: 2000...2100) else {
            throw Objection("Выберите учебный год.", field: "year")
        }
        guard let task = try form.number("item", called: "Что сдано", in: 1...6).flatMap(YearTask.init) else {
            throw Objection("Выберите, что сдано.", field: "item")
        }
        (self.year, self.task) = (year, task)
        note = try form.text("note", called: "Пояснение", limit: 200)
    }

    func check(_ prepared: Int) throws {
        if year != prepared { throw Conflict("Готовится другой учебный год. Откройте страницу ещё раз.") }
    }
}
