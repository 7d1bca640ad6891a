import School
import Storage

/// A student whose final mark is put on a course's page.
struct FinalsStudent: Sendable {
    let id: ID<Student>
    let name: PersonName
    /// The own class on the last day that is summed up.
    let schoolClass: ID<SchoolClass>?
    /// Since when the student stands in a class of the school this year.
    let since: Day?
    /// By what the student was exempt from the subject on some of the days; nil for whoever was not.
    let exemption: String?
}

/// What a composed subject is made of.
struct FinalsParts: Sendable {
    var subjects: [(id: ID<Subject>, name: String)] = []
    /// Who has which of them, with the hours a week in tenths.
    var tenths: [ID<Student>: [ID<Subject>: Int]] = [:]

    /// The hours a week of all parts together, of whoever has the most.
    var mostTenths: Int { tenths.values.map { $0.values.reduce(0, +) }.max() ?? 0 }
}

extension Reading {
    private static let ofGroup = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic,
            (SELECT min(c.class) FROM membership c WHERE c.student = m.student AND c.from_day <= ?2
                AND (c.to_day IS NULL OR c.to_day >= ?2)),
            (SELECT min(c.from_day) FROM membership c JOIN school_class k ON k.id = c.class
                WHERE c.student = m.student AND k.year = ?4),
            (SELECT min(e.basis) FROM exemption e WHERE e.student = m.student AND e.subject = ?3 AND e.from_day <= ?2
                AND (e.to_day IS NULL OR e.to_day >= ?5))
        FROM group_member m JOIN person p ON p.id = m.student
        WHERE m.study_group = ?1 AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2)
        ORDER BY p.sort_key, p.id
        """)
    // Whoever is exempt has left the lessons, and is to have «осв» still: on the page where they stood this year, else on
    // the first page of the subject in their class.
    private static let exempt = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, m.class,
            (SELECT min(c.from_day) FROM membership c JOIN school_class k ON k.id = c.class
                WHERE c.student = m.student AND k.year = ?4),
            (SELECT min(e.basis) FROM exemption e WHERE e.student = m.student AND e.subject = ?3 AND e.from_day <= ?2
                AND (e.to_day IS NULL OR e.to_day >= ?5))
        FROM group_class g JOIN membership m ON m.class = g.class AND m.from_day <= ?2
                AND (m.to_day IS NULL OR m.to_day >= ?2)
            JOIN person p ON p.id = m.student
        WHERE g.study_group = ?1
            AND EXISTS (SELECT 1 FROM exemption e WHERE e.student = m.student AND e.subject = ?3 AND e.from_day <= ?2
                AND (e.to_day IS NULL OR e.to_day >= ?5))
            AND NOT EXISTS (SELECT 1 FROM course c JOIN group_member s ON s.study_group = c.study_group
                WHERE c.year = ?4 AND c.subject = ?3 AND s.student = m.student AND s.from_day <= ?2
                    AND (s.to_day IS NULL OR s.to_day >= ?2))
            AND (EXISTS (SELECT 1 FROM group_member s WHERE s.study_group = ?1 AND s.student = m.student)
                OR NOT EXISTS (SELECT 1 FROM course c JOIN group_member s ON s.study_group = c.study_group
                    WHERE c.year = ?4 AND c.subject = ?3 AND s.student = m.student)
                AND NOT EXISTS (SELECT 1 FROM course c JOIN group_class b ON b.study_group = c.study_group
                    WHERE c.year = ?4 AND c.subject = ?3 AND b.class = m.class AND c.study_group < ?1))
        ORDER BY p.sort_key, p.id
        """)
    private static let studied = SQL(
        """
        SELECT DISTINCT o.student, p.id
        FROM (SELECT DISTINCT student FROM group_member WHERE study_group = ?1) g
            JOIN group_member o ON o.student = g.student
            JOIN course c ON c.study_group = o.study_group AND c.year = ?3 AND (c.subject = ?2 OR c.composed_into = ?2)
            JOIN lesson_record r ON r.course = c.id AND r.day >= o.from_day AND (o.to_day IS NULL OR r.day <= o.to_day)
            JOIN lesson l ON l.id = r.lesson AND l.status <> 3 AND l.status <> 4
            JOIN period p ON p.scheme = c.scheme AND r.day BETWEEN p.starts AND p.ends
        WHERE NOT EXISTS (SELECT 1 FROM marked_since v WHERE v.course = c.id AND v.day > p.ends)
        """)
    private static let parts = SQL(
        """
        SELECT o.student, s.id, s.name, max(c.weekly_tenths)
        FROM (SELECT DISTINCT student FROM group_member WHERE study_group = ?1) g
            JOIN group_member o ON o.student = g.student AND o.from_day <= ?5 AND (o.to_day IS NULL OR o.to_day >= ?4)
            JOIN course c ON c.study_group = o.study_group AND c.year = ?3 AND c.composed_into = ?2
            JOIN subject s ON s.id = c.subject
        GROUP BY o.student, s.id, s.name, s.sort_key ORDER BY s.sort_key, s.id
        """)

    /// Who stands in a course's group on the last of some days, by the alphabet, and after them whoever was exempt from the
    /// subject on one of the days and stands there no more.
    func finalsStudents(
        of course: ListedCourse, in subject: ID<Subject>, during days: ClosedRange<Day>
    ) throws -> [FinalsStudent] {
        func student(_ row: Row) -> FinalsStudent {
            FinalsStudent(
                id: row.id(0), name: PersonName(row, at: 1), schoolClass: row.idOrNil(4), since: row.dayOrNil(5),
                exemption: row.textOrNil(6))
        }
        let (first, last) = (days.lowerBound, days.upperBound)
        return try rows(Self.ofGroup, course.group, last, subject, course.year, first, as: student)
            + rows(Self.exempt, course.group, last, subject, course.year, first, as: student)
    }

    /// In which periods there were lessons of a subject for each student of a group, in whichever course they had it; those
    /// of a page that took no marks yet do not count.
    func periodsStudied(
        ofGroup group: ID<StudyGroup>, _ subject: ID<Subject>, _ year: Int
    ) throws -> [ID<Student>: Set<ID<Period>>] {
        var found: [ID<Student>: Set<ID<Period>>] = [:]
        try each(Self.studied, group, subject, year) { found[$0.id(0), default: []].insert($0.id(1)) }
        return found
    }

    /// The subjects that make up another, for the students of a group: of the courses that they stand in themselves.
    func parts(
        of whole: ID<Subject>, ofGroup group: ID<StudyGroup>, year: Int, during days: ClosedRange<Day>
    ) throws -> FinalsParts {
        var found = FinalsParts()
        try each(Self.parts, group, whole, year, days.lowerBound, days.upperBound) { row in
            let part: ID<Subject> = row.id(1)
            if !found.subjects.contains(where: { $0.id == part }) { found.subjects.append((part, row.text(2))) }
            found.tenths[row.id(0), default: [:]][part] = row.int(3)
        }
        return found
    }
}
