import Glibc

/// What the child does between birth and its program.
///
/// Two of the steps are GNU extensions, which Swift's module of the C library does not show; they are looked up by
/// name, and a library without them is reported as an error instead of running a child in the wrong folder.
struct SpawnActions: ~Copyable {
    private var actions = posix_spawn_file_actions_t()

    init() { posix_spawn_file_actions_init(&actions) }

    deinit {
        var actions = actions
        posix_spawn_file_actions_destroy(&actions)
    }

    mutating func open(_ stream: Int32, _ path: String, writing: Bool) {
        let flags = writing ? O_WRONLY | O_CREAT | O_TRUNC : O_RDONLY
        posix_spawn_file_actions_addopen(&actions, stream, path, flags, 0o600)
    }

    mutating func enter(_ folder: String) -> Bool {
        typealias Function =
            @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, UnsafePointer<CChar>) -> Int32
        guard let symbol = dlsym(nil, "posix_spawn_file_actions_addchdir_np") else { return false }
        return unsafeBitCast(symbol, to: Function.self)(&actions, folder) == 0
    }

    mutating func close(from first: Int32) -> Bool {
        typealias Function = @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32
        guard let symbol = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np") else { return false }
        return unsafeBitCast(symbol, to: Function.self)(&actions, first) == 0
    }

    mutating func withPointer<R>(_ body: (UnsafePointer<posix_spawn_file_actions_t>) -> R) -> R { body(&actions) }
}
