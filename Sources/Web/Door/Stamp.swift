import School
import Storage

/// What a kept page depends on: the records' revision, who looks by which sign-in (its forms bear that one's token),
/// which day, and which build of the house.
struct Stamp: Sendable {
    let text: String

    /// The stamp of a page that is drawn of this revision of the records.
    init(_ revision: Int, _ gate: Gatekeeper, _ build: String) {
        // Every Russian clock differs by whole hours, so no school's midnight falls inside one; what changes sooner
        // names its own moment.
        text =
            "\(revision)-\(gate.holder.account.number)-\(gate.holder.device)-\(gate.holder.alerts)-\(gate.holder.enrolBy?.seconds ?? 0)-\(gate.now.seconds / 3_600)-\(build.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFFFF })"
    }

    /// The tag of a page that holds until that moment at the latest.
    func tag(until: Moment?) -> String { "\"\(text)-\(until?.seconds ?? 0)\"" }

    /// Whether the browser's tag still holds.
    func isFresh(_ tag: String?, now: Moment) -> Bool {
        guard let tag, tag.hasPrefix("\"\(text)-"), let until = Int(tag.dropFirst(text.utf8.count + 2).dropLast())
        else { return false }
        return until == 0 || now.seconds < until
    }
}
