import Markup
import School

/// The signposts between capabilities: a link is a value, so a broken one does not compile.
extension Link {
    /// «Сегодня».
    package static let home = Link("/")
    /// Lessons of another day.
    package static func home(_ day: Day) -> Link { Link("/?d=\(day.iso)") }
    /// All journals of the caller.
    package static let journals = Link("/journals")
    /// Somebody's own account.
    package static let devices = Link("/devices")
    /// Who may do what.
    package static let rights = Link("/rights")

    /// The search of the whole school.
    package static let search = Link("/search")

    /// The journal of a course.
    package static func journal(_ course: CourseAddress, period: String? = nil) -> Link {
        period.map { Link("/journal/\(course.schoolClass)/\(course.subject)?p=\($0)") }
            ?? Link("/journal/\(course.schoolClass)/\(course.subject)")
    }
    /// The title of a course's journal: who answers for it.
    package static func title(_ course: CourseAddress, year: Int) -> Link {
        Link("/journal/\(course.schoolClass)/\(course.subject)/title?y=\(year)")
    }

    /// Where the grid sends its cells.
    package static func cells(_ course: CourseAddress) -> Link {
        Link("/journal/\(course.schoolClass)/\(course.subject)/cells")
    }

    /// One lesson of a course; a joint lesson serves several.
    package static func lesson(_ lesson: ID<Lesson>, _ course: ID<Course>) -> Link {
        Link("/lesson/\(lesson.number)/\(course.number)")
    }

    /// Who changed a lesson's topic and homework, and when.
    package static func lessonHistory(_ lesson: ID<Lesson>, _ course: ID<Course>) -> Link {
        Link("/lesson/\(lesson.number)/\(course.number)/history")
    }

    /// Why a lesson was written late.
    package static func whyLate(_ lesson: ID<Lesson>, _ course: ID<Course>) -> Link {
        Link("/lesson/\(lesson.number)/\(course.number)/late")
    }

    /// A lesson on the whiteboard.
    package static func board(_ lesson: ID<Lesson>, _ course: ID<Course>) -> Link {
        Link("/board/\(lesson.number)/\(course.number)")
    }

    /// The same after its form was saved.
    package static func savedLesson(_ lesson: ID<Lesson>, _ course: ID<Course>) -> Link {
        Link("/lesson/\(lesson.number)/\(course.number)?saved=1")
    }

    /// The history of a mark: its address is lesson, student and slot.
    package static func history(_ lesson: ID<Lesson>, _ student: ID<Student>, _ slot: Int) -> Link {
        Link("/mark/\(lesson.number)/\(student.number)/\(slot)/history")
    }

    /// The published history of a mark, for the student and the parents.
    package static func ownHistory(_ lesson: ID<Lesson>, _ student: ID<Student>, _ slot: Int) -> Link {
        Link("/diary/\(student.number)/mark/\(lesson.number)/\(slot)/history")
    }

    /// A child's diary.
    package static func diary(_ student: ID<Student>, week: String? = nil) -> Link {
        week.map { Link("/diary/\(student.number)?w=\($0)") } ?? Link("/diary/\(student.number)")
    }
    /// One day of a child's diary, opened in its week.
    package static func diary(_ student: ID<Student>, day: Day) -> Link {
        Link("/diary/\(student.number)?d=\(day.iso)")
    }
    /// A child's marks, of one period where it is named.
    package static func marks(_ student: ID<Student>, period: String? = nil) -> Link {
        period.map { Link("/marks/\(student.number)?p=\($0)") } ?? Link("/marks/\(student.number)")
    }
    /// What has changed for a family since it looked last.
    package static let news = Link("/news")
    /// The sign-in slips of a class.
    package static func slips(_ slug: String) -> Link { Link("/slips/\(slug)") }
}

/// The two slugs that name a course within its year.
package struct CourseAddress: Sendable, Hashable {
    /// `8b`.
    package let schoolClass: String
    /// `algebra`, `english-2`.
    package let subject: String

    /// An address from its slugs.
    package init(_ schoolClass: String, _ subject: String) {
        self.schoolClass = schoolClass
        self.subject = subject
    }
}
