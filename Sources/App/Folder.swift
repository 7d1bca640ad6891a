import Glibc
import School
import Storage

extension Folder {
    /// Makes the folder for its owner alone where it is missing, and those above it.
    static func make(_ path: String) throws {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += (made.isEmpty || made == "/" ? "" : "/") + part
            if mkdir(made, 0o700) != 0 && errno != EEXIST {
                throw Objection("Не удалось создать папку «\(made)»: \(String(cString: strerror(errno))).")
            }
        }
    }
}
