import School

/// A line of the curriculum: so many hours a week of a subject for a grade level, or for one profile of it.
package struct CurriculumLine: Sendable, Hashable {
    /// 1…12.
    package let gradeLevel: Int
    /// The profile as the classes name it; empty for all classes of the grade level that have no line of their own.
    package let profile: String
    /// What is taught.
    package let subject: ID<Subject>
    /// Hours a week in tenths, 1…400; 0 in `put` takes the line away.
    package let weeklyTenths: Int
    /// Into how many groups a class is divided for it, from 1.
    package let parts: Int

    /// A line by its fields.
    package init(gradeLevel: Int, profile: String = "", subject: ID<Subject>, weeklyTenths: Int, parts: Int = 1) {
        (self.gradeLevel, self.profile, self.subject) = (gradeLevel, profile, subject)
        (self.weeklyTenths, self.parts) = (weeklyTenths, parts)
    }
}

extension Official {
    static let curriculumRow = Official(
        .curriculumRow, fields: ["Учебный год", "Параллель", "Профиль", "Предмет", "Часов в неделю ×10", "Групп"],
        live: SQL("SELECT id, 0, 0, year, grade_level, profile, subject, weekly_tenths, parts FROM curriculum_row"))
}

extension Reading {
    private static let ofYear = SQL(
        """
        SELECT c.grade_level, c.profile, c.subject, c.weekly_tenths, c.parts, c.id
        FROM curriculum_row c JOIN subject s ON s.id = c.subject
        WHERE c.year = ?1 ORDER BY c.grade_level, c.profile, s.sort_key, c.id
        """)

    /// The curriculum of a year: grade levels in order, the common lines before those of profiles, subjects by name.
    package func curriculum(of year: Int) throws -> [CurriculumLine] { try numbered(year).map(\.line) }

    fileprivate func numbered(_ year: Int) throws -> [(id: Int, line: CurriculumLine)] {
        try rows(Self.ofYear, year) { row in
            (
                row.int(5),
                CurriculumLine(
                    gradeLevel: row.int(0), profile: row.text(1), subject: row.id(2), weeklyTenths: row.int(3),
                    parts: row.int(4))
            )
        }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO curriculum_row (year, grade_level, profile, subject, weekly_tenths, parts)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id
        """)
    private static let change = SQL("UPDATE curriculum_row SET weekly_tenths = ?2, parts = ?3 WHERE id = ?1")
    private static let drop = SQL("DELETE FROM curriculum_row WHERE id = ?1")

    /// Puts lines into the curriculum of a year: each replaces the one of the same level, profile and subject, one
    /// without hours takes it away, equal ones change nothing. Answers how many changed.
    @discardableResult
    package func put(curriculum lines: [CurriculumLine], year: Int) throws -> Int {
        var known: [Place: (id: Int, line: CurriculumLine)] = [:]
        for row in try numbered(year) { known[Place(row.line)] = row }
        var changed = 0
        for line in lines {
            let old = known[Place(line)]
            guard (0...400).contains(line.weeklyTenths), (1...12).contains(line.gradeLevel), line.parts > 0 else {
                throw Objection("Часов в неделю бывает от 0 до 40.", field: "hours")
            }
            if line == old?.line || old == nil && line.weeklyTenths == 0 { continue }
            changed += 1
            let id: Int
            if let old {
                id = old.id
                if line.weeklyTenths == 0 {
                    try execute(Self.drop, id)
                } else {
                    try execute(Self.change, id, line.weeklyTenths, line.parts)
                }
            } else {
                id = try insert(
                    Self.add, year, line.gradeLevel, line.profile, line.subject, line.weeklyTenths, line.parts)
            }
            known[Place(line)] = line.weeklyTenths == 0 ? nil : (id, line)
            let fields: [any Bindable] = [
                year, line.gradeLevel, line.profile, line.subject, line.weeklyTenths, line.parts,
            ]
            try remember(.curriculumRow, id, became: fields, gone: line.weeklyTenths == 0)
        }
        return changed
    }

    private struct Place: Hashable {
        let level: Int, profile: String, subject: ID<Subject>

        init(_ line: CurriculumLine) {
            (level, profile, subject) = (line.gradeLevel, line.profile, line.subject)
        }
    }
}
