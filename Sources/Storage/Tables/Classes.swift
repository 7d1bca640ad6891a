import School

extension Official {
    static let schoolClass = Official(
        .schoolClass, fields: ["год", "параллель", "литера", "название", "смена", "учебных дней"],
        live: SQL("SELECT id, 0, 0, year, grade_level, letter, name, shift, week FROM school_class"))
}

/// A class of a year as lists need it.
package struct ListedClass: Sendable, Hashable {
    /// Its number.
    package let id: ID<SchoolClass>
    /// Its name.
    package let name: ClassName
    /// Its word in addresses.
    package let slug: String
    /// The scheme of its periods.
    package let scheme: Int
}

/// What a new class is given.
package struct ClassFacts: Sendable {
    /// Its name.
    package var name: ClassName
    /// 1 or 2.
    package var shift = 1
    /// How many days a week it studies.
    package var week = WorkingWeek.fiveDays
    /// Its profile in words; empty where there is none.
    package var profile = ""
    /// Its own bells, or the school's.
    package var bells: Int?
    /// The scheme of its periods.
    package var scheme: Int

    /// A class of the first shift with a five-day week.
    package init(_ name: ClassName, scheme: Int) {
        self.name = name
        self.scheme = scheme
    }
}

extension Reading {
    private static let classes = SQL(
        "SELECT id, grade_level, letter, slug, scheme FROM school_class WHERE year = ?1 ORDER BY sort_key, id")

    /// The classes of a school year, in order.
    package func classes(of year: Int) throws -> [ListedClass] {
        try rows(Self.classes, year) { row in
            ListedClass(
                id: row.id(0), name: ClassName(gradeLevel: row.intOrNil(1), letter: row.text(2)), slug: row.text(3),
                scheme: row.int(4))
        }
    }
}

extension Writing {
    private static let insertClass = SQL(
        """
        INSERT INTO school_class (key, year, grade_level, letter, name, slug, profile, shift, week, bells, scheme, sort_key)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING id
        """)

    /// Opens a class in a school year.
    package func add(class facts: ClassFacts, year: Int) throws -> ID<SchoolClass> {
        let taken = Set(try classes(of: year).map(\.slug))
        let slug = Slug.free(Slug.of(facts.name.text), taken)
        let level = facts.name.gradeLevel.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "99"
        let id = try insert(
            Self.insertClass, Sodium.random(16), year, facts.name.gradeLevel, facts.name.letter, facts.name.text, slug,
            facts.profile, facts.shift, facts.week.rawValue, facts.bells, facts.scheme,
            level + SortKey.of(facts.name.letter))
        try remember(
            .schoolClass, id,
            became: [
                year, facts.name.gradeLevel, facts.name.letter, facts.name.text, facts.shift, facts.week.rawValue,
            ])
        return ID(id)
    }
}

extension Slug {
    /// The slug, or the next with a number that nobody bears: `8b`, `8b-2`.
    static func free(_ slug: String, _ taken: Set<String>) -> String {
        guard taken.contains(slug) else { return slug }
        return (2...).lazy.map { "\(slug)-\($0)" }.first { !taken.contains($0) } ?? slug
    }
}
