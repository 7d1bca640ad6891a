import School

/// Finds the file's teachers among the school's staff.
struct TeacherMatching {
    /// By FET's name: somebody of the staff.
    private(set) var known: [String: ID<Person>] = [:]
    /// By FET's name: the name under which a new teacher is taken on.
    private(set) var new: [String: PersonName] = [:]
    /// One sentence for each name that fits several people.
    private(set) var doubts: [String] = []

    /// Nobody looked for.
    init() {}

    /// `renamed` replaces the file's names by others; what a person said of a name comes before any likeness.
    init(
        _ teachers: [String], renamed: [String: PersonName], staff: [KnownSchool.Teacher], map: NameMap = NameMap()
    ) {
        let bySurname = Dictionary(grouping: staff) { SearchKey.of($0.name.surname) }
        for teacher in teachers {
            if let number = map.ours(.teacher, teacher).flatMap({ Int($0) }),
                let said = staff.first(where: { $0.id.number == number })
            {
                known[teacher] = said.id
                continue
            }
            let name = renamed[teacher] ?? TeacherName.read(teacher)
            let namesakes = bySurname[SearchKey.of(name.surname)] ?? []
            let exact = namesakes.filter { $0.name.key == name.key }
            let fitting = exact.isEmpty ? namesakes.filter { TeacherName.mayBe(name, $0.name) } : exact
            if fitting.count == 1 {
                known[teacher] = fitting[0].id
            } else {
                new[teacher] = name
                if fitting.count > 1 {
                    let people = fitting.map(\.name.full).joined(separator: ", ")
                    doubts.append("Учитель «\(teacher)»: в школе подходят \(people). Будет заведён новый сотрудник.")
                }
            }
        }
    }
}
