import School
import Storage
import Web

/// A final mark that differs from what the rules proposed when it was put, or propose now.
struct Deviation: Sendable {
    let student: PersonName
    let className: String
    let subject: String
    /// «II четверть», «Год».
    let target: String
    let mark: Mark
    /// What was proposed; nil where the rules proposed none.
    let proposed: Mark?
    var average: Average?
    /// What is proposed now, where the mark follows from its marks no more and no reason was said.
    var now: Mark?
    let reason: String
    /// The order or protocol by which it was changed after closing.
    let paper: String
    /// Whose hand it is.
    let author: PersonName?
    let day: Day

    /// The names of its columns in a file.
    static let head = [
        "Класс", "Ученик", "Предмет", "За что", "Средняя", "Предложено", "Выставлено", "Основание", "Документ",
        "Кто поставил", "Когда", "Теперь предлагается",
    ]

    var cells: [String] {
        [
            className, student.list, subject, target, average?.text ?? "", proposed?.text ?? "—", mark.text, reason,
            paper, author?.full ?? "", day.russian, now?.text ?? "",
        ]
    }
}

/// How many final marks somebody has put in a subject of a class, and how many of them deviate.
struct DeviationSum: Sendable {
    let author: (id: ID<Person>?, name: PersonName?)
    let subject: (id: ID<Subject>, name: String)
    let schoolClass: (id: ID<SchoolClass>?, name: String)
    let put: Int
    let deviating: Int
}

extension Reading {
    // Kinds 1, 2 and 5 are those that the rules propose; to levels, 21 to 23, averages lead nowhere. A student's class is
    // the last one of the year.
    private static let found = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, coalesce(k.name, ''), s.name, f.kind, d.n, d.kind, d.name, d.starts,
            d.ends, f.value, f.suggested, f.sum, f.weight, f.reason, o.kind, o.number, o.day, f.entered_at, a.surname,
            a.given, a.patronymic
        FROM final_mark f JOIN person p ON p.id = f.student JOIN subject s ON s.id = f.subject
            LEFT JOIN school_class k ON k.id = (SELECT m.class FROM membership m JOIN school_class c ON c.id = m.class
                WHERE m.student = f.student AND c.year = f.year ORDER BY m.from_day DESC LIMIT 1)
            LEFT JOIN period d ON d.id = f.period LEFT JOIN school_order o ON o.id = f.order_id
            LEFT JOIN person a ON a.id = f.author
        WHERE f.year = ?1 AND f.kind IN (1, 2, 5) AND f.value IS NOT NULL AND f.value NOT BETWEEN 21 AND 23
            AND (f.suggested IS NULL OR f.suggested <> f.value) AND (CAST(?2 AS BIGINT) IS NULL OR f.kind = ?2)
            AND (CAST(?3 AS BIGINT) IS NULL OR f.author = ?3) AND (CAST(?4 AS BIGINT) IS NULL OR f.subject = ?4)
            AND (CAST(?5 AS BIGINT) IS NULL OR k.id = ?5)
        ORDER BY coalesce(k.grade_level, 99), k.sort_key, p.sort_key, p.id, s.sort_key, s.id, f.kind, d.starts
        LIMIT CAST(?6 AS BIGINT) OFFSET CAST(?7 AS BIGINT)
        """)
    private static let sums = SQL(
        """
        SELECT f.author, a.surname, a.given, a.patronymic, f.subject, s.name, k.id, coalesce(k.name, ''), count(*),
            CAST(sum(CASE WHEN f.suggested IS NULL OR f.suggested <> f.value THEN 1 ELSE 0 END) AS BIGINT)
        FROM final_mark f JOIN subject s ON s.id = f.subject
            LEFT JOIN school_class k ON k.id = (SELECT m.class FROM membership m JOIN school_class c ON c.id = m.class
                WHERE m.student = f.student AND c.year = f.year ORDER BY m.from_day DESC LIMIT 1)
            LEFT JOIN person a ON a.id = f.author
        WHERE f.year = ?1 AND f.kind IN (1, 2, 5) AND f.value IS NOT NULL AND f.value NOT BETWEEN 21 AND 23
            AND (CAST(?2 AS BIGINT) IS NULL OR f.kind = ?2)
        GROUP BY f.author, a.surname, a.given, a.patronymic, a.sort_key, f.subject, s.name, s.sort_key, k.id, k.name,
            k.sort_key, k.grade_level
        ORDER BY coalesce(k.grade_level, 99), k.sort_key, k.id, s.sort_key, f.subject, a.sort_key, f.author
        """)

    /// The deviations of a year that are chosen, by class and student, by portions.
    func deviations(_ choice: DeviationsChoice, of year: SchoolYear, zone: Zone, limit: Int, offset: Int) throws
        -> [Deviation]
    {
        try rows(
            Self.found, year.number, choice.kind?.rawValue, choice.teacher, choice.subject, choice.schoolClass, limit,
            offset
        ) { try Deviation($0, zone) }
    }

    /// How many final marks of a year are put, and how many deviate, whatever is chosen besides their kind.
    func deviationSums(_ kind: FinalKind?, of year: SchoolYear) throws -> [DeviationSum] {
        try rows(Self.sums, year.number, kind?.rawValue) { row in
            DeviationSum(
                author: (row.idOrNil(0), row.isNull(1) ? nil : PersonName(row, at: 1)),
                subject: (row.id(4), row.text(5)), schoolClass: (row.idOrNil(6), row.text(7)), put: row.int(8),
                deviating: row.int(9))
        }
    }
}

extension Deviation {
    /// From the row of a final mark with its names; throws `NotFound` for a mark that no scale has.
    init(_ row: Row, _ zone: Zone) throws {
        guard let mark = Mark(code: row.int(11)) else { throw NotFound() }
        student = PersonName(row, at: 0)
        (className, subject, self.mark) = (row.text(3), row.text(4), mark)
        let kind = FinalKind(rawValue: row.int(5)) ?? .period
        target =
            row.isNull(6)
            ? kind.title
            : Period(
                id: ID(0), n: row.int(6), kind: PeriodKind(rawValue: row.int(7)) ?? .custom, name: row.text(8),
                starts: row.day(9), ends: row.day(10)
            ).title
        proposed = row.intOrNil(12).flatMap { Mark(code: $0) }
        (average, reason) = (Average(sum: row.int(13), weight: row.int(14)), row.text(15))
        paper =
            row.intOrNil(16).map {
                "\(OrderKind(rawValue: $0)?.paper ?? "приказ") №\u{A0}\(row.text(17)) от \(row.day(18).russian)"
            } ?? ""
        day = zone.day(of: row.moment(19))
        author = row.isNull(20) ? nil : PersonName(row, at: 20)
    }
}
