import School
import Storage

/// The model schools of this process, one for each engine: built once, copied for every test.
actor ModelCopies {
    static let shared = ModelCopies()

    private var building: [TestEngine: Task<(TrialPlace, Cast), any Error>] = [:]

    /// The folder or database to copy, and who is who in it.
    func model(of engine: TestEngine) async throws -> (String, Cast) {
        let task = building[engine] ?? Task { try await Self.build(engine) }
        building[engine] = task
        let (place, cast) = try await task.value
        return (place.name, cast)
    }

    private static func build(_ engine: TestEngine) async throws -> (TrialPlace, Cast) {
        let place = try TrialPlace(engine)
        // Connections of their own end with these records, so that the place can be copied.
        let cast = try await cast(in: place)
        return (place, cast)
    }

    private static func cast(in place: TrialPlace) async throws -> Cast {
        let location: Location =
            switch place.location {
            case .folder: place.location
            case .postgres(let pool, let prefix): .postgres(pool.another, prefix: prefix)
            }
        let records = try Records(at: location)
        let school = try records.school(ModelSchool.slug)
        let cast = try await ModelSchool.build(in: school, now: ModelSchool.noon)
        school.close()
        records.directory.close()
        return cast
    }
}
