import School

/// An absence case as it stands in the records, cancelled or not.
package struct FiledCase: Sendable, Hashable {
    /// Days, reason and document.
    package let absence: AbsenceCase
    /// A few words, never a diagnosis.
    package let note: String
    /// Why it was corrected or cancelled last; empty for a case as first written.
    package let why: String
    /// When it was cancelled, nil while it holds.
    package let cancelledAt: Moment?
    /// When what stands now was written.
    package let enteredAt: Moment

    /// A case of columns id, student, first day, last day, first lesson, last lesson, reason, document kind, number,
    /// presented, note, why, cancelled, entered, beginning at a column.
    package init(_ row: Row, at start: Int = 0) {
        let kind = row.intOrNil(start + 7).flatMap { AbsenceDocument.Kind(rawValue: $0) }
        let presented = row.day(start + 9)
        absence = AbsenceCase(
            id: row.id(start), student: row.id(start + 1), from: row.day(start + 2), to: row.day(start + 3),
            firstLesson: row.intOrNil(start + 4), lastLesson: row.intOrNil(start + 5),
            reason: Reason(rawValue: row.int(start + 6)) ?? .notGiven,
            document: kind.map { AbsenceDocument(kind: $0, number: row.text(start + 8), presented: presented) })
        (note, why) = (row.text(start + 10), row.text(start + 11))
        (cancelledAt, enteredAt) = (row.momentOrNil(start + 12), row.moment(start + 13))
    }
}

extension Official {
    /// Reasons of absence with their documents; the journal's codes follow from them.
    static let absenceCase = Official(
        .absenceCase,
        fields: [
            "ученик", "с", "по", "с урока", "по урок", "причина", "пояснение", "вид документа", "номер документа",
            "предъявлен", "отменено", "внесено", "почему изменено",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, student, from_day, to_day, first_lesson, last_lesson, reason, note, document_kind,
                document_number, presented, cancelled_at, entered_at, why
            FROM absence_case
            """))
}

extension Reading {
    private static let one = SQL(
        """
        SELECT id, student, from_day, to_day, first_lesson, last_lesson, reason, document_kind, document_number,
            presented,
            note, why, cancelled_at, entered_at
        FROM absence_case WHERE id = ?1
        """)
    private static let twins = SQL(
        """
        SELECT id FROM absence_case
        WHERE student = ?1 AND from_day = ?2 AND to_day = ?3 AND coalesce(first_lesson, -1) = ?4
            AND coalesce(last_lesson, -1) = ?5 AND reason = ?6 AND coalesce(document_kind, -1) = ?7
            AND document_number = ?8 AND cancelled_at IS NULL
        """)

    /// One case, cancelled or not; nil where there is none such.
    package func absenceCase(_ id: ID<AbsenceCase>) throws -> FiledCase? {
        try first(Self.one, id) { FiledCase($0) }
    }

    /// A case that says the same as the draft, if one holds already: a form sent twice.
    fileprivate func twin(of draft: AbsenceDraft) throws -> ID<AbsenceCase>? {
        try first(
            Self.twins, draft.student, draft.from, draft.to, draft.firstLesson ?? -1, draft.lastLesson ?? -1,
            draft.reason.rawValue, draft.document?.kind.rawValue ?? -1, draft.document?.number ?? ""
        ) { $0.id(0) }
    }
}

extension Writing {
    private static let insertCase = SQL(
        """
        INSERT INTO absence_case (student, from_day, to_day, first_lesson, last_lesson, reason, note, document_kind,
            document_number, presented, entered_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING id
        """)
    private static let correctCase = SQL(
        """
        UPDATE absence_case SET from_day = ?2, to_day = ?3, first_lesson = ?4, last_lesson = ?5, reason = ?6, note = ?7,
            document_kind = ?8, document_number = ?9, presented = ?10, entered_at = ?11, why = ?12
        WHERE id = ?1
        """)
    private static let cancelCase = SQL("UPDATE absence_case SET cancelled_at = ?2, why = ?3 WHERE id = ?1")

    /// Writes down why a student was away; every lesson of the days shows it, in all subjects (003 п. 2.9).
    /// What teachers typed at the lessons stays as it is. The same case once more is the case that stands.
    @discardableResult
    package func file(_ draft: AbsenceDraft) throws -> ID<AbsenceCase> {
        if let standing = try twin(of: draft) { return standing }
        let id = try insert(
            Self.insertCase, draft.student, draft.from, draft.to, draft.firstLesson, draft.lastLesson,
            draft.reason.rawValue, draft.note, draft.document?.kind.rawValue, draft.document?.number ?? "",
            draft.document?.presented, now)
        try remember(.absenceCase, id, became: fields(draft, cancelled: nil, entered: now, why: ""))
        return ID(id)
    }

    /// Writes a case anew; what it said before stays in the chain.
    package func correct(_ id: ID<AbsenceCase>, to draft: AbsenceDraft, because why: String) throws {
        let count = try execute(
            Self.correctCase, id, draft.from, draft.to, draft.firstLesson, draft.lastLesson, draft.reason.rawValue,
            draft.note, draft.document?.kind.rawValue, draft.document?.number ?? "", draft.document?.presented, now, why
        )
        guard count == 1 else { throw NotFound() }
        try remember(.absenceCase, id, became: fields(draft, cancelled: nil, entered: now, why: why))
    }

    /// Takes a case back: its lessons show again what was typed. The case itself is kept, crossed out.
    package func cancel(_ id: ID<AbsenceCase>, because why: String) throws {
        guard let filed = try absenceCase(id) else { throw NotFound() }
        try execute(Self.cancelCase, id, now, why)
        let draft = AbsenceDraft(filed)
        try remember(.absenceCase, id, became: fields(draft, cancelled: now, entered: filed.enteredAt, why: why))
    }

    /// In the order of `Official.absenceCase`.
    private func fields(_ draft: AbsenceDraft, cancelled: Moment?, entered: Moment, why: String) -> [any Bindable] {
        [
            draft.student, draft.from, draft.to, draft.firstLesson, draft.lastLesson, draft.reason.rawValue, draft.note,
            draft.document?.kind.rawValue, draft.document?.number ?? "", draft.document?.presented, cancelled, entered,
            why,
        ]
    }
}

extension AbsenceDraft {
    /// What a filed case says, to be written again.
    package init(_ filed: FiledCase) {
        let absence = filed.absence
        self.init(
            student: absence.student, from: absence.from, to: absence.to, firstLesson: absence.firstLesson,
            lastLesson: absence.lastLesson, reason: absence.reason, document: absence.document, note: filed.note)
    }
}
