import ModelSchool
import Web

/// One address with what is sent there, and who of the demonstration is let in: one sign for each.
struct Asked: Sendable, CustomStringConvertible {
    /// The columns of the table: director, deputy, keeper, Вера Павловна (алгебра in 8Б, leads 9А), Ирина Петровна
    /// (leads 8Б), Татьяна Львовна (leads 1А), Пётр Артёмович (leads 10Б, substitutes in 8Б), Аннин папа, Анна, Борис.
    static let logins = ModelSchool.signIns.map(\.login)

    let method: String
    let path: String
    let fields: [String: String]
    /// `+` is let in, `-` is refused (403), `0` learns not even that it exists (404), `=` is told why not (409, 422).
    let expected: String

    var description: String { "\(method) \(path) \(fields.isEmpty ? "" : "\(fields)")" }

    /// A page.
    static func page(_ path: String, _ expected: String) -> Asked {
        Asked(method: "GET", path: path, fields: [:], expected: expected)
    }

    /// A form.
    static func act(_ path: String, _ fields: [String: String], _ expected: String) -> Asked {
        Asked(method: "POST", path: path, fields: fields, expected: expected)
    }

    /// The sign of an answer; another than these is `!`.
    static func sign(of answer: Answer) -> Character {
        switch answer.status {
        case 200, 303: "+"
        case 403: "-"
        case 404: "0"
        case 409, 422: "="
        default: "!"
        }
    }
}
