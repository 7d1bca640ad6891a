import School
import Storage

/// A small invented school in which everything that makes schools difficult happens at once.
package enum ModelSchool {
    /// The name its records are kept under.
    package static let slug = "model"
    /// The name that history gives to whoever wrote it.
    static let agent = "образцовая школа"

    /// 20 November 2025, noon in Moscow: the moment of all tests.
    package static let noon = Moment(seconds: 1_763_629_200)

    /// Who signs in how: a role for the list, a person's name in the cast, a login.
    package static let signIns: [(role: String, person: String, login: String)] = [
        ("Директор", "Громова", "director"), ("Заместитель директора", "Тихонова", "deputy"),
        ("Ответственный за журнал", "Соколов", "keeper"), ("Учитель алгебры", Cast.veraPavlovna, "vera"),
        ("Классный руководитель 8Б", Cast.irinaPetrovna, "irina"), ("Учитель начальных классов", "Ёлкина", "tatyana"),
        ("Замещающий учитель", "Волков", "petr"), ("Родитель двоих", Cast.annasFather, "papa"),
        ("Ученица 8Б", Cast.anna, "anna"), ("Ученик 8Б", Cast.boris, "boris"),
    ]

    /// Builds the school of the year that holds this moment in an empty database; its past weeks have been lived. With
    /// the office there are orders, a plan, papers, whoever came later, and the final marks of periods that are over: a
    /// school to be shown, where tests want a plain one.
    package static func build(in school: Database, now: Moment, withOffice: Bool = false) async throws -> Cast {
        let today = Zone.moscow.day(of: now)
        let rules = Regulation()
        let permit = try Caller.clockwork(agent, now: now, today: today).ask(.setUpSchool, on: .school, under: rules)
        let cast = try await school.change {
            try Builder($0.signed(by: permit), now: now, today: today).build(withOffice: withOffice)
        }
        try await Autumn(cast).live(in: school, summingUp: withOffice)
        return cast
    }
}

/// Writes the school down in one transaction.
private struct Builder {
    let pen: Writing
    let plan: YearPlan
    let now: Moment
    let today: Day

    init(_ pen: Writing, now: Moment, today: Day) {
        (self.pen, self.now, self.today) = (pen, now, today)
        plan = YearPlan(on: today)
    }

    private static let classes: [(name: String, students: Int)] = [
        ("1А", 18), ("5Б", 24), ("6В", 20), ("8Б", 24), ("9А", 20), ("10А", 20), ("10Б", 16), ("11А", 16),
    ]

    func build(withOffice: Bool) throws -> Cast {
        let year = plan.year
        try Premises(year: year).write(pen)
        for kind in WorkKind.usual { try pen.put(kind) }
        let schemes = try plan.write(pen)
        let classes = try openClasses(schemes)
        let staff = try Staff(pen, from: year.starts)
        try staff.takeOffice(pen, classes: classes.mapValues(\.id), from: year.starts)
        var families = Families(pen, from: year.starts, seed: 8)
        var people = try castFamilies(&families, classes, staff)
        for (name, count) in Self.classes { if let found = classes[name] { try families.fill(found, to: count) } }
        var lessons = Lessons(
            pen, year: year, staff: staff.people, leaders: staff.leaders, classes: classes, students: families.students)
        for load in Load.model { try lessons.open(load) }
        if let home = people[Cast.homeSchooled] {
            for load in Load.read("9А; Алгебра; 2; Куприн\n9А; Русский язык; 2; Зуева") {
                try lessons.open(load, for: ID(home.number), called: "Ёжиков")
            }
        }
        try Planned.write(pen, classes, year: year)
        try WeekOfLessons(lessons.meetings).publish(pen, year: year)
        people.merge(staff.people) { named, _ in named }
        var cast = Cast(
            year: year, now: now, today: today, people: people, classes: classes.mapValues(\.id),
            courses: lessons.courses,
            students: families.students)
        try November(pen, plan, cast).happen()
        if withOffice { cast.people.merge(try Office(pen, plan, cast).work()) { known, _ in known } }
        return cast
    }

    private func openClasses(_ schemes: (quarters: Int, halves: Int)) throws -> [String: ListedClass] {
        var found: [String: ListedClass] = [:]
        for (text, _) in Self.classes {
            guard let name = ClassName(text), let level = name.gradeLevel else { continue }
            var facts = ClassFacts(name, scheme: level > 9 ? schemes.halves : schemes.quarters)
            if level > 9 { facts.week = .sixDays }
            if level == 6 { facts.shift = 2 }
            if text == "10А" { facts.profile = "технологический и гуманитарный" }
            found[text] = try pen.listedClass(pen.add(class: facts, year: plan.year.number))
        }
        return found
    }

    /// The people that stories are told of; the names are those of `Cast`.
    private func castFamilies(
        _ families: inout Families, _ classes: [String: ListedClass], _ staff: Staff
    ) throws -> [String: ID<Person>] {
        var people: [String: ID<Person>] = [:]
        let children: [(name: String, sex: Sex, schoolClass: String, form: StudyForm)] = [
            (Cast.anna, .female, "8Б", .atSchool), (Cast.boris, .male, "8Б", .atSchool),
            (Cast.leaver, .female, "8Б", .atSchool), (Cast.annasBrother, .male, "5Б", .atSchool),
            (Cast.namesake, .female, "5Б", .atSchool), (Cast.namesake + " 2", .female, "5Б", .atSchool),
            ("Носов Егор Романович", .male, "6В", .atSchool), (Cast.homeSchooled, .male, "9А", .homeSchooled),
            (Cast.familySchooled, .female, "6В", .familySchooled),
        ]
        for child in children {
            guard let place = classes[child.schoolClass] else { throw NotFound() }
            let facts = PersonFacts(
                name: PersonName(words: child.name), sex: child.sex, birth: families.birth(place.gradeLevel ?? 7))
            people[child.name] = try families.enrol(facts, in: place, form: child.form).person
        }
        func student(_ name: String) throws -> ID<Student> { ID(try people[name].orNotFound.number) }
        let father = try families.bind(PersonName(words: Cast.annasFather), .male, to: student(Cast.anna), as: .father)
        people[Cast.annasFather] = father
        try pen.bind(father, to: student(Cast.annasBrother), as: .father, from: plan.year.starts)
        let blocked = try pen.add(person: PersonFacts(name: PersonName(words: Cast.blockedFather), sex: .male))
        people[Cast.blockedFather] = blocked
        try pen.block(pen.bind(blocked, to: student(Cast.boris), as: .father, from: plan.year.starts))
        try families.bind(PersonName(words: "Морозова Дарья Ильинична"), .female, to: student(Cast.boris), as: .mother)
        try pen.bind(staff["Носова"], to: student("Носов Егор Романович"), as: .mother, from: plan.year.starts)
        return people
    }
}

extension Optional {
    /// The thing itself, or `NotFound`.
    var orNotFound: Wrapped {
        get throws {
            guard let self else { throw NotFound() }
            return self
        }
    }
}

extension PersonName {
    /// «Кузнецова Анна Сергеевна»; what follows the patronymic only tells namesakes apart.
    init(words text: String) {
        let words = text.split(separator: " ").map(String.init)
        self.init(surname: words[0], given: words[1], patronymic: words[2])
    }
}
