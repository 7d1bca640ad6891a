import School
import Storage
import Web

/// The history of one mark: every version, who wrote it and when, and from when the family saw it.
struct MarkHistorySheet: Sendable {
    /// One version.
    struct Version: Sendable {
        let seq: Int
        let at: (day: Day, time: TimeOfDay, second: Int)
        let mark: Mark?
        let note: String
        /// What its work was called then, where it is called otherwise now.
        var work = ""
        /// The day by which its work was to be handed in.
        let due: Day?
        let visible: (day: Day, time: TimeOfDay, second: Int)
        let who: String
        let duty: String
        /// When it was typed, where there was no connection then; it came to the records at `at`.
        let typed: (day: Day, time: TimeOfDay, second: Int)?

        /// From when the family may see it.
        func shown(in zone: Zone) -> Moment { zone.moment(day: visible.day, time: visible.time) + visible.second }
    }

    let title: String
    let address: MarkAddress
    /// «контрольная работа, вес 3»: what the mark's work is called, or was called last.
    let work: String
    let place: MarkPlaceLine
    let versions: [Version]
    /// What was noted to the cell, the newest first.
    let notes: [NoteVersion]
    /// What was typed of the student's absence at the lesson, the newest first; a family reads it in the diary.
    let absences: [AttendanceVersion]
    let isChainWhole: Bool
    let isForFamily: Bool
    let symbols: Symbols
    /// That the mark came late, or that an outage excuses it; families are not told.
    let term: LessonTerm?
    /// When a family will see what it does not see yet; nil where nothing is to come.
    let nextChange: Moment?
}

/// Where the mark stands.
struct MarkPlaceLine: Sendable {
    let student: PersonName
    let studentClass: ID<SchoolClass>?
    let course: ID<Course>
    let title: String
    let day: Day
}

extension Reading {
    private static let place = SQL(
        """
        SELECT p.surname, p.given, p.patronymic, m.class, c.id, c.title, k.day
        FROM (SELECT student, day, course, 0 AS rest FROM mark WHERE lesson = ?1 AND student = ?2 AND slot = ?3
            UNION SELECT student, day, course, 0 FROM cell_note WHERE lesson = ?1 AND student = ?2
                AND place / 2 = CAST(?3 AS BIGINT) / 16
            UNION SELECT a.student, a.day, r.course, 1 FROM attendance a JOIN lesson_record r ON r.lesson = a.lesson
                JOIN course o ON o.id = r.course
                JOIN group_member g ON g.study_group = o.study_group AND g.student = a.student
                    AND g.from_day <= a.day AND (g.to_day IS NULL OR g.to_day >= a.day)
                WHERE a.lesson = ?1 AND a.student = ?2) k
        JOIN person p ON p.id = k.student JOIN course c ON c.id = k.course
        LEFT JOIN membership m ON m.student = k.student AND m.from_day <= k.day AND (m.to_day IS NULL OR m.to_day >= \
        k.day)
        ORDER BY k.rest, c.id
        """)
    private static let versions = SQL(
        """
        SELECT h.seq, h.at, h.payload, h.agent, h.duty, p.surname, p.given, p.patronymic, o.number, o.day, a.surname,
            a.given, a.patronymic, t.typed_at, r.surname, r.given, r.patronymic
        FROM history h LEFT JOIN own_time t ON t.record = h.seq LEFT JOIN person p ON p.id = h.person
        LEFT JOIN mark k ON k.lesson = h.k1 AND k.student = h.k2 AND k.slot = h.k3
        LEFT JOIN duty d ON h.duty = 19 AND d.kind = 19 AND d.object = k.course AND d.person = h.person
            AND d.order_id = h.order_id
        LEFT JOIN school_order o ON o.id = d.order_id LEFT JOIN person a ON a.id = d.absent_teacher
        LEFT JOIN person r ON r.id = (SELECT min(v.decided_by) FROM column_opening v WHERE v.lesson = h.k1
            AND v.course = k.course AND v.person = h.person AND v.decided_at <= h.at AND v.opened_until > h.at)
        WHERE h.noun = 1 AND h.k1 = ?1 AND h.k2 = ?2 AND h.k3 = ?3 ORDER BY h.seq DESC
        """)

    /// Where a mark, a note to its cell or an absence at its lesson stands, or nil where none ever stood.
    func placeOfMark(_ lesson: ID<Lesson>, _ student: ID<Student>, _ slot: Int) throws -> MarkPlaceLine? {
        try first(Self.place, lesson, student, slot) { row in
            MarkPlaceLine(
                student: PersonName(surname: row.text(0), given: row.text(1), patronymic: row.textOrNil(2)),
                studentClass: row.idOrNil(3), course: row.id(4), title: row.text(5), day: row.day(6))
        }
    }

    /// «вносит по приказу № 5 от 01.11.2025, за: Лебедева В. П.», for whoever is no teacher (001 п. 2п.10).
    private func delegation(_ row: Row) -> String? {
        guard !row.isNull(8) else { return nil }
        return Delegated.words(order: row.text(8), row.day(9), instead: row.isNull(10) ? nil : PersonName(row, at: 10))
    }

    /// «по разрешению: Тихонова Е. В.», for an entry into a column of a closed period.
    private func permission(_ row: Row) -> String? {
        row.isNull(14) ? nil : "по разрешению: \(PersonName(row, at: 14).short)"
    }

    /// The journal is the teacher's: whoever leads the class and writes on another's page is told so (003 п. 4.4).
    private func duty(_ kind: DutyKind?) -> String {
        kind == .classTeacher ? "внёс классный руководитель" : kind?.title ?? ""
    }

    /// Every version of a mark, the newest first.
    func versionsOfMark(
        _ lesson: ID<Lesson>, _ student: ID<Student>, _ slot: Int, in zone: Zone
    ) throws -> [MarkHistorySheet.Version] {
        try rows(Self.versions, lesson, student, slot) { row in
            let fields = row.bytesOrNil(2).flatMap { Payload($0) }?.fields ?? []
            let visible = fields.count > 3 ? fields[3].int ?? 0 : 0
            return MarkHistorySheet.Version(
                seq: row.int(0), at: zone.local(row.moment(1)), mark: fields.first?.int.flatMap { Mark(code: $0) },
                note: fields.count > 1 ? fields[1].text ?? "" : "",
                due: fields.count > 2 ? fields[2].int.map { Day(number: $0) } : nil,
                visible: zone.local(Moment(seconds: visible)),
                who: row.textOrNil(5).map {
                    PersonName(surname: $0, given: row.text(6), patronymic: row.textOrNil(7)).short
                }
                    ?? row.text(3),
                duty: permission(row) ?? delegation(row) ?? duty(DutyKind(rawValue: row.int(4))),
                typed: row.momentOrNil(13).map { zone.local($0) })
        }
    }
}

extension Reading {
    /// What is to be said of when the standing mark was first written: a correction is as late as what it corrects.
    func term(
        of versions: [MarkHistorySheet.Version], _ address: MarkAddress, _ asking: Asking
    ) throws -> LessonTerm? {
        let standing = versions.prefix { $0.mark != nil && $0.mark != .point }
        guard let slot = MarkSlot(number: address.slot), slot.attempt == 0, let entry = standing.last,
            let place = try placeOfMark(address.lesson, address.student, address.slot),
            let course = try course(place.course)
        else { return nil }
        let before = standing.count < versions.count ? versions[standing.count] : nil
        let term = course.markTerm(
            address.lesson, place.day, try work(slot.work, of: address.lesson, on: place.course),
            handedIn: before?.mark == .point ? before?.due ?? entry.at.day : nil)
        let at = entry.typed ?? entry.at
        let entered = asking.zone.moment(day: at.day, time: at.time) + at.second
        return LessonTerm.written(
            "Отметка", try deadline(term, zone: asking.zone), at: entered, asking.zone)
    }
}
