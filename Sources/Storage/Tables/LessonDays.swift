import School

/// On which days classes have lessons that take place, for terms counted in school days.
package struct LessonDays: Sendable {
    private let days: [ID<SchoolClass>: Set<Day>]
    private let classes: [ID<Course>: [ID<SchoolClass>]]
    private let known: ClosedRange<Day>

    /// What is asked before and after the days that terms begin on: a month's end, holidays, and twenty days of study.
    private static let before = 31, after = 60

    private static let classesOf = SQL(
        """
        SELECT c.id, g.class FROM course c JOIN group_class g ON g.study_group = c.study_group
        WHERE EXISTS (SELECT 1 FROM lesson_record r WHERE r.course = c.id AND r.day BETWEEN ?1 AND ?2)
        """)
    private static let lastDay = SQL("SELECT max(day) FROM lesson WHERE day BETWEEN ?1 AND ?2")
    private static let lessons = SQL(
        """
        SELECT DISTINCT g.class, l.day FROM lesson l JOIN lesson_record r ON r.lesson = l.id AND r.day = l.day
            JOIN course c ON c.id = r.course AND c.kind = 1 JOIN group_class g ON g.study_group = c.study_group
        WHERE l.day BETWEEN ?1 AND ?2 AND l.status <> 3 AND l.status <> 4
        """)

    /// For terms that begin on these days; nil where no lessons are known.
    fileprivate init?(_ records: Reading, _ days: ClosedRange<Day>) throws {
        let asked = (days.lowerBound - Self.before)...(days.upperBound + Self.after)
        let last = try records.first(Self.lastDay, asked.lowerBound, asked.upperBound) { $0.dayOrNil(0) } ?? nil
        guard let last else { return nil }
        known = asked.lowerBound...last
        var found: [ID<SchoolClass>: Set<Day>] = [:], classes: [ID<Course>: [ID<SchoolClass>]] = [:]
        try records.each(Self.lessons, known.lowerBound, known.upperBound) {
            found[$0.id(0), default: []].insert($0.day(1))
        }
        try records.each(Self.classesOf, days.lowerBound, days.upperBound) {
            classes[$0.id(0), default: []].append($0.id(1))
        }
        (self.days, self.classes) = (found, classes)
    }

    /// The days of a course's classes; nil where it has none.
    fileprivate func of(_ course: ID<Course>) -> Set<Day>? {
        classes[course].map { $0.reduce(into: []) { $0.formUnion(days[$1] ?? []) } }
    }

    /// The same days of study by lessons.
    func among(_ study: StudyDays, of course: ID<Course>) -> StudyDays {
        of(course).map { study.among($0, known: known) } ?? study
    }

    /// The same days of study of a class by its lessons.
    func among(_ study: StudyDays, of schoolClass: ID<SchoolClass>) -> StudyDays {
        days[schoolClass].map { study.among($0, known: known) } ?? study
    }
}

extension Reading {
    /// The days with lessons around days on which terms begin, where a regulation counts such days; nil where it does
    /// not. One question for all classes.
    package func lessonDays(around days: ClosedRange<Day>, under regulations: [Regulation]) throws -> LessonDays? {
        guard regulations.contains(where: \.countsSchoolDays) else { return nil }
        return try LessonDays(self, days)
    }

    /// The days on which the classes of a course that has a lesson on a day study, for terms that begin then.
    package func studyDays(
        of course: ID<Course>, gradeLevel: Int?, on day: Day, under regulation: Regulation
    ) throws -> StudyDays {
        let study = StudyDays.byCalendar(gradeLevel: gradeLevel, week: nil)
        return try lessonDays(around: day...day, under: [regulation])?.among(study, of: course) ?? study
    }

    /// The days on which a student's class studies, for terms that begin on a day.
    package func studyDays(of student: ID<Student>, on day: Day, under regulation: Regulation) throws -> StudyDays {
        guard regulation.countsSchoolDays, let id = try schoolClass(of: student, on: day),
            let listed = try listedClass(id)
        else { return .byCalendar(gradeLevel: nil, week: nil) }
        let study = StudyDays.byCalendar(gradeLevel: listed.gradeLevel, week: listed.week)
        return try lessonDays(around: day...day, under: [regulation])?.among(study, of: id) ?? study
    }
}
