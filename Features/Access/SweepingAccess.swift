import School
import Storage
import Web

/// Takes away openings that are older than the journals they tell of are kept (domain 2.6: five years).
enum SweepingAccess {
    static let days = 5 * 366

    @Sendable
    static func sweep(_ turn: Chore.Turn) async throws {
        guard let school = turn.school else { return }
        let now = turn.now, agent = "уборка журнала доступа"
        let permit = try Caller.clockwork(agent, now: now, today: Zone.moscow.day(of: now))
            .ask(.runChore, on: .school, under: Regulation())
        try await turn.records.school(school).change { records in
            _ = try records.signed(by: permit).sweepOpenings(before: now - days * 86_400)
        }
    }
}
