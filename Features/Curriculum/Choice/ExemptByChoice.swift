import School
import Storage
import Web

/// A student chooses not to study a subject from a day on (10–11), or is freed from its exercises by a document.
struct ExemptByChoice: Action {
    static let path = "/class/:class/choice"
    static let act = Act.keepCurriculum
    static var page: (any Page.Type)? { ChoicePage.self }

    let slug: String
    let student: ID<Student>
    let subject: ID<Subject>
    let from: Day
    /// The last day of what a document frees from; a choice is ended apart.
    let to: Day?
    let isFreed: Bool
    let basis: String

    init(_ form: Form) throws {
        slug = try form.part("class")
        (student, subject, from) = try ChoiceForm.read(form)
        basis = try form.text("basis", called: "Основание", limit: 200)
        isFreed = form["kind"] == "freed"
        to = isFreed ? try form.day("to", called: "По какой день") : nil
        if isFreed, basis.isEmpty {
            throw Objection("Напишите, чем ученик освобождён: справка, её номер и дата.", field: "basis")
        }
        if let to, to < from { throw Objection("Последний день не может быть раньше первого.", field: "to") }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let listed = try records.workingClass(slug, asking)
        try records.check(from, for: listed)
        let known = try ChoiceForm.check(student, subject, of: listed, on: from, records)
        if isFreed {
            try records.free(student, from: known, during: Span(from: from, to: to), basis: basis)
        } else {
            try records.exempt(student, from: known, since: from, basis: basis)
        }
        return .see(.choice(slug))
    }
}
