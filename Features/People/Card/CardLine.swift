import School
import Storage

/// One dated fact of a card: a stay in a class, a group, a post, a duty, a former name, a form of education.
struct CardLine: Sendable {
    enum Kind: Int, Sendable {
        case membership = 1
        case group = 2
        case post = 3
        case duty = 4
        case formerName = 5
        case studyForm = 6
    }

    let kind: Kind
    let title: String
    let from: Day?
    let to: Day?
    /// «приказ № 41 от 01.09.2025», where there was one.
    let order: String
    /// How it began and ended, in words.
    let note: String

    func holds(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { $0 >= day } ?? true) }
}

extension Reading {
    private static let lines = SQL(
        """
        SELECT 1, c.name, m.from_day, m.to_day, o.number, o.day, m.note_in, m.note_out, 0
        FROM membership m JOIN school_class c ON c.id = m.class LEFT JOIN school_order o ON o.id = m.order_in
        WHERE m.student = ?1
        UNION ALL SELECT 2, coalesce(s.name || ' — ', '') || g.name, m.from_day, m.to_day, NULL, NULL, '', '', 0
        FROM group_member m JOIN study_group g ON g.id = m.study_group LEFT JOIN subject s ON s.id = g.subject
        WHERE m.student = ?1 AND g.kind <> 1
        UNION ALL SELECT 3, e.post, e.from_day, e.to_day, o.number, o.day, '', '', 0
        FROM employment e LEFT JOIN school_order o ON o.id = e.order_id WHERE e.person = ?1
        UNION ALL SELECT 4, coalesce(c.name, coalesce(kc.name, k.class_slug) || ' · ' || k.title,
                st.surname || ' ' || st.given, ''), d.from_day, d.to_day, o.number, o.day,
            coalesce(a.surname, ''), '', d.kind
        FROM duty d LEFT JOIN school_class c ON (d.kind = 5 OR d.kind = 16) AND c.id = d.object
        LEFT JOIN course k ON (d.kind = 6 OR d.kind = 19) AND k.id = d.object
        LEFT JOIN person st ON (d.kind = 13 OR d.kind = 14) AND st.id = d.object
        LEFT JOIN school_class kc ON kc.year = k.year AND kc.slug = k.class_slug
        LEFT JOIN person a ON a.id = d.absent_teacher LEFT JOIN school_order o ON o.id = d.order_id WHERE d.person = ?1
        UNION ALL SELECT 5, f.surname || ' ' || f.given || coalesce(' ' || f.patronymic, ''), 0, f.until, NULL, NULL,
            f.document, '', 0
        FROM former_name f WHERE f.person = ?1
        UNION ALL SELECT 6, '', 0, NULL, NULL, NULL, '', '', s.study_form FROM student s WHERE s.id = ?1
        UNION ALL SELECT 6, '', f.from_day, NULL, o.number, o.day, '', '', f.form
        FROM student_form f LEFT JOIN school_order o ON o.id = f.order_id WHERE f.student = ?1
        ORDER BY 1, 3, 2
        """)

    /// Everything dated that a card says of a person, in one question.
    func cardLines(of person: ID<Person>) throws -> [CardLine] {
        try rows(Self.lines, person) { row -> CardLine? in
            guard let kind = CardLine.Kind(rawValue: row.int(0)) else { return nil }
            let from = row.day(2)
            return CardLine(
                kind: kind, title: title(row, kind), from: from.number == 0 ? nil : from, to: row.dayOrNil(3),
                order: row.isNull(4) ? "" : "приказ №\u{A0}\(row.text(4)) от \(row.day(5).russian)",
                note: [row.text(6), row.text(7)].filter { !$0.isEmpty }.joined(separator: "; "))
        }.compactMap { $0 }
    }

    private func title(_ row: Row, _ kind: CardLine.Kind) -> String {
        if kind == .studyForm { return StudyForm(rawValue: row.int(8))?.title ?? "" }
        guard kind == .duty else { return row.text(1) }
        let duty = DutyKind(rawValue: row.int(8))?.title ?? ""
        return row.text(1).isEmpty ? duty : duty + ": " + row.text(1)
    }
}
