import School
import Storage

extension Reading {
    private static let work = SQL(
        "SELECT k.is_written FROM work w JOIN work_kind k ON k.id = w.kind WHERE w.lesson = ?1 AND w.n = ?2")
    private static let author = SQL(
        """
        SELECT p.surname, p.given, p.patronymic FROM history h JOIN person p ON p.id = h.person
        WHERE h.noun = ?1 AND h.k1 = ?2 AND h.k2 = ?3 AND h.k3 = ?4 ORDER BY h.seq DESC LIMIT 1
        """)

    /// Whether a lesson's work of that number is done in writing; nil where it has none besides the implied answer.
    func work(_ n: Int, in lesson: ID<Lesson>) throws -> Bool? { try first(Self.work, lesson, n) { $0.flag(0) } }

    /// Who changed an object last.
    func lastAuthor(of noun: Noun, _ k1: Int, _ k2: Int, _ k3: Int) throws -> PersonName? {
        try first(Self.author, noun.rawValue, k1, k2, k3) {
            PersonName(surname: $0.text(0), given: $0.text(1), patronymic: $0.textOrNil(2))
        }
    }
}
