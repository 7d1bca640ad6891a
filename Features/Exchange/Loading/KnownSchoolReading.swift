import School
import Storage
import Web

extension KnownSchool {
    private static let staffRows = SQL(
        """
        SELECT DISTINCT p.id, p.surname, p.given, p.patronymic FROM employment e JOIN person p ON p.id = e.person
        WHERE e.to_day IS NULL OR e.to_day >= ?1 ORDER BY p.id
        """)
    private static let classLists = SQL(
        """
        SELECT m.class, m.student FROM membership m JOIN school_class c ON c.id = m.class
            JOIN person p ON p.id = m.student
        WHERE c.year = ?2 AND m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1)
        ORDER BY p.sort_key, p.id
        """)

    init(_ records: Reading, _ days: SchoolDays) throws {
        var names: [ID<SchoolClass>: ClassName] = [:]
        for listed in try records.classes(of: days.year.number) {
            classes[listed.name] = listed
            names[listed.id] = listed.name
        }
        try records.each(Self.classLists, days.day, days.year.number) { row in
            if let name = names[row.id(0)] { students[name, default: []].append(row.id(1)) }
        }
        staff = try records.rows(Self.staffRows, days.day) { row in
            Teacher(
                id: row.id(0),
                name: PersonName(surname: row.text(1), given: row.text(2), patronymic: row.textOrNil(3)))
        }
        for subject in try records.subjects() {
            subjects[subject.name.plain] = (subject.id, subject.slug, subject.name)
        }
    }
}
