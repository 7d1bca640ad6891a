import School
import Storage

/// One line of the access log as the page tells it.
struct Opening: Sendable {
    let at: Moment
    let name: PersonName
    let duty: String
    /// «карточка: Кузнецова Анна», «журнал: 8Б · Алгебра», «СНИЛС: Кузнецов Сергей».
    let what: String
    /// What a sealed field was revealed for; empty for an ordinary opening.
    let purpose: String
}

extension Reading {
    // ?1 ?2 from and before which moment, ?3 ?4 the beginning of a name and its end, ?5 how many.
    private static let openings = SQL(
        """
        SELECT a.at, p.surname, p.given, p.patronymic, a.duty,
            coalesce('карточка: ' || c.surname || ' ' || c.given, ''),
            coalesce('журнал: ' || coalesce(kc.name, k.class_slug) || ' · ' || k.title, ''), 0, '', a.id
        FROM access_row a JOIN person p ON p.id = a.person LEFT JOIN person c ON c.id = a.card
        LEFT JOIN course k ON k.id = a.course LEFT JOIN school_class kc ON kc.year = k.year AND kc.slug = k.class_slug
        WHERE a.at >= ?1 AND a.at < ?2 AND (?3 = '' OR p.search_key >= ?3 AND p.search_key < ?4
            OR c.search_key >= ?3 AND c.search_key < ?4)
        UNION ALL SELECT r.at, p.surname, p.given, p.patronymic, 0, c.surname || ' ' || c.given, '', r.field, r.purpose,
            r.id
        FROM reveal r JOIN person p ON p.id = r.by_person JOIN person c ON c.id = r.person
        WHERE r.at >= ?1 AND r.at < ?2 AND (?3 = '' OR p.search_key >= ?3 AND p.search_key < ?4
            OR c.search_key >= ?3 AND c.search_key < ?4)
        ORDER BY 1 DESC, 10 DESC LIMIT ?5
        """)

    /// Openings and reveals between two moments, the latest first, of whoever or about whomever the name begins so.
    func openings(from: Moment, before: Moment, _ text: String, most: Int) throws -> [Opening] {
        try rows(Self.openings, from, before, text, text + "\u{10FFFF}", most) { row in
            let field = CardField(rawValue: row.int(7)).map { $0.title + ": " } ?? ""
            return Opening(
                at: row.moment(0), name: PersonName(row, at: 1),
                duty: row.int(4) == 0 ? "" : DutyKind(rawValue: row.int(4))?.title ?? "",
                what: field + row.text(5) + row.text(6), purpose: row.text(8))
        }
    }
}
