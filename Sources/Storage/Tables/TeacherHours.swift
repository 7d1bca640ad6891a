import School

/// Hours a week that a teacher has on a day.
package struct TeacherHours: Sendable, Hashable {
    /// In tenths; a lesson given to several pages at once is counted once.
    package let tenths: Int
    /// How much more the lines of the load make together, in tenths: the hours that are given jointly.
    package let joint: Int
}

/// A line of the load as hours are counted.
private struct CountedLine {
    let person: ID<Person>
    let course: ID<Course>
    let tenths: Int
    let kind: Int
    let subject: Int
    /// The class set that the course's whole class is in; nil for other courses.
    let set: Int?
}

/// Lessons of one teacher for the classes of a set, of one subject.
private struct SetLessons: Hashable {
    let set: Int
    let subject: Int
    let kind: Int
}

extension Reading {
    // Kind 8 is a dynamic pause, which is no load.
    private static let counted = SQL(
        """
        SELECT l.person, l.course, l.weekly_tenths, c.kind, c.subject,
            (SELECT min(k.class_set) FROM group_class gc JOIN school_class k ON k.id = gc.class
                JOIN study_group g ON g.id = gc.study_group AND g.kind = 1 WHERE gc.study_group = c.study_group)
        FROM load_row l JOIN course c ON c.id = l.course
        WHERE c.year = ?1 AND l.from_day <= ?2 AND (l.to_day IS NULL OR l.to_day >= ?2) AND c.kind <> 8
        ORDER BY l.person, l.id
        """)
    private static let placed = SQL(
        """
        SELECT s.id, s.week, sc.course FROM timetable t JOIN slot s ON s.timetable = t.id
            JOIN slot_course sc ON sc.slot = s.id
        WHERE t.id = ?1 ORDER BY s.id, sc.course
        """)

    /// Hours a week of each teacher on a day (001 п. 4.3). A lesson is counted once, however many pages it is written
    /// in: as the timetable joins them, and before there is one, the classes of a class set in each subject.
    package func hoursOfTeachers(of year: Int, on day: Day) throws -> [ID<Person>: TeacherHours] {
        let lines = try rows(Self.counted, year, day) { row in
            CountedLine(
                person: row.id(0), course: row.id(1), tenths: row.int(2), kind: row.int(3), subject: row.int(4),
                set: row.intOrNil(5))
        }
        var slots: [Int: (week: Int, courses: Set<ID<Course>>)] = [:]
        if let timetable = try timetable(of: year, on: day) {
            try each(Self.placed, timetable) { row in
                slots[row.int(0), default: (row.int(1), [])].courses.insert(row.id(2))
            }
        }
        let placed = slots.values.reduce(into: Set<ID<Course>>()) { $0.formUnion($1.courses) }
        let joint = slots.values.filter { $0.courses.count > 1 }
        return Dictionary(grouping: lines, by: \.person).mapValues { lines in
            let sum = lines.reduce(0) { $0 + $1.tenths }, own = Set(lines.map(\.course))
            let joined = joint.reduce(0) { found, slot in
                let times = max(own.intersection(slot.courses).count - 1, 0)
                return found + times * (slot.week == 0 ? 10 : 5)
            }
            let more = joined + Self.moreOfSets(lines.filter { !placed.contains($0.course) })
            let longest = lines.map(\.tenths).max() ?? 0
            return TeacherHours(tenths: max(sum - more, longest), joint: min(more, sum - longest))
        }
    }

    /// What the lines of class sets make above the longest of each subject.
    private static func moreOfSets(_ lines: [CountedLine]) -> Int {
        var found: [SetLessons: [ID<Course>: Int]] = [:]
        for line in lines {
            guard let set = line.set else { continue }
            let lessons = SetLessons(set: set, subject: line.subject, kind: line.kind)
            found[lessons, default: [:]][line.course, default: 0] += line.tenths
        }
        return found.values.reduce(0) { $0 + $1.values.reduce(0, +) - ($1.values.max() ?? 0) }
    }
}
