import School

extension Reading {
    private static let alike = SQL(
        """
        SELECT id FROM course WHERE year = ?1 AND subject = ?2 AND coalesce(grade_level, 0) = ?3
            AND (kind = ?4 OR kind IN (1, 9) AND CAST(?4 AS BIGINT) IN (1, 9)) ORDER BY id
        """)
    private static let whole = SQL(
        """
        SELECT composed_into FROM course WHERE year = ?1 AND subject = ?2 AND coalesce(grade_level, 0) = ?3
            AND kind IN (1, 9) AND composed_into IS NOT NULL ORDER BY id LIMIT 1
        """)
    private static let own = SQL(
        "SELECT 1 FROM course WHERE year = ?1 AND subject = ?2 AND coalesce(grade_level, 0) = ?3 LIMIT 1")
    private static let isPart = SQL(
        "SELECT 1 FROM course WHERE year = ?1 AND subject = ?2 AND composed_into IS NOT NULL LIMIT 1")
    private static let isWhole = SQL("SELECT 1 FROM course WHERE year = ?1 AND composed_into = ?2 LIMIT 1")
    private static let summedUp = SQL(
        """
        SELECT 1 FROM course c JOIN group_member m ON m.study_group = c.study_group
            JOIN final_mark f ON f.student = m.student AND f.year = c.year AND f.subject = ?2 AND f.value IS NOT NULL
        WHERE c.id = ?1 LIMIT 1
        """)

    /// The pages of a subject in a grade level that are parts of another, or of none, together: lessons of classes and
    /// groups, and those of a few who are taught apart.
    fileprivate func alike(_ course: ListedCourse) throws -> [ID<Course>] {
        try rows(Self.alike, course.year, course.subject, course.gradeLevel ?? 0, course.kind.rawValue) { $0.id(0) }
    }

    /// The subject that a new page's one is a part of in its grade level already: whoever is taught apart is summed up as
    /// the class is.
    func whole(of facts: CourseFacts, year: Int) throws -> ID<Subject>? {
        guard facts.kind == .lesson || facts.kind == .apart else { return nil }
        return try first(Self.whole, year, facts.subject, facts.gradeLevel ?? 0) { $0.id(0) }
    }

    /// Why a subject cannot be a part of another in the grade level of a course; nil where it can.
    fileprivate func obstacle(_ course: ListedCourse, into whole: ID<Subject>) throws -> String? {
        guard let subject = try listedSubject(whole), whole != course.subject else {
            return "Выберите предмет из списка."
        }
        let name = subject.name
        if try first(Self.own, course.year, whole, course.gradeLevel ?? 0, as: { _ in true }) != nil {
            return "«\(name)» в этой параллели ведут отдельно: составным он быть не может."
        }
        if try first(Self.isPart, course.year, whole, as: { _ in true }) != nil {
            return "«\(name)» сам складывается в другой предмет."
        }
        if try first(Self.isWhole, course.year, course.subject, as: { _ in true }) != nil {
            return "Этот предмет сам складывается из других."
        }
        return nil
    }

    /// Whether somebody on a page has a final mark in a subject already.
    fileprivate func isSummedUp(_ course: ID<Course>, in subject: ID<Subject>) throws -> Bool {
        try first(Self.summedUp, course, subject) { _ in true } ?? false
    }
}

extension Writing {
    private static let compose = SQL("UPDATE course SET composed_into = ?2 WHERE id = ?1")

    /// Makes a subject a part of another in its whole grade level («Алгебра» of «Математика»), or a subject of its own with
    /// nil. While final marks stand in the subject that it is a part of, it stays so.
    package func compose(_ course: ListedCourse, into whole: ID<Subject>?) throws {
        guard course.kind.hasMarks else {
            throw Objection("На такой странице отметок не ставят.", field: "whole")
        }
        if let whole, let words = try obstacle(course, into: whole) { throw Objection(words, field: "whole") }
        for id in try alike(course) {
            guard let known = try listedCourse(id), known.composedInto != whole else { continue }
            if let old = known.composedInto, try isSummedUp(id, in: old) {
                throw Objection(
                    "\(known.groupName): по составному предмету уже стоят итоговые отметки, состав не меняется.",
                    field: "whole")
            }
            try execute(Self.compose, id, whole)
            try remember(
                .course, id,
                became: [
                    known.year, known.subject, known.group, known.kind.rawValue, known.scale.code, known.classSlug,
                    known.slug, known.title, known.gradeLevel, known.scheme, known.weeklyTenths, whole,
                ] as [any Bindable])
        }
        try wakeTerms()
    }
}
