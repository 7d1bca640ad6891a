import School
import Storage

/// A duty of a person as their page of duties lists it.
struct GivenDuty: Sendable {
    let kind: DutyKind
    let object: Int
    /// The class or course; empty for an office.
    let about: String
    let days: Span
    let order: String
    /// Whom the person stands in for; empty where nobody.
    let instead: String

    var title: String { about.isEmpty ? kind.title : kind.title + ": " + about }
}

extension Reading {
    private static let ofPerson = SQL(
        """
        SELECT d.kind, d.object, coalesce(c.name, coalesce(kc.name, k.class_slug) || ' · ' || k.title,
                st.surname || ' ' || st.given, ''), d.from_day, d.to_day, o.number, o.day, coalesce(a.surname || ' ' || a.given, '')
        FROM duty d LEFT JOIN school_class c ON (d.kind = 5 OR d.kind = 16) AND c.id = d.object
        LEFT JOIN course k ON (d.kind = 6 OR d.kind = 19) AND k.id = d.object
        LEFT JOIN person st ON (d.kind = 13 OR d.kind = 14) AND st.id = d.object
        LEFT JOIN school_class kc ON kc.year = k.year AND kc.slug = k.class_slug
        LEFT JOIN person a ON a.id = d.absent_teacher LEFT JOIN school_order o ON o.id = d.order_id
        WHERE d.person = ?1 ORDER BY d.from_day, d.id
        """)
    private static let ofObject = SQL(
        """
        SELECT d.person, p.surname, p.given, p.patronymic, d.from_day, d.to_day
        FROM duty d JOIN person p ON p.id = d.person WHERE d.kind = ?1 AND d.object = ?2 ORDER BY d.from_day, d.id
        """)
    private static let studentsNamed = SQL(
        """
        SELECT p.id, p.surname, p.given, p.patronymic, coalesce(c.name, '')
        FROM student s JOIN person p ON p.id = s.id
        LEFT JOIN membership m ON m.student = s.id AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?3)
        LEFT JOIN school_class c ON c.id = m.class
        WHERE p.search_key >= ?1 AND p.search_key < ?2 ORDER BY p.sort_key, p.id LIMIT 6
        """)
    private static let courseChoices = SQL(
        """
        SELECT k.id, coalesce(c.name, k.class_slug) || ' · ' || k.title
        FROM course k LEFT JOIN school_class c ON c.year = k.year AND c.slug = k.class_slug
        WHERE k.year = ?1 ORDER BY c.sort_key, k.class_slug, k.title, k.id
        """)

    /// The duties somebody was given, ended ones with them.
    func givenDuties(of person: ID<Person>) throws -> [GivenDuty] {
        try rows(Self.ofPerson, person) { row -> GivenDuty? in
            guard let kind = DutyKind(rawValue: row.int(0)) else { return nil }
            return GivenDuty(
                kind: kind, object: row.int(1), about: row.text(2), days: Span(from: row.day(3), to: row.dayOrNil(4)),
                order: row.isNull(5) ? "" : "приказ №\u{A0}\(row.text(5)) от \(row.day(6).russian)",
                instead: row.text(7))
        }.compactMap { $0 }
    }

    /// Who holds or has held a duty towards an object, with their days.
    func dutyHolders(_ kind: DutyKind, object: Int) throws -> [(person: ID<Person>, name: PersonName, days: Span)] {
        try rows(Self.ofObject, kind.rawValue, object) { row in
            (
                row.id(0), PersonName(surname: row.text(1), given: row.text(2), patronymic: row.textOrNil(3)),
                Span(from: row.day(4), to: row.dayOrNil(5))
            )
        }
    }

    /// The one student whose name begins as was typed, or whose number it is; an objection tells of several.
    func student(typed text: String, on day: Day) throws -> ID<Person> {
        if let number = Int(text), try studentFacts(of: ID(number)) != nil { return ID(number) }
        let key = SearchKey.of(text)
        let found = try rows(Self.studentsNamed, key, key + "\u{10FFFF}", day) { row in
            (id: row.id(0, of: Person.self), name: PersonName(row, at: 1), about: row.text(4))
        }
        guard !key.isEmpty, let first = found.first else {
            throw Objection("Ученик: такого имени нет. Начните с фамилии.", field: "student")
        }
        if found.count == 1 { return first.id }
        let names = found.prefix(5).map { "\($0.name.full), \($0.about) (№\u{A0}\($0.id.number))" }
        throw Objection(
            "Ученик: подходят несколько. Напишите номер одного: \(names.joined(separator: "; ")).", field: "student")
    }

    /// The courses of the school year of a day, to choose from.
    func courseChoices(on day: Day) throws -> [(value: String, title: String)] {
        try rows(Self.courseChoices, yearInHand(on: day)?.number ?? 0) { (String($0.int(0)), $0.text(1)) }
    }
}
