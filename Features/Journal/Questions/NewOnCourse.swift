import School
import Storage

/// An absence that was typed lately.
struct NewAttendance: Sendable {
    let student: ID<Student>
    let lesson: ID<Lesson>
    let day: Day
    let n: Int
    let typed: TypedAttendance?
    let version: Int
    let author: Author
}

/// Whose hand it was; nobody's name where the clock or the console wrote.
struct Author: Sendable {
    let person: ID<Person>?
    let name: String

    static let nobody = Author(person: nil, name: "")
}

extension Reading {
    // The history is read from a number on; the sum keeps both engines from walking all records of the noun instead.
    private static let marks = SQL(
        """
        SELECT m.student, m.lesson, m.slot, m.value, m.ver, p.surname, p.given, p.patronymic, p.id
        FROM history h JOIN mark m ON m.lesson = h.k1 AND m.student = h.k2 AND m.slot = h.k3 AND m.course = ?2
            LEFT JOIN person p ON p.id = h.person
        WHERE h.seq > ?1 AND h.noun + 0 = 1 ORDER BY h.seq
        """)
    private static let absences = SQL(
        """
        SELECT a.student, a.lesson, l.day, l.n, a.code, a.source, a.minutes, a.ver, p.surname, p.given, p.patronymic,
            p.id
        FROM history h JOIN lesson_record r ON r.lesson = h.k1 AND r.course = ?2 JOIN lesson l ON l.id = h.k1
            JOIN attendance a ON a.lesson = h.k1 AND a.student = h.k2 LEFT JOIN person p ON p.id = h.person
        WHERE h.seq > ?1 AND h.noun + 0 = 2 AND EXISTS (SELECT 1 FROM course c JOIN group_member g
            ON g.study_group = c.study_group WHERE c.id = ?2 AND g.student = a.student) ORDER BY h.seq
        """)
    private static let rollCalls = SQL(
        """
        SELECT r.lesson, r.roll FROM history h JOIN lesson_record r ON r.lesson = h.k1 AND r.course = h.k2
        WHERE h.seq > ?1 AND h.k2 = ?2 AND h.noun + 0 = 3 ORDER BY h.seq
        """)
    private static let works = SQL(
        """
        SELECT h.k1, h.k2, w.n FROM history h JOIN lesson_record r ON r.lesson = h.k1 AND r.course = ?2
            LEFT JOIN work w ON w.lesson = h.k1 AND w.n = h.k2
        WHERE h.seq > ?1 AND h.noun + 0 = 4 ORDER BY h.seq
        """)

    private static let notes = SQL(
        """
        SELECT n.student, n.lesson, n.place, n.words, n.ver, p.surname, p.given, p.patronymic, p.id
        FROM history h JOIN cell_note n ON n.lesson = h.k1 AND n.student = h.k2 AND n.place = h.k3 AND n.course = ?2
            LEFT JOIN person p ON p.id = h.person
        WHERE h.seq > ?1 AND h.noun + 0 = 150 ORDER BY h.seq
        """)
    private static let finals = SQL(
        """
        SELECT f.student, f.kind, f.period, f.value, f.ver, p.surname, p.given, p.patronymic, p.id
        FROM history h JOIN course c ON c.id = ?2
            JOIN final_mark f ON f.student = h.k1 AND f.year = c.year AND f.subject = c.subject AND f.subject = h.k2
                AND (f.year * 16 + f.kind) * 1000000 + f.period = h.k3
            LEFT JOIN person p ON p.id = h.person LEFT JOIN period t ON t.id = f.period
        WHERE h.seq > ?1 AND h.noun + 0 = 6 AND EXISTS (SELECT 1 FROM group_member g
            WHERE g.study_group = c.study_group AND g.student = f.student)
            AND (t.id IS NULL OR EXISTS (SELECT 1 FROM group_member g WHERE g.study_group = c.study_group
                    AND g.student = f.student AND g.from_day <= t.ends AND (g.to_day IS NULL OR g.to_day >= t.starts))
                OR NOT EXISTS (SELECT 1 FROM course o JOIN group_member g ON g.study_group = o.study_group
                    WHERE o.year = c.year AND o.subject = c.subject AND g.student = f.student
                        AND g.from_day <= t.ends AND (g.to_day IS NULL OR g.to_day >= t.starts)))
        ORDER BY h.seq
        """)

    /// The marks of a course's page that were written behind a record, as they stand now.
    func newMarks(of course: ID<Course>, after seq: Int) throws -> [JournalNews.Piece] {
        try rows(Self.marks, seq, course) { row in
            let slot = MarkSlot(number: row.int(2)) ?? .answer
            return JournalNews.Piece(
                address: "mark:\(row.int(0)):\(row.int(1)):\(slot.work):\(slot.number % 16)",
                value: row.intOrNil(3).flatMap { Mark(code: $0)?.text }, version: row.int(4), author: author(row, 5))
        }
    }

    /// The absences typed on a course's page behind a record, as they stand now.
    func newAttendance(of course: ID<Course>, after seq: Int) throws -> [NewAttendance] {
        try rows(Self.absences, seq, course) { row in
            let source = TypedAttendance.Source(rawValue: row.int(5)) ?? .teacher
            return NewAttendance(
                student: row.id(0), lesson: row.id(1), day: row.day(2), n: row.int(3),
                typed: row.intOrNil(4).flatMap { AttendanceCode(rawValue: $0) }
                    .map { TypedAttendance($0, by: source, minutesLate: row.intOrNil(6)) },
                version: row.int(7), author: author(row, 8))
        }
    }

    /// The roll-calls of a course's lessons that were written behind a record.
    func newRollCalls(of course: ID<Course>, after seq: Int) throws -> [JournalNews.Piece] {
        try rows(Self.rollCalls, seq, course) { row in
            JournalNews.Piece(
                address: "roll:\(row.int(0))", value: row.flag(1) ? "1" : nil, version: 0, author: .nobody)
        }
    }

    /// The works of a course's lessons that came, changed or went behind a record.
    func newWorks(of course: ID<Course>, after seq: Int) throws -> [JournalNews.Piece] {
        try rows(Self.works, seq, course) { row in
            JournalNews.Piece(
                address: "work:\(row.int(0)):\(row.int(1))", value: row.isNull(2) ? nil : "1", version: 0,
                author: .nobody)
        }
    }

    /// The notes to cells of a course's page that were written behind a record: to the family and among the staff, for
    /// whoever sees the page sees both.
    func newNotes(of course: ID<Course>, after seq: Int) throws -> [JournalNews.Piece] {
        try rows(Self.notes, seq, course) { row in
            let (work, audience) = row.int(2).quotientAndRemainder(dividingBy: 2), words = row.text(3)
            return JournalNews.Piece(
                address: "note:\(row.int(0)):\(row.int(1)):\(work):\(audience)", value: words.isEmpty ? nil : words,
                version: row.int(4), author: author(row, 5))
        }
    }

    /// The final marks that were put in a course's subject behind a record, of those who ever stood in its group; the
    /// period's mark of whoever stood in another group of the subject all through it is that group's.
    func newFinals(of course: ID<Course>, after seq: Int) throws -> [JournalNews.Piece] {
        try rows(Self.finals, seq, course) { row in
            JournalNews.Piece(
                address: "final:\(row.int(0)):\(row.int(1)):\(row.int(2))",
                value: row.intOrNil(3).flatMap { Mark(code: $0)?.text }, version: row.int(4), author: author(row, 5))
        }
    }

    private func author(_ row: Row, _ at: Int) -> Author {
        row.isNull(at) ? .nobody : Author(person: row.idOrNil(at + 3), name: PersonName(row, at: at).short)
    }
}
