import Markup
import School

/// Signposts to homework and to the right page of the journal.
extension Link {
    /// A lesson's page, opened for its homework: the field waits for the keys.
    package static func homework(_ lesson: ID<Lesson>, _ course: ID<Course>) -> Link {
        Link("/lesson/\(lesson.number)/\(course.number)?for=homework")
    }
    /// The next lesson of the teacher's day, after the form of the one before was saved.
    package static func nextHomework(_ lesson: ID<Lesson>, _ course: ID<Course>) -> Link {
        Link("/lesson/\(lesson.number)/\(course.number)?saved=before&for=homework")
    }
    /// A file of a lesson's homework, for the staff.
    package static func homeworkFile(_ file: ID<Attachment>, _ lesson: ID<Lesson>, _ course: ID<Course>) -> Link {
        Link("/lesson/\(lesson.number)/\(course.number)/files/\(file.number)")
    }
    /// The same for the family of a student.
    package static func ownFile(_ file: ID<Attachment>, of student: ID<Student>) -> Link {
        Link("/diary/\(student.number)/files/\(file.number)")
    }
    /// «Темы и задания»: the right page of the journal over a period.
    package static func topics(_ course: CourseAddress, year: Int, period: String) -> Link {
        Link("/journal/\(course.schoolClass)/\(course.subject)/topics?y=\(year)&p=\(period)")
    }
    /// The same page with what a parallel course has written beside it, or without.
    package static func topics(_ course: CourseAddress, year: Int, period: String, like: ID<Course>?) -> Link {
        guard let like else { return topics(course, year: year, period: period) }
        return Link(
            "/journal/\(course.schoolClass)/\(course.subject)/topics?y=\(year)&p=\(period)&like=\(like.number)")
    }
    /// The same page at the row of a lesson that was just written.
    package static func savedTopic(
        _ course: CourseAddress, year: Int, period: String, _ lesson: ID<Lesson>, like: ID<Course>? = nil
    ) -> Link {
        let saved = lesson.number
        guard let like else {
            return Link(
                "/journal/\(course.schoolClass)/\(course.subject)/topics?y=\(year)&p=\(period)&saved=\(saved)")
        }
        return Link(
            """
            /journal/\(course.schoolClass)/\(course.subject)/topics?y=\(year)&p=\(period)&saved=\(saved)\
            &like=\(like.number)
            """)
    }
}
