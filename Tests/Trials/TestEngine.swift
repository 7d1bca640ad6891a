import Glibc
import ModelSchool
import Storage

/// An engine that a test runs on: SQLite always, PostgreSQL when one is offered.
package enum TestEngine: String, CaseIterable, Sendable, CustomStringConvertible {
    case sqlite = "SQLite"
    case postgres = "PostgreSQL"

    /// The engine's own name.
    package var description: String { rawValue }

    /// The libpq address in `PARTA_TEST_POSTGRES`, or nil.
    package static var address: String? {
        getenv("PARTA_TEST_POSTGRES").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The engines to test on, for `@Test(arguments: TestEngine.offered)`.
    package static var offered: [TestEngine] { address == nil ? [.sqlite] : [.sqlite, .postgres] }

    /// Empty records of a test's own, with the schema of `EmptyCopies.slugs` laid; they go when nobody uses them any more.
    package func freshRecords() throws -> Records {
        let place = try TrialPlace(copyOfEmpty: self)
        return try Records(at: place.location, in: place)
    }

    /// A model school of a test's own on 20 November 2025 at noon in Moscow: records, the school's database, the cast.
    package func modelSchool() async throws -> (Records, Database, Cast) {
        let (model, cast) = try await ModelCopies.shared.model(of: self)
        let place = try TrialPlace(self, copyOf: model)
        let records = try Records(at: place.location, in: place)
        return (records, try records.school(ModelSchool.slug), cast)
    }
}
