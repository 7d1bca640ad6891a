import School
import Storage
import Web

extension Reading {
    /// The lessons of a course that are written no more without asking: of closed periods, and of days older than the
    /// school's rule lets anybody change.
    func columnsShut(of course: ID<Course>, _ asking: Asking) throws -> [ListedLesson] {
        let periods = try periods(of: course)
        guard let first = periods.first, let last = periods.last, first.starts <= asking.today else { return [] }
        let all = try lessons(of: course, during: first.starts...max(first.starts, min(last.ends, asking.today)))
        let old = try daysLocked(
            Set(all.map(\.day)), under: asking.regulation, zone: asking.zone, at: asking.now)
        return all.filter { lesson in
            old.contains(lesson.day) || periods.contains { $0.isClosed && $0.contains(lesson.day) }
        }
    }
}
