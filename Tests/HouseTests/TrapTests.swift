import Testing

/// What may stand only where it is listed, with its reason.
struct TrapTests {
    private static let traps = [
        "Date()", "print(", "try!", "fatalError", "as!", "@unchecked", "nonisolated(unsafe)",
        ".random(in:", ".randomElement(", ".shuffled(", ".shuffle(", "SystemRandomNumberGenerator", "UUID()",
        "ContinuousClock", "SuspendingClock", "clock_gettime", "gettimeofday", "time(nil)", "DispatchTime",
    ]

    private static let allowed: [(path: String, trap: String, reason: String)] = [
        ("Sources/App/Clock.swift", "clock_gettime", "the one clock of the house"),
        ("Sources/Storage/Engines/PostgresPool.swift", "@unchecked", "a connection is one thread's while it is lent"),
        ("Sources/Storage/Engines/SQLiteEngine.swift", "@unchecked", "a connection is one thread's while it is lent"),
        ("Sources/Web/Door/FrontDoor.swift", "ContinuousClock", "a line of the log says how long an answer took"),
        ("Sources/Web/Tools/Tool.swift", "ContinuousClock", "an outside program is stopped after real seconds"),
    ]

    @Test func `time, chance and traps stand only where they are listed`() {
        expectNone(
            House.product.flatMap { file in
                file.code.enumerated().compactMap { index, line in
                    let trap = Self.traps.first { line.says($0) && !isAllowed($0, line, file) }
                    return trap.map { Complaint(file, index + 1, "\($0) is not allowed here") }
                }
            }, "time and chance are arguments; a trap is a fault of the house")
    }

    /// Listed, or given its chance by the caller.
    private func isAllowed(_ trap: String, _ line: String, _ file: Source) -> Bool {
        let hasSource = trap.hasPrefix(".") && line.says("using:")
        return hasSource || Self.allowed.contains { file.path.hasPrefix($0.path) && $0.trap == trap }
    }

    @Test func `no test reads the clock or lets chance decide`() {
        let chance = ["Date()", ".random(", ".randomElement(", ".shuffled(", "UUID()", "Date.now"]
        expectNone(
            House.sources.filter { $0.isTest && !$0.isIn("Tests/HouseTests") }.flatMap { file in
                file.complaints(in: \.code, "give it the time or the seed") { line in
                    chance.contains { line.says($0) } && !line.says("using:")
                }
            }, "a test says the same every day")
    }

    @Test func `the list of exceptions holds nothing that is gone`() {
        expectNone(
            Self.allowed.compactMap { path, trap, _ in
                let files = House.product.filter { $0.path.hasPrefix(path) }
                let isUsed = files.contains { $0.code.contains { $0.says(trap) } }
                return isUsed ? nil : Complaint(path, "no longer says \(trap)")
            }, "an exception is taken back when it is not needed")
    }

    @Test func `nothing is left for later`() {
        let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
        expectNone(
            (House.sources + House.files("js") + House.files("css")).flatMap { file in
                file.complaints(in: \.comments, "do it, or write it into a decision") { line in
                    marks.contains { mark in line.names.contains { $0 == mark } }
                }
            }, "unfinished thoughts")
    }
}
