import School
import Storage
import Web

/// Lays the obligations of the days that have begun, and of days whose timetable, calendar or rules have changed, and
/// what is owed besides lessons.
enum LayingTerms {
    /// Just after each hour: a school's midnight may be any of them.
    @Sendable
    static func next(_ now: Moment) -> Moment { Moment(seconds: (now.seconds / 3_600 + 1) * 3_600 + 30) }

    @Sendable
    static func lay(_ turn: Chore.Turn) async throws {
        guard let school = turn.school else { return }
        let database = try turn.records.school(school), now = turn.now
        let (today, year, days) = try await database.read { records in
            let today = try records.knownSchool(at: now).today
            let year = try records.years().first { $0.contains(today) }
            return (today, year, try year.map { try records.daysNotLaid($0.starts...today) } ?? [])
        }
        let permit = try Caller.clockwork(Writing.termsChore, now: now, today: today)
            .ask(.runChore, on: .school, under: Regulation())
        // Each day for itself, the latest first: it is the one that people are waiting for.
        for day in days.reversed() { try await database.change { try $0.signed(by: permit).layTerms(on: day) } }
        try await database.change { records in
            try records.signed(by: permit).settleOwners()
            try records.signed(by: permit).layReasons()
            if let year {
                try records.signed(by: permit).layPlans(of: year)
                try records.signed(by: permit).layFinals(of: year)
            }
        }
    }
}
