import ModelSchool
import School
import Storage
import Trials
import Web

@testable import InstitutionFeature

extension Stage {
    /// This capability alone.
    init(_ engine: TestEngine, now: Moment? = nil) async throws {
        try await self.init([institution], on: engine, now: now)
    }

    /// Lets somebody of the cast hold an office of the whole school from today on.
    func appoint(_ name: String, _ kind: DutyKind) async throws {
        let (person, today) = (try cast.person(name), cast.today)
        _ = try await change { try $0.give(kind, to: person, from: today) }
    }

    /// Whether every history and every official row agree.
    func isClean() async throws -> Bool { try await database.verify().isClean }
}

/// Who sees the school and who does not, as the model school has them.
enum Lookers {
    static let see = ["Громова", "Тихонова", "Соколов"]
    static let blind = [Cast.veraPavlovna, Cast.irinaPetrovna, Cast.annasFather, Cast.anna]
}
