import School
import Web

extension SetUpWork {
    /// Who teaches whom what and how much: every line opens a page of the journal.
    mutating func settleLoad() {
        var seen: [LoadCells: PersonRow.Place] = [:]
        for row in usable(book.load) {
            var cells = row.cells
            let classes = cells.classes.map { people.classes[$0] ?? $0 }.sorted(by: ClassName.inOrder)
            if let missing = classes.first(where: { !has($0) }) {
                people.refuse(
                    "класса \(missing.text) нет ни в файлах, ни в школе. Исправьте класс или исключите строку.",
                    at: row.place, .schoolClass)
                continue
            }
            guard let teacher = staff[cells.teacher.key] else { continue }
            cells = LoadCells(
                teacher: people.changes.staff[teacher].name, classes: classes, subject: cells.subject.plain,
                group: cells.group, tenths: 0)
            if let earlier = seen[cells] {
                people.refuse(
                    "повторяет уже записанное (\(people.text(earlier))): тот же учитель, предмет и класс. "
                        + "Сложите часы или исключите строку.", at: row.place, .hours)
                continue
            }
            seen[cells] = row.place
            let group = TeachingChanges.Group(
                subject: subject(row.cells.subject), classes: classes, name: cells.group)
            put(group, teacher, row)
        }
    }

    /// Why a line is not followed: the teacher has left, or the school has set other days for the line itself.
    private func settled(_ group: TeachingChanges.Group, _ teacher: Int) -> String? {
        let person = people.changes.staff[teacher]
        if person.isSettled { return "\(person.name.full) здесь больше не работает" }
        guard let number = person.known else { return nil }
        let place = KnownTeaching.KnownLoad(teacher: number, group: group)
        return teaching.load[place] == nil ? teaching.settled[place].map { "эта нагрузка \($0.inWords)" } : nil
    }

    private mutating func put(_ group: TeachingChanges.Group, _ teacher: Int, _ row: ListRow<LoadCells>) {
        if let other = settled(group, teacher) {
            people.leave(other, at: row.place)
            return raise(.same, at: row.place)
        }
        if !group.name.isEmpty, changes.groups[group] == nil { changes.groups[group] = [] }
        changes.load.append(.init(teacher: teacher, group: group, tenths: row.cells.tenths))
        let known = people.changes.staff[teacher].known
        let old = known.flatMap { teaching.load[.init(teacher: $0, group: group)] }
        if let old, old != row.cells.tenths {
            people.note("Было \(Hours.text(old)), станет \(Hours.text(row.cells.tenths)).", at: row.place)
        }
        raise(old == nil ? .new : old == row.cells.tenths ? .same : .changed, at: row.place)
    }
}
