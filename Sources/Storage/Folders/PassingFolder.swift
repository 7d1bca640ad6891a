import Glibc
import School

/// A folder that only its owner may enter, removed with everything in it.
package final class PassingFolder: Sendable {
    /// Its path, without a slash at the end.
    package let path: String

    /// Makes one in a folder; an objection says that there is no room or no right.
    package init(in parent: String = Folder.passing, named name: String = ".parta") throws(Objection) {
        var template = Array("\(parent)/\(name)-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Objection("Не удалось завести временную папку в «\(parent)»: есть ли место и право на запись?")
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Folder.remove(path) }
}
