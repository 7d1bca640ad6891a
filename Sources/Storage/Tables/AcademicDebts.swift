import School

/// A debt as it stands in the record, with the papers about it.
package struct DebtRow: Sendable, Hashable {
    /// Its number.
    package let id: ID<AcademicDebt>
    /// Whose.
    package let student: ID<Student>
    /// The school year whose mark left it.
    package let year: Int
    /// In what.
    package let subject: ID<Subject>
    /// Which mark left it: the year's, or the attestation's.
    package let kind: FinalKind
    /// That mark as it was first; the one that stands may be another by now.
    package let first: Mark?
    /// Its attempts and what was decided.
    package let debt: AcademicDebt
    /// The protocol by which the student was transferred all the same.
    let transfer: ID<Order>?
    /// The order or protocol that ended it.
    let decision: ID<Order>?
    /// The student's name.
    package let name: PersonName
    /// The subject's name.
    package let subjectName: String
    /// «протокол № 5 от 29.05.2026».
    package let transferPaper: String?
    /// «приказ № 40-у от 16.06.2026».
    package let decisionPaper: String?
    /// The class of the day that was asked of; empty for whoever is in none.
    package let className: String

    init(_ row: Row) {
        (id, student, year, subject) = (row.id(0), row.id(1), row.int(2), row.id(3))
        (kind, first) = (FinalKind(rawValue: row.int(4)) ?? .year, row.intOrNil(6).flatMap { Mark(code: $0) })
        let attempts = [7, 9].compactMap { at in
            row.dayOrNil(at).map { AcademicDebt.Attempt($0, row.intOrNil(at + 1).flatMap { Mark(code: $0) }) }
        }
        debt = AcademicDebt(
            arose: row.day(5), excused: row.int(12), attempts: attempts, commission: row.text(11),
            outcome: row.intOrNil(13).flatMap { DebtOutcome(rawValue: $0) })
        (transfer, decision) = (row.idOrNil(14), row.idOrNil(15))
        (name, subjectName) = (PersonName(row, at: 16), row.text(19))
        (transferPaper, decisionPaper) = (Self.paper(row, 20), Self.paper(row, 23))
        className = row.text(26)
    }

    private static func paper(_ row: Row, _ at: Int) -> String? {
        row.intOrNil(at).map {
            "\(OrderKind(rawValue: $0)?.paper ?? "приказ") №\u{A0}\(row.text(at + 1)) от \(row.day(at + 2).russian)"
        }
    }
}

extension Official {
    static let academicDebt = Official(
        .academicDebt,
        fields: [
            "ученик", "учебный год", "предмет", "вид отметки", "возникла", "первая отметка", "1-я попытка", "результат",
            "2-я попытка", "результат", "комиссия", "дней болезни", "решение", "условный перевод", "приказ",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, student, year, subject, kind, arose, first_mark, day1, mark1, day2, mark2, commission,
                excused, outcome, transfer, decision FROM academic_debt
            """))
}

extension Reading {
    private static let ofSchool = SQL(
        """
        SELECT d.id, d.student, d.year, d.subject, d.kind, d.arose, d.first_mark, d.day1, d.mark1, d.day2, d.mark2,
            d.commission, d.excused, d.outcome, d.transfer, d.decision, p.surname, p.given, p.patronymic, s.name,
            t.kind, t.number, t.day, o.kind, o.number, o.day, coalesce(k.name, '')
        FROM academic_debt d JOIN person p ON p.id = d.student JOIN subject s ON s.id = d.subject
            LEFT JOIN school_order t ON t.id = d.transfer LEFT JOIN school_order o ON o.id = d.decision
            LEFT JOIN membership m ON m.student = d.student AND m.from_day <= ?2
                AND (m.to_day IS NULL OR m.to_day >= ?2)
            LEFT JOIN school_class k ON k.id = m.class
        WHERE d.year >= ?1 ORDER BY k.sort_key IS NULL, k.sort_key, p.sort_key, p.id, d.year, s.sort_key, d.id
        """)
    private static let ofClass = SQL(
        """
        SELECT d.id, d.student, d.year, d.subject, d.kind, d.arose, d.first_mark, d.day1, d.mark1, d.day2, d.mark2,
            d.commission, d.excused, d.outcome, d.transfer, d.decision, p.surname, p.given, p.patronymic, s.name,
            t.kind, t.number, t.day, o.kind, o.number, o.day, k.name
        FROM school_class k JOIN membership m ON m.class = k.id AND m.from_day <= ?2
                AND (m.to_day IS NULL OR m.to_day >= ?2)
            JOIN academic_debt d ON d.student = m.student
            JOIN person p ON p.id = d.student JOIN subject s ON s.id = d.subject
            LEFT JOIN school_order t ON t.id = d.transfer LEFT JOIN school_order o ON o.id = d.decision
        WHERE k.id = ?1 ORDER BY p.sort_key, p.id, d.year, s.sort_key, d.id
        """)
    private static let one = SQL(
        """
        SELECT d.id, d.student, d.year, d.subject, d.kind, d.arose, d.first_mark, d.day1, d.mark1, d.day2, d.mark2,
            d.commission, d.excused, d.outcome, d.transfer, d.decision, p.surname, p.given, p.patronymic, s.name,
            t.kind, t.number, t.day, o.kind, o.number, o.day, ''
        FROM academic_debt d JOIN person p ON p.id = d.student JOIN subject s ON s.id = d.subject
            LEFT JOIN school_order t ON t.id = d.transfer LEFT JOIN school_order o ON o.id = d.decision
        WHERE d.id = ?1
        """)
    // A family learns of a debt with the mark that left it, after the quiet window.
    private static let ofStudent = SQL(
        """
        SELECT d.id, d.student, d.year, d.subject, d.kind, d.arose, d.first_mark, d.day1, d.mark1, d.day2, d.mark2,
            d.commission, d.excused, d.outcome, d.transfer, d.decision, p.surname, p.given, p.patronymic, s.name,
            t.kind, t.number, t.day, o.kind, o.number, o.day, ''
        FROM academic_debt d JOIN person p ON p.id = d.student JOIN subject s ON s.id = d.subject
            LEFT JOIN school_order t ON t.id = d.transfer LEFT JOIN school_order o ON o.id = d.decision
        WHERE d.student = ?1 AND EXISTS (SELECT 1 FROM final_mark f WHERE f.student = d.student AND f.year = d.year
            AND f.subject = d.subject AND f.kind = d.kind AND f.visible_from <= ?2)
        ORDER BY d.year, s.sort_key, d.id
        """)
    private static let scaleThere = SQL(
        """
        SELECT c.scale FROM group_member m JOIN course c ON c.study_group = m.study_group
        WHERE m.student = ?1 AND c.year = ?2 AND (c.subject = ?3 OR c.composed_into = ?3) AND c.kind <> 2
            AND c.scale <> 0
        ORDER BY m.from_day DESC, c.id LIMIT 1
        """)

    /// The debts of the school that arose in a year or later, by the classes of a day and names.
    package func academicDebts(since year: Int, on day: Day) throws -> [DebtRow] {
        try rows(Self.ofSchool, year, day) { DebtRow($0) }
    }

    /// The debts of those who stand in a class on a day.
    package func academicDebts(ofClass id: ID<SchoolClass>, on day: Day) throws -> [DebtRow] {
        try rows(Self.ofClass, id, day) { DebtRow($0) }
    }

    /// One debt; nil where there is none such.
    package func academicDebt(_ id: ID<AcademicDebt>) throws -> DebtRow? { try first(Self.one, id) { DebtRow($0) } }

    /// A student's debts that the family may know of at a moment.
    package func academicDebts(of student: ID<Student>, knownAt now: Moment) throws -> [DebtRow] {
        try rows(Self.ofStudent, student, now) { DebtRow($0) }
    }

    /// The scale in which a student was marked in a subject; that of five where no page says it.
    package func scale(of student: ID<Student>, in subject: ID<Subject>, year: Int) throws -> Scale {
        try first(Self.scaleThere, student, year, subject) { $0.int(0) }.flatMap { Scale(code: $0) }
            ?? .five(allowsOne: false)
    }
}
