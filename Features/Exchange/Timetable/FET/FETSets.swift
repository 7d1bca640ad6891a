import School
import Storage

/// The classes in FET's words: each a year, its groups by name, and the parts that are never divided further.
struct FETSets {
    struct Year: Equatable {
        let name: String
        /// Students without whom FET would divide by none.
        let count: Int
        var groups: [(name: String, parts: [String])]

        static func == (a: Self, b: Self) -> Bool {
            a.name == b.name && a.groups.map(\.name) == b.groups.map(\.name)
                && a.groups.map(\.parts) == b.groups.map(\.parts)
        }
    }

    private(set) var years: [Year] = []

    /// Groups that share a student share a part; where nobody is in them yet, those of one division never do.
    init(_ load: KnownLoad, students: [ClassName: [ID<Student>]]) {
        for (name, pages) in load.byClass.sorted(by: { ClassName.inOrder($0.key, $1.key) }) {
            let groups = pages.filter { $0.groupKind != .wholeClass }.map(\.group)
                .reduce(into: [ID<StudyGroup>]()) { if !$0.contains($1) { $0.append($1) } }.sorted()
            var parts: [[ID<StudyGroup>]] = []
            for student in students[name] ?? [] {
                let own = groups.filter { load.members[$0]?.contains(student) == true }
                if !parts.contains(own) { parts.append(own) }
            }
            if parts.allSatisfy(\.isEmpty) { parts = Self.products(groups, load) }
            for group in groups where !parts.contains(where: { $0.contains(group) }) { parts.append([group]) }
            let year = Year(
                name: name.text, count: students[name]?.count ?? 0,
                groups: groups.map { group in
                    let own = parts.indices.filter { parts[$0].contains(group) }
                    return (Self.name(group, in: name), own.map { "\(name.text) часть \($0 + 1)" })
                })
            years.append(year)
        }
    }

    /// How FET calls a group's share of a class.
    static func name(_ group: ID<StudyGroup>, in schoolClass: ClassName) -> String {
        "\(schoolClass.text) группа \(group.number)"
    }

    /// One part for each choice of a group from every division; too many of them are as many parts as groups.
    private static func products(_ groups: [ID<StudyGroup>], _ load: KnownLoad) -> [[ID<StudyGroup>]] {
        let divisions = Dictionary(grouping: groups) { group in
            load.groups[group]?.division.map { "d\($0.number)" } ?? "g\(group.number)"
        }.sorted { $0.key < $1.key }.map(\.value)
        var parts: [[ID<StudyGroup>]] = [[]]
        for division in divisions {
            guard parts.count * division.count <= 64 else { return groups.map { [$0] } }
            parts = parts.flatMap { part in division.map { part + [$0] } }
        }
        return parts
    }
}
