import School
import Storage

extension LoadTimetable {
    /// Finds each group among the school's or makes it; a new one is filled by the alphabet.
    mutating func makeGroups() throws {
        let year = days.year.number
        let existing = try records.groups(of: year)
        let filling = GroupFilling(students: known.students, partsOfClass: draft.partsOfClass)
        for group in draft.groups {
            let classes = group.classes.compactMap { known.classes[$0]?.id }
            let old = existing.first { $0.kind == group.kind && $0.name == group.name && $0.classes == Set(classes) }
            let id =
                try old?.id
                ?? records.add(
                    group: group.name, group.kind, of: classes, year: year, split: group.share.map(\.text) ?? "")
            groups.append(id)
            guard group.kind != .wholeClass, try records.members(of: id, on: days.day).isEmpty else { continue }
            let from = old == nil ? days.year.starts : days.day
            for student in filling.members(of: group) { try records.put(student, into: id, from: from) }
        }
    }
}

extension TimetableDraft.Share {
    /// «2 из 3», so that the parts of one division know one another.
    var text: String { "\(index + 1) из \(count)" }
}
