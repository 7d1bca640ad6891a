import School

/// The table on which a set-up is laid out: people first, then what they teach and are taught.
struct SetUpWork {
    let book: SetUpBook
    let teaching: KnownTeaching
    var people: PlanWork
    var changes = TeachingChanges()
    /// Places in the staff of the changes, by the folded name a list used; nothing for a name that fits nobody.
    var staff: [String: Int] = [:]
    var studentsByName: [String: [Int]] = [:]

    init(_ book: SetUpBook, known: KnownPeople, teaching: KnownTeaching, choices: Choices) {
        self.book = book
        self.teaching = teaching
        people = PlanWork(known: known, choices: choices, namesSheets: book.sheets.count > 1)
    }

    /// Rows that can be used: understood, and not left out by name.
    func usable<Cells>(_ rows: [ListRow<Cells>]) -> [ListRow<Cells>] {
        rows.filter { $0.problems.isEmpty && !people.choices.excluded.contains($0.place.code) }
    }

    mutating func settle() {
        let rows = book.people.filter { $0.problems.isEmpty && !people.choices.excluded.contains($0.place.code) }
        people.declared = Set(usable(book.classes).map(\.cells.name))
        people.settleClasses(rows)
        people.settleStudents(rows)
        for (index, student) in people.changes.students.enumerated() {
            studentsByName[student.name.key, default: []].append(index)
        }
        for row in usable(book.kin) { settle(row) }
        people.settleParents()
        people.settleStaff(rows)
        people.settleSecrets()
        settleTeachers()
        settleClasses()
        settleCurriculum()
        settleLoad()
        compareHours()
        settleGroups()
        tellMissing(rows)
    }

    /// Whether the class is there or will be.
    func has(_ schoolClass: ClassName) -> Bool {
        people.known.classes.contains(schoolClass) || people.changes.classes.contains(schoolClass)
    }

    /// The student of a name and a class, from the files or from the school; nothing, with the reason, where none or
    /// several fit.
    mutating func student(
        _ name: PersonName, _ named: ClassName?, _ birth: Day?
    ) -> Result<Int, Doubt> {
        let schoolClass = named.map { people.classes[$0] ?? $0 }
        func fits(_ otherClass: ClassName?, _ otherBirth: Day?) -> Bool {
            (schoolClass == nil || otherClass == schoolClass)
                && (birth == nil || otherBirth == nil || birth == otherBirth)
        }
        let listed = (studentsByName[name.key] ?? []).filter {
            fits(people.changes.students[$0].schoolClass, people.changes.students[$0].birth)
        }
        if listed.count == 1 { return .success(listed[0]) }
        if listed.count > 1 { return .failure(.several) }
        let known = people.knownStudents[name.key, default: []].filter { fits($0.schoolClass, $0.birth) }
        guard known.count == 1, let own = known[0].schoolClass else {
            return .failure(known.isEmpty ? .nobody : .several)
        }
        studentsByName[name.key, default: []].append(people.changes.students.count)
        people.changes.students.append(
            .init(known: known[0].id, name: known[0].name, birth: known[0].birth, sex: known[0].sex, schoolClass: own))
        people.sources.append(.init(places: [], parents: []))
        return .success(people.changes.students.count - 1)
    }

    enum Doubt: Error { case nobody, several }
}
