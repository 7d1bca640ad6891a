import School
import Trials
import Web

@testable import CurriculumFeature

extension Stage {
    /// This capability alone.
    init(_ engine: TestEngine) async throws { try await self.init([curriculum], on: engine) }
}
