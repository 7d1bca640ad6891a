import School

extension Official {
    static let arrivalRequest = Official(
        .arrivalRequest,
        fields: [
            "Класс", "Фамилия", "Имя", "Отчество", "Ждут с", "Откуда", "Примечание", "Кто сообщил", "Запись движения",
            "Отклонено",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, class, surname, given, patronymic, day, place, note, asked_by, line, declined
            FROM arrival_request
            """))
}

/// What a class teacher tells of a student who is coming (001 п. 3.3, 4.4).
package struct ArrivalTold: Sendable {
    /// Into which class.
    package var schoolClass: ID<SchoolClass>
    /// Who.
    package var name: PersonName
    /// From which day, where it is known.
    package var day: Day?
    /// Where from.
    package var place: String
    /// Anything more.
    package var note: String

    /// A student who is coming to a class.
    package init(_ name: PersonName, to schoolClass: ID<SchoolClass>, from day: Day?, place: String, note: String) {
        (self.name, self.schoolClass, self.day, self.place, self.note) = (name, schoolClass, day, place, note)
    }
}

/// A request with its answer.
package struct ArrivalRequestLine: Sendable {
    /// Its number.
    package let id: ID<ArrivalRequest>
    /// What was told.
    package let told: ArrivalTold
    /// Who told it.
    package let by: ID<Person>
    /// The line of the ledger that fulfilled it.
    package let line: ID<Movement>?
    /// Why it was declined, where it was.
    package let declined: String?

    /// Whether nobody has answered it yet.
    package var isOpen: Bool { line == nil && declined == nil }
}

extension Reading {
    private static let all = SQL(
        """
        SELECT id, class, surname, given, patronymic, day, place, note, asked_by, line, declined FROM arrival_request
        WHERE id = ?1 OR ?1 = 0 ORDER BY id
        """)

    /// The requests, oldest first; of one number where it is not nil.
    package func arrivalRequests(_ id: ID<ArrivalRequest>? = nil) throws -> [ArrivalRequestLine] {
        try rows(Self.all, id?.number ?? 0) { row in
            ArrivalRequestLine(
                id: row.id(0),
                told: ArrivalTold(
                    PersonName(row, at: 2), to: row.id(1), from: row.dayOrNil(5), place: row.text(6),
                    note: row.text(7)),
                by: row.id(8), line: row.idOrNil(9), declined: row.textOrNil(10))
        }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO arrival_request (class, surname, given, patronymic, day, place, note, asked_by, asked_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id
        """)
    private static let settle = SQL("UPDATE arrival_request SET line = ?2, declined = ?3 WHERE id = ?1")

    /// Notes that a student is coming.
    package func request(_ told: ArrivalTold, by person: ID<Person>) throws {
        let id = try insert(
            Self.add, told.schoolClass, told.name.surname, told.name.given, told.name.patronymic, told.day, told.place,
            told.note, person, now)
        try remember(told, id, by: person, line: nil, declined: nil)
    }

    /// Answers a request: by the line of the arrival, or by the reason why there is none.
    package func settle(_ request: ArrivalRequestLine, line: ID<Movement>?, declined: String?) throws {
        guard request.isOpen else { throw Objection("На это сообщение уже ответили.") }
        try execute(Self.settle, request.id, line, declined)
        try remember(request.told, request.id.number, by: request.by, line: line, declined: declined)
    }

    private func remember(
        _ told: ArrivalTold, _ id: Int, by person: ID<Person>, line: ID<Movement>?, declined: String?
    ) throws {
        try remember(
            .arrivalRequest, id,
            became: [
                told.schoolClass, told.name.surname, told.name.given, told.name.patronymic, told.day, told.place,
                told.note, person, line, declined,
            ])
    }
}
