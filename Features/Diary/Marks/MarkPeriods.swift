import School
import Storage

/// Which spans of time a student's marks may be looked at by.
struct MarkPeriods: Sendable {
    var periods: [Period] = []
    /// School years in which the student stood in a class, the latest first.
    var years: [Int] = []
}

extension MarkPeriods {
    /// The year as a whole is looked at too, where the scheme does not name it.
    fileprivate mutating func addYear() {
        guard let first = periods.first, let last = periods.last, !periods.contains(where: { $0.kind == .year }) else {
            return
        }
        periods.append(Period(id: ID(0), n: 1, kind: .year, starts: first.starts, ends: last.ends))
    }
}

extension Reading {
    private static let ofStudent = SQL(
        """
        SELECT 0, id, n, kind, name, starts, ends FROM period WHERE scheme = ?2
        UNION ALL SELECT DISTINCT 1, c.year, 0, 0, '', 0, 0 FROM membership m JOIN school_class c ON c.id = m.class
        WHERE m.student = ?1
        """)

    /// The periods of a scheme in order, and the years of a student.
    func markPeriods(of student: ID<Student>, scheme: Int) throws -> MarkPeriods {
        var found = MarkPeriods()
        try each(Self.ofStudent, student, scheme) { row in
            guard row.int(0) == 0 else { return found.years.append(row.int(1)) }
            found.periods.append(
                Period(
                    id: row.id(1), n: row.int(2), kind: PeriodKind(rawValue: row.int(3)) ?? .custom, name: row.text(4),
                    starts: row.day(5), ends: row.day(6)))
        }
        found.periods.sort { ($0.starts, $1.ends.number) < ($1.starts, $0.ends.number) }
        found.years.sort(by: >)
        found.addYear()
        return found
    }
}
