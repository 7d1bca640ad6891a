import Markup
import School
import Storage
import Web

/// Writes down how the students of a class behaved in a period: only what was changed.
struct SaveBehaviour: Action {
    static let path = BehaviourPage.path
    static let act = Act.putBehaviour
    static let page: (any Page.Type)? = BehaviourPage.self

    private let form: Form
    private let slug: String
    private let found = Once<ListedClass>()

    init(_ form: Form) throws {
        self.form = form
        slug = try form.part("class")
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        Scope(classes: [try found.get { try records.classOfBehaviour(slug, on: asking.today) }.id])
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let period = form["p"].flatMap { $0.isEmpty ? nil : $0 }
        let book = try BehaviourBook(found.get { throw NotFound() }, period, records, asking)
        if let closed = book.closed(on: asking.today, asking.zone) { throw Objection(closed) }
        try book.seen.check(form)
        let visible = Publication.visibleFrom(entered: asking.now, quietMinutes: asking.regulation.quietMinutes)
        for student in book.students {
            guard let typed = form["m\(student.id)"] else { continue }
            let old = book.marks[student.id], mark = try mark(typed, book.scale, standing: old?.mark)
            try records.put(mark, of: student.id, in: book.period.id, insteadOf: old, visibleFrom: visible)
        }
        return .see(
            Link.behaviour(slug).asking([(name: "p", value: book.period.slug), (name: "done", value: "1")]))
    }

    private func mark(
        _ typed: String, _ scale: BehaviourScale, standing: BehaviourMark?
    ) throws -> BehaviourMark? {
        if typed.isEmpty { return nil }
        guard let mark = Int(typed).flatMap({ BehaviourMark(rawValue: $0) }),
            scale.marks.contains(mark) || mark == standing
        else { throw Objection("Такой отметки за поведение в школе нет: \(scale.title).") }
        return mark
    }
}
