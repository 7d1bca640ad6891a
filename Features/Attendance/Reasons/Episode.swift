import School
import Storage

/// Lessons missed one after another, folded: one absence as people speak of it.
struct Episode: Sendable {
    let student: ID<Student>
    /// The missed lessons in order; never empty.
    let lessons: [ClassLesson]
    /// The case that explains them all, if there is one.
    let filed: FiledCase?
    /// What the journal shows: a reason that a teacher heard outweighs silence.
    let shown: ShownAttendance
    /// The first missed lesson of the first day, nil where the day begins with it.
    let firstLesson: Int?
    /// The last missed lesson of the last day, nil where nothing later is known of that day.
    let lastLesson: Int?

    var from: Day { lessons[0].day }
    var to: Day { lessons[lessons.count - 1].day }

    /// Whether the case was written after the period of one of the lessons was closed.
    var isAfterClosing: Bool {
        guard let entered = filed?.enteredAt else { return false }
        return lessons.contains { lesson in lesson.closedAt.map { $0 <= entered } ?? false }
    }

    /// The episodes of a student, oldest first: a lesson attended or another case ends one.
    static func all(of member: ClassMember, in book: ClassBook) -> [Episode] {
        let own = book.lessons(of: member).map { (lesson: $0, presence: book.presence(of: member, at: $0)) }
        let known = own.filter { $0.presence != .unknown }
        var folded: [[(ClassLesson, ShownAttendance, FiledCase?)]] = [], isOpen = false
        for (lesson, presence) in known {
            guard let shown = presence.shown, shown.code.isAbsence else {
                isOpen = false
                continue
            }
            let covering = member.cases.filter { $0.absence.covers(lesson.day, lesson: lesson.n) }
            let explained = covering.map(\.absence).prevailing
            let filed = covering.first { $0.absence.id == explained?.id }
            if isOpen, folded.last?.last?.2 == filed {
                folded[folded.count - 1].append((lesson, shown, filed))
            } else {
                folded.append([(lesson, shown, filed)])
            }
            isOpen = true
        }
        return folded.compactMap { Episode(member, $0, known: known.map(\.lesson)) }
    }

    private init?(_ member: ClassMember, _ folded: [(ClassLesson, ShownAttendance, FiledCase?)], known: [ClassLesson]) {
        guard let first = folded.first, let last = folded.last else { return nil }
        student = member.id
        lessons = folded.map(\.0)
        filed = first.2
        shown = folded.first { $0.1.code != .absent }?.1 ?? first.1
        let begins = known.first { $0.day == first.0.day }, ends = known.last { $0.day == last.0.day }
        firstLesson = begins?.id == first.0.id ? nil : first.0.n
        lastLesson = ends?.id == last.0.id ? nil : last.0.n
    }
}
