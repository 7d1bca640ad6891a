import School

extension Writing {
    private static let standing = SQL(
        """
        SELECT id, kind, arose, first_mark, day1, transfer, outcome FROM academic_debt
        WHERE student = ?1 AND year = ?2 AND subject = ?3
        """)
    private static let add = SQL(
        """
        INSERT INTO academic_debt (student, year, subject, kind, arose, first_mark) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        RETURNING id
        """)
    private static let drop = SQL("DELETE FROM academic_debt WHERE id = ?1")
    private static let set = SQL(
        """
        UPDATE academic_debt SET kind = ?2, first_mark = ?3, day1 = ?4, mark1 = ?5, day2 = ?6, mark2 = ?7,
            commission = ?8, excused = ?9, outcome = ?10, transfer = ?11, decision = ?12 WHERE id = ?1
        """)

    /// A year or an attestation that ends unsatisfactorily leaves a debt; one that is put right before anything was
    /// done about it leaves none, unless the other of the two is still unsatisfactory.
    func settleDebt(_ place: FinalPlace, _ mark: Mark?) throws {
        guard place.kind == .year || place.kind == .attestation else { return }
        let known = try first(Self.standing, place.student, place.year, place.subject) { row in
            (
                id: row.id(0, of: AcademicDebt.self), kind: FinalKind(rawValue: row.int(1)),
                isUntouched: row.isNull(4) && row.isNull(5) && row.isNull(6)
            )
        }
        let isBad = mark?.makesDebt ?? false
        guard let known else {
            if isBad { try addDebt(place, mark) }
            return
        }
        guard known.isUntouched, let row = try academicDebt(known.id) else { return }
        if !isBad, known.kind == place.kind {
            if let other = try otherBad(place) { return try write(row, row.debt, kind: other.kind, first: other.mark) }
            try execute(Self.drop, known.id)
            try remember(.academicDebt, known.id, became: [], gone: true)
        } else if isBad, place.kind == .year || known.kind == place.kind {
            try write(row, row.debt, kind: place.kind, first: mark)
        }
    }

    /// The attestation beside a year, or the year beside an attestation, where it leaves a debt by itself.
    private func otherBad(_ place: FinalPlace) throws -> (kind: FinalKind, mark: Mark)? {
        let kind: FinalKind = place.kind == .year ? .attestation : .year
        let other = FinalPlace(student: place.student, year: place.year, subject: place.subject, kind: kind)
        guard let mark = try finalMark(at: other)?.mark, mark.makesDebt else { return nil }
        return (kind, mark)
    }

    private func addDebt(_ place: FinalPlace, _ mark: Mark?) throws {
        let today = permit.caller.today
        let id = try insert(
            Self.add, place.student, place.year, place.subject, place.kind.rawValue, today, mark?.code)
        try remember(
            .academicDebt, id,
            became: [
                place.student, place.year, place.subject, place.kind.rawValue, today, mark?.code, Day?.none, Int?.none,
                Day?.none, Int?.none, "", 0, Int?.none, ID<Order>?.none, ID<Order>?.none,
            ] as [any Bindable])
    }

    /// Writes what became of a debt: attempts, results, days of illness.
    package func put(_ debt: AcademicDebt, to row: DebtRow, by order: ID<Order>? = nil) throws {
        try write(row, debt, decision: order)
    }

    /// Transfers a student with all debts that still weigh, by a decision of the pedagogical council; one by which the
    /// student was transferred before stays.
    package func transfer(_ student: ID<Student>, by order: ID<Order>, on today: Day) throws {
        let owed = try academicDebts(since: 0, on: today).filter {
            $0.student == student && $0.transfer == nil && $0.debt.isOwed(on: today)
        }
        if owed.isEmpty { throw Objection("Задолженностей у ученика нет.") }
        for row in owed { try write(row, row.debt, transfer: order) }
    }

    private func write(
        _ row: DebtRow, _ debt: AcademicDebt, kind: FinalKind? = nil, first: Mark? = nil,
        transfer: ID<Order>? = nil, decision: ID<Order>? = nil
    ) throws {
        let kind = kind ?? row.kind, mark = (first ?? row.first)?.code
        let (one, two) = (debt.attempts.first, debt.attempts.dropFirst().first)
        let (transfer, decision) = (transfer ?? row.transfer, decision ?? row.decision)
        try execute(
            Self.set, row.id, kind.rawValue, mark, one?.day, one?.mark?.code, two?.day, two?.mark?.code,
            debt.commission, debt.excused, debt.outcome?.rawValue, transfer, decision)
        try remember(
            .academicDebt, row.id,
            became: [
                row.student, row.year, row.subject, kind.rawValue, debt.arose, mark, one?.day, one?.mark?.code,
                two?.day, two?.mark?.code, debt.commission, debt.excused, debt.outcome?.rawValue, transfer, decision,
            ] as [any Bindable])
    }
}
