import ModelSchool
import School
import Web

/// The same for somebody of the cast.
extension Stage {
    /// What somebody is answered at an address.
    package func look(
        _ path: String, _ query: String = "", as name: String, at now: Moment? = nil, tag: String? = nil
    ) async throws -> Answer {
        await get(query.isEmpty ? path : "\(path)?\(query)", as: try cast.person(name), at: now, tag: tag)
    }

    /// Sends a form as somebody.
    package func send(
        _ path: String, _ fields: [(String, String)], as name: String, at now: Moment? = nil, token: String? = nil
    ) async throws -> Answer {
        await post(path, fields, as: try cast.person(name), at: now, token: token)
    }

    /// The text of a page that opens.
    package func page(_ path: String, as name: String, at now: Moment? = nil) async throws -> String {
        try await page(path, as: try cast.person(name), at: now)
    }

    /// The text of a page that opens for a person.
    package func page(_ path: String, as who: ID<Person>, at now: Moment? = nil) async throws -> String {
        let answer = await get(path, as: who, at: now)
        guard answer.status == 200 else { throw TrialFault(path: "\(answer.status) at \(path)") }
        return answer.text
    }
}

/// A form as a browser sends it.
package struct FormBody: Sendable {
    /// The type that goes with it.
    package static let type = "application/x-www-form-urlencoded"
    /// The bytes.
    package let bytes: [UInt8]

    /// Encodes the fields.
    package init(_ fields: [(String, String)]) {
        let pairs = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }
        bytes = Array(pairs.joined(separator: "&").utf8)
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { ($0 < 16 ? "%0" : "%") + String($0, radix: 16) }.joined()
    }
}

/// What a test asks of an answer.
extension Answer {
    /// The body as text.
    package var text: String { String(decoding: body, as: UTF8.self) }
    /// Where it leads.
    package var location: String? { header("location") }
    /// How many questions it asked of the records.
    package var asked: Int { header("x-parta-queries").flatMap { Int($0) } ?? -1 }

    /// A header field.
    package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

/// A day of November 2025, the model school's month.
package func november(_ day: Int) -> Day { Day(year: 2025, month: 11, day: day) ?? Day(number: 0) }
