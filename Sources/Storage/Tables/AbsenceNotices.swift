import School

/// A parent's notice of an absence with the names and the scan that belong to it.
package struct FiledNotice: Sendable, Hashable {
    /// What it says, and how far it has come.
    package let notice: AbsenceNotice
    /// Whose absence.
    package let student: PersonName
    /// Who told.
    package let parent: PersonName
    /// When.
    package let at: Moment
    /// The reason that the class teacher made of it.
    package let accepted: ID<AbsenceCase>?
    /// SHA-256 of the scan that came with it, where there is one.
    package let file: [UInt8]?
    /// The scan's name; empty where there is none.
    package let fileName: String
    /// The scan's kind; empty where there is none.
    package let media: String
    /// When the scan came, with the notice or after it; nil where there is none.
    package let scannedAt: Moment?

    /// The scan, to be filed with the reason that is made of the notice.
    package var scan: KeptScan? { file.map { KeptScan(hash: $0, name: fileName, media: media) } }

    init(_ row: Row) {
        let draft = AbsenceDraft(
            student: row.id(1), from: row.day(3), to: row.day(4), reason: Reason(rawValue: row.int(5)) ?? .notGiven,
            note: row.text(6))
        notice = AbsenceNotice(
            id: row.id(0), draft: draft, parent: row.id(2), state: AbsenceNotice.State(rawValue: row.int(7)) ?? .sent,
            answer: row.text(8))
        (accepted, at) = (row.idOrNil(9), row.moment(10))
        (student, parent) = (PersonName(row, at: 11), PersonName(row, at: 14))
        (file, fileName, media) = (row.bytesOrNil(17), row.textOrNil(18) ?? "", row.textOrNil(19) ?? "")
        scannedAt = row.momentOrNil(20)
    }
}

extension Official {
    static let absenceNotice = Official(
        .absenceNotice,
        fields: ["ученик", "кто сообщил", "с", "по", "причина", "пояснение", "состояние", "ответ", "случай", "файл"],
        live: SQL(
            """
            SELECT n.id, 0, 0, n.student, n.parent, n.from_day, n.to_day, n.reason, n.note, n.state, n.answer,
                n.accepted_case, u.hash
            FROM absence_notice n LEFT JOIN file_use u ON u.noun = 151 AND u.object = n.id
            """))
}

extension Reading {
    private static let one = SQL(
        """
        SELECT n.id, n.student, n.parent, n.from_day, n.to_day, n.reason, n.note, n.state, n.answer, n.accepted_case,
            n.at, p.surname, p.given, p.patronymic, r.surname, r.given, r.patronymic, u.hash, u.name, u.media, u.at
        FROM absence_notice n JOIN person p ON p.id = n.student JOIN person r ON r.id = n.parent
        LEFT JOIN file_use u ON u.noun = 151 AND u.object = n.id WHERE n.id = ?1
        """)
    private static let toldBy = SQL(
        """
        SELECT n.id, n.student, n.parent, n.from_day, n.to_day, n.reason, n.note, n.state, n.answer, n.accepted_case,
            n.at, p.surname, p.given, p.patronymic, r.surname, r.given, r.patronymic, u.hash, u.name, u.media, u.at
        FROM absence_notice n JOIN person p ON p.id = n.student JOIN person r ON r.id = n.parent
        LEFT JOIN file_use u ON u.noun = 151 AND u.object = n.id
        WHERE n.student = ?1 AND n.parent = ?2 ORDER BY n.id DESC LIMIT 30
        """)
    private static let waiting = SQL(
        """
        SELECT n.id, n.student, n.parent, n.from_day, n.to_day, n.reason, n.note, n.state, n.answer, n.accepted_case,
            n.at, p.surname, p.given, p.patronymic, r.surname, r.given, r.patronymic, u.hash, u.name, u.media, u.at
        FROM membership m JOIN absence_notice n ON n.student = m.student AND n.state = 0
            AND n.from_day >= m.from_day AND (m.to_day IS NULL OR n.from_day <= m.to_day)
        JOIN person p ON p.id = n.student JOIN person r ON r.id = n.parent
        LEFT JOIN file_use u ON u.noun = 151 AND u.object = n.id
        WHERE m.class = ?1 ORDER BY n.from_day, p.sort_key, n.id
        """)

    /// One notice; nil where there is none such.
    package func absenceNotice(_ id: ID<AbsenceNotice>) throws -> FiledNotice? {
        try first(Self.one, id) { FiledNotice($0) }
    }

    /// The last thirty that a parent has sent of a child, the latest first.
    package func absenceNotices(of student: ID<Student>, toldBy parent: ID<Person>) throws -> [FiledNotice] {
        try rows(Self.toldBy, student, parent) { FiledNotice($0) }
    }

    /// Those that wait for a class teacher: of students who are in the class on the first day of the absence.
    package func absenceNotices(waitingIn schoolClass: ID<SchoolClass>) throws -> [FiledNotice] {
        try rows(Self.waiting, schoolClass) { FiledNotice($0) }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO absence_notice (student, parent, from_day, to_day, reason, note, at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id
        """)
    private static let attach = SQL(
        """
        INSERT INTO file_use (key, hash, name, media, noun, object, at) VALUES (?1, ?2, ?3, ?4, 151, ?5, ?6)
        """)
    private static let settle = SQL(
        "UPDATE absence_notice SET state = ?2, answer = ?3, accepted_case = CAST(?4 AS BIGINT) WHERE id = ?1")

    /// Takes down what a parent tells, with its scan. The same once more is the one that waits already; a scan that it
    /// had not goes with it.
    @discardableResult
    package func tell(_ draft: AbsenceDraft, by parent: ID<Person>, file: AttachedFile?) throws -> ID<AbsenceNotice> {
        let standing = try absenceNotices(of: draft.student, toldBy: parent)
        if let same = standing.first(where: { $0.notice.state == .sent && $0.notice.draft == draft }) {
            if let file, same.file == nil { try scan(file, of: same.notice.id, draft.student) }
            return same.notice.id
        }
        let id = ID<AbsenceNotice>(
            try insert(
                Self.add, draft.student, parent, draft.from, draft.to, draft.reason.rawValue, draft.note, now))
        if let file { try scan(file, of: id, draft.student) } else { try rememberNotice(id) }
        return id
    }

    private func scan(_ file: AttachedFile, of id: ID<AbsenceNotice>, _ student: ID<Student>) throws {
        try execute(Self.attach, Sodium.random(16), try keep(file.bytes), file.name, file.media, id, now)
        try rememberNotice(id)
        try oweReason(of: id, student: student)
    }

    /// Settles a notice: accepted with the reason that was made of it, declined with a word, or withdrawn.
    package func settle(
        _ id: ID<AbsenceNotice>, _ state: AbsenceNotice.State, answer: String = "", as filed: ID<AbsenceCase>? = nil
    ) throws {
        try execute(Self.settle, id, state.rawValue, answer, filed)
        try settleReason(of: id, isWithdrawn: state == .withdrawn)
        try rememberNotice(id)
    }

    /// In the order of `Official.absenceNotice`.
    private func rememberNotice(_ id: ID<AbsenceNotice>) throws {
        guard let filed = try absenceNotice(id) else { throw NotFound() }
        let notice = filed.notice, draft = notice.draft
        try remember(
            .absenceNotice, id,
            became: [
                draft.student, notice.parent, draft.from, draft.to, draft.reason.rawValue, draft.note,
                notice.state.rawValue, notice.answer, filed.accepted, filed.file,
            ] as [any Bindable])
    }
}
