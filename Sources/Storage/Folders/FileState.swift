import Glibc

/// Whose a file or folder is and when it was last changed.
///
/// Asked in this room alone: elsewhere several C modules claim the system's structure, and a release build refuses it.
package struct FileState: Sendable {
    /// Whether it is a folder.
    package let isFolder: Bool
    /// Whether it belongs to whoever runs the server.
    package let isOwn: Bool
    /// The permissions of owner, group and others, nine bits.
    package let mode: Int
    /// When what is in it was last changed, in seconds since 1970.
    package let changed: Int

    /// Asks for the state of what stands at a path, of a link itself or of what it leads to; nil where there is nothing.
    package init?(_ path: String, followsLink: Bool = false) {
        var state = stat()
        guard followsLink ? stat(path, &state) == 0 : lstat(path, &state) == 0 else { return nil }
        (isFolder, isOwn) = (state.st_mode & S_IFMT == S_IFDIR, state.st_uid == getuid())
        (mode, changed) = (Int(state.st_mode & 0o777), Int(state.st_mtim.tv_sec))
    }
}
