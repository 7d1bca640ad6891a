import School
import Storage
import Web

/// Signs out, in the night before the first day without them, those whose dismissal was written down beforehand.
struct ClosingWays {
    let doors: Doors

    var chore: Chore {
        Chore("закрытие входов уволенных", for: .school, next: Chore.nightly(at: TimeOfDay(minutes: 1))) { turn in
            guard let school = turn.school else { return }
            let database = try turn.records.school(school), now = turn.now
            let (today, keys) = try await database.read { records in
                let today = try records.knownSchool(at: now).today
                return (today, try records.dismissed(by: today))
            }
            let permit = try Caller.clockwork("закрытие входов", now: now, today: today).ask(
                .runChore, on: .school, under: Regulation())
            for key in keys { try await doors.endSole(of: key, in: school, by: permit) }
        }
    }
}
