import School
import Storage
import Web

/// Gives the pages of an absent teacher to others for some days by one order: works, plans and final marks with them.
struct StandInByOrder: Action {
    static let path = "/substitutions/orders"
    static let act = Act.keepSubstitutions
    static var page: (any Page.Type)? { StandInsPage.self }

    private let teacher: ID<Person>
    private let days: ClosedRange<Day>
    private let number: String
    private let ordered: Day
    private let reason: String
    private let chosen: [(course: ID<Course>, person: ID<Person>)]

    init(_ form: Form) throws {
        guard let teacher = form["teacher"].flatMap({ ID<Person>($0) }) else {
            throw Objection("Выберите, кого замещают.", field: "teacher")
        }
        self.teacher = teacher
        guard let from = try form.day("from", called: "С") else {
            throw Objection("Укажите первый день замещения.", field: "from")
        }
        guard let to = try form.day("to", called: "По") else {
            throw Objection("Укажите последний день: замещение кончается само.", field: "to")
        }
        guard from <= to else {
            throw Objection("Последний день (\(to.russian)) раньше первого (\(from.russian)).", field: "to")
        }
        guard to - from <= 366 else { throw Objection("Замещение не бывает длиннее года.", field: "to") }
        days = from...to
        number = try form.needed("order", called: "Приказ №", limit: 40)
        guard let ordered = try form.day("ordered", called: "Дата приказа") else {
            throw Objection("Укажите дату приказа.", field: "ordered")
        }
        self.ordered = ordered
        reason = try form.text("reason", called: "Причина", limit: 120)
        chosen = form.fields.compactMap { field in
            guard field.name.hasPrefix("c"), let course = ID<Course>(field.name.dropFirst()),
                let person = ID<Person>(field.value)
            else { return nil }
            return (course, person)
        }
        if chosen.isEmpty { throw Objection("Выберите хотя бы одну страницу и кто её ведёт.") }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let teachers = try records.teachers(on: days.lowerBound)
        guard let absent = teachers.first(where: { $0.id == teacher }) else {
            throw Objection("В этот день такого учителя в школе нет. Выберите из списка.", field: "teacher")
        }
        let order = try records.addOrder(
            number, ordered, .substitution, about: "О замещении: \(absent.name.short)")
        for one in chosen {
            guard teachers.contains(where: { $0.id == one.person }) else {
                throw Objection(
                    "Заместить может только учитель школы. Выберите из списка.", field: "c\(one.course.number)")
            }
            do {
                try records.standIn(
                    one.person, for: teacher, on: one.course, during: days, reason: reason, order: order)
            } catch let objection as Objection where objection.field == "person" {
                throw Objection(objection.text, field: "c\(one.course.number)")
            }
        }
        return .see(.standIns)
    }
}
