import School
import Storage
import Web

/// Who of a class, or of the staff, has never come in (001 п. 3.3, 4.4: the class teacher registers the parents).
struct MissingGroup: Sendable {
    /// «8Б», «Сотрудники».
    let name: String
    /// Its word in addresses.
    let slug: String
    let students: [SlipReader]
    let parents: [SlipReader]
    let staff: [SlipReader]
    /// How many there are, come in or not.
    let studentCount: Int
    let parentCount: Int
    let staffCount: Int
    /// Students of whom no parent is known at all.
    let withoutParents: [String]

    var all: [SlipReader] { students + parents + staff }

    init(_ name: String, _ slug: String, _ readers: [SlipReader], withoutParents: [String], _ ways: SlipWays) {
        (self.name, self.slug, self.withoutParents) = (name, slug, withoutParents)
        func missing(_ kind: SlipReader.Kind) -> [SlipReader] {
            readers.filter { $0.kind == kind && !ways.entered.contains($0.key) }
        }
        (students, parents, staff) = (missing(.student), missing(.parent), missing(.staff))
        func count(_ kind: SlipReader.Kind) -> Int { readers.count { $0.kind == kind } }
        (studentCount, parentCount, staffCount) = (count(.student), count(.parent), count(.staff))
    }
}

/// What «Ещё не вошли» shows, and to whom.
struct MissingSheet: Sendable {
    let groups: [MissingGroup]
    let ways: SlipWays
    let inside: Door.Call.Inside

    /// Whether everybody's ways in are in these hands.
    var isKeeper: Bool { inside.asking.may(.issueAnyCredentials, on: .school) }

    /// The classes in the caller's hands; of the keeper all classes and the staff.
    static func found(_ call: Door.Call, _ doors: Doors) async throws -> MissingSheet {
        let inside = try await call.permit(for: .issueCredentials) { _, asking in
            // Whose classes these are decides what is listed; whoever leads none is refused by the gate.
            asking.may(.issueAnyCredentials, on: .school) ? .school : Scope(classes: asking.ledClasses)
        }
        let school = try call.schoolAsked, today = inside.asking.today
        let isKeeper = inside.asking.may(.issueAnyCredentials, on: .school), led = Set(inside.asking.ledClasses)
        let ways = try await doors.ways(into: school)
        let groups = try await call.front.records.school(school).read { records -> [MissingGroup] in
            let day = try records.dayOfLists(today)
            let readers = try records.slipFamilies(on: day), orphans = try records.slipWithoutParents(on: day)
            var groups = try records.slipClasses(on: day).filter { isKeeper || led.contains($0.id) }.map { known in
                MissingGroup(
                    known.name, known.slug, readers.filter { $0.schoolClass == known.name },
                    withoutParents: orphans.filter { $0.schoolClass == known.name }.map(\.name), ways)
            }
            if isKeeper {
                groups.append(
                    MissingGroup(
                        "Сотрудники", "staff", try records.slipStaff(on: day), withoutParents: [], ways))
            }
            return groups
        }
        return MissingSheet(groups: groups, ways: ways, inside: inside)
    }
}

extension Asking {
    /// The classes that the caller leads today.
    var ledClasses: [ID<SchoolClass>] {
        caller.duties.filter { $0.holds(on: today) }.compactMap {
            if case .classTeacher(let own) = $0.duty { own } else { nil }
        }
    }
}
