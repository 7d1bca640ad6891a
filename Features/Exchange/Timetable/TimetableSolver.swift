import Web

/// Asks FET itself to place the activities of a file.
struct TimetableSolver {
    /// By the clock, in seconds; FET stops a little earlier and gives the best it found.
    var seconds = 300
    /// Told every second how many activities are placed; false stops the work, and what was found is kept.
    var goesOn: (@Sendable (Int) async -> Bool)?

    /// The file with whatever FET could place: all of it, or the best part of it.
    func solve(_ bytes: [UInt8]) async throws -> FETFile {
        let file = try FETReader.file(bytes)
        return try FETReader.solution(try await solution(of: bytes), for: file)
    }

    /// FET's own file of places.
    func solution(of bytes: [UInt8]) async throws -> [UInt8] {
        let limits = ToolLimits(
            processorSeconds: seconds + 60, wallSeconds: seconds + 60, memoryBytes: 2 << 30, fileBytes: 100 << 20)
        let goesOn = goesOn
        // Where two activities are locked into each other FET forgets the time; asked to end, it writes what it has.
        let watch = ToolWatch("out/logs/max_placed_activities.txt", seconds: seconds + 5, patience: 45) { log in
            await goesOn?(Self.placed(log)) ?? true
        }
        let outcome: Tool.Outcome
        do {
            outcome = try await Tool("fet-cl", limits: limits).run(
                ["--inputfile=in.fet", "--outputdir=out", "--timelimitseconds=\(seconds)"] + Self.seeds
                    + Self.unwanted,
                files: ["in.fet": bytes], results: Self.solutions, environment: ["QT_QPA_PLATFORM": "offscreen"],
                watch: watch)
        } catch ToolFailure.failed(_, _, let text) {
            throw FileProblem(FETRefusal.sentence(text))
        }
        guard let solution = Self.solutions.lazy.compactMap({ outcome.files[$0] }).first else {
            throw FileProblem(
                "FET не нашёл расписания: проверьте в самой программе FET, не противоречат ли друг другу условия.")
        }
        return solution
    }

    /// The last «reached N activities placed» of FET's log.
    static func placed(_ log: [UInt8]) -> Int {
        let last = log.split(separator: UInt8(ascii: "\n")).last { $0.contains(UInt8(ascii: "F")) } ?? []
        let words = String(decoding: last, as: UTF8.self).split(separator: " ")
        guard let place = words.firstIndex(of: "reached"), place + 1 < words.count else { return 0 }
        return Int(words[place + 1]) ?? 0
    }

    /// The same file gives the same week.
    private static let seeds = [10, 11, 12, 20, 21, 22].map { "--randomseeds\($0)=\($0)" }

    /// FET's own pages, by the hundred.
    private static let unwanted = [
        "conflicts", "sstatistics", "sdayshorizontal", "sdaysvertical", "stimehorizontal", "stimevertical",
    ].map { "--writetimetable\($0)=false" }

    /// The whole solution, then the fullest partial one.
    private static let solutions = [
        "out/timetables/in/in_activities.xml", "out/timetables/in-highest/in_activities.xml",
        "out/timetables/in-current/in_activities.xml",
    ]
}
