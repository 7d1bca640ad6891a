import School

/// How much of something there is, of how much there should be.
package struct Share: Sendable, Hashable {
    /// What is there.
    package let have: Int
    /// What should be.
    package let need: Int

    /// So many of so many.
    package init(_ have: Int, of need: Int) { (self.have, self.need) = (have, need) }

    /// Whether nothing is missing and there is something at all.
    package var isWhole: Bool { need > 0 && have >= need }
    /// Whole per cent, rounded down; 0 of nothing.
    package var percent: Int { need > 0 ? have * 100 / need : 0 }
}

/// How far a class has come with what is checked in September and October (001 п. 3.3).
package struct ClassState: Sendable, Hashable {
    /// Which class.
    package let schoolClass: ID<SchoolClass>
    /// «8Б».
    package let name: String
    /// «8b», as in an address.
    package let slug: String
    /// How many students.
    package let students: Int
    /// Birthdays, foreign languages, parents' full names and e-mail that are known, of all that should be.
    package let cards: Share
}

/// What is not yet known of a student of a class.
package struct StudentBlanks: Sendable, Hashable {
    /// Who.
    package let student: ID<Student>
    /// Their name.
    package let name: PersonName
    /// What is missing, in words.
    package let blanks: [String]
}

extension Reading {
    private static let handing = SQL(
        """
        SELECT (SELECT count(*) FROM school_class WHERE year = ?1 AND grade_level >= 10 AND profile <> ''),
            (SELECT count(*) FROM school_class WHERE year = ?1 AND grade_level >= 10),
            (SELECT count(DISTINCT d.object) FROM school_class c JOIN duty d ON d.kind = 5 AND d.object = c.id
                AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2) WHERE c.year = ?1),
            (SELECT count(*) FROM school_class WHERE year = ?1),
            (SELECT count(*) FROM calendar_day WHERE year = ?1 AND kind IN (2, 3)),
            (SELECT count(DISTINCT c.grade_level) FROM school_class c JOIN curriculum_row r ON r.year = c.year
                AND r.grade_level = c.grade_level WHERE c.year = ?1),
            (SELECT count(DISTINCT grade_level) FROM school_class WHERE year = ?1),
            (SELECT count(DISTINCT m.class) FROM school_class c JOIN membership m ON m.class = c.id
                AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2) WHERE c.year = ?1),
            (SELECT count(DISTINCT d.object) FROM course k JOIN duty d ON d.kind = 6 AND d.object = k.id
                AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2) WHERE k.year = ?1),
            (SELECT count(*) FROM course WHERE year = ?1)
        """)
    private static let untimed = SQL(
        """
        SELECT c.name, c.slug FROM school_class c WHERE c.year = ?1 AND c.id NOT IN (
            SELECT g.class FROM timetable t JOIN slot s ON s.timetable = t.id JOIN slot_course sc ON sc.slot = s.id
                JOIN course k ON k.id = sc.course JOIN group_class g ON g.study_group = k.study_group
            WHERE t.year = ?1 AND t.student IS NULL AND t.published_at IS NOT NULL AND (t.to_day IS NULL OR t.to_day >= ?2))
        ORDER BY c.sort_key, c.id
        """)
    // A first class studies no foreign language; elsewhere a course of one says as much as the card.
    private static let known = SQL(
        """
        SELECT c.id, c.name, c.slug, p.id, p.surname, p.given, p.patronymic,
            CASE WHEN p.birth_day IS NULL THEN 0 ELSE 1 END,
            CASE WHEN c.grade_level = 1 OR coalesce(s.first_language, '') <> '' OR EXISTS (SELECT 1 FROM group_member gm
                JOIN course k ON k.study_group = gm.study_group AND k.year = c.year
                JOIN subject j ON j.id = k.subject AND j.language = 1
                WHERE gm.student = p.id AND gm.from_day <= ?2 AND (gm.to_day IS NULL OR gm.to_day >= ?2))
                THEN 1 ELSE 0 END,
            CASE WHEN EXISTS (SELECT 1 FROM parenthood t JOIN person q ON q.id = t.parent
                WHERE t.student = p.id AND t.from_day <= ?2 AND (t.to_day IS NULL OR t.to_day >= ?2)
                AND q.surname <> '' AND q.given <> '' AND coalesce(q.patronymic, '') <> '') THEN 1 ELSE 0 END,
            CASE WHEN EXISTS (SELECT 1 FROM parenthood t JOIN person q ON q.id = t.parent
                WHERE t.student = p.id AND t.blocked = 0 AND t.from_day <= ?2 AND (t.to_day IS NULL OR t.to_day >= ?2)
                AND coalesce(q.email, '') <> '') THEN 1 ELSE 0 END
        FROM school_class c LEFT JOIN membership m ON m.class = c.id AND m.from_day <= ?2
                AND (m.to_day IS NULL OR m.to_day >= ?2)
            LEFT JOIN student s ON s.id = m.student LEFT JOIN person p ON p.id = m.student
        WHERE c.year = ?1 AND (c.id = ?3 OR ?3 = 0) ORDER BY c.sort_key, c.id, p.sort_key, p.id
        """)

    /// What the records have of each thing that is handed over for a year (001 п. 4.3), as of a day.
    package func handingState(of year: Int, on day: Day) throws -> [YearTask: Share] {
        let found = try first(Self.handing, year, day) { row in (0...9).map { row.int($0) } }
        let counts = found ?? [Int](repeating: 0, count: 10)
        let hasClasses = counts[3] > 0
        return [
            // Where there are no senior classes, no profile is to be named.
            .profileClasses: counts[1] > 0 ? Share(counts[0], of: counts[1]) : Share(hasClasses ? 1 : 0, of: 1),
            .classTeachers: Share(counts[2], of: counts[3]), .holidays: Share(min(counts[4], 1), of: 1),
            .curriculum: Share(counts[5], of: counts[6]), .studentsByClass: Share(counts[7], of: counts[3]),
            .teachersByClass: Share(counts[8], of: counts[9]),
        ]
    }

    /// Classes of a year that no published timetable reaches from a day on (001 п. 4.3).
    package func classesWithoutTimetable(of year: Int, on day: Day) throws -> [(name: String, slug: String)] {
        try rows(Self.untimed, year, day) { ($0.text(0), $0.text(1)) }
    }

    /// How complete the cards of each class of a year are on a day.
    package func classStates(of year: Int, on day: Day) throws -> [ClassState] {
        var found: [ClassState] = []
        try each(Self.known, year, day, 0) { row in
            let last = found.last.flatMap { $0.schoolClass.number == row.int(0) ? $0 : nil }
            if last != nil { found.removeLast() }
            let isSomebody = !row.isNull(3), have = isSomebody ? (7...10).reduce(0) { $0 + row.int($1) } : 0
            let students = (last?.students ?? 0) + (isSomebody ? 1 : 0)
            found.append(
                ClassState(
                    schoolClass: row.id(0), name: row.text(1), slug: row.text(2), students: students,
                    cards: Share((last?.cards.have ?? 0) + have, of: students * 4)))
        }
        return found
    }

    /// The students of a class by name, each with what is not yet known (001 п. 3.3).
    package func blanks(of schoolClass: ListedClass, on day: Day) throws -> [StudentBlanks] {
        let words = ["дата рождения", "иностранный язык", "ФИО родителей", "почта родителей"]
        let found = try rows(Self.known, schoolClass.year, day, schoolClass.id.number) { row in
            row.isNull(3)
                ? nil
                : StudentBlanks(
                    student: row.id(3), name: PersonName(row, at: 4),
                    blanks: words.indices.filter { row.int(7 + $0) == 0 }.map { words[$0] })
        }
        return found.compactMap { $0 }
    }
}
