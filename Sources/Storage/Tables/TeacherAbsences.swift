import School

/// A teacher who is not at school, from a day on.
package struct TeacherAbsence: Sendable, Hashable {
    /// Its number.
    package let id: Int
    /// Who.
    package let person: ID<Person>
    /// Their name.
    package let name: PersonName
    /// The days; without an end while nobody knows when they are back.
    package let days: Span
    /// Why.
    package let kind: TeacherAbsenceKind
    /// The school's own words about it, empty where there are none.
    package let words: String
    /// The order, where there is one.
    package let order: ID<Order>?

    init(_ row: Row) {
        (id, person, name) = (row.int(0), row.id(1), PersonName(row, at: 2))
        (days, kind) = (Span(from: row.day(5), to: row.dayOrNil(6)), TeacherAbsenceKind(rawValue: row.int(7)) ?? .other)
        (words, order) = (row.text(8), row.idOrNil(9))
    }

    /// «больничный», «иное: семинар»: as the register of substitutions names it.
    package var reason: String { words.isEmpty ? kind.title : "\(kind.title): \(words)" }
}

extension Official {
    static let teacherAbsence = Official(
        .teacherAbsence, fields: ["Кто", "С", "По", "Причина", "Слова", "Приказ"],
        live: SQL("SELECT id, 0, 0, person, from_day, to_day, kind, words, order_id FROM teacher_absence"))
}

extension Reading {
    private static let onDay = SQL(
        """
        SELECT a.id, a.person, p.surname, p.given, p.patronymic, a.from_day, a.to_day, a.kind, a.words, a.order_id
        FROM teacher_absence a JOIN person p ON p.id = a.person
        WHERE a.from_day <= ?1 AND (a.to_day IS NULL OR a.to_day >= ?1) ORDER BY p.sort_key, p.id, a.id
        """)
    private static let one = SQL(
        """
        SELECT a.id, a.person, p.surname, p.given, p.patronymic, a.from_day, a.to_day, a.kind, a.words, a.order_id
        FROM teacher_absence a JOIN person p ON p.id = a.person WHERE a.id = ?1
        """)
    private static let overlapping = SQL(
        """
        SELECT a.id, a.person, p.surname, p.given, p.patronymic, a.from_day, a.to_day, a.kind, a.words, a.order_id
        FROM teacher_absence a JOIN person p ON p.id = a.person
        WHERE a.person = ?1 AND a.from_day <= ?3 AND (a.to_day IS NULL OR a.to_day >= ?2) ORDER BY a.from_day, a.id
        """)

    /// Who is not at school on a day, by name.
    package func teacherAbsences(on day: Day) throws -> [TeacherAbsence] {
        try rows(Self.onDay, day) { TeacherAbsence($0) }
    }

    /// One absence of a teacher; nil where there is none such.
    package func teacherAbsence(_ id: Int) throws -> TeacherAbsence? { try first(Self.one, id) { TeacherAbsence($0) } }

    /// The absences of one teacher that have a day in common with a span.
    package func teacherAbsences(of person: ID<Person>, during days: Span) throws -> [TeacherAbsence] {
        let last = days.to ?? Day(number: Int(Int32.max))
        return try rows(Self.overlapping, person, days.from, last) { TeacherAbsence($0) }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO teacher_absence (person, from_day, to_day, kind, words, order_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        RETURNING id
        """)
    private static let set = SQL("UPDATE teacher_absence SET to_day = ?2 WHERE id = ?1")
    private static let drop = SQL("DELETE FROM teacher_absence WHERE id = ?1")

    /// Notes that a teacher is away; days that are noted already meet an objection.
    @discardableResult
    package func add(
        absenceOf person: ID<Person>, during days: Span, _ kind: TeacherAbsenceKind, words: String = "",
        order: ID<Order>? = nil
    ) throws -> Int {
        if let other = try teacherAbsences(of: person, during: days).first {
            let until = other.days.to.map { " по \($0.russian)" } ?? ", без даты выхода"
            throw Objection(
                "\(other.name.short): отсутствие уже отмечено с \(other.days.from.russian)\(until). Измените его.",
                field: "from")
        }
        let id = try insert(Self.add, person, days.from, days.to, kind.rawValue, words, order)
        try remember(.teacherAbsence, id, became: [person, days.from, days.to, kind.rawValue, words, order])
        return id
    }

    /// Sets or moves the last day of an absence; one that would end before it began has not been at all.
    package func end(_ absence: TeacherAbsence, lastDay: Day?) throws {
        let fields: [any Bindable] = [
            absence.person, absence.days.from, lastDay, absence.kind.rawValue, absence.words, absence.order,
        ]
        if let lastDay, lastDay < absence.days.from {
            try execute(Self.drop, absence.id)
            return try remember(
                .teacherAbsence, absence.id,
                became: [
                    absence.person, absence.days.from, absence.days.to, absence.kind.rawValue, absence.words,
                    absence.order,
                ], gone: true)
        }
        let others = try teacherAbsences(of: absence.person, during: Span(from: absence.days.from, to: lastDay))
        if let other = others.first(where: { $0.id != absence.id }) {
            throw Objection(
                "С \(other.days.from.russian) отмечено ещё одно отсутствие. Выберите день раньше.", field: "to")
        }
        try execute(Self.set, absence.id, lastDay)
        try remember(.teacherAbsence, absence.id, became: fields)
    }
}
