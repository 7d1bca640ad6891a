import School
import Storage

/// Whose hand was the last.
struct LastHand: Sendable {
    let person: ID<Person>?
    let name: PersonName?
}

/// When something was changed last: as the server took it and, without a connection, as it was typed; by whom.
struct LastChange: Sendable {
    let at: Moment
    let typed: Moment?
    let name: PersonName?
}

extension Reading {
    private static let author = SQL(
        """
        SELECT p.surname, p.given, p.patronymic FROM history h JOIN person p ON p.id = h.person
        WHERE h.noun = ?1 AND h.k1 = ?2 AND h.k2 = ?3 AND h.k3 = ?4 ORDER BY h.seq DESC LIMIT 1
        """)

    private static let hand = SQL(
        """
        SELECT person FROM history WHERE noun = ?1 AND k1 = ?2 AND k2 = ?3 AND k3 = ?4 ORDER BY seq DESC LIMIT 1
        """)

    private static let wordsOfLesson = SQL(
        """
        SELECT h.payload, h.person, p.surname, p.given, p.patronymic FROM history h LEFT JOIN person p ON p.id = h.person
        WHERE h.noun = 3 AND h.k1 = ?1 AND h.k2 = ?2 AND h.k3 = 0 ORDER BY h.seq
        """)

    /// Whose hand changed one part of a lesson's record last: the parts are counted as its history has them.
    func lastHand(at part: Int, of lesson: LessonRecord) throws -> LastHand? {
        var stood = "", last: LastHand?
        try each(Self.wordsOfLesson, lesson.lesson, lesson.course) { row in
            let fields = row.bytesOrNil(0).flatMap { Payload($0) }?.fields ?? []
            let words = LessonVersion.parts(fields)[part].words
            if words == stood { return }
            stood = words
            last = LastHand(
                person: row.idOrNil(1), name: row.isNull(2) ? nil : PersonName(row, at: 2))
        }
        return last
    }

    /// Whose hand changed an object last; nil where it was nobody's.
    func lastHand(of noun: Noun, _ k1: Int, _ k2: Int, _ k3: Int) throws -> ID<Person>? {
        try first(Self.hand, noun.rawValue, k1, k2, k3) { $0.idOrNil(0, of: Person.self) } ?? nil
    }

    /// Who changed an object last.
    func lastAuthor(of noun: Noun, _ k1: Int, _ k2: Int, _ k3: Int) throws -> PersonName? {
        try first(Self.author, noun.rawValue, k1, k2, k3) {
            PersonName(surname: $0.text(0), given: $0.text(1), patronymic: $0.textOrNil(2))
        }
    }

    private static let change = SQL(
        """
        SELECT h.at, t.typed_at, p.surname, p.given, p.patronymic FROM history h
        LEFT JOIN own_time t ON t.record = h.seq LEFT JOIN person p ON p.id = h.person
        WHERE h.noun = ?1 AND h.k1 = ?2 AND h.k2 = ?3 AND h.k3 = ?4 ORDER BY h.seq DESC LIMIT 1
        """)

    /// When an object was changed last, and whose hand it was: both of one record, so that nobody is told to have
    /// written when another did.
    func lastChange(of noun: Noun, _ k1: Int, _ k2: Int, _ k3: Int) throws -> LastChange? {
        try first(Self.change, noun.rawValue, k1, k2, k3) { row in
            LastChange(
                at: row.moment(0), typed: row.momentOrNil(1), name: row.isNull(2) ? nil : PersonName(row, at: 2))
        }
    }
}
