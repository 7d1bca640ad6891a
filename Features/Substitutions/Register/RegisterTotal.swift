import School

/// What one teacher has given in others' places and missed of the own lessons, for the pay sheet.
struct RegisterTotal: Sendable {
    let id: ID<Person>
    let name: PersonName
    var given = 0
    var missed = 0

    /// By name; a lesson on several pages at once is one hour.
    static func all(_ lines: [RegisterLine]) -> [RegisterTotal] {
        var found: [ID<Person>: RegisterTotal] = [:], seen: Set<[Int]> = []
        for line in lines {
            if seen.insert([line.absent.id.number, line.lesson.number]).inserted {
                found[line.absent.id, default: RegisterTotal(id: line.absent.id, name: line.absent.name)].missed += 1
            }
            guard let other = line.substitute, seen.insert([-other.id.number, line.lesson.number]).inserted else {
                continue
            }
            found[other.id, default: RegisterTotal(id: other.id, name: other.name)].given += 1
        }
        return found.values.sorted { SortKey.of($0.name) < SortKey.of($1.name) }
    }
}
