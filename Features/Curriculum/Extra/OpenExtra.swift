import School
import Storage
import Web

/// Opens a journal for students of several classes, extracurricular or of a few who are taught apart: its group, its page
/// and its teacher's load.
struct OpenExtra: Action {
    static let path = "/school/extra"
    static let act = Act.keepCurriculum
    static var page: (any Page.Type)? { ExtraPage.self }

    let name: String
    let classes: Set<ID<SchoolClass>>
    let takesEverybody: Bool
    /// What is taught apart from the classes; nil for an extracurricular journal.
    let apart: ID<Subject>?
    let person: ID<Person>
    let tenths: Int
    let from: Day
    let order: PaperForm?

    init(_ form: Form) throws {
        name = try form.needed("name", called: "Название", limit: 60)
        classes = Set(form.all("class").compactMap { ID<SchoolClass>($0) })
        if classes.isEmpty { throw Objection("Отметьте хотя бы один класс.", field: "class") }
        apart = form["what"] == "apart" ? form["subject"].flatMap { ID<Subject>($0) } : nil
        if form["what"] == "apart", apart == nil {
            throw Objection("Выберите предмет: в него входят отметки.", field: "subject")
        }
        takesEverybody = form.isTicked("everyone") && apart == nil
        guard let person = form["person"].flatMap({ ID<Person>($0) }) else {
            throw Objection("Выберите, кто ведёт занятия.", field: "person")
        }
        self.person = person
        tenths = try LoadHours.tenths(form)
        guard let day = try form.day("from", called: "С какого дня") else {
            throw Objection("Укажите, с какого дня.", field: "from")
        }
        from = day
        order = try PaperForm(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let year = try records.workingYear(asking)
        try year.check(from, field: "from")
        let chosen = try records.classes(of: year.number).filter { classes.contains($0.id) }
        guard chosen.count == classes.count else { throw Objection("Выберите классы из списка.", field: "class") }
        // Its final marks are those of periods, and it has but one division of the year.
        if apart != nil, Set(chosen.map(\.scheme)).count > 1 {
            throw Objection("У этих классов разные учебные периоды: откройте журнал каждым отдельно.", field: "class")
        }
        guard try records.staffChoices(on: from).contains(where: { $0.value == String(person.number) }) else {
            throw Objection("Выберите учителя из сотрудников школы.", field: "person")
        }
        let group = try group(of: chosen, records, year)
        var wish = TeachingWish(
            group.subject, to: group.id, by: person, weeklyTenths: tenths, during: Span(from: from),
            kind: apart == nil ? .extracurricular : .apart)
        let about = apart == nil ? "о внеурочных занятиях: " : "об индивидуальном обучении: "
        wish.order = try order?.write(records, about: about + name)
        let made = try records.teach(wish, year: year.number)
        return .see(takesEverybody ? .extra : .extra(made.course))
    }

    /// Who is taught: the group with its subject, which is added where the school does not know it yet.
    private func group(
        of chosen: [ListedClass], _ records: Writing, _ year: SchoolYear
    ) throws -> (id: ID<StudyGroup>, subject: ID<Subject>) {
        for listed in chosen { try records.check(from, for: listed) }
        let subject = try subject(records)
        let title = (chosen.map(\.name.text) + [name]).joined(separator: ", ")
        let group = try records.add(
            group: title, chosen.count > 1 ? .stream : .subgroup, of: chosen.map(\.id), year: year.number,
            subject: subject)
        guard takesEverybody else { return (group, subject) }
        for listed in chosen {
            for student in try records.students(of: listed.id, on: from) {
                try records.put(student.id, into: group, from: from)
            }
        }
        return (group, subject)
    }

    /// What is taught apart is a subject of the school; an extracurricular one is added where it is new.
    private func subject(_ records: Writing) throws -> ID<Subject> {
        guard let apart else {
            return try records.listedSubject(named: name)?.id
                ?? records.add(subject: name, area: "Внеурочная деятельность")
        }
        guard try records.listedSubject(apart) != nil else {
            throw Objection("Выберите предмет из списка.", field: "subject")
        }
        return apart
    }
}
