import School
import Storage

extension Reading {
    private static let ofCourse = SQL(
        """
        SELECT p.id, p.n, p.kind, p.name, p.starts, p.ends, p.attestation, v.closed_at
        FROM course_closing v JOIN period p ON p.id = v.period WHERE v.course = ?1 ORDER BY p.starts, p.n
        """)

    /// The periods by which a course is marked, in order; one is closed once all classes of its group have it closed.
    func periods(of course: CourseLine) throws -> [Period] {
        try remembered(Self.ofCourse, course.id) {
            try rows(Self.ofCourse, course.id) { row in
                Period(
                    id: row.id(0), n: row.int(1), kind: PeriodKind(rawValue: row.int(2)) ?? .custom, name: row.text(3),
                    starts: row.day(4), ends: row.day(5), attestation: row.dayOrNil(6), closedAt: row.momentOrNil(7))
            }
        }
    }
}

extension Reading {
    /// When the periods of a course were closed for each class of its group; of one class nothing is asked.
    func closings(of course: CourseLine) throws -> ClassClosings {
        course.classes.count > 1 ? try closings(of: course.id) : .whole
    }
}

/// The part of a year that a page shows: one period, or the year whole.
struct ShownPeriod: Sendable {
    let period: Period?
    let from: Day
    let to: Day
    let slug: String
    let title: String

    /// The period of that slug; else the one that contains today, or the last begun, or the first.
    init?(_ slug: String?, of periods: [Period], today: Day) {
        guard let first = periods.first, let last = periods.last else { return nil }
        if slug == "year" {
            (period, from, to, self.slug, title) = (nil, first.starts, last.ends, "year", "год")
            return
        }
        let wanted = periods.first { $0.slug == slug }
        let now = periods.first { $0.contains(today) } ?? periods.last { $0.starts <= today } ?? first
        let chosen = wanted ?? now
        (period, from, to, self.slug, title) = (chosen, chosen.starts, chosen.ends, chosen.slug, chosen.title)
    }
}
