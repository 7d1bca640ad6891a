import Markup
import School
import Storage
import Web

/// Enters final marks of the tenth class by a document, puts them right or takes them away; history keeps the old ones.
struct KeepTenth: Action {
    static let path = TenthPage.path
    static let act = Act.keepBrought
    static var page: (any Page.Type)? { TenthPage.self }

    private let student: ID<Student>
    private let document: String
    private let form: Form

    init(_ form: Form) throws {
        student = try form.id("student")
        document = try form.text("source", called: "Документ", limit: 200)
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scope(student: student, on: asking.today)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let desk = try TenthDesk(student, records, asking)
        try desk.seen.check(form)
        for place in desk.places {
            guard let typed = form[place.field] else { continue }
            let standing = desk.mark(place)
            if typed == standing?.mark.text ?? "" { continue }
            if standing?.isOwn == true {
                throw Objection(
                    "\(words(place, desk)): эта отметка стоит в журнале прошлого года и меняется там, по приказу или "
                        + "протоколу.", field: place.field)
            }
            if typed.isEmpty {
                try records.drop(tenthIn: place.subject, place.part, of: student)
            } else {
                let mark = try mark(typed, place, desk)
                try records.put(tenth: mark, in: place.subject, place.part, of: student, by: document)
            }
        }
        return .see(Link.tenth(of: student).asking([(name: "done", value: "1")]))
    }

    private func mark(_ typed: String, _ place: TenthDesk.Place, _ desk: TenthDesk) throws -> Mark {
        guard let mark = desk.scale.finalMark(typed) else {
            throw Objection("\(words(place, desk)): здесь можно \(desk.scale.finalLegend).", field: place.field)
        }
        if document.isEmpty {
            throw Objection(
                "Заполните поле «Документ»: откуда отметки 10 класса, например личное дело или справка с номером.",
                field: "source")
        }
        return mark
    }

    /// «Физика, II полугодие».
    private func words(_ place: TenthDesk.Place, _ desk: TenthDesk) -> String {
        let subject = desk.subjects.first { $0.id == place.subject }?.name ?? "Предмет"
        return "\(subject), \(place.part.words)"
    }
}
