import Glibc

/// A running child: the leader of a process group of its own, so that all it started can be ended together.
struct ToolProcess {
    enum End: Equatable {
        case exited(Int32)
        case signalled(Int32)
    }

    private let id: pid_t

    /// Starts a program by its full path; only the three standard streams are open in it.
    static func start(
        _ words: [String], environment: [String: String], folder: String,
        input: String, output: String, complaints: String
    ) -> Result<ToolProcess, SystemError> {
        var actions = SpawnActions()
        actions.open(0, input, writing: false)
        actions.open(1, output, writing: true)
        actions.open(2, complaints, writing: true)
        guard actions.enter(folder), actions.close(from: 3) else { return .failure(SystemError(code: ENOSYS)) }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        var id = pid_t()
        let code = withCStrings(words) { arguments in
            withCStrings(environment.map { "\($0.key)=\($0.value)" }) { variables in
                actions.withPointer { posix_spawn(&id, words[0], $0, &attributes, arguments, variables) }
            }
        }
        return code == 0 ? .success(ToolProcess(id: id)) : .failure(SystemError(code: code))
    }

    /// How it ended, or nothing while it still runs.
    func poll() -> End? { reap(WNOHANG) }

    /// Waits on this thread: only for what is known to end at once.
    func wait() -> End { reap(0) ?? .signalled(SIGKILL) }

    /// Asks the whole group to end by itself.
    func askGroup() { kill(-id, SIGTERM) }

    /// Ends the whole group; harmless when nothing of it is left.
    func killGroup() { kill(-id, SIGKILL) }

    private func reap(_ options: Int32) -> End? {
        var status: Int32 = 0
        var reaped = waitpid(id, &status, options)
        while reaped < 0, errno == EINTR { reaped = waitpid(id, &status, options) }
        guard reaped == id else { return nil }
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }
}

/// The system's error number.
struct SystemError: Error {
    let code: Int32
}

private func withCStrings<R>(_ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R) -> R {
    let copies = words.map { strdup($0) } + [nil]
    defer { copies.forEach { free($0) } }
    return body(copies)
}
