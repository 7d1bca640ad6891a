import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import MovementFeature

extension Stage {
    /// This capability alone.
    init(_ engine: TestEngine, now: Moment? = nil) async throws {
        try await self.init([movement], on: engine, now: now)
    }

    /// The end of the chain: nothing was written while it stays.
    func head() async throws -> HeadCode { try await database.verify().head }

    /// A form of an arrival in 8Б on 20 November with every division answered: these fields instead of or besides it.
    func arrival(_ more: [String: String] = [:]) async throws -> [(String, String)] {
        let eighth = try cast.schoolClass("8Б")
        var form = [
            "class": "8b", "surname": "Новикова", "given": "Лия", "patronymic": "Олеговна", "sex": "2",
            "birth": "2011-05-04", "from": "2025-11-20", "order": "70-к", "ordered": "2025-11-19", "reason": "1",
            "place": "школа № 4", "form": "1", "counts": "1",
        ]
        for set in try await database.read({ try $0.groupSets(of: eighth, on: november(20)) }) {
            form[set.field] = "\(set.groups[0].id.number)"
        }
        return form.merging(more) { $1 }.map { ($0, $1) }
    }

    /// A student by full name, whether or not the cast knows them.
    func student(_ name: String) async throws -> ID<Student> {
        ID(try #require(try await database.read { try $0.people(matching: name).first?.id }).number)
    }
}
