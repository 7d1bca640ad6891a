import School
import Storage

/// Everything about a class's attendance over some days: four questions, whatever the number of students.
struct ClassBook: Sendable {
    let members: [ClassMember]
    let lessons: [ClassLesson]
    private let groups: [ID<StudyGroup>: [ID<Student>: [Span]]]
    private let typed: [ID<Lesson>: [ID<Student>: TypedAttendance]]

    /// Asks for the days from one to another.
    init(_ records: Reading, _ id: ID<SchoolClass>, from: Day, to: Day) throws {
        members = try records.members(ofClass: id, from: from, to: to)
        lessons = try records.lessons(ofClass: id, from: from, to: to)
        groups = try records.membersOfGroups(ofClass: id, from: from, to: to)
        typed = try records.typedAttendance(ofClass: id, from: from, to: to)
    }

    /// How a student was at a lesson.
    enum Presence: Sendable, Equatable {
        /// The roll has not been called.
        case unknown
        case present
        /// The roll has not been called, and a reason that is known covers the lesson.
        case expected(AttendanceCode)
        case noted(ShownAttendance)

        /// What the journal shows, nil for presence and where nothing is known.
        var shown: ShownAttendance? { if case .noted(let shown) = self { shown } else { nil } }
        /// Whether the lesson was missed.
        var isAbsence: Bool { shown?.code.isAbsence ?? false }
    }

    /// The lessons of a student on a day or on all the days, in order: those of groups they stood in then.
    func lessons(of member: ClassMember, on day: Day? = nil) -> [ClassLesson] {
        lessons.filter { lesson in
            (day == nil || lesson.day == day) && member.isIn(on: lesson.day)
                && (groups[lesson.group]?[member.id]?.contains { $0.contains(lesson.day) } ?? false)
        }
    }

    /// How a student was at one of their lessons.
    func presence(of member: ClassMember, at lesson: ClassLesson) -> Presence {
        guard let typed = typed[lesson.id]?[member.id] else { return lesson.isRollTaken ? .present : .unknown }
        let cases = member.cases.map(\.absence).filter { $0.covers(lesson.day, lesson: lesson.n) }
        return .noted(ShownAttendance(typed, cases: cases))
    }

    /// The same on the class's day, where a lesson to come shows what is known of it already.
    func expectation(of member: ClassMember, at lesson: ClassLesson) -> Presence {
        let presence = presence(of: member, at: lesson)
        guard presence == .unknown else { return presence }
        let known = member.cases.map(\.absence).filter { $0.covers(lesson.day, lesson: lesson.n) }
        return known.prevailing.map { .expected($0.reason.code) } ?? .unknown
    }

    /// How many days in a row, the last of them `day`, the student missed every lesson of which something is known.
    func streak(of member: ClassMember, endingOn day: Day) -> Int {
        let known = lessons(of: member).filter { $0.day < day && presence(of: member, at: $0) != .unknown }
        var days = 1, rest = known[...]
        while let last = rest.last?.day {
            let ofDay = rest.suffix(while: { $0.day == last })
            guard ofDay.allSatisfy({ presence(of: member, at: $0).isAbsence }) else { break }
            days += 1
            rest = rest.dropLast(ofDay.count)
        }
        return days
    }
}

extension Collection {
    /// The elements at the end for which the condition holds, as long as it holds.
    fileprivate func suffix(while holds: (Element) -> Bool) -> [Element] {
        Array(reversed().prefix(while: holds).reversed())
    }
}
