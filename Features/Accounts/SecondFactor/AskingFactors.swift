import School
import Storage
import Web

/// Asks a second factor each night of those whose duties have come to want one while a device of theirs stays signed in.
struct AskingFactors {
    let doors: Doors

    private static let holders = SQL(
        """
        SELECT d.kind, p.key FROM duty d JOIN person p ON p.id = d.person
        WHERE d.from_day <= ?1 AND (d.to_day IS NULL OR d.to_day >= ?1)
        UNION SELECT 8, p.key FROM membership m JOIN person p ON p.id = m.student
        WHERE m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1)
        UNION SELECT 9, p.key FROM parenthood h JOIN person p ON p.id = h.parent
        WHERE h.blocked = 0 AND h.from_day <= ?1 AND (h.to_day IS NULL OR h.to_day >= ?1)
        """)

    var chore: Chore {
        Chore("напоминание о втором факторе", for: .school, next: Chore.nightly(at: TimeOfDay(minutes: 5))) { turn in
            guard let school = turn.school else { return }
            let now = turn.now
            let (today, keys) = try await turn.records.school(school).read { records in
                let known = try records.knownSchool(at: now)
                return (known.today, try Self.asked(records, on: known.today, under: known.regulation))
            }
            let permit = try Caller.clockwork("второй фактор", now: now, today: today).ask(
                .runChore, on: .school, under: Regulation())
            try await doors.noteSecondFactors(of: keys, in: school, by: permit)
        }
    }

    /// The keys of those whose duties on a day ask for a second factor.
    private static func asked(_ records: Reading, on day: Day, under regulation: Regulation) throws -> Set<[UInt8]> {
        var keys: Set<[UInt8]> = []
        try records.each(holders, day) { row in
            guard let kind = DutyKind(rawValue: row.int(0)), regulation.asksSecondFactor(kind) else { return }
            keys.insert(row.bytes(1))
        }
        return keys
    }
}
