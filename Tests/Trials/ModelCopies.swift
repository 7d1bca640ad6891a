import Glibc
import ModelSchool
import School
import Storage
import Synchronization

/// The model schools of this process, one for each engine: built once, copied for every test.
actor ModelCopies {
    static let shared = ModelCopies()

    /// The models live as long as the process, and are thrown away when it ends.
    private static let places = Mutex<[TrialPlace]>([])

    private var building: [TestEngine: Task<(String, Cast), any Error>] = [:]

    /// The folder or database to copy, and who is who in it.
    func model(of engine: TestEngine) async throws -> (String, Cast) {
        let task = building[engine] ?? Task { try await Self.build(engine) }
        building[engine] = task
        return try await task.value
    }

    private static func build(_ engine: TestEngine) async throws -> (String, Cast) {
        let place = try TrialPlace(engine)
        places.withLock { places in
            if places.isEmpty { atexit { ModelCopies.places.withLock { $0 = [] } } }
            places.append(place)
        }
        // Connections of their own end with these records, so that the place can be copied.
        let cast = try await cast(in: place)
        try place.analyze()
        return (place.name, cast)
    }

    private static func cast(in place: TrialPlace) async throws -> Cast {
        let records = try place.passingRecords()
        let school = try records.school(ModelSchool.slug)
        let cast = try await ModelSchool.build(in: school, now: ModelSchool.noon)
        school.close()
        records.directory.close()
        return cast
    }
}
