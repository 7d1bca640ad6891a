import ArgumentParser
import Dispatch
import Glibc
import Logging
import School
import Storage
import Web

/// `parta serve`: opens the house to browsers until it is told to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Запустить журнал.")

    func run() async throws {
        let house = try House.open(try Config.read(), writes: true)
        try await house.serve(as: "Parta")
    }
}

extension House {
    /// Serves until the process is told to stop; requests in flight are finished.
    func serve(as title: String, greeting: @escaping @Sendable (String) async throws -> Void = { _ in }) async throws {
        Tool.sweep(at: Clock.now())
        let key = Hex.text(Sodium.random(16)), doors = doors, config = config
        let front = frontDoor(key)
        let server = Server(
            front, host: config[.host], port: try config.port, trusted: config.proxies,
            onReady: { port in
                let shown = config[.publicURL].isEmpty ? "http://\(config[.host]):\(port)" : config[.publicURL]
                Console.say("\(title): \(shown)/")
                if (try? await doors.schools(now: Clock.now()).isEmpty) == true {
                    Console.say("Первый запуск, откройте один раз: \(shown)/setup?token=\(key)")
                }
                try? await greeting(shown)
            })
        let rounds = Rounds(
            features(key), records: records, outside: front.outside, holder: Hex.text(Sodium.random(8)))
        let clockwork = Task { await rounds.run() }
        let endings = Self.endings(of: front)
        defer {
            clockwork.cancel()
            for ending in endings { ending.cancel() }
        }
        try await server.run(logger: Logger(label: "parta"))
        await rounds.keepOpenings(at: Clock.now())
    }

    /// Requests in flight are waited for; streams to open pages would never end by themselves.
    private static func endings(of front: FrontDoor) -> [any DispatchSourceSignal] {
        [SIGTERM, SIGINT].map { signal in
            let ending = DispatchSource.makeSignalSource(signal: signal)
            ending.setEventHandler { front.endStreams() }
            ending.resume()
            return ending
        }
    }
}
