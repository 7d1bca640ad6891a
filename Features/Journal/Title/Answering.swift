import School
import Storage
import Web

/// Somebody who answers for a journal over some days of its year (001 п. 7.1; 003 п. 1.4).
struct Answering: Sendable {
    let kind: DutyKind
    let name: PersonName
    let from: Day
    let to: Day?
    /// «№ 38-л от 20.10.2025»; nil where no order gave it.
    let order: String?
    /// Whoever is stood in for.
    let instead: PersonName?
    /// The class that is led; what is given to somebody who is no teacher; how many lessons are substituted.
    let reach: String

    /// «Классный руководитель 8Б», «Замещающий учитель: уроков 12; вместо: Чернова Ю. А.».
    var words: String {
        let link = kind == .classTeacher ? " " : ": "
        return kind.title + (reach.isEmpty ? "" : link + reach) + (instead.map { "; вместо: \($0.short)" } ?? "")
    }

    /// «с 01.09.2025», «10.11.2025 – 26.12.2025».
    var days: String {
        guard let to else { return "с \(from.russian)" }
        return from == to ? from.russian : "\(from.russian) – \(to.russian)"
    }
}

extension Reading {
    // Six and nineteen keep the course's page, five leads a class of it; two and four answer for all journals.
    private static let answering = SQL(
        """
        SELECT d.kind, p.surname, p.given, p.patronymic, d.from_day, d.to_day, o.number, o.day,
            a.surname, a.given, a.patronymic, k.name, g.acts
        FROM duty d JOIN person p ON p.id = d.person JOIN school_year y ON y.id = ?3
        LEFT JOIN school_order o ON o.id = d.order_id LEFT JOIN person a ON a.id = d.absent_teacher
        LEFT JOIN school_class k ON k.id = d.object AND d.kind = 5 LEFT JOIN delegation g ON g.duty = d.id
        WHERE (d.kind IN (6, 19) AND d.object = ?1 OR d.kind IN (2, 4)
            OR d.kind = 5 AND d.object IN (SELECT class FROM group_class WHERE study_group = ?2))
            AND d.from_day <= y.ends AND (d.to_day IS NULL OR d.to_day >= y.starts AND d.to_day >= d.from_day)
        ORDER BY CASE d.kind WHEN 6 THEN 0 WHEN 19 THEN 1 WHEN 5 THEN 2 WHEN 4 THEN 3 ELSE 4 END, d.from_day, d.id
        """)
    // What follows from an order over weeks is a duty of its own, told above. A lesson that was taken off or stands
    // elsewhere by now keeps the row of whoever was to give it, and is in nobody's journal.
    private static let substituting = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, min(u.day), max(u.day), o.number, o.day,
            a.surname, a.given, a.patronymic, count(*)
        FROM lesson_record r JOIN lesson l ON l.id = r.lesson
        JOIN substitution u ON u.lesson = r.lesson AND u.course = r.course
        JOIN person p ON p.id = u.substitute JOIN person a ON a.id = u.absent
        LEFT JOIN school_order o ON o.id = u.order_id
        WHERE r.course = ?1 AND u.stand_in IS NULL AND l.status NOT IN (3, 4)
        GROUP BY p.id, p.surname, p.given, p.patronymic, a.id, a.surname, a.given, a.patronymic, o.id, o.number, o.day
        ORDER BY min(u.day), p.id
        """)

    /// Who keeps a course's journal over its year, each with their days and order: its teachers and whoever enters for
    /// them, substitutes, class teachers, whoever coordinates all journals, and the head of the school.
    func answering(for course: CourseLine) throws -> [Answering] {
        let duties = try rows(Self.answering, course.id, course.group, course.year) { Answering(duty: $0) }
        let lessons = try rows(Self.substituting, course.id) { Answering(lessons: $0) }
        let own = duties.prefix { $0.kind == .teacher || $0.kind == .delegate }
        return Array(own) + lessons + duties.dropFirst(own.count)
    }
}

extension Answering {
    fileprivate init(duty row: Row) {
        kind = DutyKind(rawValue: row.int(0)) ?? .teacher
        name = PersonName(row, at: 1)
        (from, to) = (row.day(4), row.dayOrNil(5))
        order = Answering.order(row, at: 6)
        instead = row.isNull(8) ? nil : PersonName(row, at: 8)
        reach = row.textOrNil(11) ?? row.intOrNil(12).map { Delegation(rawValue: $0).title } ?? ""
    }

    fileprivate init(lessons row: Row) {
        kind = .substitute
        name = PersonName(row, at: 0)
        (from, to) = (row.day(3), row.dayOrNil(4))
        order = Answering.order(row, at: 5)
        instead = PersonName(row, at: 7)
        reach = "уроков \(row.int(10))"
    }

    private static func order(_ row: Row, at column: Int) -> String? {
        row.textOrNil(column).map { "№\u{A0}\($0) от \(row.day(column + 1).russian)" }
    }
}
