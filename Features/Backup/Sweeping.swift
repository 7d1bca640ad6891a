import School
import Storage
import Web

/// Takes away what nobody needs any more: files without a use for a day, ended work of a month ago.
enum Sweeping {
    static let chore = Chore("уборка", next: Chore.nightly(at: TimeOfDay(minutes: 200))) { turn in
        guard let school = turn.school else { return }
        let now = turn.now, today = Zone.moscow.day(of: turn.now)
        let permit = try Caller.clockwork("уборка", now: now, today: today).ask(
            .runChore, on: .school, under: Regulation())
        try await turn.records.school(school).change { reading in
            let pen = reading.signed(by: permit)
            try pen.sweepFiles(before: now - 86_400)
            try pen.sweepJobs(before: now - 30 * 86_400)
        }
    }
}
