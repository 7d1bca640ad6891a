import School
import Storage
import Web

/// Notes that a teacher is away; the day of return may stay unknown.
struct AddAbsence: Action {
    static let path = "/substitutions/absence"
    static let act = Act.keepSubstitutions
    static var page: (any Page.Type)? { SubstitutionsPage.self }

    private let shown: Day?
    private let person: ID<Person>
    private let days: Span
    private let kind: TeacherAbsenceKind
    private let words: String
    private let paper: PaperForm?

    init(_ form: Form) throws {
        shown = form["d"].flatMap { Day(iso: $0) }
        guard let person = form["teacher"].flatMap({ ID<Person>($0) }) else {
            throw Objection("Выберите, кто отсутствует.", field: "teacher")
        }
        self.person = person
        guard let from = try form.day("from", called: "С") else {
            throw Objection("Укажите первый день отсутствия.", field: "from")
        }
        days = Span(from: from, to: try form.day("to", called: "По"))
        if let to = days.to, to < from {
            throw Objection("Последний день (\(to.russian)) раньше первого (\(from.russian)).", field: "to")
        }
        guard let kind = form["kind"].flatMap({ Int($0) }).flatMap({ TeacherAbsenceKind(rawValue: $0) }) else {
            throw Objection("Выберите причину отсутствия.", field: "kind")
        }
        self.kind = kind
        words = try form.text("words", called: "Пояснение", limit: 120)
        paper = try PaperForm(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let teacher = try records.teachers(on: days.from).first(where: { $0.id == person }) else {
            throw Objection("В этот день такого учителя в школе нет. Выберите из списка.", field: "teacher")
        }
        let order = try paper.map {
            try records.addOrder($0.number, $0.day, .substitution, about: "Об отсутствии: \(teacher.name.short)")
        }
        try records.add(absenceOf: person, during: days, kind, words: words, order: order)
        return .see(.substitutions(shown ?? days.from))
    }
}
