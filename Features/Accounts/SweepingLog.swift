import School
import Storage
import Web

/// Takes old lines of the sign-in log away each night.
enum SweepingLog {
    static let chore = Chore(
        "уборка журнала входов", for: .installation, next: Chore.nightly(at: TimeOfDay(minutes: 210))
    ) { turn in
        let now = turn.now, today = Zone.moscow.day(of: turn.now)
        let permit = try Caller.clockwork("уборка", now: now, today: today).ask(
            .runChore, on: .school, under: Regulation())
        try await turn.records.directory.change { records in
            let writing = records.signed(by: permit)
            try writing.sweepSignInLog()
            try writing.sweepDevices()
        }
    }
}
