import School

/// A class as lists and addresses know it.
package struct ListedClass: Sendable, Hashable {
    /// Its number.
    package let id: ID<SchoolClass>
    /// The number of its school year.
    package let year: Int
    /// «7a», as in an address.
    package let slug: String
    /// All that can be changed of it.
    package let facts: ClassFacts

    /// Its name: «7А», with the grade level apart.
    package var name: ClassName { facts.name }
    /// «социально-гуманитарный», empty for most.
    package var profile: String { facts.profile }
    /// General, with special needs, cadets and so on.
    package var kind: ClassKind { facts.kind }
    /// 1 or 2.
    package var shift: Int { facts.shift }
    /// How many days a week it studies.
    package var week: WorkingWeek { facts.week }
    /// How its year is divided.
    package var scheme: Int { facts.scheme }
    /// A schedule of bells of its own, where it has one.
    package var bells: Int? { facts.bells }
    /// Where it studies; nil where the school has one building.
    package var building: ID<Building>? { facts.building }
    /// The class set it is taught in together with others: the number of the set's first class; nil for most.
    package var classSet: Int? { facts.classSet }
    /// 1…12, nil for imported classes that have none.
    package var gradeLevel: Int? { name.gradeLevel }

    init(_ row: Row) {
        (id, year, slug) = (row.id(0), row.int(1), row.text(4))
        var facts = ClassFacts(
            ClassName(gradeLevel: row.intOrNil(2), letter: row.text(3)), scheme: row.int(8))
        (facts.profile, facts.shift) = (row.text(5), row.int(6))
        facts.week = WorkingWeek(rawValue: row.int(7)) ?? .fiveDays
        (facts.bells, facts.kind) = (row.intOrNil(9), ClassKind(rawValue: row.int(10)) ?? .general)
        (facts.building, facts.classSet) = (row.idOrNil(11), row.intOrNil(12))
        self.facts = facts
    }
}

/// What a class is given.
package struct ClassFacts: Sendable, Hashable {
    /// Its name.
    package var name: ClassName
    /// 1 or 2.
    package var shift = 1
    /// How many days a week it studies.
    package var week = WorkingWeek.fiveDays
    /// Its profile in words; empty where there is none.
    package var profile = ""
    /// What sort of class it is.
    package var kind = ClassKind.general
    /// Its own bells, or the school's.
    package var bells: Int?
    /// The building it studies in.
    package var building: ID<Building>?
    /// The scheme of its periods.
    package var scheme: Int
    /// The number of the first class of its class set, where it is in one.
    package internal(set) var classSet: Int?

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
            "Вид", "Здание", "Класс-комплект",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, year, grade_level, letter, name, slug, profile, shift, week, scheme, bells, kind, building,
                class_set
            FROM school_class
            """))
}

extension Reading {
    private static let ofYear = SQL(
        """
        SELECT id, year, grade_level, letter, slug, profile, shift, week, scheme, bells, kind, building, class_set
        FROM school_class WHERE year = ?1 ORDER BY sort_key, id
        """)
    private static let one = SQL(
        """
        SELECT id, year, grade_level, letter, slug, profile, shift, week, scheme, bells, kind, building, class_set
        FROM school_class WHERE id = ?1
        """)
    private static let bySlug = SQL(
        """
        SELECT id, year, grade_level, letter, slug, profile, shift, week, scheme, bells, kind, building, class_set
        FROM school_class WHERE slug = ?1 AND year = ?2
        """)

    /// The classes of a year by grade level and letter.
    package func classes(of year: Int) throws -> [ListedClass] { try rows(Self.ofYear, year) { ListedClass($0) } }

    /// One class; nil where there is none such.
    package func listedClass(_ id: ID<SchoolClass>) throws -> ListedClass? {
        try first(Self.one, id) { ListedClass($0) }
    }

    /// The class that an address speaks of: «8b» of a year.
    package func listedClass(slug: String, year: Int) throws -> ListedClass? {
        try first(Self.bySlug, slug, year) { ListedClass($0) }
    }
}
