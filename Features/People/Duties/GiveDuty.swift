import School
import Storage
import Web

/// Gives a duty by an order, from a day on (001 п. 2.10).
struct GiveDuty: Action {
    static let path = "/people/:person/duties"
    static let act = Act.keepDuties
    static var page: (any Page.Type)? { DutiesPage.self }

    let id: ID<Person>
    let kind: DutyKind
    let object: Int
    let days: Span
    let order: OrderForm?
    let isInstead: Bool
    /// The student's name as it was typed, for duties towards one student.
    let student: String

    init(_ form: Form) throws {
        id = try form.id("person")
        guard let kind = form["duty"].flatMap({ Int($0) }).flatMap({ DutyKind(rawValue: $0) }),
            DutiesView.kinds.contains(kind)
        else { throw Objection("Выберите обязанность.", field: "duty") }
        self.kind = kind
        object = try Self.object(form, kind)
        student =
            kind.isOfStudent ? try form.needed("student", called: "Ученик", limit: 180) : ""
        guard let from = try form.day("from", called: "С") else {
            throw Objection("Укажите первый день.", field: "from")
        }
        days = Span(from: from, to: try form.day("to", called: "По"))
        if let to = days.to, to < from {
            throw Objection("Последний день (\(to.russian)) раньше первого (\(from.russian)).", field: "to")
        }
        order = try OrderForm(form)
        isInstead = kind == .teacher && form.isTicked("instead")
        if isInstead, days.to == nil { throw Objection("Укажите последний день замещения.", field: "to") }
    }

    private static func object(_ form: Form, _ kind: DutyKind) throws -> Int {
        switch kind {
        case .classTeacher:
            guard let id = form["class"].flatMap({ ID<SchoolClass>($0) }) else {
                throw Objection("Выберите класс.", field: "class")
            }
            return id.number
        case .teacher:
            guard let id = form["course"].flatMap({ ID<Course>($0) }) else {
                throw Objection("Выберите предмет и класс.", field: "course")
            }
            return id.number
        default: return 0
        }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scopeOfStaff(id, on: asking.today) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        try check(records, asking)
        let object = kind.isOfStudent ? try records.student(typed: student, on: asking.today).number : object
        let holders = try records.dutyHolders(kind, object: object)
        if holders.contains(where: { $0.person == id && $0.days.overlaps(days) }) {
            throw Objection("Эта обязанность в эти дни уже есть.", field: "duty")
        }
        let others = holders.filter { $0.person != id && $0.days.overlaps(days) }
        if kind == .classTeacher, days.to == nil, let other = others.first {
            throw Objection(
                "Классный руководитель здесь — \(other.name.short), с \(other.days.from.russian). "
                    + "Завершите ту обязанность или укажите последний день замещения.", field: "class")
        }
        let absent = isInstead ? others.last?.person : nil
        let paper = try order.map {
            try records.addOrder($0.number, $0.day, .duty, about: "о назначении: " + kind.title)
        }
        try records.give(kind, to: id, object: object, from: days.from, to: days.to, order: paper, instead: absent)
        return .see(.duties(of: id))
    }

    /// The class or course must be one of those to choose from.
    private func check(_ records: Reading, _ asking: Asking) throws {
        switch kind {
        case .classTeacher:
            let isKnown = try records.classChoices(on: asking.today).contains { $0.value == String(object) }
            guard isKnown else { throw Objection("Выберите класс этого года.", field: "class") }
        case .teacher:
            let isKnown = try records.courseChoices(on: asking.today).contains { $0.value == String(object) }
            guard isKnown else { throw Objection("Выберите предмет этого года.", field: "course") }
        default: break
        }
    }
}

extension DutyKind {
    /// Whether it is held towards one listed student.
    fileprivate var isOfStudent: Bool { self == .socialTeacher || self == .psychologist }
}
