import School
import Storage
import Web

extension Reading {
    /// The lessons of a page that are written no more: of closed periods, and of days older than the school's rule lets
    /// anybody change, but for those that are opened to the caller now. While nothing is closed, nothing is asked.
    func columnsShut(
        of course: CourseLine, _ lessons: [CourseLesson], _ periods: [Period], _ asking: Asking
    ) throws -> Set<ID<Lesson>> {
        let old = try daysLocked(
            Set(lessons.map(\.day)), under: asking.regulation, zone: asking.zone, at: asking.now)
        let closed = periods.filter(\.isClosed)
        let shut = lessons.filter { one in old.contains(one.day) || closed.contains { $0.contains(one.day) } }
        guard !shut.isEmpty, let person = asking.caller.person else { return Set(shut.map(\.id)) }
        let open = try columnOpenings(of: course.id).filter { $0.person == person && $0.isOpen(at: asking.now) }
        return Set(shut.map(\.id)).subtracting(open.map(\.lesson))
    }

    /// The same of one lesson.
    func isShut(_ lesson: CourseLesson, of course: CourseLine, _ asking: Asking) throws -> Bool {
        try !columnsShut(of: course, [lesson], periods(of: course), asking).isEmpty
    }

    /// Whether the caller's request to open a lesson's column waits for an answer; nil for whoever may ask for none on
    /// the course's page, as a substitute of a single lesson.
    func asked(_ lesson: ID<Lesson>, of course: CourseLine, _ asking: Asking) throws -> ColumnAsked? {
        guard asking.may(.putMark, on: course.scope()) else { return nil }
        let person = asking.caller.person
        let waits = try columnOpenings(of: course.id).contains {
            $0.lesson == lesson && $0.person == person && $0.decidedAt == nil
        }
        return waits ? .waits : .notYet
    }
}

/// How the request to open a closed column stands.
enum ColumnAsked: Sendable {
    case notYet
    case waits
}
