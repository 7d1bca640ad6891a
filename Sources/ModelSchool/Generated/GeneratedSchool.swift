import School
import Storage

/// A school of any size, invented from a seed: the same numbers give the same school.
package struct GeneratedSchool: Sendable {
    let students: Int
    let classes: Int
    let weeks: Int
    let seed: Int
    private let agent = "школа по числам"

    /// A school of so many students in so many classes, whose first weeks of the year have been lived.
    ///
    /// Weeks are counted from the beginning of the year, even past today: measurements need whole years.
    /// Numbers that make no school meet an objection.
    package init(students: Int, classes: Int, weeks: Int, seed: Int) throws(Objection) {
        guard (1...200).contains(classes), (0...40).contains(weeks), (classes...classes * 40).contains(students) else {
            throw Objection(
                "Классов бывает от 1 до 200, недель до 40, учеников в классе от 1 до 40. Измените числа.")
        }
        (self.students, self.classes, self.weeks, self.seed) = (students, classes, weeks, seed)
    }

    /// Those who live in it: teachers in the order they were taken on, students in the order of classes.
    package struct Inhabitants: Sendable {
        /// Who keeps the journal.
        package let keeper: ID<Person>
        /// Everybody who teaches.
        package let teachers: [ID<Person>]
        /// Everybody who is taught.
        package let students: [ID<Person>]
        let classes: [ID<SchoolClass>]
    }

    /// Builds the school of the year that holds this moment in an empty database; `progress` is told of each week lived.
    @discardableResult
    package func build(
        in school: Database, now: Moment, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> Inhabitants {
        let today = Zone.moscow.day(of: now), plan = YearPlan(on: today)
        let rules = Regulation()
        let permit = try Caller.clockwork(agent, now: now, today: today).ask(.setUpSchool, on: .school, under: rules)
        let found = try await school.change { try open($0.signed(by: permit), plan) }
        for week in 0..<weeks {
            for day in plan.year.starts.monday + week * 7...plan.year.starts.monday + week * 7 + 5
            where day >= plan.year.starts {
                try await live(day, found.classes, in: school)
            }
            progress(week + 1)
        }
        return found
    }

    private func live(_ day: Day, _ ids: [ID<SchoolClass>], in school: Database) async throws {
        let evening = Zone.moscow.moment(day: day, time: TimeOfDay(minutes: 1_200))
        let rules = Regulation()
        let permit = try Caller.clockwork(agent, now: evening, today: day).ask(.setUpSchool, on: .school, under: rules)
        try await school.change { reading in
            let pen = reading.signed(by: permit)
            for id in ids {
                var chance = Chance(seed: day.number * 100 + id.number)
                let away = Set(try pen.students(of: id, on: day).compactMap { Absence(of: $0.id, on: day)?.student })
                for held in try pen.lessons(of: id, during: day...day) {
                    try LivedLesson(held: held, visibleFrom: evening, marks: 230, controls: 0) { _ in pen }.keep(
                        away: away, &chance)
                }
            }
        }
    }

    private func open(_ pen: Writing, _ plan: YearPlan) throws -> Inhabitants {
        let year = plan.year
        try pen.settle(
            Requisites(name: "Школа по числам", shortName: "Школа по числам", zone: .moscow), from: year.starts)
        for kind in WorkKind.usual { try pen.put(kind) }
        let schemes = try plan.write(pen)
        var opened: [ListedClass] = [], families = Families(pen, from: year.starts, seed: seed)
        for name in names {
            let scheme = (name.gradeLevel ?? 0) > 9 ? schemes.halves : schemes.quarters
            let id = try pen.add(class: ClassFacts(name, scheme: scheme), year: year.number)
            opened.append(try pen.listedClass(id).orNotFound)
        }
        for (index, schoolClass) in opened.enumerated() {
            try families.fill(schoolClass, to: students * (index + 1) / classes - students * index / classes)
        }
        var teachers = TeacherPool(pen, from: year.starts, seed: seed)
        var loads: [Load] = [], leaders: [String: String] = [:]
        for schoolClass in opened { loads += try teachers.loads(of: schoolClass, &leaders) }
        var lessons = Lessons(
            pen, year: year, staff: teachers.people, leaders: leaders,
            classes: Dictionary(opened.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first }),
            students: families.students)
        for load in loads { try lessons.open(load) }
        try WeekOfLessons(lessons.meetings).publish(pen, year: year)
        let name = PersonName(surname: "Ладыгина", given: "Нина", patronymic: "Петровна")
        let keeper = try pen.add(person: PersonFacts(name: name))
        try pen.give(.journalKeeper, to: keeper, from: year.starts)
        return Inhabitants(
            keeper: keeper,
            teachers: teachers.people.values.sorted(),
            students: opened.flatMap { families.students[$0.name.text] ?? [] }.map(\.person), classes: opened.map(\.id))
    }

    /// Classes spread evenly over grade levels 1 to 11: «1А», «1Б», …
    private var names: [ClassName] {
        let letters = [
            "А", "Б", "В", "Г", "Д", "Е", "Ж", "З", "И", "К", "Л", "М", "Н", "П", "Р", "С", "Т", "У", "Ф", "Х",
        ]
        var used: [Int: Int] = [:]
        return (0..<classes).map { index in
            let level = 1 + index * 11 / classes
            defer { used[level, default: 0] += 1 }
            return ClassName(gradeLevel: level, letter: letters[(used[level] ?? 0) % letters.count])
        }
    }
}
