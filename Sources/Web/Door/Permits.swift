import School
import Storage

/// How a door's keeper asks the gate: as a visitor, or as the person who has signed in.
extension Door.Call {
    /// Somebody who has signed in, as their school knows them.
    package struct Inside: Sendable {
        /// Leave to do the act.
        package let permit: Permit
        /// Who asks.
        package let asking: Asking
        /// The frame of their pages, with the bars.
        package let frame: Frame
    }

    /// A permit for somebody at the door.
    package func visitorPermit(for act: Act) throws -> Permit {
        try Asking.visitor(now: visit.now).permit(for: act, on: .school)
    }

    /// A permit for whoever has signed in, about what the records say; their own account unless told otherwise.
    package func permit(
        for act: Act, objection: Objection? = nil,
        about scope: @escaping @Sendable (Reading, Asking) throws -> Scope = { Scope(person: $1.caller.person) }
    ) async throws -> Inside {
        guard let holder, let school = school ?? holder.places.first?.school else { throw NotFound() }
        let now = visit.now
        var inside = try await front.records.school(school).read { records in
            let asking = try records.asking(holder, now: now, school: school)
            if !act.isOfOwnAccount { try records.greet(asking) }
            let permit = try asking.permit(for: act, on: scope(records, asking))
            return Inside(permit: permit, asking: asking, frame: Frame(asking, holder, objection: objection))
        }
        inside.dress(self)
        return inside
    }
}

extension Door.Call.Inside {
    fileprivate mutating func dress(_ call: Door.Call) {
        var frame = frame
        frame.token = call.front.token(for: call.visit).token
        frame.prefix = call.prefix
        frame.path = call.visit.path
        self = Self(permit: permit, asking: asking, frame: frame)
    }
}

extension Asking {
    /// Somebody at the door, who has no school yet: the product's own regulation, Greenwich's day.
    static func visitor(now: Moment) -> Asking {
        Asking(
            caller: .visitor(now: now, today: Day(number: now.seconds / 86_400)), name: nil, classesLed: [],
            regulation: Regulation(), zone: .moscow, school: "")
    }
}
