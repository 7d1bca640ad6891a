import School

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO school_class (key, year, grade_level, letter, name, slug, profile, shift, week, scheme, bells, kind, \
        building, sort_key)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) RETURNING id
        """)
    private static let update = SQL(
        """
        UPDATE school_class SET grade_level = ?2, letter = ?3, name = ?4, profile = ?5, shift = ?6, week = ?7,
            scheme = ?8, bells = ?9, kind = ?10, building = ?11, class_set = ?12, sort_key = ?13
        WHERE id = ?1
        """)
    private static let renameGroup = SQL("UPDATE study_group SET name = ?2 WHERE id = ?1")

    /// Opens a class in a school year together with its whole-class group. A name taken meets an objection.
    package func add(class facts: ClassFacts, year: Int) throws -> ID<SchoolClass> {
        let (name, others) = (facts.name, try classes(of: year))
        try check(facts, among: others)
        let slug = Slug.free(Slug.of(name.text), Set(others.map(\.slug)))
        let number = try insert(
            Self.add, Sodium.random(16), year, name.gradeLevel, name.letter, name.text, slug, facts.profile,
            facts.shift, facts.week.rawValue, facts.scheme, facts.bells, facts.kind.rawValue, facts.building,
            Self.sortKey(name))
        let id = ID<SchoolClass>(number)
        try remember(facts, of: id, year, slug)
        _ = try add(group: name.text, .wholeClass, of: [id], year: year)
        return id
    }

    /// Changes what is known of a class; the address stays, so that no link breaks. A name taken meets an objection.
    package func change(_ schoolClass: ListedClass, to facts: ClassFacts) throws {
        guard facts != schoolClass.facts else { return }
        let (name, id) = (facts.name, schoolClass.id)
        if name != schoolClass.name {
            try check(facts, among: classes(of: schoolClass.year).filter { $0.id != id })
        }
        let changed = try execute(
            Self.update, id, name.gradeLevel, name.letter, name.text, facts.profile, facts.shift, facts.week.rawValue,
            facts.scheme, facts.bells, facts.kind.rawValue, facts.building, facts.classSet, Self.sortKey(name))
        guard changed == 1 else { throw NotFound() }
        try remember(facts, of: id, schoolClass.year, schoolClass.slug)
        // Working days, and outages of a building, count for open terms.
        if facts.week != schoolClass.week || facts.building != schoolClass.building {
            try termsChanged(since: permit.caller.today - Self.daysBefore)
        }
        if name != schoolClass.name, let group = try wholeGroup(of: id) { try rename(group, to: name.text) }
    }

    /// Lets a class study five days a week, or six.
    package func set(_ week: WorkingWeek, of schoolClass: ListedClass) throws {
        var facts = schoolClass.facts
        facts.week = week
        try change(schoolClass, to: facts)
    }

    /// Makes classes of a year one class set, taught together by one teacher as in small schools; those who were with
    /// them before and are not named stand alone. One class, or none, is no set.
    package func join(classSet ids: [ID<SchoolClass>], year: Int) throws {
        let all = try classes(of: year), chosen = all.filter { ids.contains($0.id) }
        guard chosen.count == Set(ids).count else { throw NotFound() }
        let number = chosen.count > 1 ? chosen.map(\.id.number).min() : nil
        let old = Set(chosen.compactMap(\.classSet))
        for listed in all where ids.contains(listed.id) || listed.classSet.map(old.contains) == true {
            var facts = listed.facts
            facts.classSet = ids.contains(listed.id) ? number : nil
            try change(listed, to: facts)
        }
    }

    private func check(_ facts: ClassFacts, among others: [ListedClass]) throws {
        if others.contains(where: { $0.name == facts.name }) {
            throw Objection("Класс \(facts.name.text) в этом году уже есть.", field: "class")
        }
        if facts.name.gradeLevel != nil, facts.name.letter.unicodeScalars.count > 15 {
            throw Objection("Буква или название класса — не длиннее 15 знаков.", field: "class")
        }
    }

    private static func sortKey(_ name: ClassName) -> String {
        (name.gradeLevel.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "99") + SortKey.of(name.letter)
    }

    private func remember(_ facts: ClassFacts, of id: ID<SchoolClass>, _ year: Int, _ slug: String) throws {
        let name = facts.name
        try remember(
            .schoolClass, id,
            became: [
                year, name.gradeLevel, name.letter, name.text, slug, facts.profile, facts.shift, facts.week.rawValue,
                facts.scheme, facts.bells, facts.kind.rawValue, facts.building, facts.classSet,
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
