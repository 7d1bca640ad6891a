import Glibc

/// How long the answers took, in microseconds, and how many were not what was asked for.
struct Tally: Sendable {
    var latencies: [Double] = []
    var bytes = 0
    var refused = 0
    var sample = ""
    var seconds = 0.0

    mutating func add(_ other: Tally) {
        latencies += other.latencies
        bytes += other.bytes
        refused += other.refused
        if sample.isEmpty { sample = other.sample }
    }

    /// One line of JSON; the first answer that was not expected goes to standard error.
    func report() {
        let sorted = latencies.sorted()
        func at(_ share: Double) -> Double {
            sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
        }
        print(
            """
            {"answers":\(sorted.count),"refused":\(refused),"seconds":\(seconds),"bytes":\(bytes),\
            "p50":\(at(0.5)),"p99":\(at(0.99)),"max":\(sorted.last ?? 0)}
            """)
        if refused > 0 { complain("load: \(refused) not as expected, first: \(sample)") }
    }
}

/// Microseconds of a clock that only goes forward.
func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1_000_000 + Double(time.tv_nsec) / 1_000
}
