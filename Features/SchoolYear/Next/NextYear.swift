import School
import Storage

/// What the next year would be made of, worked out from the one that ends and from what was wished; nothing is written.
struct NextYear: Sendable {
    let ending: SchoolYear
    let coming: SchoolYear
    /// In the order of classes.
    let classes: [ClassStep]
    /// Names of the classes that begin with the year.
    let newClasses: [ClassName]
    /// Groups other than whole classes.
    let groups: [GroupStep]
    let pages: [PageStep]
    let schemes: [SchemeStep]

    func step(_ id: ID<SchoolClass>) -> ClassStep? { classes.first { $0.old.id == id } }

    /// The classes that are taught together in the new year: as the classes of the same names were, else as the children
    /// were. In a small school the room and its teacher stay, and the children move on.
    var sets: [[ClassName]] {
        let opened = classes.filter(\.opens).map { (name: $0.name, own: Optional($0.old)) }
        var found: [Int: [ClassName]] = [:]
        for (name, own) in opened + newClasses.map({ (name: $0, own: nil) }) {
            guard let name, let set = (classes.map(\.old).first { $0.name == name } ?? own)?.classSet else { continue }
            found[set, default: []].append(name)
        }
        return found.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 }
    }

    /// Where those who repeat a year go: the class of the same name, else the first of that grade level.
    func placeToRepeat(_ step: ClassStep) -> ClassName? {
        let names = newClasses + classes.compactMap { $0.fate == .goesOn ? $0.name : nil }
        return names.first { $0 == step.old.name } ?? names.first { $0.gradeLevel == step.old.gradeLevel }
    }
}

/// A class of the ending year and what becomes of it.
struct ClassStep: Sendable {
    let old: ListedClass
    let fate: ClassFate
    /// Its name in the new year; nil where it does not go on.
    let name: ClassName?
    /// The class of the same new name that comes before it in the list: this one joins it.
    let joins: ClassName?
    let leader: (id: ID<Person>, name: PersonName)?
    let carriesPages: Bool
    /// How it will study: as the class of that name did, or its grade level, or itself.
    let model: ListedClass
    let counts: StudentCounts

    /// Whether a class is opened for it.
    var opens: Bool { fate == .goesOn && name != nil && joins == nil }
}

/// How many students of a class there are on the last day, and how many do not simply go on.
struct StudentCounts: Sendable {
    var all = 0
    var repeating = 0
    var conditional = 0
    var leaving = 0
    var staying = 0

    var going: Int { all - repeating - leaving - staying }
}

/// A group and whether it is carried.
struct GroupStep: Sendable {
    let id: ID<StudyGroup>
    let kind: GroupKind
    let name: String
    let subject: ID<Subject>?
    let split: String
    let division: ID<Division>?
    let isDissolved: Bool
    let classes: [ID<SchoolClass>]
    /// Why it is not carried; nil where it is.
    let obstacle: String?
}

/// A page of the journal and whether it is carried with its teachers.
struct PageStep: Sendable {
    let old: ListedCourse
    let teachers: [ID<Person>]
    /// Hours a week in the new year, in tenths.
    let weeklyTenths: Int
    /// Of which classes it is.
    let classes: [ID<SchoolClass>]
    /// Why it is not carried; nil where it is.
    let obstacle: String?
    /// Teachers that are no longer employed then.
    let lostTeachers: Int
}

/// A scheme of periods with the dates offered for the new year.
struct SchemeStep: Sendable {
    let old: ListedScheme
    let parts: [SchemePart]
}

/// One part of a scheme in the new year.
struct SchemePart: Sendable {
    let n: Int
    /// The school's own name; empty where the usual one serves.
    let name: String
    let from: Day
    let to: Day
    /// By how many days the day of attestation follows the last one, before it when negative; nil where none is appointed.
    let attestation: Int?

    /// As the new year keeps it.
    func facts(in year: SchoolYear) -> PeriodFacts {
        var facts = PeriodFacts(from...to)
        facts.name = name
        facts.attestation = attestation.map { min(max(to + $0, year.starts), year.ends) }
        return facts
    }
}
