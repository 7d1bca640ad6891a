import Glibc
import School
import Storage
import Testing

@testable import Web

struct ToolTests {
    @Test func `bytes go in and bytes come out`() async throws {
        let outcome = try await Tool("cat").run(["-"], input: Array("Пример".utf8))
        #expect(String(decoding: outcome.output, as: UTF8.self) == "Пример")
    }

    @Test func `files go in by name and results come back by path`() async throws {
        let outcome = try await Tool("cp").run(
            ["a.txt", "b.txt"], files: ["a.txt": [1, 2, 3]], results: ["b.txt", "c.txt"])
        #expect(outcome.files["b.txt"] == [1, 2, 3])
        #expect(outcome.files["c.txt"] == nil)
    }

    @Test func `the program sees none of the server's environment`() async throws {
        setenv("PARTA_SECRET_OF_TEST", "1", 1)
        let outcome = try await Tool("env").run([])
        let names = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map {
            $0.prefix { $0 != "=" }
        }
        #expect(Set(names) == ["HOME", "TMPDIR", "LANG"])
    }

    @Test func `what a killed server left is swept, what is in use and what is another's stays`() throws {
        let parent = try PassingFolder(), now = Moment(seconds: Int(time(nil)))
        let used = try #require(ScratchFolder(in: parent.path))
        func folder(_ name: String, holds: Bool) -> String {
            let path = "\(parent.path)/\(name)"
            mkdir(path, 0o700)
            if holds { close(open("\(path)/.hold", O_RDWR | O_CREAT, 0o600)) }
            close(open("\(path)/in.fet", O_RDWR | O_CREAT, 0o600))
            return path
        }
        let left = folder("parta-tool-aaaaaa", holds: true), new = folder("parta-tool-bbbbbb", holds: false)
        let strange = folder("other-tool-aaaaaa", holds: true)
        func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }
        ScratchFolder.sweep(parent.path, at: now)
        #expect(!isThere(left) && isThere(used.path) && isThere(new) && isThere(strange))
        ScratchFolder.sweep(parent.path, at: now + 4_000)
        #expect(!isThere(new) && isThere(used.path))
    }

    @Test func `a missing program is named`() async {
        await #expect(throws: ToolFailure.missing(program: "no-such-program")) {
            try await Tool("no-such-program").run([])
        }
        #expect(ToolFailure.missing(program: "typst").description.contains("нет программы «typst»"))
    }

    @Test func `a program that does not end is ended, its children too`() async throws {
        // A number that no other run of this test on the same machine waits for.
        let limits = ToolLimits(wallSeconds: 1), wait = 1_000_000 + Int(getpid())
        await #expect(throws: ToolFailure.timedOut(program: "sh", seconds: 1)) {
            try await Tool("sh", limits: limits).run(["-c", "sleep \(wait) & sleep \(wait)"])
        }
        let left = try await Tool("sh").run(["-c", "grep -al '[s]leep.\(wait)' /proc/[0-9]*/cmdline | wc -l; true"])
        #expect(String(decoding: left.output, as: UTF8.self).hasPrefix("0") || !ToolFence.cutsNetwork)
    }

    @Test func `a program that is asked to end may still write down what it has`() async throws {
        let script = "trap 'echo kept > out; exit 0' TERM; while :; do sleep 0.05; done"
        let outcome = try await Tool("sh").run(
            ["-c", script], results: ["out"], watch: ToolWatch("log", seconds: 1, patience: 20) { _ in true })
        #expect(outcome.files["out"] == Array("kept\n".utf8))
    }

    @Test func `a program that is asked in vain is ended`() async {
        await #expect(throws: ToolFailure.cancelled(program: "sh")) {
            try await Tool("sh").run(
                ["-c", "trap '' TERM; while :; do sleep 0.05; done"],
                watch: ToolWatch("log", patience: 1) { _ in false })
        }
    }

    @Test func `more output than permitted is refused`() async {
        let limits = ToolLimits(fileBytes: 1 << 20)
        await #expect(throws: ToolFailure.tooMuchOutput(program: "head", bytes: 1 << 20)) {
            try await Tool("head", limits: limits).run(["-c", "5000000", "/dev/zero"])
        }
    }

    @Test func `a memory bomb is refused by the limit`() async {
        let limits = ToolLimits(memoryBytes: 256 << 20)
        let error = await #expect(throws: ToolFailure.self) {
            try await Tool("python3", limits: limits).run(["-c", "b = b'x' * (2 << 30)"])
        }
        guard case .failed(_, let status, let text) = error else {
            Issue.record("\(String(describing: error))"); return
        }
        #expect(status == 1)
        #expect(text.contains("MemoryError"))
    }

    @Test func `processor time is limited apart from the clock`() async {
        let limits = ToolLimits(processorSeconds: 1)
        await #expect(throws: ToolFailure.killed(program: "sh", signal: SIGKILL)) {
            try await Tool("sh", limits: limits).run(["-c", "while :; do :; done"])
        }
    }

    @Test func `the temporary folder is gone afterwards`() async throws {
        let outcome = try await Tool("sh").run(["-c", "mkdir -p a/b; touch a/b/c; ln -s /etc a/etc; pwd"])
        let path = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")[0]
        #expect(path.hasPrefix("\(Folder.passing)/parta-tool-"))
        #expect(access(String(path), F_OK) != 0)
        #expect(access("/etc/passwd", F_OK) == 0)
    }

    @Test func `a program has no network where the kernel permits to cut it`() async throws {
        let outcome = try await Tool("cat").run(["/proc/net/dev"])
        let devices = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").dropFirst(2)
        #expect(!ToolFence.cutsNetwork || devices.allSatisfy { $0.contains("lo:") })
    }

    @Test func `a result that is a link out of the folder is not read`() async throws {
        let outcome = try await Tool("ln").run(["-s", "/etc/passwd", "result"], results: ["result"])
        #expect(outcome.files["result"] == nil)
    }

    @Test func `waiting no longer ends the program`() async throws {
        // Longer than a busy machine may keep this test from its turn.
        let waiting = Task { try await Tool("sleep", limits: ToolLimits(wallSeconds: 900)).run(["900"]) }
        try await Task.sleep(for: .milliseconds(100))
        waiting.cancel()
        await #expect(throws: ToolFailure.cancelled(program: "sleep")) { try await waiting.value }
    }
}
