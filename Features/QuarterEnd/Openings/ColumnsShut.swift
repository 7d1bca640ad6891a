import School
import Storage
import Web

extension Reading {
    /// The lessons of a course that are written no more without asking: of periods closed for all classes of its group
    /// or for some, and of days older than the school's rule lets anybody change.
    func columnsShut(of course: ID<Course>, _ asking: Asking) throws -> [ListedLesson] {
        let periods = try periods(of: course), closings = try closings(of: course)
        guard let first = periods.first, let last = periods.last, first.starts <= asking.today else { return [] }
        let all = try lessons(of: course, during: first.starts...max(first.starts, min(last.ends, asking.today)))
        let old = try daysLocked(
            Set(all.map(\.day)), under: asking.regulation, zone: asking.zone, at: asking.now)
        let shut = periods.filter { $0.isClosed || closings.isUneven($0.id) }
        return all.filter { lesson in old.contains(lesson.day) || shut.contains { $0.contains(lesson.day) } }
    }
}
