import School

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO exam (year, subject, kind, grade_level, name, day, received_at, due, clause, soft, scale)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING id
        """)
    private static let write = SQL(
        """
        UPDATE exam SET received_at = ?2, due = ?3, clause = ?4, soft = ?5, published_at = ?6, rest_at = ?7,
            rest_by = ?8, withdrawn = ?9, completed_at = ?10
        WHERE id = ?1
        """)

    /// Notes that results of an exam have come; by when families are to know them is written with the fact.
    package func add(
        exam name: String, of subject: ID<Subject>, _ kind: FinalKind, gradeLevel: Int, on day: Day,
        receivedAt: Moment, year: Int, zone: Zone, scale: Scale? = nil
    ) throws -> ID<Exam> {
        let deadline = try examDeadline(receivedAt: receivedAt, zone: zone), soft = deadline.rule.isSoft
        let id = try insert(
            Self.add, year, subject, kind.rawValue, gradeLevel, name, day, receivedAt, deadline.due, deadline.clause,
            soft, scale?.code)
        guard let exam = try self.exam(ID<Exam>(id)) else { throw NotFound() }
        try remember(.exam, id, became: exam.fields)
        return ID(id)
    }

    /// Notes what of an exam has been published, once its marks are written: the first moment stays. Whether the rest
    /// did not sit it is noted with who says so; nil leaves what was said.
    package func publish(_ before: ExamRow, hasNew: Bool, restIsAbsent: Bool?) throws {
        guard let standing = try self.exam(before.id) else { throw NotFound() }
        var exam = standing
        if hasNew, exam.publishedAt == nil { exam.publishedAt = now }
        if restIsAbsent == false || restIsAbsent == true && exam.published >= exam.candidates {
            exam.rest = nil
        } else if restIsAbsent == true, exam.rest == nil {
            exam.rest = ExamRest(at: now, by: permit.caller.person, name: nil)
        }
        if exam.isWaiting {
            exam.completeAt = nil
        } else if before.isWaiting {
            exam.completeAt = now
        }
        if exam != standing { try save(exam) }
    }

    /// Puts right when an exam's results came; their term is reckoned anew by the rules of that day.
    package func change(_ exam: ExamRow, receivedAt moment: Moment, zone: Zone) throws {
        let deadline = try examDeadline(receivedAt: moment, zone: zone)
        var changed = exam
        (changed.receivedAt, changed.due) = (moment, deadline.due)
        (changed.clause, changed.isSoft) = (deadline.clause, deadline.rule.isSoft)
        if changed != exam { try save(changed) }
    }

    /// Withdraws an exam that was noted by mistake: it stays on record with the reason, and is owed no more.
    package func withdraw(_ exam: ExamRow, because reason: String) throws {
        var changed = exam
        changed.withdrawn = reason
        try save(changed)
    }

    private func save(_ exam: ExamRow) throws {
        try execute(
            Self.write, exam.id, exam.receivedAt, exam.due, exam.clause, exam.isSoft, exam.publishedAt, exam.rest?.at,
            exam.rest?.by, exam.withdrawn, exam.completeAt)
        try remember(.exam, exam.id, became: exam.fields)
    }
}

extension ExamRow {
    /// What history keeps of it.
    fileprivate var fields: [any Bindable] {
        [
            year, subject, kind.rawValue, gradeLevel, name, day, receivedAt, due, clause, isSoft, publishedAt,
            scale?.code, rest?.at, rest?.by, withdrawn, completeAt,
        ] as [any Bindable]
    }
}
