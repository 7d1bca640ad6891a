import Glibc
import School
import Storage

/// An outside program, run behind a fence: limits, an empty environment, a temporary folder of its own, no shell and,
/// where the kernel permits, no network.
package struct Tool: Sendable {
    /// What a program gave back.
    package struct Outcome: Sendable {
        /// Everything written to the standard output.
        package let output: [UInt8]
        /// Contents of the result files that were asked for and exist.
        package let files: [String: [UInt8]]
    }

    private let program: String
    private let limits: ToolLimits
    private let reachesNetwork: Bool

    /// A program by its full path or by its name in the system's folders; only the one that hands letters over reaches
    /// the network.
    package init(_ program: String, limits: ToolLimits = ToolLimits(), reachesNetwork: Bool = false) {
        self.program = program
        self.limits = limits
        self.reachesNetwork = reachesNetwork
    }

    /// Runs the program once in a folder that holds `files`, and reads back `results` (paths inside that folder).
    ///
    /// A status other than nought, a signal, a limit or a missing program throws; nothing of the run outlives it.
    package func run(
        _ arguments: [String], input: [UInt8] = [], files: [String: [UInt8]] = [:], results: [String] = [],
        environment: [String: String] = [:], watch: ToolWatch? = nil
    ) async throws(ToolFailure) -> Outcome {
        guard let path = ToolFence.find(program) else { throw .missing(program: name) }
        guard let scratch = ScratchFolder() else { throw .unavailable(program: name, code: errno) }
        for (file, bytes) in files.merging([".input": input], uniquingKeysWith: { _, input in input }) {
            guard scratch.write(bytes, as: file) else { throw .unavailable(program: name, code: errno) }
        }
        let folder = scratch.path
        let started = ToolProcess.start(
            ToolFence.words(limits, reachesNetwork: reachesNetwork) + ToolFence.words(timedBy: watch) + [path]
                + arguments,
            environment: ["HOME": folder, "TMPDIR": folder, "LANG": "C.UTF-8"].merging(environment) { $1 },
            folder: folder, input: "\(folder)/.input", output: "\(folder)/.output", complaints: "\(folder)/.complaints")
        let child: ToolProcess
        switch started {
        case .success(let process): child = process
        case .failure(let error): throw .unavailable(program: name, code: error.code)
        }
        let end = try await ending(of: child, watch, scratch)
        let output = scratch.read(".output", limit: limits.fileBytes) ?? []
        try judge(end, output: output, complaints: scratch.read(".complaints", limit: 4096) ?? [])
        var found: [String: [UInt8]] = [:]
        for result in results { found[result] = scratch.read(result, limit: limits.fileBytes) }
        return Outcome(output: output, files: found)
    }

    /// Removes what runs of a server that was killed have left in the temporary folder.
    package static func sweep(at now: Moment) { ScratchFolder.sweep(Folder.passing, at: now) }

    private var name: String { String(program.split(separator: "/").last ?? "") }

    private func ending(
        of child: ToolProcess, _ watch: ToolWatch?, _ scratch: ScratchFolder
    ) async throws(ToolFailure) -> ToolProcess.End {
        let clock = ContinuousClock()
        var deadline = clock.now + .seconds(limits.wallSeconds)
        var isAsked = false
        var look = clock.now + .seconds(1)
        var pause = Duration.milliseconds(1)
        while true {
            if let end = child.poll() {
                child.killGroup()
                return end
            }
            var failure: ToolFailure?
            if let watch, !isAsked, clock.now >= look {
                look = clock.now + .seconds(1)
                if await !watch.goesOn(scratch.read(watch.file, limit: limits.fileBytes) ?? []) {
                    isAsked = true
                    deadline = clock.now + .seconds(watch.patience)
                    if watch.patience > 0 { child.askGroup() }
                }
            }
            if clock.now >= deadline {
                failure = isAsked ? .cancelled(program: name) : .timedOut(program: name, seconds: limits.wallSeconds)
            }
            do { try await Task.sleep(for: pause) } catch { failure = .cancelled(program: name) }
            if let failure {
                child.killGroup()
                _ = child.wait()
                throw failure
            }
            pause = min(pause * 2, .milliseconds(20))
        }
    }

    private func judge(_ end: ToolProcess.End, output: [UInt8], complaints: [UInt8]) throws(ToolFailure) {
        if output.count >= limits.fileBytes || end == .signalled(SIGXFSZ) {
            throw .tooMuchOutput(program: name, bytes: limits.fileBytes)
        }
        // Some complain where others answer.
        let text = String(decoding: complaints.isEmpty ? Array(output.prefix(4096)) : complaints, as: UTF8.self)
        switch end {
        case .exited(0): return
        // This is how `unshare` says that its child was killed: it cannot kill itself with the same signal.
        case .exited where text.contains("unshare: sigprocmask unblock failed"):
            throw .killed(program: name, signal: SIGKILL)
        // And this is how `timeout` does.
        case .exited(128 + SIGKILL): throw .killed(program: name, signal: SIGKILL)
        case .exited(let status): throw .failed(program: name, status: status, text: text)
        case .signalled(let signal): throw .killed(program: name, signal: signal)
        }
    }
}
