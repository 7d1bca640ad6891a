import FoundationEssentials
import School
import Storage

/// One keystroke as the page's script sends it.
struct CellOperation: Decodable, Sendable {
    /// Which part of a cell it is about: parts never conflict with one another.
    enum Facet: String, Decodable, Sendable {
        case mark
        case absence
        case roll
        case note
        case due
        /// By how many minutes somebody was late.
        case late
        /// What the lesson is about, what was done at it, what is set, and how long that takes.
        case topic
        case classwork
        case homework
        case time

        /// What whoever writes it must be allowed to do.
        var act: Act {
            switch self {
            case .absence, .late: .noteAbsence
            case .roll: .takeRollCall
            case .mark, .note, .due: .putMark
            case .topic, .classwork, .homework, .time: .recordLesson
            }
        }

        /// Whether it is a word of the lesson and no student's.
        var isWords: Bool { act == .recordLesson }
    }

    let op: String
    let facet: Facet
    let lesson: Int
    let student: Int?
    let work: Int?
    let place: Int?
    let set: String?
    let base: Seen?
    /// When it was typed, in seconds since 1970 by the device's clock: only of what waited for a connection.
    var at: Int?
    /// The words that stood where others were typed: these have no version of their own.
    var was: String?
    /// The topic of the plan that stood beside the field.
    var item: Int?
    /// Whether its form has asked about each student whose absence is explained already.
    var asked: Bool?

    /// The operation's sixteen bytes, by which a repeated one is known.
    var identity: [UInt8]? { op.utf8.count == 32 ? Hex.bytes(op) : nil }

    /// What the script saw: a version, or its own operation on the way.
    struct Seen: Decodable, Sendable {
        let base: Base?

        init(base: Base?) { self.base = base }

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let version = try? value.decode(Int.self) {
                base = .version(version)
            } else {
                base = Hex.bytes(try value.decode(String.self)).map { .operation($0) }
            }
        }
    }

}
