import Markup
import School
import Storage

/// What open pages are told while they stay open; the gate is asked anew for every piece of news.
package protocol Watch: Sendable {
    /// The address, with `:names` for its parts.
    static var path: String { get }
    /// What watching is.
    static var act: Act { get }
    /// Reads what is watched.
    init(_ form: Form) throws
    /// What was written behind that record, as far as the caller may see it now; nil where nothing was.
    func news(after seq: Int, _ records: Reading, _ asking: Asking) throws -> JSON?
    /// The journals as the address names them: it only says when to look again.
    var courses: [ID<Course>] { get }
    /// Of these the ones that the caller may see now; who has the same one open is told to each.
    func open(_ records: Reading, _ asking: Asking) throws -> [ID<Course>]
}

/// Up to which record a page was told everything, and what it was told.
struct News: Sendable {
    let seq: Int
    let contents: JSON?
    /// Who else is there; nil for a page that asks now and then, and so is nowhere for long.
    let company: Company?

    var json: JSON {
        .object { out in
            out.put("seq", number: seq)
            out.put("news", contents ?? .null)
            if let company { out.put("here", company.json) }
        }
    }

    /// As one server-sent event; its number is where the browser goes on after a broken connection.
    var event: [UInt8] { Array("id: \(seq)\ndata: ".utf8) + json.bytes + Array("\n\n".utf8) }
}

extension Gatekeeper {
    /// What is new for the caller, who is known and asked afresh in the same transaction.
    func look<W: Watch>(
        _ watch: W, after seq: Int?, since moment: Moment?, isStream: Bool
    ) async throws -> News {
        let (holder, now) = (holder, now)
        return try await database.read { [school] records in
            let head = try records.lastRecord()
            let asking = try records.asking(holder, now: now, school: school)
            try records.greet(asking)
            _ = try asking.permit(for: W.act, on: .school)
            let from = try seq ?? moment.map { try records.lastRecord(before: $0) } ?? head
            return News(
                seq: head, contents: from < head ? try watch.news(after: from, records, asking) : nil,
                company: isStream ? try Company(watch, records, asking) : nil)
        }
    }
}
