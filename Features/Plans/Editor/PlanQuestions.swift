import School
import Storage

extension Reading {
    private static let hours = SQL(
        """
        SELECT r.weekly_tenths FROM curriculum_row r
        WHERE r.year = ?1 AND r.subject = ?2 AND r.grade_level = ?3 AND (r.profile = '' OR r.profile IN (
            SELECT k.profile FROM group_class g JOIN school_class k ON k.id = g.class WHERE g.study_group = ?4))
        ORDER BY CASE WHEN r.profile = '' THEN 1 ELSE 0 END, r.id
        """)
    private static let sources = SQL(
        """
        SELECT c.id, c.year, g.name, c.title, p.version FROM course c JOIN study_group g ON g.id = c.study_group
            JOIN plan p ON p.course = c.id
        WHERE c.subject = ?1 AND c.id <> ?2 AND c.year BETWEEN ?3 - 1 AND ?3
            AND (c.grade_level = ?4 OR CAST(?4 AS BIGINT) IS NULL)
            AND NOT EXISTS (SELECT 1 FROM plan q WHERE q.course = c.id AND q.version > p.version)
        ORDER BY c.year DESC, g.name, c.id
        """)
    private static let author = SQL("SELECT id, surname, given, patronymic FROM person WHERE id = ?1 OR id = ?2")

    /// Hours a year that the curriculum asks of a course; nil where it says nothing.
    func curriculumHours(of course: PlanCourse) throws -> Int? {
        guard let level = course.listed.gradeLevel, course.listed.kind.isInCurriculum else { return nil }
        return try first(Self.hours, course.listed.year, course.listed.subject, level, course.listed.group) {
            StudyWeeks.hours(weeklyTenths: $0.int(0), gradeLevel: level)
        }
    }

    /// Courses of the same subject and grade level, of this year and the last, that have a plan.
    func planSources(for course: PlanCourse) throws -> [PlanSource] {
        let listed = course.listed
        return try rows(Self.sources, listed.subject, listed.id, listed.year, listed.gradeLevel) { row in
            let year = row.int(1) == listed.year ? "" : ", \(row.int(1))/\((row.int(1) + 1) % 100)"
            return PlanSource(course: row.id(0), title: coursePlace(row.text(2), row.text(3)) + year)
        }
    }

    /// The names of those who made and decided the versions.
    func names(of versions: [ListedPlan]) throws -> [ID<Person>: PersonName] {
        var names: [ID<Person>: PersonName] = [:]
        for plan in versions where plan.author != nil || plan.decidedBy != nil {
            try each(Self.author, plan.author, plan.decidedBy) { names[$0.id(0)] = PersonName($0, at: 1) }
        }
        return names
    }
}
