import School
import Storage

/// Students with their parents: invented by chance, and a few by name.
struct Families {
    let pen: Writing
    let day: Day
    private var names: InventedNames
    /// Students of each class in lessons, in the order of enrolment.
    private(set) var students: [String: [ID<Student>]] = [:]

    init(_ pen: Writing, from day: Day, seed: Int) {
        (self.pen, self.day) = (pen, day)
        names = InventedNames(seed: seed)
    }

    /// Fills a class up to so many students; most have both parents in the records.
    mutating func fill(_ schoolClass: ListedClass, to count: Int) throws {
        while (students[schoolClass.name.text]?.count ?? 0) < count {
            let family = names.family()
            let student = try enrol(
                PersonFacts(name: family.child, sex: family.sex, birth: birth(schoolClass.gradeLevel ?? 7)),
                in: schoolClass)
            try bind(family.mother, .female, to: student, as: .mother)
            if student.number % 3 > 0 { try bind(family.father, .male, to: student, as: .father) }
        }
    }

    /// Enrols a student by name; those not in lessons have the class's list only.
    @discardableResult
    mutating func enrol(
        _ facts: PersonFacts, in schoolClass: ListedClass, from first: Day? = nil, note: String = "",
        order: ID<Order>? = nil, form: StudyForm = .atSchool
    ) throws -> ID<Student> {
        let student = try pen.add(
            student: facts, form: form, fileNumber: "К-\(100 + (students[schoolClass.name.text]?.count ?? 0))")
        try pen.enrol(
            student, in: schoolClass.id, from: first ?? day, note: note, order: order, inLessons: form == .atSchool)
        if form == .atSchool, first == nil { students[schoolClass.name.text, default: []].append(student) }
        return student
    }

    /// Adds a parent and binds them to a child.
    @discardableResult
    mutating func bind(_ name: PersonName, _ sex: Sex, to student: ID<Student>, as kin: Kin) throws -> ID<Person> {
        let parent = try pen.add(person: PersonFacts(name: name, sex: sex))
        try pen.bind(parent, to: student, as: kin, from: day)
        return parent
    }

    /// A birthday that suits a grade level, a different one for each.
    func birth(_ level: Int) -> Day {
        let count = students.values.reduce(0) { $0 + $1.count }
        return day - (level + 6) * 365 - level / 4 - (count * 37) % 365
    }
}
