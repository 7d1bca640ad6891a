import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// What a copy leaves behind: it is no part of the record.
struct CopiedRowsTests {
    @Test(arguments: TestEngine.offered)
    func `who has a journal open just now stands in no copy`(_ engine: TestEngine) async throws {
        let (records, school, cast) = try await engine.modelSchool(), permit = try clockPermit()
        _ = try await records.directory.change {
            try $0.signed(by: permit).list(school: ModelSchool.slug, name: "Школа")
        }
        let course = try cast.course("8Б Алгебра"), vera = try cast.person(Cast.veraPavlovna), now = permit.now
        try await school.change { reading in
            try reading.signed(by: permit).lookOn(
                [course], by: vera, as: [UInt8](repeating: 5, count: 16), until: now + 40)
        }
        #expect(try await school.read { try $0.onlookers(of: [course], at: now).map(\.person) } == [vera])
        let keys = try #require(Keyring([1: [UInt8](repeating: 7, count: 32)])), passing = try PassingFolder()
        let outcome = try await records.makeCopy(into: [passing.path], keys: keys, scratch: passing.path, at: now)
        #expect(outcome.isGood, "\(outcome.files)")
        let place = try TestPlace(.sqlite, isEmpty: true)
        let restored = try await place.location.restore(outcome.files[0].path, key: keys.copyKey)
        #expect(restored.complaints == [])
        let copied = try Records(at: place.location).school(ModelSchool.slug)
        #expect(try await copied.read { try $0.onlookers(of: [course], at: now) } == [])
        #expect(try await copied.read { try $0.listedCourse(course) } != nil, "all else is there")
    }
}
