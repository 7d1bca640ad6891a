import Markup
import School

/// Signposts to classes, the curriculum and the load.
extension Link {
    /// The classes of the school year.
    package static let schoolClasses = Link("/school/classes")
    /// What is known of a class, and who leads it.
    package static func classFacts(_ slug: String) -> Link { Link("/school/classes/\(slug)") }
    /// The curriculum by grade level.
    package static func curriculum(gradeLevel: Int? = nil) -> Link {
        gradeLevel.map { Link("/school/curriculum?level=\($0)") } ?? Link("/school/curriculum")
    }
    /// The load of all teachers and classes.
    package static let load = Link("/school/load")
    /// The load of a teacher.
    package static func load(of person: ID<Person>) -> Link { Link("/school/load/teacher/\(person.number)") }
    /// Who teaches what in a class.
    package static func load(ofClass slug: String) -> Link { Link("/school/load/class/\(slug)") }
    /// One line of a load: hours, end, handing over.
    package static func load(_ line: ID<LoadRow>) -> Link { Link("/school/load/line/\(line.number)") }
    /// Extracurricular and individual journals.
    package static let extra = Link("/school/extra")
    /// Who attends extracurricular lessons.
    package static func extra(_ course: ID<Course>) -> Link { Link("/school/extra/\(course.number)") }
    /// Individual plans of a class.
    package static func individual(_ slug: String) -> Link { Link("/class/\(slug)/individual") }
    /// How a student is taught, and by which orders.
    package static func studyForm(of person: ID<Person>) -> Link { Link("/people/\(person.number)/form") }
    /// The timetable of a student who is taught alone.
    package static func ownTimetable(of person: ID<Person>) -> Link { Link("/people/\(person.number)/timetable") }
    /// What the students of a class chose not to study.
    package static func choice(_ slug: String) -> Link { Link("/class/\(slug)/choice") }
    /// What ends when a member of staff leaves.
    package static func dismissal(of person: ID<Person>) -> Link { Link("/people/\(person.number)/dismissal") }
}
