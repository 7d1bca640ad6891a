import School
import Storage
import Web

/// Moves the students of one order or protocol: between classes or groups, or out of the school.
struct AddMovement: Action {
    static let path = "/movement/new/:kind"
    static let act = Act.keepMovement
    static var page: (any Page.Type)? { NewMovementPage.self }

    let form: Form
    let kind: MovementKind
    let slug: String
    let from: Day
    let paper: Paper
    let reason: MovementReason
    let place: String
    let note: String
    let students: [ID<Student>]

    init(_ form: Form) throws {
        self.form = form
        kind = try KindSlug.kind(form)
        slug = try form.needed("class", called: "Класс", limit: 40)
        students = Array(Set(form.all("student").compactMap { ID<Student>($0) })).sorted { $0.number < $1.number }
        if students.isEmpty { throw Objection("Отметьте хотя бы одного ученика.", field: "student") }
        guard let day = try form.day("from", called: "День") else {
            throw Objection(kind.isLeaving ? "Укажите последний день." : "Укажите первый день.", field: "from")
        }
        from = day
        paper = try Paper(form)
        reason = try ReasonForm.reason(form, kind)
        place = try form.text("place", called: "Пояснение", limit: 200)
        note = try form.text("note", called: "Задолженность", limit: 500)
        if kind == .conditional, note.isEmpty {
            throw Objection("Перечислите предметы, по которым есть задолженность.", field: "note")
        }
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let home = try records.movedClass(slug, asking) else {
            throw Objection("Выберите класс этого года.", field: "class")
        }
        let last = kind.isLeaving || !kind.isBetweenClasses ? from : from - 1
        let known = Set(
            try records.students(of: home.id, during: min(last, asking.today)...max(last, asking.today)).map(\.id))
        guard students.allSatisfy(known.contains) else {
            throw Objection("Отмечен ученик, которого в \(home.name.text) нет.", field: "student")
        }
        if !kind.isBetweenClasses { try records.check(from, for: home) }
        if kind != .regroup { try checkEntries(records, home, after: last) }
        var facts = MovementFacts(kind, on: from)
        (facts.reason, facts.place, facts.note) = (reason, place, note)
        facts.order = try paper.note(kind, "\(kind.title), \(home.name.text): \(students.count)", records)
        if kind.isLeaving {
            for student in students { try records.depart(student, facts) }
        } else if kind == .regroup {
            try regroup(records, home, facts)
        } else {
            try move(records, asking, home, facts)
        }
        let row = try records.movements(of: students[0]).last
        return .see(students.count == 1 ? row.map { .movement($0.id) } ?? .movement : .movement)
    }

    /// Nobody leaves marks behind them on days when they are no longer in the class.
    private func checkEntries(_ records: Reading, _ home: ListedClass, after last: Day) throws {
        let staying = kind == .transfer ? home.id : nil
        for student in students {
            guard let day = try records.lastEntry(of: student, in: home.id, after: last, exceptOwnOf: staying)
            else { continue }
            let name = try records.listedStudent(student)?.name.short ?? ""
            throw Objection(
                "\(name): в \(home.name.text) есть отметки, заметки или пропуски за \(day.russian). "
                    + "Выберите день позже или уберите эти записи.", field: "from")
        }
    }

    private func move(_ records: Writing, _ asking: Asking, _ home: ListedClass, _ facts: MovementFacts) throws {
        guard let target = try records.targets(of: kind, asking).first(where: { $0.slug == form["to"] }) else {
            throw Objection("Выберите, в какой класс переводят.", field: "to")
        }
        if target.id == home.id { throw Objection("Ученик уже в этом классе.", field: "to") }
        try records.check(from, for: target)
        let groups = try GroupChoice.chosen(form, records.groupSets(of: target.id, on: from))
        try records.transfer(students, to: target.id, groups: groups, facts)
    }

    private func regroup(_ records: Writing, _ home: ListedClass, _ facts: MovementFacts) throws {
        let sets = try records.groupSets(of: home.id, on: from), typed = form["group"] ?? ""
        guard let set = sets.first(where: { $0.groups.contains { String($0.id.number) == typed } }),
            let group = set.groups.first(where: { String($0.id.number) == typed })
        else { throw Objection("Выберите группу, в которую переводят.", field: "group") }
        for student in students {
            let old = try set.groups.first { try records.standing(in: $0.id, on: from).contains(student) }
            if old?.id == group.id {
                throw Objection("Один из отмеченных учеников уже в группе «\(group.name)».", field: "student")
            }
            try records.regroup(student, from: old?.id, to: group.id, facts)
        }
    }
}
