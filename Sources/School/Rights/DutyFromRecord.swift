extension Duty {
    /// The duty as a table keeps it: its kind and the number of what it reaches; nil for kinds that are not kept.
    package init?(_ kind: DutyKind, object: Int) {
        switch kind {
        case .director: self = .director
        case .deputyHead: self = .deputyHead
        case .journalKeeper: self = .journalKeeper
        case .classTeacher: self = .classTeacher(ID(object))
        case .teacher: self = .teacher(ID(object))
        case .substitute: self = .substitute(ID(object))
        case .student: self = .student(ID(object))
        case .parent: self = .parent(ID(object))
        case .secretary: self = .secretary
        case .dispatcher: self = .dispatcher
        case .socialTeacher: self = .socialTeacher(ID(object))
        case .psychologist: self = .psychologist(ID(object))
        case .medic: self = .medic
        case .curator: self = .curator(ID(object))
        case .workingGroup: self = .workingGroup
        case .summaryForms: self = .summaryForms
        case .delegate: self = .delegate(ID(object))
        case .visitor, .holder, .clockwork: return nil
        }
    }

    /// The number of what it reaches, 0 for the whole school.
    package var object: Int {
        switch self {
        case .classTeacher(let own), .curator(let own): own.number
        case .teacher(let own), .delegate(let own): own.number
        case .substitute(let own): own.number
        case .student(let own), .parent(let own), .socialTeacher(let own), .psychologist(let own): own.number
        case .holder(let own): own.number
        case .visitor, .director, .deputyHead, .journalKeeper, .clockwork, .secretary, .dispatcher, .medic,
            .workingGroup, .summaryForms:
            0
        }
    }
}
