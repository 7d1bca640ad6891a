import School
import Storage
import Web

/// For whom slips are printed: a class, all classes, all parents, the staff, or one person — a student with the parents.
enum SlipsTarget: Sendable {
    case schoolClass(String)
    case families
    case parents
    case staff
    case person(ID<Person>)

    init(_ form: Form) throws {
        switch form.path["class"] {
        case "staff": self = .staff
        case "all": self = .families
        case "parents": self = .parents
        case let slug?: self = .schoolClass(slug)
        case nil: self = .person(try form.id("id"))
        }
    }

    /// Asks the gate, and finds who may be given a slip by whoever asks.
    func found(_ call: Door.Call) async throws -> SlipsList {
        let inside: Door.Call.Inside
        switch self {
        case .schoolClass(let slug):
            inside = try await call.permit(for: .issueCredentials) { records, asking in
                guard let known = try records.slipClass(slug, on: records.slipDay(asking)) else { throw NotFound() }
                return Scope(classes: [known.id])
            }
        case .staff, .families, .parents:
            inside = try await call.permit(for: .issueAnyCredentials) { _, _ in .school }
        case .person(let person): inside = try await Self.permit(for: person, call)
        }
        let asking = inside.asking, school = try call.schoolAsked
        let (title, readers) = try await call.front.records.school(school).read {
            try self.readers($0, on: $0.slipDay(asking))
        }
        let isKeeper = inside.asking.may(.issueAnyCredentials, on: .school)
        return SlipsList(
            title: title, school: school, inside: inside, readers: readers.filter { isKeeper || !$0.isStaff },
            withheld: readers.filter { !isKeeper && $0.isStaff }, isOfClass: isOfClass)
    }

    /// The class teacher of a student or of a parent's child, unless the person works here; the keeper for anybody.
    static func permit(for person: ID<Person>, _ call: Door.Call) async throws -> Door.Call.Inside {
        do {
            return try await call.permit(for: .issueCredentials) { records, asking in
                guard let reader = try records.slipReader(person), !reader.isStaff else { throw NotFound() }
                return Scope(classes: try records.slipClasses(of: person, on: asking.today))
            }
        } catch is NotFound {
            return try await call.permit(for: .issueAnyCredentials) { records, _ in
                guard try records.slipReader(person) != nil else { throw NotFound() }
                return .school
            }
        }
    }

    private var isOfClass: Bool { if case .schoolClass = self { true } else { false } }

    private func readers(_ records: Reading, on today: Day) throws -> (String, [SlipReader]) {
        switch self {
        case .schoolClass(let slug):
            guard let known = try records.slipClass(slug, on: today) else { throw NotFound() }
            return (known.name, try records.slipReaders(of: known.id, on: today))
        case .families: return ("все классы", try records.slipFamilies(on: today))
        case .parents: return ("родители", try records.slipFamilies(on: today).filter { $0.kind == .parent })
        case .staff: return ("сотрудники", try records.slipStaff(on: today))
        case .person(let person):
            guard let reader = try records.slipReader(person) else { throw NotFound() }
            let parents = reader.kind == .student ? try records.slipParents(of: person, on: today) : []
            return (reader.name.list, [reader] + parents)
        }
    }
}

/// Who may be given a slip, and by whom it was asked.
struct SlipsList: Sendable {
    /// «8Б», «сотрудники», a name.
    let title: String
    /// The school's slug.
    let school: String
    let inside: Door.Call.Inside
    let readers: [SlipReader]
    /// Those of the class who work at the school: the keeper gives them their slips.
    let withheld: [SlipReader]
    /// Whether all are of the one class that the title names.
    let isOfClass: Bool
}

extension Reading {
    /// The day that slips speak of. In August the keeper gives those of the year in hand; a class teacher, who has no
    /// duty in it yet, those of the class that is led today.
    func slipDay(_ asking: Asking) throws -> Day {
        if asking.may(.issueAnyCredentials, on: .school) { return try dayOfLists(asking.today) }
        guard let year = try year(on: asking.today) else { return asking.today }
        return min(max(asking.today, year.starts), year.ends)
    }

    /// Whether the person behind a key might give anybody a way in at a moment.
    func mayIssueAny(_ key: [UInt8], at moment: Moment) throws -> Bool {
        guard let known = try knownCaller(key: key) else { return false }
        let school = try knownSchool(at: moment)
        return Caller(
            person: known.person, account: nil, device: 0, duties: known.duties, now: moment, today: school.today
        ).may(.issueAnyCredentials, on: .school, under: school.regulation)
    }
}

extension Door.Call {
    /// The slug of the school that the address or the holder means.
    var schoolAsked: String {
        get throws {
            guard let school = school ?? holder?.places.first?.school else { throw NotFound() }
            return school
        }
    }
}
