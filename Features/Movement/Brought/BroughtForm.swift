import Markup
import School
import Storage
import Web

/// The fields of a mark of another school; reads back what it has drawn.
struct BroughtForm: Sendable {
    private static let averages = [(value: "1", title: "учитывать"), (value: "0", title: "не учитывать")]

    let subject: ID<Subject>
    let mark: Mark
    let day: Day?
    let work: String
    let source: String
    let weight: Int
    let counts: Bool

    /// What was typed; a mark that stands may be of a scale that is not typed here.
    init(_ form: Form, over standing: Mark? = nil) throws {
        guard let subject = form["subject"].flatMap({ ID<Subject>($0) }) else {
            throw Objection("Выберите предмет.", field: "subject")
        }
        self.subject = subject
        let typed = try form.needed("mark", called: "Отметка", limit: 4).lowercased()
        guard let mark = Self.mark(typed) ?? standing.flatMap({ $0.text == typed ? $0 : nil }) else {
            throw Objection("Отметка: число от 1 до 5, «зч» или «нз».", field: "mark")
        }
        self.mark = mark
        day = try form.day("day", called: "День")
        work = try form.text("work", called: "Работа", limit: 100)
        source = try form.needed("source", called: "Прежняя школа", limit: 200)
        weight = try form.number("weight", called: "Вес", in: 0...10) ?? 1
        counts = form["counts"] != "0"
    }

    private static func mark(_ text: String) -> Mark? {
        if let number = Int(text), (1...5).contains(number) { return .five(number) }
        return [Mark.passed, .failed].first { $0.text == text }
    }

    /// The mark on its day, checked against the days on which the student was elsewhere; without a day it is one of the
    /// whole period.
    func brought(_ desk: BroughtDesk, _ records: Reading) throws -> BroughtMark {
        guard let name = try records.subjectNames().first(where: { $0.id == subject })?.name else {
            throw Objection("Выберите предмет из списка.", field: "subject")
        }
        if let why = desk.places.objection(subject, named: name) { throw Objection(why, field: "subject") }
        // Without an eve the check says that there was no other school.
        let day = day ?? desk.dayOfPeriod ?? Day(number: 0)
        try desk.days.check(day)
        try desk.checkOpen(day)
        var brought = BroughtMark(mark, in: subject, on: day, from: source)
        (brought.work, brought.weight, brought.counts) = (work, weight, counts)
        return brought
    }

    /// The fields with what stands, or with what was typed.
    static func html(
        _ standing: BroughtMark?, _ subjects: [(id: ID<Subject>, name: String)], source: String, _ fields: Fields
    ) -> HTML {
        let choices = [(value: "", title: "выберите")] + subjects.map { (value: "\($0.id)", title: $0.name) }
        return """
            \(fields.select("subject", "Предмет", choices, standing.map { "\($0.subject)" } ?? ""))\
            \(fields.text("mark", "Отметка", standing?.mark.text ?? "", limit: 4, size: "mark"))\
            \(fields.day("day", "День", standing?.day, hint: "пусто — за период до прибытия"))\
            \(fields.text("work", "За что", standing?.work ?? "", limit: 100, hint: "например: контрольная, «Корни»"))\
            \(fields.text("source", "Прежняя школа", standing?.source ?? source, limit: 200))\
            \(fields.text("weight", "Вес", standing.map { "\($0.weight)" } ?? "1", limit: 2, size: "mark"))\
            \(fields.choice("counts", "В среднем балле", averages, standing?.counts == false ? "0" : "1"))
            """
    }
}
