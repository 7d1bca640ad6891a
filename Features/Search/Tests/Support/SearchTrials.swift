import School
import Testing
import Trials
import Web

@testable import SearchFeature

extension Stage {
    /// This capability alone.
    init(_ engine: TestEngine, now: Moment? = nil) async throws { try await self.init([search], on: engine, now: now) }

    /// What somebody finds, without the bars round it.
    func found(_ typed: String, as name: String) async throws -> String {
        let page = try await look("/search", "q=" + typed, as: name)
        try #require(page.status == 200, "\(name): \(typed)")
        #expect(page.asked <= 10, "\(page.asked) questions")
        return String(page.text.split(separator: "<main", maxSplits: 1).last ?? "")
    }
}
