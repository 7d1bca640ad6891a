import School
import Storage
import Web

/// Fixes a class teacher to a class from a day on; the one before ends the day before, unless the two lead together.
struct SetClassTeacher: Action {
    static let path = "/school/classes/:class/teachers"
    static let act = Act.keepDuties
    static var page: (any Page.Type)? { ClassPage.self }

    let slug: String
    let person: ID<Person>
    let days: Span
    let isTogether: Bool
    let order: PaperForm?

    init(_ form: Form) throws {
        slug = try form.part("class")
        guard let person = form["person"].flatMap({ ID<Person>($0) }) else {
            throw Objection("Выберите классного руководителя.", field: "person")
        }
        self.person = person
        guard let from = try form.day("from", called: "С какого дня") else {
            throw Objection("Укажите, с какого дня.", field: "from")
        }
        days = Span(from: from, to: try form.day("to", called: "По какой день"))
        if let to = days.to, to < from {
            throw Objection("Последний день (\(to.russian)) раньше первого (\(from.russian)).", field: "to")
        }
        isTogether = form.isTicked("together")
        order = try PaperForm(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let listed = try records.workingClass(slug, asking)
        try records.workingYear(asking).check(days.from, field: "from")
        guard try records.staffChoices(on: days.from).contains(where: { $0.value == String(person.number) }) else {
            throw Objection("Выберите человека из сотрудников школы.", field: "person")
        }
        let standing = try records.classTeachers(of: listed.id).filter { $0.days.overlaps(days) }
        if standing.contains(where: { $0.person == person }) {
            throw Objection("Этот человек уже классный руководитель в эти дни.", field: "person")
        }
        let paper = try order?.write(records, about: "о классном руководстве: " + listed.name.text)
        if !isTogether {
            for other in standing {
                guard days.to == nil, other.days.from < days.from else {
                    throw Objection(
                        "В эти дни класс ведёт \(other.name.short), с \(other.days.from.russian). Отметьте «вместе», "
                            + "или сначала завершите.", field: "together")
                }
                try records.end(.classTeacher, of: other.person, object: listed.id.number, lastDay: days.from - 1)
            }
        }
        try records.give(
            .classTeacher, to: person, object: listed.id.number, from: days.from, to: days.to, order: paper)
        return .see(.classFacts(slug))
    }
}
