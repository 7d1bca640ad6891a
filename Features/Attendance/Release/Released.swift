import School
import Storage

/// A student who was let go from a lesson of the day on.
struct Released: Sendable {
    let name: PersonName
    let filed: FiledCase
    /// Lessons from that one on at which the roll had been called, with what stands there: they are not overwritten.
    let recorded: [(lesson: ClassLesson, presence: ClassBook.Presence)]

    /// Those of a class on a day.
    static func all(_ members: [ClassMember], _ book: ClassBook, on day: Day) -> [Released] {
        members.compactMap { member in
            guard let filed = member.released(on: day) else { return nil }
            let left = book.lessons(of: member, on: day).filter { filed.absence.covers(day, lesson: $0.n) }
            let known = left.map { (lesson: $0, presence: book.presence(of: member, at: $0)) }
            return Released(
                name: member.name, filed: filed,
                recorded: known.filter { $0.presence != .unknown && !$0.presence.isAbsence })
        }
    }
}
