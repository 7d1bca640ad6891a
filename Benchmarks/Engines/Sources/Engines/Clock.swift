import Glibc

/// CPU time of this whole process, user and system, in microseconds.
func cpuMicroseconds() -> Double { microseconds(of: CLOCK_PROCESS_CPUTIME_ID) }

func wallMicroseconds() -> Double { microseconds(of: CLOCK_MONOTONIC) }

private func microseconds(of clock: clockid_t) -> Double {
    var now = timespec()
    clock_gettime(clock, &now)
    return Double(now.tv_sec) * 1_000_000 + Double(now.tv_nsec) / 1_000
}

func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
}
