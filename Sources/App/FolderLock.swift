import Glibc
import School

/// The lock of a data folder: one process writes to its SQLite files.
final class FolderLock: Sendable {
    private let file: Int32

    /// Takes the lock, or objects with the number of the process that holds it.
    init(_ folder: String) throws {
        let path = folder + "/parta.lock"
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Objection("Не удалось открыть «\(path)»: \(String(cString: strerror(errno))).") }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let holder = TextFile.read(path) ?? ""
            close(file)
            throw Objection(
                "С записями в «\(folder)» уже работает другой процесс Parta (№ \(holder)). "
                    + "Остановите его или сделайте это на страницах журнала.")
        }
        let number = Array(String(getpid()).utf8)
        ftruncate(file, 0)
        _ = pwrite(file, number, number.count, 0)
    }

    deinit { close(file) }
}
