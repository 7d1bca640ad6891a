/// One kind of work, asked of every engine in turn, round after round, so that the machine's moods fall on all alike.
struct Trial {
    let name: String
    let count: Int
    let clients: Int
    var label: @Sendable (any Engine) -> String = { $0.name }
    let step: @Sendable (any Engine, Int) async throws -> Int64

    /// Medians over the rounds: CPU and wall microseconds an operation, by engine.
    func run(_ engines: [any Engine], rounds: Int) async throws {
        var cpu = [[Double]](repeating: [], count: engines.count)
        var wall = cpu
        var sums: Set<Int64> = []
        for round in 0...rounds {
            for (index, engine) in engines.enumerated() {
                let (startCPU, startWall) = (cpuMicroseconds(), wallMicroseconds())
                sums.insert(try await pass(engine))
                guard round > 0 else { continue }
                cpu[index].append((cpuMicroseconds() - startCPU) / Double(count))
                wall[index].append((wallMicroseconds() - startWall) / Double(count))
            }
        }
        precondition(sums.count == 1, "the engines answer differently: \(sums)")
        report(engines, cpu.map(median), wall.map(median))
    }

    private func pass(_ engine: any Engine) async throws -> Int64 {
        try await withThrowingTaskGroup(of: Int64.self) { group in
            for client in 0..<clients {
                group.addTask {
                    var total: Int64 = 0
                    for index in stride(from: client, to: count, by: clients) {
                        total &+= try await step(engine, index)
                    }
                    return total
                }
            }
            return try await group.reduce(0, &+)
        }
    }

    private func report(_ engines: [any Engine], _ cpu: [Double], _ wall: [Double]) {
        let floor = cpu.min() ?? 1
        print("\n\(name)")
        for (index, engine) in engines.enumerated() {
            let name = label(engine)
            let padded = name + String(repeating: " ", count: max(0, 40 - name.count))
            let figures = [cpu[index], wall[index], cpu[index] / floor].map(rounded)
            print("  \(padded) CPU \(figures[0]) µs   wall \(figures[1]) µs   × \(figures[2])")
        }
    }

    private func rounded(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
