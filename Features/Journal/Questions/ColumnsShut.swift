import School
import Storage
import Web

/// What of a page is written no more.
struct ShutLessons: Sendable {
    /// The lessons whose columns are closed for everybody.
    fileprivate(set) var columns: Set<ID<Lesson>> = []
    /// The students whose own class has a lesson's period closed, where the group's other classes have it open. What is
    /// everybody's there, as the lesson's works, is closed too.
    fileprivate(set) var uneven: [ID<Lesson>: Set<ID<Student>>] = [:]
    /// The first of the classes that have it closed, and since when; nil where all have it closed, or none.
    fileprivate(set) var closedClass: (name: String, at: Moment)?

    var isEmpty: Bool { columns.isEmpty && uneven.isEmpty }

    /// Whether a student's cells of a lesson are closed in a column that is open.
    func isShut(_ lesson: ID<Lesson>, for student: ID<Student>) -> Bool { uneven[lesson]?.contains(student) ?? false }
}

/// The days of a student in a class.
private struct ClassStay: Sendable {
    let student: ID<Student>
    let schoolClass: ID<SchoolClass>
    let days: Span
}

extension Reading {
    private static let staysOfGroup = SQL(
        """
        SELECT DISTINCT b.student, b.class, b.from_day, b.to_day
        FROM group_member m JOIN membership b ON b.student = m.student AND b.from_day <= ?3
            AND (b.to_day IS NULL OR b.to_day >= ?2)
        WHERE m.study_group = ?1
        """)

    /// The lessons of a page that are written no more: of closed periods, and of days older than the school's rule lets
    /// anybody change, but for those that are opened to the caller now. While nothing is closed, nothing is asked but
    /// when the classes of a group of several closed their periods.
    func shutLessons(
        of course: CourseLine, _ lessons: [CourseLesson], _ periods: [Period], _ asking: Asking
    ) throws -> ShutLessons {
        let old = try daysLocked(
            Set(lessons.map(\.day)), under: asking.regulation, zone: asking.zone, at: asking.now)
        let closed = periods.filter(\.isClosed)
        let shut = lessons.filter { one in old.contains(one.day) || closed.contains { $0.contains(one.day) } }
        var found = try unevenLessons(of: course, lessons, periods)
        found.columns = Set(shut.map(\.id))
        guard !found.isEmpty, let person = asking.caller.person else { return found }
        for open in try columnOpenings(of: course.id) where open.person == person && open.isOpen(at: asking.now) {
            found.columns.remove(open.lesson)
            found.uneven[open.lesson] = nil
        }
        return found
    }

    /// The lessons of periods that some of a group's classes have closed, each with the students of these classes.
    private func unevenLessons(
        of course: CourseLine, _ lessons: [CourseLesson], _ periods: [Period]
    ) throws -> ShutLessons {
        let closings = try closings(of: course), uneven = periods.filter { closings.isUneven($0.id) }
        let meant = lessons.filter { one in uneven.contains { $0.contains(one.day) } }
        var found = ShutLessons()
        guard let first = meant.map(\.day).min(), let last = meant.map(\.day).max() else { return found }
        let stays = try rows(Self.staysOfGroup, course.group, first, last) { row in
            ClassStay(student: row.id(0), schoolClass: row.id(1), days: Span(from: row.day(2), to: row.dayOrNil(3)))
        }
        for lesson in meant {
            guard let period = uneven.first(where: { $0.contains(lesson.day) }) else { continue }
            let own = stays.filter {
                $0.days.contains(lesson.day) && closings.period(period, for: $0.schoolClass).isClosed
            }
            found.uneven[lesson.id] = Set(own.map(\.student))
            found.closedClass = found.closedClass ?? closings.firstClosed(period.id)
        }
        return found
    }

    /// The lessons of a page whose columns are written no more by all or by some, so that what is everybody's is closed.
    func columnsShut(
        of course: CourseLine, _ lessons: [CourseLesson], _ periods: [Period], _ asking: Asking
    ) throws -> Set<ID<Lesson>> {
        let shut = try shutLessons(of: course, lessons, periods, asking)
        return shut.columns.union(shut.uneven.keys)
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
