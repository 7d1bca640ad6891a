import School
import Storage
import Web

/// A journal of the year, before the gate was asked.
struct FoundJournal: Sendable {
    let id: ID<Course>
    let title: String
    let address: CourseAddress
    var classes: [ID<SchoolClass>]
    var classNames: [String]

    var heading: String { classNames.isEmpty ? title : classNames.joined(separator: " + ") + " · " + title }
    var scope: Scope { Scope(course: id, classes: classes) }
}

/// A class of the year, before the gate was asked.
struct FoundClass: Sendable {
    let id: ID<SchoolClass>
    let name: String
    let slug: String
}

extension Reading {
    private static let classes = SQL(
        """
        SELECT id, name, slug FROM school_class
        WHERE year = (SELECT max(y.id) FROM school_year y WHERE y.starts <= ?1) ORDER BY sort_key, id
        """)
    // With ?2 = 0 all courses of the year; else those that a person teaches or taught, fills by an order, or leads.
    private static let journals = SQL(
        """
        SELECT c.id, c.title, c.class_slug, c.slug, g.class, k.name
        FROM course c LEFT JOIN group_class g ON g.study_group = c.study_group
        LEFT JOIN school_class k ON k.id = g.class
        WHERE c.year = (SELECT max(y.id) FROM school_year y WHERE y.starts <= ?1) AND (?2 = 0
            OR EXISTS (SELECT 1 FROM duty o WHERE o.person = ?2 AND o.object = c.id AND o.kind IN (6, 19))
            OR EXISTS (SELECT 1 FROM duty o JOIN group_class w ON w.class = o.object
                WHERE o.person = ?2 AND o.kind IN (5, 16) AND w.study_group = c.study_group))
        ORDER BY coalesce(c.grade_level, 0), c.class_slug, c.title, c.id, k.sort_key
        """)

    /// The classes of the year that has begun last by a day.
    func yearClasses(on day: Day) throws -> [FoundClass] {
        try rows(Self.classes, day) { FoundClass(id: $0.id(0), name: $0.text(1), slug: $0.text(2)) }
    }

    /// The journals of that year that somebody's duties name, or all with nil.
    func yearJournals(of person: ID<Person>?, on day: Day) throws -> [FoundJournal] {
        var found: [FoundJournal] = []
        try each(Self.journals, day, person?.number ?? 0) { row in
            if found.last?.id.number != row.int(0) {
                found.append(
                    FoundJournal(
                        id: row.id(0), title: row.text(1), address: CourseAddress(row.text(2), row.text(3)),
                        classes: [], classNames: []))
            }
            if let schoolClass = row.idOrNil(4, of: SchoolClass.self) {
                found[found.count - 1].classes.append(schoolClass)
                found[found.count - 1].classNames.append(row.text(5))
            }
        }
        return found
    }
}
