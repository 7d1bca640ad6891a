import School

/// Who goes into which group, until the school says better: by the alphabet, evenly, everybody somewhere.
///
/// FET knows how many parts a class has, not who is in them. A class list cut into equal runs is what a school does on
/// the first of September; the parts of a class keep their people in every subject.
struct GroupFilling<Person: Hashable> {
    /// Students in the order of the class list.
    let students: [ClassName: [Person]]
    let partsOfClass: [ClassName: [StudentSets.Part]]

    func members(of group: TimetableDraft.Group) -> [Person] {
        group.classes.flatMap { schoolClass -> [Person] in
            let list = students[schoolClass] ?? []
            let divisions = Set(group.parts.filter { $0.schoolClass == schoolClass }.map(\.division))
            let ways = Dictionary(grouping: partsOfClass[schoolClass] ?? [], by: \.division)
                .filter { divisions.contains($0.key) }.values
            let own = list.enumerated().filter { place, _ in
                ways.isEmpty
                    || ways.contains { group.parts.contains($0[Self.run(place, of: list.count, into: $0.count)]) }
            }.map(\.element)
            guard let share = group.share else { return own }
            return own.enumerated().filter { Self.run($0.offset, of: own.count, into: share.count) == share.index }
                .map(\.element)
        }
    }

    /// Which of equal runs a place falls into.
    private static func run(_ place: Int, of count: Int, into runs: Int) -> Int { place * runs / max(count, 1) }
}
