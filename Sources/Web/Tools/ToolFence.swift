import Glibc

/// The programs that stand before an outside program and take its powers away.
///
/// `prlimit` sets the limits, `unshare` removes the network and puts the program and its children into a process
/// space that dies with it, `setpriv` forbids gaining rights. What the kernel does not permit here is left out;
/// it is found out once.
enum ToolFence {
    /// Command words to put before the program's own.
    static func words(_ limits: ToolLimits, reachesNetwork: Bool = false) -> [String] {
        var words: [String] = []
        if let prlimit = find("prlimit") {
            words += [
                prlimit, "--cpu=\(limits.processorSeconds)", "--as=\(limits.memoryBytes)",
                "--fsize=\(limits.fileBytes)", "--nofile=256", "--core=0", "--",
            ]
        }
        return words + (reachesNetwork ? isolation.filter { $0 != "--net" } : isolation)
    }

    /// Command words that ask the program to end at its time, and kill it where it goes on for longer than its watch is
    /// patient. The clock is theirs, for ours may be late where the machine is busy.
    static func words(timedBy watch: ToolWatch?) -> [String] {
        guard let watch, let seconds = watch.seconds, let timeout = find("timeout") else { return [] }
        return [
            timeout, "--foreground", "--preserve-status", "--signal=TERM", "--kill-after=\(watch.patience)",
            "\(seconds)",
        ]
    }

    /// Whether outside programs run without a network on this machine.
    static var cutsNetwork: Bool { isolation.contains("--net") }

    /// A program's full path, or nothing.
    static func find(_ program: String) -> String? {
        if program.contains("/") { return access(program, X_OK) == 0 ? program : nil }
        return ["/usr/bin/", "/bin/", "/usr/local/bin/", "/usr/sbin/"]
            .map { $0 + program }.first { access($0, X_OK) == 0 }
    }

    private static let isolation: [String] = {
        let setpriv = find("setpriv").map { [$0, "--no-new-privs", "--"] } ?? []
        guard let unshare = find("unshare"), let probe = find("true") else { return setpriv }
        let spaces = ["--net", "--pid", "--fork", "--kill-child"]
        let asOther = ["--user", "--map-current-user"]
        let candidates = [spaces, asOther + spaces, asOther + ["--net"]]
        let permitted = candidates.first { succeeds([unshare] + $0 + ["--"] + setpriv + [probe]) }
        return permitted.map { [unshare] + $0 + ["--"] + setpriv } ?? setpriv
    }()

    private static func succeeds(_ words: [String]) -> Bool {
        guard
            case .success(let child) = ToolProcess.start(
                words, environment: [:], folder: "/", input: "/dev/null",
                output: "/dev/null", complaints: "/dev/null")
        else { return false }
        return child.wait() == .exited(0)
    }
}
