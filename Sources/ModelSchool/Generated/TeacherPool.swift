import School
import Storage

/// Invented teachers, taken on as hours need them: none teaches more than a week holds.
struct TeacherPool {
    private struct Teacher {
        let name: String
        var hours: Int
    }

    /// What is taught at grade levels 1–4, 5–9 and 10–11, with hours a week.
    private static let curricula: [[(String, Int)]] = [
        [
            ("Русский язык", 5), ("Математика", 4), ("Литературное чтение", 4), ("Окружающий мир", 2), ("Музыка", 1),
            ("Изобразительное искусство", 1), ("Физическая культура", 2),
        ],
        [
            ("Русский язык", 4), ("Литература", 3), ("Математика", 5), ("Английский язык", 3), ("История", 2),
            ("Обществознание", 1), ("География", 2), ("Биология", 2), ("Физика", 2), ("Информатика", 1),
            ("Физическая культура", 3), ("Музыка", 1),
        ],
        [
            ("Русский язык", 3), ("Литература", 3), ("Алгебра", 4), ("Геометрия", 2), ("Английский язык", 3),
            ("История", 3), ("Обществознание", 2), ("Физика", 3), ("Химия", 2), ("Биология", 2), ("Информатика", 2),
            ("Физическая культура", 3),
        ],
    ]

    private let pen: Writing
    private let day: Day
    private var names: InventedNames
    private var pools: [String: [Teacher]] = [:]
    /// Numbers by the names of the pool.
    private(set) var people: [String: ID<Person>] = [:]

    init(_ pen: Writing, from day: Day, seed: Int) {
        (self.pen, self.day) = (pen, day)
        names = InventedNames(seed: seed + 1)
    }

    /// What a class is taught and by whom; primary classes have one teacher for almost everything, who leads them.
    mutating func loads(of schoolClass: ListedClass, _ leaders: inout [String: String]) throws -> [Load] {
        let level = schoolClass.gradeLevel ?? 5, name = schoolClass.name.text
        let curriculum = Self.curricula[level < 5 ? 0 : level < 10 ? 1 : 2]
        let own = level < 5 ? try newTeacher(of: "начальных классов", hours: 30) : nil
        var found: [Load] = []
        for (subject, hours) in curriculum {
            let isOwn = own != nil && !["Музыка", "Физическая культура"].contains(subject)
            var teachers = [try own.flatMap { isOwn ? $0 : nil } ?? teacher(of: subject, hours: hours)]
            // A second group is taught beside the first, by somebody else.
            if subject == "Английский язык" {
                teachers.append(try teacher(of: subject, hours: hours, not: teachers[0]))
            }
            leaders[name] = leaders[name] ?? teachers[0]
            found += Load.read("\(name); \(subject); \(hours); \(teachers.joined(separator: "+"))")
        }
        if let leader = leaders[name], let person = people[leader] {
            try pen.give(.classTeacher, to: person, object: schoolClass.id.number, from: day)
        }
        return found
    }

    private mutating func teacher(of subject: String, hours: Int, not other: String? = nil) throws -> String {
        let pool = pools[subject] ?? []
        guard let index = pool.firstIndex(where: { $0.hours + hours <= 20 && $0.name != other }) else {
            return try newTeacher(of: subject, hours: hours)
        }
        pools[subject]?[index].hours += hours
        return pool[index].name
    }

    private mutating func newTeacher(of subject: String, hours: Int) throws -> String {
        let (name, sex) = names.adult(), key = "учитель \(people.count + 1)"
        let person = try pen.add(person: PersonFacts(name: name, sex: sex))
        try pen.employ(person, as: "учитель: \(subject)", from: day)
        pools[subject, default: []].append(Teacher(name: key, hours: hours))
        people[key] = person
        return key
    }
}
