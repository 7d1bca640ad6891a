import School
import Storage
import Testing
import Trials
import Web

@testable import PeopleFeature

extension Stage {
    /// This capability alone.
    init(_ engine: TestEngine, now: Moment? = nil) async throws { try await self.init([people], on: engine, now: now) }

    /// What a question counts.
    func count(_ sql: SQL, _ name: String = "") async throws -> Int {
        try await database.read { try $0.first(sql, SearchKey.of(name)) { $0.int(0) } ?? 0 }
    }

    /// A person by full name, whether or not the cast knows them.
    func find(_ name: String) async throws -> ID<Person> {
        try #require(try await database.read { try $0.people(matching: name).first?.id })
    }
}
