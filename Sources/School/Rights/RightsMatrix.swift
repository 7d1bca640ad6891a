/// The whole table of rights, worked out for people to read: duty × act.
package struct RightsMatrix: Sendable {
    /// How far a duty reaches in an act.
    package enum Reach: Sendable, Hashable {
        /// Not at all.
        case none
        /// One's own course, class, lesson, child or account.
        case own
        /// The whole school.
        case all

        /// As it is printed.
        package var title: String {
            switch self {
            case .none: "—"
            case .own: "свои"
            case .all: "все"
            }
        }
    }

    /// One act and how far each duty reaches in it.
    package struct Row: Sendable {
        /// The act.
        package let act: Act
        /// In the order of `duties`.
        package let reaches: [Reach]
    }

    /// The duties, from the visitor to the clock.
    package let duties = DutyKind.allCases
    /// Every act in its order.
    package let rows: [Row]

    /// The table as it stands under a school's regulation.
    package init(under regulation: Regulation) {
        rows = Act.allCases.map { act in
            Row(act: act, reaches: DutyKind.allCases.map { Self.reach(Self.sample($0), act, regulation) })
        }
    }

    private static func reach(_ duty: Duty, _ act: Act, _ regulation: Regulation) -> Reach {
        if Rights.allows(duty, act, on: .school, under: regulation) { return .all }
        return Rights.mayEver(duty, act, under: regulation) ? .own : .none
    }

    private static func sample(_ kind: DutyKind) -> Duty {
        switch kind {
        case .visitor: .visitor
        case .holder: .holder(ID(1))
        case .director: .director
        case .deputyHead: .deputyHead
        case .journalKeeper: .journalKeeper
        case .classTeacher: .classTeacher(ID(1))
        case .teacher: .teacher(ID(1))
        case .substitute: .substitute(ID(1))
        case .student: .student(ID(1))
        case .parent: .parent(ID(1))
        case .clockwork: .clockwork
        case .secretary: .secretary
        case .dispatcher: .dispatcher
        case .socialTeacher: .socialTeacher(ID(1))
        case .psychologist: .psychologist(ID(1))
        case .medic: .medic
        case .curator: .curator(ID(1))
        case .workingGroup: .workingGroup
        case .summaryForms: .summaryForms
        case .delegate: .delegate(ID(1))
        }
    }
}
