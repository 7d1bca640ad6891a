import School
import Storage

extension LoadTimetable {
    /// Finds each group among the school's or makes it; a new one is filled by the alphabet.
    mutating func makeGroups() throws {
        let year = days.year.number
        let existing = try records.groups(of: year)
        let filling = GroupFilling(students: known.students, partsOfClass: draft.partsOfClass)
        // One part alone divides nothing: the rest of the class may be taught in a stream, or not at all.
        let parts = Dictionary(grouping: draft.groups.compactMap(Divided.init)) { $0 }.filter { $0.value.count > 1 }
        var divisions: [Divided: ID<Division>] = [:]
        for group in draft.groups {
            if let own = group.known {
                groups.append(own)
                continue
            }
            let classes = group.classes.compactMap { known.classes[$0]?.id }
            let old = existing.first { $0.kind == group.kind && $0.name == group.name && $0.classes == Set(classes) }
            let id = try old?.id ?? make(group, of: classes, Set(parts.keys), &divisions)
            groups.append(id)
            guard group.kind != .wholeClass, try records.members(of: id, on: days.day).isEmpty else { continue }
            let from = old == nil ? days.year.starts : days.day
            // Whoever came to the class later is in its groups from that day.
            let stays = try classes.flatMap { try records.students(of: $0, on: days.day) }.map { ($0.id, $0.days.from) }
            let since = Dictionary(stays, uniquingKeysWith: { first, _ in first })
            for student in filling.members(of: group) {
                guard let came = since[student] else { continue }
                try records.put(student, into: id, from: max(from, came))
            }
        }
    }

    private func make(
        _ group: TimetableDraft.Group, of classes: [ID<SchoolClass>], _ parts: Set<Divided>,
        _ divisions: inout [Divided: ID<Division>]
    ) throws -> ID<StudyGroup> {
        let year = days.year.number
        guard let divided = Divided(group), parts.contains(divided) else {
            return try records.add(group: group.name, group.kind, of: classes, year: year)
        }
        let division = try divisions[divided] ?? records.add(division: divided.name, year: year)
        divisions[divided] = division
        return try records.add(
            group: group.name, group.kind, of: classes, year: year, split: group.share.map(\.text) ?? "",
            division: division)
    }
}

/// Which groups of a draft are parts of one whole: equal shares of the same students, or the parts of one class that
/// the file never divides further. Groups that overlap belong to no division.
private struct Divided: Hashable {
    let classes: [ClassName]
    let parts: Set<StudentSets.Part>
    let name: String

    init?(_ group: TimetableDraft.Group) {
        classes = group.classes
        if let share = group.share {
            let ending = ", гр. \(share.index + 1)"
            (parts, name) = (group.parts, String(group.name.dropLast(group.name.hasSuffix(ending) ? ending.count : 0)))
        } else if group.kind == .subgroup, group.parts.count == 1 {
            let division = group.parts.first?.division ?? 0
            (parts, name) = ([], division == 0 ? "Части класса" : "Деление \(division)")
        } else {
            return nil
        }
    }
}

extension TimetableDraft.Share {
    /// «2 из 3», so that the parts of one division know one another.
    var text: String { "\(index + 1) из \(count)" }
}
