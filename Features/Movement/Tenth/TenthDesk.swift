import School
import Storage
import Web

/// Where the final marks of the tenth class are entered for a student of the eleventh: whose they are, in what, and
/// what stands already.
struct TenthDesk: Sendable {
    /// A place in the table: a subject and a part of the year.
    struct Place: Hashable, Sendable {
        let subject: ID<Subject>
        let part: TenthPart

        /// The field of the form.
        var field: String { "m\(subject)-\(part.number)" }
    }

    let student: ID<Student>
    let name: PersonName
    let subjects: [(id: ID<Subject>, name: String)]
    let scale: Scale
    private let marks: [Place: TenthMark]

    /// Only a student of the eleventh class has it.
    init(_ student: ID<Student>, _ records: Reading, _ asking: Asking) throws {
        guard let listed = try records.listedStudent(student), let year = try records.yearInHand(on: asking.today)
        else { throw NotFound() }
        guard try records.isEleventh(student, on: asking.today) else { throw NotFound() }
        (self.student, name, scale) = (student, listed.name, asking.regulation.fivePoint)
        let known = try records.tenthMarks(of: student, eleventhIn: year.number)
        // Those that were put here come last, and hold.
        marks = Dictionary(known.map { (Place(subject: $0.subject, part: $0.part), $0) }) { $1 }
        subjects = try records.subjectsOfEleventh(student, year.number)
    }

    /// What stands in a place; nil where nothing is known.
    func mark(_ place: Place) -> TenthMark? { marks[place] }

    /// Every place of the table, subject by subject.
    var places: [Place] {
        subjects.flatMap { subject in TenthPart.brought.map { Place(subject: subject.id, part: $0) } }
    }

    /// The documents that a subject's marks were entered by, each once.
    func documents(of subject: ID<Subject>) -> String {
        var found: [String] = []
        for part in TenthPart.brought {
            guard let source = mark(Place(subject: subject, part: part))?.source, !source.isEmpty else { continue }
            if !found.contains(source) { found.append(source) }
        }
        return found.joined(separator: "; ")
    }

    /// What the form was drawn from.
    var seen: Seen { Seen(places.map { mark($0).map { "\($0.mark.text) \($0.source)" } }) }
}

extension Reading {
    private static let level = SQL("SELECT grade_level FROM school_class WHERE id = ?1")
    // Subjects with marks, those that are summed up of others among them, and whatever was entered before.
    private static let subjects = SQL(
        """
        SELECT s.id, s.name FROM subject s WHERE s.id IN (
            SELECT c.subject FROM group_member m JOIN course c ON c.study_group = m.study_group
            WHERE m.student = ?1 AND c.year = ?2 AND c.kind IN (1, 3, 9) AND c.scale <> 0
            UNION SELECT c.composed_into FROM group_member m JOIN course c ON c.study_group = m.study_group
            WHERE m.student = ?1 AND c.year = ?2 AND c.composed_into IS NOT NULL
            UNION SELECT t.subject FROM tenth_mark t WHERE t.student = ?1)
        ORDER BY s.sort_key, s.id
        """)

    /// Whether a student is in the eleventh class on a day, or was in it last.
    func isEleventh(_ student: ID<Student>, on day: Day) throws -> Bool {
        guard let own = try schoolClass(of: student, on: day) ?? memberships(of: student).last?.schoolClass else {
            return false
        }
        let level = try first(Self.level, own) { $0.intOrNil(0) } ?? nil
        return level == 11
    }

    /// In what a student of the eleventh class is marked in a year.
    func subjectsOfEleventh(_ student: ID<Student>, _ year: Int) throws -> [(id: ID<Subject>, name: String)] {
        try rows(Self.subjects, student, year) { (id: $0.id(0), name: $0.text(1)) }
    }
}
