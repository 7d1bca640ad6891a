import School
import Web

/// Which students FET means by a name: the smallest parts that it never divides, and the classes they belong to.
///
/// Schools use FET in two ways: a year is a grade level and its groups are classes, or a year is a class and its
/// groups are parts of it. The names tell which.
struct StudentSets {
    /// A part of a class that has all its lessons together.
    struct Part: Hashable {
        let schoolClass: ClassName
        /// Empty for a class that is never divided.
        let name: String
        /// A class may be divided in several ways; the parts of one way share this.
        var division = 0
    }

    /// In FET's order.
    private(set) var classes: [ClassName] = []
    private(set) var partsOfClass: [ClassName: [Part]] = [:]
    /// The classes in FET's words.
    private(set) var classNames: [String] = []
    /// Names that stand for classes left out on purpose.
    private(set) var skipped: Set<String> = []
    private var byName: [String: Set<Part>] = [:]

    init(_ years: [FETFile.Year], _ map: NameMap = NameMap()) {
        let levels = years.count { year in !year.groups.isEmpty && year.groups.allSatisfy { Self.isClass($0.name) } }
        let yearsAreClasses = years.count { Self.isClass($0.name) } > levels
        for year in years {
            let units =
                yearsAreClasses || year.groups.isEmpty
                ? [(year.name, year.groups)] : year.groups.map { group in (group.name, [group]) }
            for (name, groups) in units { take(name, groups, of: year.name, map) }
        }
    }

    private mutating func take(_ name: String, _ groups: [FETFile.Group], of year: String, _ map: NameMap) {
        classNames.append(name)
        if map[.schoolClass, name] == .skipped {
            skipped.formUnion([name] + groups.flatMap { [$0.name] + $0.subgroups })
        }
        guard let schoolClass = map.schoolClass(name) else { return }
        if partsOfClass[schoolClass] == nil { classes.append(schoolClass) }
        var names = groups.flatMap { $0.subgroups.isEmpty ? [$0.name] : $0.subgroups }
        var seen: Set<String> = []
        names = names.filter { seen.insert($0).inserted }
        let own =
            names.count < 2
            ? [Part(schoolClass: schoolClass, name: "")]
            : names.map { Part(schoolClass: schoolClass, name: Self.short($0, in: name)) }
        partsOfClass[schoolClass] = own
        byName[name, default: []].formUnion(own)
        byName[year, default: []].formUnion(own)
        for (part, subgroup) in zip(own, names) { byName[subgroup, default: []].insert(part) }
        for group in groups where group.name != name && names.count > 1 {
            let inside = group.subgroups.isEmpty ? [group.name] : group.subgroups
            byName[group.name, default: []].formUnion(inside.flatMap { byName[$0] ?? [] })
        }
    }

    /// Nothing for a name that the file does not explain.
    func parts(_ name: String) -> Set<Part>? { byName[name] }

    /// Whether these are whole classes, and which.
    func wholeClasses(_ parts: Set<Part>) -> [ClassName]? {
        let touched = classesOf(parts)
        return touched.allSatisfy { Set(partsOfClass[$0] ?? []).isSubset(of: parts) } ? touched : nil
    }

    func classesOf(_ parts: Set<Part>) -> [ClassName] {
        let touched = Set(parts.map(\.schoolClass))
        return classes.filter(touched.contains)
    }

    private static func isClass(_ name: String) -> Bool { ClassInCell.usual(name).map { !$0.letter.isEmpty } ?? false }

    /// «10 б математици» in «10 б» is «математици».
    private static func short(_ name: String, in schoolClass: String) -> String {
        let rest = name.hasPrefix(schoolClass) ? String(name.dropFirst(schoolClass.count)).clean : name
        return rest.isEmpty ? name : rest
    }
}
