import School
import Storage
import Web

extension Reading {
    private static let pages = SQL(
        """
        SELECT k.grade_level, c.subject, c.kind, c.scale FROM school_class k
        LEFT JOIN group_class g ON g.class = k.id LEFT JOIN course c ON c.study_group = g.study_group AND c.year = k.year
        WHERE k.id = ?1
        """)

    /// Where marks of another school have a place among the subjects of a class; everywhere without a class.
    func broughtPlaces(in schoolClass: ID<SchoolClass>?, _ asking: Asking) throws -> BroughtPlaces {
        var level: Int?, pages: [BroughtPlaces.Page] = []
        if let schoolClass {
            try each(Self.pages, schoolClass) { row in
                level = row.intOrNil(0)
                guard let subject = row.idOrNil(1, of: Subject.self) else { return }
                pages.append(
                    BroughtPlaces.Page(
                        subject, CourseKind(rawValue: row.int(2)) ?? .lesson, Scale(code: row.int(3)) ?? .markless))
            }
        }
        return BroughtPlaces(gradeLevel: level, isFirstMarked: asking.regulation.marksFirstYear, pages: pages)
    }
}
