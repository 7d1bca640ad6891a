import School

extension SetUpWork {
    /// Which group each student goes to; nobody goes to two groups of one subject (domain R036).
    mutating func settleGroups() {
        var chosen: [Choice: (name: String, at: PersonRow.Place)] = [:]
        for row in usable(book.groups) {
            let cells = row.cells
            let index: Int
            switch student(cells.student, cells.schoolClass, cells.birth) {
            case .success(let found): index = found
            case .failure(.nobody):
                people.refuse(
                    "ученика «\(cells.student.full)» нет ни в файлах, ни в школе. Исправьте имя или класс, или "
                        + "исключите строку.", at: row.place, .name(.full), .name(.surname), .schoolClass)
                continue
            case .failure(.several):
                people.refuse(
                    "учеников с именем \(cells.student.full) несколько. Укажите класс или дату рождения.",
                    at: row.place,
                    .schoolClass, .birth)
                continue
            }
            let choice = Choice(student: index, subject: subject(cells.subject))
            if let earlier = chosen[choice], earlier.name != cells.group {
                people.refuse(
                    "\(cells.student.full) уже в группе «\(earlier.name)» по предмету «\(cells.subject)» "
                        + "(\(people.text(earlier.at))). В двух группах одного предмета учиться нельзя.", at: row.place,
                    .group, .cross(cells.subject))
                continue
            }
            chosen[choice] = (cells.group, row.place)
            put(index, choice.subject, row)
        }
        tellLeftOut(chosen.reduce(into: [:]) { $0[$1.key.subject, default: []].insert($1.key.student) })
    }

    private struct Choice: Hashable {
        let student: Int
        let subject: String
    }

    private mutating func put(_ student: Int, _ subject: String, _ row: ListRow<GroupCells>) {
        guard people.changes.students[student].settled == nil else {
            people.leave("ученик больше не в этом классе", at: row.place)
            return raise(.same, at: row.place)
        }
        let own = people.changes.students[student].schoolClass
        // A stream of several classes is known by the load, or by the school; else the group is the class's own.
        func fits(_ group: TeachingChanges.Group) -> Bool {
            group.subject == subject && group.name == row.cells.group && group.classes.contains(own)
        }
        let group =
            changes.groups.keys.first(where: fits) ?? teaching.groups.keys.first(where: fits)
            ?? TeachingChanges.Group(subject: subject, classes: [own], name: row.cells.group)
        if changes.groups[group]?.contains(student) != true { changes.groups[group, default: []].append(student) }
        let known = people.changes.students[student].known
        let isIn = known.map { teaching.groups[group]?.contains($0) == true } ?? false
        let isMoved =
            !isIn
            && known.map { number in
                teaching.groups.contains { $0.key.subject == subject && $0.value.contains(number) }
            } == true
        raise(isIn ? .same : isMoved ? .changed : .new, at: row.place)
    }

    /// Students of a divided class who are in none of its groups are named, not guessed.
    private mutating func tellLeftOut(_ chosen: [String: Set<Int>]) {
        for (subject, students) in chosen.sorted(by: { $0.key < $1.key }) {
            let divided = Set(students.map { people.changes.students[$0].schoolClass })
            let left = people.changes.students.indices.filter {
                divided.contains(people.changes.students[$0].schoolClass) && !students.contains($0)
            }
            guard !left.isEmpty else { continue }
            let title = teaching.subjects[subject] ?? changes.subjects[subject]?.name ?? subject
            let names = left.prefix(5).map {
                "\(people.changes.students[$0].name.full), \(people.changes.students[$0].schoolClass.text)"
            }
            people.remarks.append(
                "\(title): ни в одной группе \(counted(left.count, "ученик", "ученика", "учеников")) — "
                    + names.joined(separator: "; ") + (left.count > 5 ? " и другие." : "."))
        }
    }
}
