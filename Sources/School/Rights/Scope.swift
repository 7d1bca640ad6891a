/// What an act is done to, as the records give it: never as the address claims.
package struct Scope: Sendable, Hashable {
    /// The course whose page it is.
    package var course: ID<Course>?
    /// The classes that the course's group is drawn from, or the class itself.
    package var classes: [ID<SchoolClass>]
    /// The lesson.
    package var lesson: ID<Lesson>?
    /// The day of the lesson or of the fact.
    package var day: Day?
    /// The student.
    package var student: ID<Student>?
    /// The student's own class on that day.
    package var studentClass: ID<SchoolClass>?
    /// The person whose account or card it is.
    package var person: ID<Person>?

    /// A scope of what is known; the whole school when nothing is.
    package init(
        course: ID<Course>? = nil, classes: [ID<SchoolClass>] = [], lesson: ID<Lesson>? = nil, day: Day? = nil,
        student: ID<Student>? = nil, studentClass: ID<SchoolClass>? = nil, person: ID<Person>? = nil
    ) {
        self.course = course
        self.classes = classes
        self.lesson = lesson
        self.day = day
        self.student = student
        self.studentClass = studentClass
        self.person = person
    }

    /// The school as a whole.
    package static let school = Scope()

    /// Whether the class stands in the scope: as the student's own, else as one of the course's classes.
    func has(_ schoolClass: ID<SchoolClass>) -> Bool {
        studentClass.map { $0 == schoolClass } ?? classes.contains(schoolClass)
    }
}
