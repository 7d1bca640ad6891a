/// Whom an outage of the journal concerns (003 п. 3.1).
package enum OutageReach: Hashable, Sendable {
    /// Everybody.
    case school
    /// The classes that study in a building.
    case building(ID<Building>)
    /// Some classes.
    case classes([ID<SchoolClass>])

    /// The stored number: 0 everybody, 1 a building, 2 classes.
    package var code: Int {
        switch self {
        case .school: 0
        case .building: 1
        case .classes: 2
        }
    }
}
