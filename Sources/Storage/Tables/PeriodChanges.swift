import School

/// One part of a scheme as it is set.
package struct PeriodFacts: Sendable, Hashable {
    /// The school's own name; empty where the usual one serves.
    package var name = ""
    /// Its days.
    package var days: ClosedRange<Day>
    /// The day by which its marks must stand, where one is appointed.
    package var attestation: Day?

    /// A part with the usual name and no day of attestation.
    package init(_ days: ClosedRange<Day>) { self.days = days }
}

extension Reading {
    private static let finals = SQL(
        """
        SELECT (SELECT count(*) FROM final_mark WHERE period = ?1)
            + (SELECT count(*) FROM behaviour_mark WHERE period = ?1)
        """)

    /// How many final marks stand for a period, those of behaviour among them.
    package func finalMarks(for period: ID<Period>) throws -> Int { try first(Self.finals, period) { $0.int(0) } ?? 0 }
}

extension Writing {
    private static let marked = SQL(
        """
        SELECT DISTINCT m.day FROM mark m JOIN course c ON c.id = m.course
        WHERE c.scheme = ?1 AND m.value IS NOT NULL ORDER BY m.day
        """)
    private static let insertScheme = SQL(
        "INSERT INTO period_scheme (year, name, kind) VALUES (?1, ?2, ?3) RETURNING id")
    private static let insertPeriod = SQL(
        """
        INSERT INTO period (scheme, n, kind, name, starts, ends, attestation) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        RETURNING id
        """)
    private static let updateScheme = SQL("UPDATE period_scheme SET name = ?2 WHERE id = ?1")
    private static let updatePeriod = SQL(
        "UPDATE period SET name = ?2, starts = ?3, ends = ?4, attestation = ?5 WHERE id = ?1")
    private static let deletePeriod = SQL("DELETE FROM period WHERE id = ?1")
    private static let setScheme = SQL("UPDATE course SET scheme = ?2 WHERE id = ?1")
    private static let summedUp = SQL(
        """
        SELECT 1 FROM school_class c JOIN period p ON p.scheme = c.scheme
            JOIN membership m ON m.class = c.id AND m.from_day <= p.ends AND (m.to_day IS NULL OR m.to_day >= p.ends)
        WHERE c.id = ?1 AND (EXISTS (SELECT 1 FROM final_mark f WHERE f.student = m.student AND f.period = p.id
                AND f.value IS NOT NULL)
            OR EXISTS (SELECT 1 FROM behaviour_mark b WHERE b.student = m.student AND b.period = p.id
                AND b.value IS NOT NULL))
        LIMIT 1
        """)
    private static let coursesOf = SQL(
        """
        SELECT c.id FROM course c JOIN group_class g ON g.study_group = c.study_group WHERE g.class = ?1 ORDER BY c.id
        """)

    /// Adds a scheme of periods with its parts, numbered from 1 in the order given.
    package func add(scheme name: String, _ kind: PeriodKind, of year: Int, periods: [PeriodFacts]) throws -> Int {
        try check(name, of: year, except: nil)
        let scheme = try insert(Self.insertScheme, year, name, kind.rawValue)
        try remember(.periodScheme, scheme, became: [year, name, kind.rawValue])
        for (place, facts) in periods.enumerated() { try add(facts, n: place + 1, kind, to: scheme) }
        return scheme
    }

    /// Gives a scheme another name and other parts. A closed period keeps its days, and one with final marks is not
    /// taken away; no mark is left between the parts, where it would count nowhere: all meet an objection.
    package func change(scheme: ListedScheme, of year: Int, to name: String, periods: [PeriodFacts]) throws {
        try check(name, of: year, except: scheme.id)
        let standing = try self.periods(of: scheme.id).sorted { $0.n < $1.n }
        if name != scheme.name {
            try execute(Self.updateScheme, scheme.id, name)
            try remember(.periodScheme, scheme.id, became: [year, name, scheme.kind.rawValue])
        }
        for (old, new) in zip(standing, periods) { try change(old, to: new, of: scheme.id) }
        for extra in standing.dropFirst(periods.count) { try take(extra, from: scheme) }
        for n in standing.count..<max(periods.count, standing.count) {
            try add(periods[n], n: n + 1, scheme.kind, to: scheme.id)
        }
        try checkMarks(of: scheme.id, from: standing, to: periods)
        try attestationChanged(of: year)
    }

    /// Days of attestation may have moved: terms of marks end there.
    private func attestationChanged(of year: Int) throws {
        if let starts = try years().first(where: { $0.number == year })?.starts { try termsChanged(since: starts) }
    }

    private func checkMarks(of scheme: Int, from old: [Period], to new: [PeriodFacts]) throws {
        let lost = try rows(Self.marked, scheme) { $0.day(0) }.first { day in
            old.contains { $0.contains(day) } && !new.contains { $0.days.contains(day) }
        }
        guard let lost else { return }
        throw Objection("За \(lost.russian) уже есть отметки: день должен остаться внутри одной из частей года.")
    }

    /// Lets a class, and the courses of its groups, divide the year by a scheme. Once a period of the old one is closed,
    /// it stays until the year's end.
    package func divide(_ schoolClass: ListedClass, by scheme: Int) throws {
        guard schoolClass.scheme != scheme else { return }
        if let closed = try periods(of: schoolClass.id).first(where: \.isClosed) {
            throw Objection(
                "\(schoolClass.name.text): период «\(closed.title)» уже закрыт для отметок, до конца года деление не меняется."
            )
        }
        if try first(Self.summedUp, schoolClass.id, as: { _ in true }) != nil {
            throw Objection(
                "\(schoolClass.name.text): за периоды этого деления уже стоят итоговые отметки, до конца года оно не меняется."
            )
        }
        var facts = schoolClass.facts
        facts.scheme = scheme
        try change(schoolClass, to: facts)
        for course in try rows(Self.coursesOf, schoolClass.id, as: { $0.id(0, of: Course.self) }) {
            try divide(course, by: scheme)
        }
        try attestationChanged(of: schoolClass.year)
    }

    private func divide(_ id: ID<Course>, by scheme: Int) throws {
        guard let course = try listedCourse(id), course.scheme != scheme else { return }
        try execute(Self.setScheme, id, scheme)
        try remember(
            .course, id,
            became: [
                course.year, course.subject, course.group, course.kind.rawValue, course.scale.code, course.classSlug,
                course.slug, course.title, course.gradeLevel, scheme, course.weeklyTenths, course.composedInto,
            ])
    }

    private func check(_ name: String, of year: Int, except id: Int?) throws {
        if try schemes(of: year).contains(where: { $0.name == name && $0.id != id }) {
            throw Objection("Деление года «\(name)» уже есть. Дайте другое название.", field: "name")
        }
    }

    private func add(_ facts: PeriodFacts, n: Int, _ kind: PeriodKind, to scheme: Int) throws {
        let days = facts.days
        let id = try insert(
            Self.insertPeriod, scheme, n, kind.rawValue, facts.name, days.lowerBound, days.upperBound,
            facts.attestation)
        try remember(
            .period, id,
            became: [
                scheme, n, kind.rawValue, facts.name, days.lowerBound, days.upperBound, facts.attestation, Moment?.none,
            ])
    }

    private func change(_ old: Period, to new: PeriodFacts, of scheme: Int) throws {
        let isSame = old.starts == new.days.lowerBound && old.ends == new.days.upperBound
        if isSame, old.name == new.name, old.attestation == new.attestation { return }
        if !isSame || old.attestation != new.attestation, try old.isClosed || isClosedSomewhere(old.id) {
            throw Objection("\(old.title): период закрыт для отметок, его дни не меняются.", field: "from\(old.n)")
        }
        try execute(Self.updatePeriod, old.id, new.name, new.days.lowerBound, new.days.upperBound, new.attestation)
        try remember(
            .period, old.id,
            became: [
                scheme, old.n, old.kind.rawValue, new.name, new.days.lowerBound, new.days.upperBound, new.attestation,
                old.closedAt,
            ])
    }

    private func take(_ old: Period, from scheme: ListedScheme) throws {
        guard try !old.isClosed && !isClosedSomewhere(old.id) else {
            throw Objection("\(old.title): период закрыт для отметок, убрать его нельзя.", field: "from\(old.n)")
        }
        guard try finalMarks(for: old.id) == 0 else {
            throw Objection("\(old.title): в периоде стоят итоговые отметки, убрать его нельзя.", field: "from\(old.n)")
        }
        try forgetClosings(of: old.id)
        try forgetReminder(of: old.id)
        try execute(Self.deletePeriod, old.id)
        try remember(
            .period, old.id,
            became: [
                scheme.id, old.n, old.kind.rawValue, old.name, old.starts, old.ends, old.attestation, old.closedAt,
            ], gone: true)
    }
}
