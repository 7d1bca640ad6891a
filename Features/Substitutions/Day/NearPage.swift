import School
import Storage

/// A page that is kept for a class of an open lesson; as often as there are classes of it. A day has hundreds, so that
/// it holds plain numbers alone: its words stand with those of the others.
struct NearPage: Sendable {
    let course: ID<Course>
    let subject: ID<Subject>
    let group: ID<StudyGroup>
    /// Zero for a group of no class.
    let schoolClass: Int
    /// Whether it takes a lesson's place: a lesson or an elective does, what else is taught does not.
    let isOfLessons: Bool
    /// Whether one student makes up the group alone, taught at home or by an individual plan.
    let isOwn: Bool
    /// Whose it is: places in who teaches on the day.
    let teachers: Range<Int>
    /// «Алгебра»: where it stands among the titles of all.
    let title: Range<Int>

    init(_ row: Row, _ teaching: Teaching, titles: inout [UInt8]) {
        (course, subject, group, schoolClass) = (row.id(0), row.id(1), row.id(2), row.int(3))
        let kind = row.int(4)
        isOfLessons = kind == CourseKind.lesson.rawValue || kind == CourseKind.elective.rawValue
        let begins = titles.count
        row.withBytes(5) { titles.append(contentsOf: $0) }
        title = begins..<titles.count
        isOwn = row.int(6) == GroupKind.individual.rawValue
        teachers = teaching.places(of: course)
    }
}

/// A lesson of the day on one page, with one of those who give it.
struct HeldLesson: Sendable {
    let time: TaughtTime
    let course: ID<Course>
}

/// What a teacher could give the students of a lesson instead of it.
struct OwnLesson: Sendable {
    let course: ID<Course>
    /// «Алгебра».
    let title: String
}
