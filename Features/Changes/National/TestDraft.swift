import School
import Storage
import Web

/// A national test as its form names it.
struct TestDraft: Sendable {
    let day: Day
    let level: Int
    let subject: ID<Subject>
    let lessons: ClosedRange<Int>
    let slugs: Set<String>
    let order: GivenOrder
    /// Whether the plan of the subject has the test among its topics.
    let givesTopic: Bool
    private let organisers: [String: ID<Person>]

    init(_ form: Form) throws {
        guard let day = try form.day("d", called: "День") else { throw Objection("Укажите день.", field: "d") }
        self.day = day
        guard let level = try form.number("level", called: "Параллель", in: 1...12) else {
            throw Objection("Выберите параллель.", field: "level")
        }
        self.level = level
        guard let subject = form["subject"].flatMap({ ID<Subject>($0) }) else {
            throw Objection("Выберите предмет.", field: "subject")
        }
        self.subject = subject
        guard let first = try form.number("first", called: "Номер урока", in: 0...20) else {
            throw Objection("Укажите номер урока.", field: "first")
        }
        let count = try form.number("count", called: "Сколько уроков", in: 1...2) ?? 1
        lessons = first...first + count - 1
        slugs = Set(form.all("classes").filter { !$0.isEmpty })
        if slugs.isEmpty { throw Objection("Отметьте хотя бы один класс.", field: "classes") }
        givesTopic = form["topic"] == "takes"
        order = try GivenOrder(form)
        if order.isEmpty { throw Objection("ВПР проводится по приказу: укажите его номер и дату.", field: "order") }
        var organisers: [String: ID<Person>] = [:]
        for slug in slugs { organisers[slug] = form["organiser-\(slug)"].flatMap { ID<Person>($0) } }
        self.organisers = organisers
    }

    /// The event and each class's part in it, as the records have lessons, pages and teachers.
    func plan(_ records: Reading) throws -> (event: DayEventFacts, sittings: [TestSitting]) {
        guard let year = try records.years().first(where: { $0.contains(day) }) else {
            throw Objection("\(day.russian) не входит ни в один учебный год.", field: "d")
        }
        let ofLevel = try records.classes(of: year.number).filter { $0.gradeLevel == level }
        let chosen = ofLevel.filter { slugs.contains($0.slug) }
        guard !chosen.isEmpty else { throw Objection("Таких классов в этой параллели нет.", field: "classes") }
        guard let subject = try records.subjects().first(where: { $0.id == subject }) else {
            throw Objection("Выберите предмет из списка.", field: "subject")
        }
        let there = try records.schoolLessons(day...day), staff = try records.organisers(on: day)
        let going = Set(chosen.flatMap { one in replaced(one, there).joined() }.map(\.id))
        var sittings: [TestSitting] = [], taken: [ID<Person>: String] = [:]
        for one in chosen {
            let sitting = try sitting(one, subject, there, going, records)
            for person in sitting.organiser.map({ [$0] }) ?? sitting.courses.compactMap(\.teacher)
            where !sitting.lessons.isEmpty {
                try staff.check(person, for: one)
                if let other = taken.updateValue(one.name.text, forKey: person) {
                    throw Objection(
                        "\(one.name.text): этот учитель в это время нужен в \(other). Выберите другого организатора.",
                        field: "organiser-\(one.slug)")
                }
            }
            sittings.append(sitting)
        }
        let isWhole = chosen.count == ofLevel.count
        let reach = isWhole ? "\(level) параллель" : chosen.map(\.name.text).joined(separator: ", ")
        var event = DayEventFacts(.nationalTest, .replaced, on: day...day, for: chosen.map(\.id), reach: reach)
        (event.lessons, event.place, event.reason) = (lessons, subject.name.lowercasedFirst, "ВПР")
        return (event, sittings)
    }

    /// The lessons of a class that give way, number by number; those of the subject itself stand.
    private func replaced(_ one: ListedClass, _ there: [SchoolLesson]) -> [[SchoolLesson]] {
        lessons.map { n in
            there.filter { lesson in
                lesson.listed.n == n && lesson.listed.status.isOn && !lesson.isOwn
                    && lesson.classes.contains { $0.id == one.id }
            }
        }
    }

    private func sitting(
        _ one: ListedClass, _ subject: ListedSubject, _ there: [SchoolLesson], _ going: Set<ID<Lesson>>,
        _ records: Reading
    ) throws -> TestSitting {
        let pages = try records.pages(of: one.id, subject: subject.id, on: day)
        guard !pages.isEmpty else {
            throw Objection("\(one.name.text): предмета «\(subject.name)» в этом классе нет.", field: "subject")
        }
        let own = Set(pages.map(\.course)), byNumber = replaced(one, there)
        var giving: [[ID<Lesson>]] = []
        for (n, found) in zip(lessons, byNumber) {
            guard !found.isEmpty else {
                throw Objection(
                    "\(one.name.text): \(n)-го урока в этот день нет. Выберите другой номер.", field: "first")
            }
            if found.allSatisfy({ $0.entries.allSatisfy { own.contains($0.course) } }) { continue }
            if let joint = found.first(where: { $0.classes.count > 1 }) {
                throw Objection(
                    "\(one.name.text): \(joint.words) — совместный (\(joint.classNames)). Сначала перенесите его.",
                    field: "first")
            }
            if let held = found.first(where: \.isWritten) { try held.checkStands() }
            giving.append(found.map(\.id))
        }
        let organiser = organisers[one.slug]
        if organiser != nil, giving.isEmpty || pages.contains(where: { $0.teacher == nil }) {
            throw Objection(
                giving.isEmpty
                    ? "\(one.name.text): в это время и так этот предмет, урок остаётся. Другого ведущего назначьте в «Заменах»."
                    : "\(one.name.text): у предмета в этот день нет учителя, замещать некого. Сначала назначьте нагрузку.",
                field: "organiser-\(one.slug)")
        }
        if !giving.isEmpty { try checkFree(one, organiser, pages, byNumber.flatMap { $0 }, there, going) }
        return TestSitting(lessons: giving, courses: pages, organiser: organiser, givesTopic: givesTopic)
    }

    /// Objects where whoever is to be in the room teaches elsewhere then.
    private func checkFree(
        _ one: ListedClass, _ organiser: ID<Person>?, _ pages: [(course: ID<Course>, teacher: ID<Person>?)],
        _ own: [SchoolLesson], _ there: [SchoolLesson], _ going: Set<ID<Lesson>>
    ) throws {
        let people = organiser.map { [$0] } ?? pages.compactMap(\.teacher)
        let busy = there.first { lesson in
            !going.contains(lesson.id) && lesson.listed.status.isOn
                && own.contains { $0.overlaps(lesson.listed.starts, lesson.listed.ends) }
                && lesson.teachers.contains { people.contains($0.person) }
        }
        guard let busy, let name = busy.teachers.first(where: { people.contains($0.person) })?.name else { return }
        throw Objection(
            "\(one.name.text): \(name.short) в это время ведёт урок: \(busy.classNames), \(busy.words). Выберите другого "
                + "организатора.", field: "organiser-\(one.slug)")
    }
}

extension Reading {
    private static let pagesOf = SQL(
        """
        SELECT c.id, (SELECT d.person FROM duty d WHERE d.kind = 6 AND d.object = c.id AND d.from_day <= ?3
            AND (d.to_day IS NULL OR d.to_day >= ?3) ORDER BY d.id LIMIT 1)
        FROM group_class gc JOIN course c ON c.study_group = gc.study_group JOIN study_group g ON g.id = c.study_group
        WHERE gc.class = ?1 AND c.subject = ?2 AND c.kind = 1 AND g.kind <> 4
            AND (SELECT count(*) FROM group_class o WHERE o.study_group = g.id) = 1
            AND (g.last_day IS NULL OR g.last_day >= ?3)
        ORDER BY c.id
        """)

    /// The pages of a subject in a class, one for each of its groups, with their teachers of a day.
    func pages(of schoolClass: ID<SchoolClass>, subject: ID<Subject>, on day: Day) throws
        -> [(course: ID<Course>, teacher: ID<Person>?)]
    {
        try rows(Self.pagesOf, schoolClass, subject, day) { ($0.id(0), $0.idOrNil(1)) }
    }
}
