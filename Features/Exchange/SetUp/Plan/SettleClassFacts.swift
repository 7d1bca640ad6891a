import School

extension SetUpWork {
    /// A list of classes opens classes and says their profile, shift and leader.
    mutating func settleClasses() {
        var rows: [ClassName: PersonRow.Place] = [:]
        for row in usable(book.classes) {
            let name = row.cells.name
            if let earlier = rows[name] {
                people.refuse("класс \(name.text) уже записан (\(people.text(earlier))).", at: row.place, .schoolClass)
                continue
            }
            rows[name] = row.place
            let old = teaching.classes[name]
            let wish = TeachingChanges.ClassWish(profile: row.cells.profile, shift: row.cells.shift)
            let isOther =
                old.map { known in
                    !row.cells.profile.isEmpty && row.cells.profile != known.profile
                        || row.cells.shift.map { $0 != known.shift } == true
                } ?? (!row.cells.profile.isEmpty || row.cells.shift == 2)
            if isOther { changes.classes[name] = wish }
            let hasLeaders = lead(row)
            people.set(old == nil ? .new : isOther || hasLeaders ? .changed : .same, at: row.place)
        }
    }

    /// Whether somebody will lead the class who does not yet.
    private mutating func lead(_ row: ListRow<ClassCells>) -> Bool {
        var isNew = false
        for leader in row.cells.leaders {
            guard let index = staff[leader.key] else { continue }
            let known = people.known.staff.first { $0.id == people.changes.staff[index].known }
            if known?.leads.contains(row.cells.name) != true {
                if let other = settled(leader, of: row.cells.name, known) {
                    people.leave(other, at: row.place)
                    continue
                }
                isNew = true
            }
            if !people.changes.staff[index].leads.contains(row.cells.name) {
                people.changes.staff[index].leads.append(row.cells.name)
            }
        }
        return isNew
    }

    /// Why somebody does not become a class's teacher again.
    private func settled(_ leader: PersonName, of name: ClassName, _ known: KnownPeople.Staff?) -> String? {
        if let left = known?.left { return "последний день работы \(left.russian) (\(leader.full))" }
        return known?.otherLeads[name].map { "классное руководство \(name.text) \($0.inWords) (\(leader.full))" }
    }
}
