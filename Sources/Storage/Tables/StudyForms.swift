import School

/// From which day a student is taught where, and by which order.
package struct StudyFormLine: Sendable, Hashable {
    /// At school, at home or by the family.
    package let form: StudyForm
    /// From which day; nil for the form that the student came with.
    package let from: Day?
    /// The order that changed it; nil for the first.
    package let order: ID<Order>?
    /// «№ 12-у от 28.11.2025»; empty where there was none.
    package let paper: String
}

extension Official {
    static let studentForm = Official(
        .studentForm, fields: ["Ученик", "Форма обучения", "С", "Приказ"],
        live: SQL("SELECT id, 0, 0, student, form, from_day, order_id FROM student_form"))
}

extension Reading {
    private static let first = SQL("SELECT study_form FROM student WHERE id = ?1")
    private static let trail = SQL(
        """
        SELECT f.form, f.from_day, f.order_id, o.number, o.day FROM student_form f
            LEFT JOIN school_order o ON o.id = f.order_id
        WHERE f.student = ?1 ORDER BY f.from_day
        """)

    /// How a student was and is taught: the form they came with, then each change by its order, oldest first.
    package func studyForms(of student: ID<Student>) throws -> [StudyFormLine] {
        guard let first = try first(Self.first, student, as: { StudyForm(rawValue: $0.int(0)) ?? .atSchool }) else {
            return []
        }
        let changes = try rows(Self.trail, student) { row in
            StudyFormLine(
                form: StudyForm(rawValue: row.int(0)) ?? .atSchool, from: row.day(1), order: row.idOrNil(2),
                paper: row.isNull(3) ? "" : "№\u{A0}\(row.text(3)) от \(row.day(4).russian)")
        }
        return [StudyFormLine(form: first, from: nil, order: nil, paper: "")] + changes
    }

    /// How a student is taught on a day.
    package func studyForm(of student: ID<Student>, on day: Day) throws -> StudyForm {
        try studyForms(of: student).last { $0.from.map { $0 <= day } ?? true }?.form ?? .atSchool
    }
}

extension Writing {
    private static let add = SQL(
        "INSERT INTO student_form (student, form, from_day, order_id) VALUES (?1, ?2, ?3, ?4) RETURNING id")
    private static let held = SQL(
        """
        SELECT m.study_group FROM group_member m JOIN study_group g ON g.id = m.study_group
        WHERE m.student = ?1 AND g.year = ?2 AND (m.to_day IS NULL OR m.to_day >= ?3)
            AND g.kind <> 4 ORDER BY m.study_group
        """)
    // Groups that were left on the eve of the form that ends now, that stand still and whose division has no other.
    private static let left = SQL(
        """
        SELECT m.study_group FROM group_member m JOIN study_group g ON g.id = m.study_group
            JOIN group_class gc ON gc.study_group = g.id
        WHERE m.student = ?1 AND gc.class = ?2 AND g.kind <> 1 AND g.kind <> 4 AND m.to_day = ?3
            AND (g.last_day IS NULL OR g.last_day >= ?4)
            AND NOT EXISTS (SELECT 1 FROM study_group h JOIN group_member n ON n.study_group = h.id
                WHERE (h.id = g.id OR h.division = g.division) AND n.student = ?1
                    AND (n.to_day IS NULL OR n.to_day >= ?4))
        ORDER BY m.study_group
        """)
    private static let own = SQL(
        """
        SELECT m.study_group FROM group_member m JOIN study_group g ON g.id = m.study_group
        WHERE m.student = ?1 AND g.year = ?2 AND g.kind = 4 AND (m.to_day IS NULL OR m.to_day >= ?3)
        ORDER BY m.study_group
        """)

    /// A student is taught otherwise from a day on, by an order. Taught by the family they leave all lessons and stay
    /// on the class's list; back at school they are in the class's lessons again, and in the groups they had left.
    package func set(_ form: StudyForm, of student: ID<Student>, from day: Day, by order: ID<Order>?) throws {
        guard let home = try schoolClass(of: student, on: day), let year = try listedClass(home)?.year else {
            throw Objection("Ученик в этот день ни в каком классе не числится.", field: "from")
        }
        let trail = try studyForms(of: student), standing = trail.last
        if let last = standing?.from, last >= day {
            throw Objection(
                "Форма обучения уже меняется с \(last.russian): новая запись может быть только позже.", field: "from")
        }
        if standing?.form == form {
            throw Objection("Форма обучения уже такая: \(form.title). Выберите другую.", field: "form")
        }
        let id = try insert(Self.add, student, form.rawValue, day, order)
        try remember(.studentForm, id, became: [student, form.rawValue, day, order])
        switch form {
        case .familySchooled:
            try endOwnLessons(of: student, lastDay: day - 1, year: year)
            try leaveLessons(student, lastDay: day - 1, year: year)
        case .homeSchooled where standing?.form == .atSchool: break
        case .atSchool, .homeSchooled:
            let away = trail.reversed().prefix { $0.form != .atSchool }.compactMap(\.from)
            try comeBack(student, to: home, from: day, leftOn: away.map { $0 - 1 })
        }
    }

    /// Takes a student out of all lessons of the class, its groups and streams; those taught to them alone go on.
    func leaveLessons(_ student: ID<Student>, lastDay: Day, year: Int) throws {
        let groups = try rows(Self.held, student, year, lastDay + 1) { $0.id(0, of: StudyGroup.self) }
        for group in groups { try leave(group, student, lastDay: lastDay) }
    }

    /// Ends what is taught to a student alone: the pages, their load, and the timetable.
    package func endOwnLessons(of student: ID<Student>, lastDay: Day, year: Int) throws {
        let groups = try rows(Self.own, student, year, lastDay + 1) { $0.id(0, of: StudyGroup.self) }
        for group in groups { try dissolve(group, lastDay: lastDay) }
        try settleOwnLessons(of: student, from: lastDay + 1)
    }

    private func comeBack(_ student: ID<Student>, to home: ID<SchoolClass>, from day: Day, leftOn eves: [Day]) throws {
        if let whole = try wholeGroup(of: home), try !members(of: whole, on: day).contains(student) {
            try put(student, into: whole, from: day)
        }
        for eve in eves {
            let groups = try rows(Self.left, student, home, eve, day) { $0.id(0, of: StudyGroup.self) }
            for group in groups { try put(student, into: group, from: day) }
        }
    }
}
