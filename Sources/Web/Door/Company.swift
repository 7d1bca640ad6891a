import Markup
import School
import Storage

/// Who else has the same journals open, as far as the caller may see these.
struct Company: Sendable, Equatable {
    private struct Room: Sendable, Equatable {
        let course: ID<Course>
        let names: [String]
    }

    private let rooms: [Room]

    init<W: Watch>(_ watch: W, _ records: Reading, _ asking: Asking) throws {
        let open = try watch.open(records, asking)
        let others = try records.onlookers(of: open, at: asking.now).filter { $0.person != asking.caller.person }
        rooms = open.map { course in Room(course: course, names: others.filter { $0.course == course }.map(\.name)) }
    }

    var json: JSON {
        .array(rooms) { room in
            .object { out in
                out.put("course", number: room.course.number)
                out.put("names", .list { list in for name in room.names { list.put(name) } })
            }
        }
    }
}

extension Gatekeeper {
    /// For how long a stream counts as open after it has said so.
    private static var patience: Int { 40 }

    /// Puts down that the caller has the journals open, of those which they may see now; answers with what a stream
    /// says at its end that it is gone.
    func lookOn<W: Watch>(_ watch: W, as stream: [UInt8]) async throws -> Permit {
        let (holder, now) = (holder, now)
        return try await database.change { [school] records in
            let asking = try records.asking(holder, now: now, school: school)
            try records.greet(asking)
            let permit = try asking.permit(for: W.act, on: .school)
            if let person = asking.caller.person {
                try records.signed(by: permit).lookOn(
                    Set(watch.open(records, asking)), by: person, as: stream, until: now + Self.patience)
            }
            return permit
        }
    }

    /// The stream has ended, whether or not its caller may still see anything.
    func lookAway(_ stream: [UInt8], _ permit: Permit) async {
        try? await database.change { try $0.signed(by: permit).lookAway(stream) }
    }
}
