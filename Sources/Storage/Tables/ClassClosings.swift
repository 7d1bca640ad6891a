import School

/// Since when the periods of a course are closed for each class that its group is drawn from: one class may have
/// closed what the others still write.
package struct ClassClosings: Sendable {
    fileprivate struct Line: Sendable {
        let period: ID<Period>
        let schoolClass: ID<SchoolClass>
        let name: String
        let at: Moment?
    }

    private let lines: [Line]

    fileprivate init(_ lines: [Line]) { self.lines = lines }

    /// Those of a group of one class: it is closed as its course is.
    package static let whole = ClassClosings([])

    /// Whether a period is closed for some of the classes and open for others.
    package func isUneven(_ period: ID<Period>) -> Bool {
        let own = lines.filter { $0.period == period }
        return own.contains { $0.at != nil } && own.contains { $0.at == nil }
    }

    /// A course's period as it stands for a class; as for the course where the group is not drawn from it.
    package func period(_ period: Period, for schoolClass: ID<SchoolClass>?) -> Period {
        let own = lines.first { $0.period == period.id && $0.schoolClass == schoolClass }
        return own.map { period.closed(at: $0.at) } ?? period
    }

    /// The name of the first class that has a period closed while others have it open, and since when; nil where they
    /// do not differ.
    package func firstClosed(_ period: ID<Period>) -> (name: String, at: Moment)? {
        guard isUneven(period), let line = lines.first(where: { $0.period == period && $0.at != nil }) else {
            return nil
        }
        return line.at.map { (name: line.name, at: $0) }
    }

    /// The name of a class that has a period closed while others have it open; nil else.
    package func closedName(of schoolClass: ID<SchoolClass>?, _ period: ID<Period>) -> String? {
        guard isUneven(period) else { return nil }
        return lines.first { $0.period == period && $0.schoolClass == schoolClass && $0.at != nil }?.name
    }
}

extension Reading {
    private static let closings = SQL(
        """
        SELECT p.id, g.class, s.name, coalesce(p.closed_at, k.closed_at)
        FROM course c JOIN group_class g ON g.study_group = c.study_group JOIN school_class s ON s.id = g.class
            JOIN period p ON p.scheme = c.scheme
            LEFT JOIN period_closing k ON k.period = p.id AND k.class = g.class
        WHERE c.id = ?1 ORDER BY p.starts, p.n, s.sort_key, s.id
        """)
    private static let ownClass = SQL(
        """
        SELECT class FROM membership WHERE student = ?1 AND from_day <= ?2 AND (to_day IS NULL OR to_day >= ?2)
        ORDER BY from_day DESC LIMIT 1
        """)

    /// When the periods of a course were closed for each class of its group.
    package func closings(of course: ID<Course>) throws -> ClassClosings {
        try remembered(Self.closings, course) {
            ClassClosings(
                try rows(Self.closings, course) { row in
                    ClassClosings.Line(
                        period: row.id(0), schoolClass: row.id(1), name: row.text(2), at: row.momentOrNil(3))
                })
        }
    }

    /// The class in which a student stood on a day, kept as what is settled seldom; nil before arrival and after
    /// departure.
    package func ownClass(of student: ID<Student>, on day: Day) throws -> ID<SchoolClass>? {
        try remembered(Self.ownClass, student, day) {
            try first(Self.ownClass, student, day) { $0.id(0, of: SchoolClass.self) }
        }
    }
}
