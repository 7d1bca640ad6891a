import School

extension Official {
    static let groupMember = Official(
        .groupMembership, fields: ["по"],
        live: SQL("SELECT study_group, student, from_day, to_day FROM group_member"))
}

extension Reading {
    private static let inTwo = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, g.name, h.name FROM study_group g
            JOIN group_member a ON a.study_group = g.id
            JOIN group_member b ON b.student = a.student AND b.study_group > a.study_group
                AND (b.to_day IS NULL OR b.to_day >= a.from_day) AND (a.to_day IS NULL OR a.to_day >= b.from_day)
            JOIN study_group h ON h.id = b.study_group AND h.division = g.division
            JOIN person p ON p.id = a.student
        WHERE g.division = ?1 ORDER BY p.sort_key LIMIT 1
        """)

    /// Why a division cannot be: the first student who stands in two of its groups on one day; nil where nobody does.
    package func inTwoGroups(of division: ID<Division>) throws -> Objection? {
        try first(Self.inTwo, division) { row in
            Objection(
                "\(PersonName(row, at: 0).list): сразу в двух группах одного деления — «\(row.text(3))» и "
                    + "«\(row.text(4))». Сначала оставьте ученика в одной.")
        }
    }
}

extension Writing {
    private static let join = SQL(
        """
        INSERT INTO group_member (study_group, student, from_day, to_day, line_in, line_out)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """)
    private static let stay = SQL(
        """
        SELECT s.to_day, s.line_out FROM group_class c JOIN membership s ON s.class = c.class AND s.student = ?2
        WHERE c.study_group = ?1 AND s.from_day <= ?3 AND (s.to_day IS NULL OR s.to_day >= ?3) LIMIT 1
        """)
    private static let all = SQL(
        "SELECT student, from_day, to_day, line_in, line_out FROM group_member WHERE study_group = ?1")
    private static let other = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, h.name, m.from_day, m.to_day,
            CASE WHEN h.id = g.id THEN 1 ELSE 0 END
        FROM study_group g JOIN study_group h ON h.id = g.id OR h.division = g.division
            JOIN group_member m ON m.study_group = h.id AND m.student = ?2
                AND (m.to_day IS NULL OR m.to_day >= ?3) AND (CAST(?4 AS BIGINT) IS NULL OR m.from_day <= ?4)
            JOIN person p ON p.id = m.student
        WHERE g.id = ?1 ORDER BY m.from_day LIMIT 1
        """)
    private static let otherOfDivision = SQL(
        """
        SELECT m.study_group FROM study_group g JOIN study_group h ON h.division = g.division AND h.id <> g.id
            JOIN group_member m ON m.study_group = h.id AND m.student = ?2 AND (m.to_day IS NULL OR m.to_day >= ?3)
        WHERE g.id = ?1
        """)
    private static let remaining = SQL(
        """
        SELECT from_day FROM group_member WHERE study_group = ?1 AND student = ?2 AND (to_day IS NULL OR to_day > ?3)
        """)
    private static let end = SQL(
        "UPDATE group_member SET to_day = ?4, line_out = ?5 WHERE study_group = ?1 AND student = ?2 AND from_day = ?3")
    private static let drop = SQL("DELETE FROM group_member WHERE study_group = ?1 AND student = ?2 AND from_day = ?3")

    /// Puts a student into a group from a day on, or for the days up to another; by a line of the ledger, if by one.
    /// A place lasts as long as the student is in a class of the group, and ends with a departure known by then.
    ///
    /// Nobody stands in two groups of one division, or twice in one, on the same day (001 п. 4.4): an objection says
    /// who, and which group is in the way. To change groups, `move`.
    package func put(
        _ student: ID<Student>, into group: ID<StudyGroup>, from day: Day, to last: Day? = nil,
        line: ID<Movement>? = nil
    ) throws {
        let stay = try first(Self.stay, group, student, day) { row in
            (last: row.dayOrNil(0), line: row.idOrNil(1, of: Movement.self))
        }
        guard let stay else {
            let name = try listedPerson(student.person)?.name.list ?? ""
            throw Objection(
                "\(name): \(day.russian) ещё или уже не в классе этой группы. Выберите другой день.", field: "from")
        }
        let isCut = stay.last.map { end in last.map { $0 > end } ?? true } ?? false
        let last = isCut ? stay.last : last
        let obstacle = try first(Self.other, group, student, day, last) { row in
            let days = Span(from: row.day(4), to: row.dayOrNil(5))
            return Objection(
                "\(PersonName(row, at: 0).list): уже в группе «\(row.text(3))» с \(days.from.russian)"
                    + (days.to.map { " по \($0.russian)" } ?? "")
                    + (row.flag(6) ? "." : ". В две группы одного деления сразу нельзя: переведите из одной в другую."),
                field: "group")
        }
        if let obstacle { throw obstacle }
        try join(group, student, Span(from: day, to: last), lines: (line, isCut ? stay.line : nil))
    }

    /// Writes a place in a group with the lines of the ledger that began and ended it.
    func join(
        _ group: ID<StudyGroup>, _ student: ID<Student>, _ days: Span,
        lines: (in: ID<Movement>?, out: ID<Movement>?)
    ) throws {
        try execute(Self.join, group, student, days.from, days.to, lines.in, lines.out)
        try remember(.groupMembership, group, student, days.from, became: [days.to])
    }

    /// Puts everybody who ever stood in a group into another on the same days, by the same lines of the ledger.
    func copy(membersOf old: ID<StudyGroup>, into new: ID<StudyGroup>) throws {
        let places = try rows(Self.all, old) { row in
            (
                student: row.id(0, of: Student.self), days: Span(from: row.day(1), to: row.dayOrNil(2)),
                lines: (row.idOrNil(3, of: Movement.self), row.idOrNil(4, of: Movement.self))
            )
        }
        for place in places { try join(new, place.student, place.days, lines: place.lines) }
    }

    /// Moves a student from a day on, or for the days up to another, into a group out of whichever group of the same
    /// division they stand in.
    package func move(
        _ student: ID<Student>, into group: ID<StudyGroup>, from day: Day, to last: Day? = nil
    ) throws {
        let others = try rows(Self.otherOfDivision, group, student, day) { $0.id(0, of: StudyGroup.self) }
        for other in others { try leave(other, student, lastDay: day - 1) }
        try put(student, into: group, from: day, to: last)
    }

    /// Takes a student out of a group; `lastDay` is the last one in it. Not a member then: nothing happens.
    ///
    /// Whoever would leave before the first day has never been in the group, and the row goes. Marks and absences
    /// after the last day meet an objection.
    package func leave(
        _ group: ID<StudyGroup>, _ student: ID<Student>, lastDay: Day, line: ID<Movement>? = nil
    ) throws {
        let standing = try rows(Self.remaining, group, student, lastDay, as: { $0.day(0) })
        if !standing.isEmpty { try checkEntries(of: student, in: group, after: lastDay) }
        for from in standing {
            if from > lastDay {
                try execute(Self.drop, group, student, from)
                try remember(.groupMembership, group, student, from, became: [], gone: true)
            } else {
                try execute(Self.end, group, student, from, lastDay, line)
                try remember(.groupMembership, group, student, from, became: [lastDay])
            }
        }
    }
}
