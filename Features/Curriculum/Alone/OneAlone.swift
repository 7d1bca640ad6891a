import School
import Storage
import Web

/// A student whose form of education or own timetable a page is about.
struct OneAlone: Sendable {
    let person: ID<Person>
    let name: PersonName
    let trail: [StudyFormLine]
    /// The class of the day; nil for whoever stands in none.
    let home: ListedClass?
    let year: SchoolYear

    var student: ID<Student> { ID(person.number) }

    /// How they are taught on a day.
    func form(on day: Day) -> StudyForm { line(on: day)?.form ?? .atSchool }

    /// The line of the trail that holds on a day.
    func line(on day: Day) -> StudyFormLine? { trail.last { $0.from.map { $0 <= day } ?? true } }
}

extension Reading {
    private static let alone = SQL(
        """
        SELECT m.student FROM course c JOIN study_group g ON g.id = c.study_group AND g.kind = 4
            JOIN group_member m ON m.study_group = g.id WHERE c.id = ?1 ORDER BY m.from_day DESC LIMIT 1
        """)

    /// Who is, or was last, taught a course alone; nil for the courses of classes and groups.
    func taughtAlone(in course: ID<Course>) throws -> ID<Person>? { try first(Self.alone, course) { $0.id(0) } }

    /// The student of an address on a day of lists.
    func oneAlone(_ person: ID<Person>, on day: Day, _ asking: Asking) throws -> OneAlone {
        let trail = try studyForms(of: ID(person.number))
        guard !trail.isEmpty, let name = try listedPerson(person)?.name else { throw NotFound() }
        let year = try workingYear(asking)
        let home = try schoolClass(of: ID(person.number), on: day).flatMap { try listedClass($0) }
        return OneAlone(
            person: person, name: name, trail: trail, home: home?.year == year.number ? home : nil, year: year)
    }

    /// What a student is taught alone on a day or later: lines of the load that have not ended.
    func ownLines(of one: OneAlone, on day: Day) throws -> [LoadRowLine] {
        guard let home = one.home,
            let group = try individualGroup(of: one.student, year: one.year.number, on: day)
        else { return [] }
        let own = Set(try courses(of: home.id).filter { $0.group == group }.map(\.id))
        return try loadLines(ofClass: home.id).filter { line in
            own.contains(line.course) && line.days.to.map { $0 >= day } ?? true
        }
    }
}
