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
    /// The scan of its document; nil where there is none, and where a list does not ask for it.
    package var scan: KeptScan?

    /// A case of columns id, student, first day, last day, first lesson, last lesson, reason, document kind, number,
    /// presented, note, why, cancelled, entered, the document's own first and last day, beginning at a column.
    package init(_ row: Row, at start: Int = 0) {
        let kind = row.intOrNil(start + 7).flatMap { AbsenceDocument.Kind(rawValue: $0) }
        let presented = row.day(start + 9), own = (row.dayOrNil(start + 14), row.dayOrNil(start + 15))
        absence = AbsenceCase(
            id: row.id(start), student: row.id(start + 1), from: row.day(start + 2), to: row.day(start + 3),
            firstLesson: row.intOrNil(start + 4), lastLesson: row.intOrNil(start + 5),
            reason: Reason(rawValue: row.int(start + 6)) ?? .notGiven,
            document: kind.map {
                AbsenceDocument(
                    kind: $0, number: row.text(start + 8), from: own.0, to: own.1, presented: presented)
            })
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
            "предъявлен", "отменено", "внесено", "почему изменено", "документ с", "документ по", "скан",
        ],
        live: SQL(
            """
            SELECT a.id, 0, 0, a.student, a.from_day, a.to_day, a.first_lesson, a.last_lesson, a.reason, a.note,
                a.document_kind, a.document_number, a.presented, a.cancelled_at, a.entered_at, a.why, a.document_from,
                a.document_to, u.hash
            FROM absence_case a LEFT JOIN file_use u ON u.noun = 5 AND u.object = a.id
            """))
}

extension Reading {
    private static let one = SQL(
        """
        SELECT a.id, a.student, a.from_day, a.to_day, a.first_lesson, a.last_lesson, a.reason, a.document_kind,
            a.document_number, a.presented, a.note, a.why, a.cancelled_at, a.entered_at, a.document_from,
            a.document_to, u.hash, u.name, u.media
        FROM absence_case a LEFT JOIN file_use u ON u.noun = 5 AND u.object = a.id WHERE a.id = ?1
        """)
    private static let twins = SQL(
        """
        SELECT id FROM absence_case
        WHERE student = ?1 AND from_day = ?2 AND to_day = ?3 AND coalesce(first_lesson, -1) = ?4
            AND coalesce(last_lesson, -1) = ?5 AND reason = ?6 AND coalesce(document_kind, -1) = ?7
            AND document_number = ?8 AND coalesce(document_from, -1) = ?9 AND coalesce(document_to, -1) = ?10
            AND cancelled_at IS NULL
        """)

    /// One case, cancelled or not; nil where there is none such.
    package func absenceCase(_ id: ID<AbsenceCase>) throws -> FiledCase? {
        try first(Self.one, id) { row in
            var filed = FiledCase(row)
            filed.scan = row.bytesOrNil(16).map { KeptScan(hash: $0, name: row.text(17), media: row.text(18)) }
            return filed
        }
    }

    /// A case that says the same as the draft, if one holds already: a form sent twice.
    fileprivate func twin(of draft: AbsenceDraft) throws -> ID<AbsenceCase>? {
        try first(
            Self.twins, draft.student, draft.from, draft.to, draft.firstLesson ?? -1, draft.lastLesson ?? -1,
            draft.reason.rawValue, draft.document?.kind.rawValue ?? -1, draft.document?.number ?? "",
            draft.document?.from?.number ?? -1, draft.document?.to?.number ?? -1
        ) { $0.id(0) }
    }
}

extension Writing {
    private static let insertCase = SQL(
        """
        INSERT INTO absence_case (student, from_day, to_day, first_lesson, last_lesson, reason, note, document_kind,
            document_number, presented, entered_at, document_from, document_to)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) RETURNING id
        """)
    private static let correctCase = SQL(
        """
        UPDATE absence_case SET from_day = ?2, to_day = ?3, first_lesson = ?4, last_lesson = ?5, reason = ?6, note = ?7,
            document_kind = ?8, document_number = ?9, presented = ?10, entered_at = ?11, why = ?12, document_from = ?13,
            document_to = ?14
        WHERE id = ?1
        """)
    private static let cancelCase = SQL("UPDATE absence_case SET cancelled_at = ?2, why = ?3 WHERE id = ?1")
    private static let detach = SQL("DELETE FROM file_use WHERE noun = 5 AND object = ?1")
    private static let attach = SQL(
        "INSERT INTO file_use (key, hash, name, media, noun, object, at) VALUES (?1, ?2, ?3, ?4, 5, ?5, ?6)")

    /// Writes down why a student was away; every lesson of the days shows it, in all subjects (003 п. 2.9).
    /// What teachers typed at the lessons stays as it is. The same case once more is the case that stands; a scan that
    /// it had not goes with it.
    @discardableResult
    package func file(_ draft: AbsenceDraft, scan: KeptScan? = nil) throws -> ID<AbsenceCase> {
        if let standing = try twin(of: draft) {
            if let scan, try absenceCase(standing)?.scan == nil {
                try put(scan, to: standing)
                try rememberCase(standing)
            }
            try settleReasons(by: draft)
            return standing
        }
        let document = draft.document
        let id = ID<AbsenceCase>(
            try insert(
                Self.insertCase, draft.student, draft.from, draft.to, draft.firstLesson, draft.lastLesson,
                draft.reason.rawValue, draft.note, document?.kind.rawValue, document?.number ?? "",
                document?.presented, now, document?.from, document?.to))
        if let scan { try put(scan, to: id) }
        try rememberCase(id)
        try settleReasons(by: draft)
        return id
    }

    /// Writes a case anew; what it said before stays in the chain. A new scan takes the place of the old one.
    package func correct(
        _ id: ID<AbsenceCase>, to draft: AbsenceDraft, because why: String, scan: KeptScan? = nil
    ) throws {
        let document = draft.document
        let count = try execute(
            Self.correctCase, id, draft.from, draft.to, draft.firstLesson, draft.lastLesson, draft.reason.rawValue,
            draft.note, document?.kind.rawValue, document?.number ?? "", document?.presented, now, why, document?.from,
            document?.to)
        guard count == 1 else { throw NotFound() }
        if scan != nil || document == nil { try execute(Self.detach, id) }
        if let scan { try put(scan, to: id) }
        try rememberCase(id)
        try settleReasons(by: draft)
    }

    /// Takes a case back: its lessons show again what was typed. The case itself is kept, crossed out.
    package func cancel(_ id: ID<AbsenceCase>, because why: String) throws {
        guard try execute(Self.cancelCase, id, now, why) == 1 else { throw NotFound() }
        try rememberCase(id)
    }

    /// Keeps the scan of a document, to be filed with its case.
    package func keepScan(_ file: AttachedFile) throws -> KeptScan {
        KeptScan(hash: try keep(file.bytes), name: file.name, media: file.media)
    }

    private func put(_ scan: KeptScan, to id: ID<AbsenceCase>) throws {
        try execute(Self.attach, Sodium.random(16), scan.hash, scan.name, scan.media, id, now)
    }

    /// In the order of `Official.absenceCase`.
    private func rememberCase(_ id: ID<AbsenceCase>) throws {
        guard let filed = try absenceCase(id) else { throw NotFound() }
        let absence = filed.absence, document = absence.document
        try remember(
            .absenceCase, id,
            became: [
                absence.student, absence.from, absence.to, absence.firstLesson, absence.lastLesson,
                absence.reason.rawValue, filed.note, document?.kind.rawValue, document?.number ?? "",
                document?.presented, filed.cancelledAt, filed.enteredAt, filed.why, document?.from, document?.to,
                filed.scan?.hash,
            ] as [any Bindable])
    }
}

/// The scan of a document as it is kept: by what is in it.
package struct KeptScan: Sendable, Hashable {
    /// SHA-256 of its bytes.
    package let hash: [UInt8]
    /// The name under which it is given away.
    package let name: String
    /// Its kind.
    package let media: String

    /// A scan that is kept already.
    package init(hash: [UInt8], name: String, media: String) {
        (self.hash, self.name, self.media) = (hash, name, media)
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
