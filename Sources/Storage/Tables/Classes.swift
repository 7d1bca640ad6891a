import School

/// A class as lists and addresses know it.
package struct ListedClass: Sendable, Hashable {
    /// Its number.
    package let id: ID<SchoolClass>
    /// The number of its school year.
    package let year: Int
    /// Its name: «7А», with the grade level apart.
    package let name: ClassName
    /// «7a», as in an address.
    package let slug: String
    /// «социально-гуманитарный», empty for most.
    package let profile: String
    /// 1 or 2.
    package let shift: Int
    /// How many days a week it studies.
    package let week: WorkingWeek
    /// How its year is divided.
    package let scheme: Int
    /// A schedule of bells of its own, where it has one.
    package let bells: Int?

    /// 1…12, nil for imported classes that have none.
    package var gradeLevel: Int? { name.gradeLevel }
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

extension Official {
    static let schoolClass = Official(
        .schoolClass,
        fields: [
            "Учебный год", "Параллель", "Буква", "Название", "Адрес", "Профиль", "Смена", "Неделя", "Периоды", "Звонки",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, year, grade_level, letter, name, slug, profile, shift, week, scheme, bells FROM \
            school_class
            """))
}

extension Reading {
    private static let ofYear = SQL(
        """
        SELECT id, year, grade_level, letter, slug, profile, shift, week, scheme, bells FROM school_class
        WHERE year = ?1 ORDER BY sort_key, id
        """)
    private static let one = SQL(
        """
        SELECT id, year, grade_level, letter, slug, profile, shift, week, scheme, bells FROM school_class WHERE id = ?1
        """)
    private static let bySlug = SQL(
        """
        SELECT id, year, grade_level, letter, slug, profile, shift, week, scheme, bells FROM school_class
        WHERE slug = ?1 AND year = ?2
        """)

    /// The classes of a year by grade level and letter.
    package func classes(of year: Int) throws -> [ListedClass] { try rows(Self.ofYear, year, as: Self.line) }

    /// One class; nil where there is none such.
    package func listedClass(_ id: ID<SchoolClass>) throws -> ListedClass? { try first(Self.one, id, as: Self.line) }

    /// The class that an address speaks of: «8b» of a year.
    package func listedClass(slug: String, year: Int) throws -> ListedClass? {
        try first(Self.bySlug, slug, year, as: Self.line)
    }

    private static func line(_ row: Row) -> ListedClass {
        ListedClass(
            id: row.id(0), year: row.int(1), name: ClassName(gradeLevel: row.intOrNil(2), letter: row.text(3)),
            slug: row.text(4), profile: row.text(5), shift: row.int(6),
            week: WorkingWeek(rawValue: row.int(7)) ?? .fiveDays, scheme: row.int(8), bells: row.intOrNil(9))
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO school_class (key, year, grade_level, letter, name, slug, profile, shift, week, scheme, bells, \
        sort_key)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING id
        """)

    /// Opens a class in a school year together with its whole-class group. A name taken meets an objection.
    package func add(class facts: ClassFacts, year: Int) throws -> ID<SchoolClass> {
        let (name, others) = (facts.name, try classes(of: year))
        if others.contains(where: { $0.name == name }) {
            throw Objection("Класс \(name.text) в этом году уже есть.", field: "class")
        }
        let slug = Slug.free(Slug.of(name.text), Set(others.map(\.slug)))
        let level = name.gradeLevel.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "99"
        let number = try insert(
            Self.add, Sodium.random(16), year, name.gradeLevel, name.letter, name.text, slug, facts.profile,
            facts.shift,
            facts.week.rawValue, facts.scheme, facts.bells, level + SortKey.of(name.letter))
        try remember(
            .schoolClass, number,
            became: [
                year, name.gradeLevel, name.letter, name.text, slug, facts.profile, facts.shift, facts.week.rawValue,
                facts.scheme, facts.bells,
            ])
        let id = ID<SchoolClass>(number)
        _ = try add(group: name.text, .wholeClass, of: [id], year: year)
        return id
    }
}

extension Writing {
    private static let setWeek = SQL("UPDATE school_class SET week = ?2 WHERE id = ?1")

    /// Lets a class study five days a week, or six.
    package func set(_ week: WorkingWeek, of schoolClass: ListedClass) throws {
        guard try execute(Self.setWeek, schoolClass.id, week.rawValue) == 1 else { throw NotFound() }
        let name = schoolClass.name
        try remember(
            .schoolClass, schoolClass.id,
            became: [
                schoolClass.year, name.gradeLevel, name.letter, name.text, schoolClass.slug, schoolClass.profile,
                schoolClass.shift, week.rawValue, schoolClass.scheme, schoolClass.bells,
            ])
    }
}

extension Slug {
    /// The slug, or the next with a number that nobody bears: `8b`, `8b-2`.
    static func free(_ slug: String, _ taken: Set<String>) -> String {
        guard taken.contains(slug) else { return slug }
        return (2...).lazy.map { "\(slug)-\($0)" }.first { !taken.contains($0) } ?? slug
    }
}
