import School

extension Official {
    static let periodScheme = Official(
        .periodScheme, fields: ["Учебный год", "Название", "Вид"],
        live: SQL("SELECT id, 0, 0, year, name, kind FROM period_scheme"))
    static let period = Official(
        .period, fields: ["Схема", "Номер", "Вид", "Название", "Начало", "Конец", "День аттестации", "Закрыт"],
        live: SQL("SELECT id, 0, 0, scheme, n, kind, name, starts, ends, attestation, closed_at FROM period"))
}

extension Reading {
    private static let ofScheme = SQL(
        """
        SELECT id, n, kind, name, starts, ends, attestation, closed_at FROM period WHERE scheme = ?1 ORDER BY starts, n
        """)
    private static let ofCourse = SQL(
        """
        SELECT p.id, p.n, p.kind, p.name, p.starts, p.ends, p.attestation, v.closed_at
        FROM course_closing v JOIN period p ON p.id = v.period WHERE v.course = ?1 ORDER BY p.starts, p.n
        """)
    private static let ofClass = SQL(
        """
        SELECT p.id, p.n, p.kind, p.name, p.starts, p.ends, p.attestation, v.closed_at
        FROM class_closing v JOIN period p ON p.id = v.period WHERE v.class = ?1 ORDER BY p.starts, p.n
        """)
    static let onePeriod = SQL(
        "SELECT id, n, kind, name, starts, ends, attestation, closed_at FROM period WHERE id = ?1")

    /// The periods of a scheme in order of time.
    package func periods(of scheme: Int) throws -> [Period] { try rows(Self.ofScheme, scheme, as: period) }

    /// The periods that a course's marks are summed up by, in order of time; one is closed once all classes of the group
    /// have it closed.
    package func periods(of course: ID<Course>) throws -> [Period] { try rows(Self.ofCourse, course, as: period) }

    /// The periods of a class, in order of time.
    package func periods(of schoolClass: ID<SchoolClass>) throws -> [Period] {
        try rows(Self.ofClass, schoolClass, as: period)
    }

    /// The course's period that a day belongs to; nil between periods.
    package func period(of course: ID<Course>, on day: Day) throws -> Period? {
        try periods(of: course).first { $0.contains(day) }
    }

    /// One period; nil where there is none such.
    package func period(_ id: ID<Period>) throws -> Period? { try first(Self.onePeriod, id, as: period) }

    func period(_ row: Row) -> Period {
        Period(
            id: row.id(0), n: row.int(1), kind: PeriodKind(rawValue: row.int(2)) ?? .custom, name: row.text(3),
            starts: row.day(4), ends: row.day(5), attestation: row.dayOrNil(6), closedAt: row.momentOrNil(7))
    }
}

extension Writing {
    private static let attest = SQL("UPDATE period SET attestation = ?2 WHERE id = ?1")
    private static let close = SQL("UPDATE period SET closed_at = ?2 WHERE id = ?1")
    private static let schemeOf = SQL("SELECT scheme FROM period WHERE id = ?1")

    /// Appoints the day of attestation of a period, by which its marks must stand; nil takes it back.
    package func appoint(attestation day: Day?, of id: ID<Period>) throws {
        guard let old = try period(id), let scheme = try first(Self.schemeOf, id, as: { $0.int(0) }) else {
            throw NotFound()
        }
        try execute(Self.attest, id, day)
        try remember(
            .period, id,
            became: [scheme, old.n, old.kind.rawValue, old.name, old.starts, old.ends, day, old.closedAt])
        try termsChanged(since: old.starts)
    }

    /// Closes a period for marks, or opens it again when `closed` is false.
    package func close(_ id: ID<Period>, closed: Bool = true) throws {
        guard let old = try period(id), let scheme = try first(Self.schemeOf, id, as: { $0.int(0) }) else {
            throw NotFound()
        }
        let at = closed ? now : nil
        try execute(Self.close, id, at)
        try remember(
            .period, id,
            became: [scheme, old.n, old.kind.rawValue, old.name, old.starts, old.ends, old.attestation, at])
    }
}
