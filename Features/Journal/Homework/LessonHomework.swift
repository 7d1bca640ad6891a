import School
import Storage

/// A lesson's homework besides the common words, and what it may be set for.
struct LessonHomework: Sendable {
    /// Facets, files, and what students have alone.
    let tasks: [HomeworkTask]
    /// The lessons after it, for which homework may be set.
    let coming: [ComingLesson]
    /// What the class has for those evenings already.
    let evening: EveningMeter

    /// Reads it by three questions; evenings are looked at where somebody may write.
    init(_ record: LessonRecord, _ course: CourseLine, _ records: Reading, isOpen: Bool) throws {
        guard course.kind.hasHomework else {
            (tasks, coming, evening) = ([], [], EveningMeter(loads: [:], gradeLevel: nil))
            return
        }
        tasks = try records.homeworkTasks(of: record)
        coming = try records.comingLessons(of: record.course, after: record.day)
        evening = try records.evenings(of: course, isOpen ? coming : [], besides: record.lesson)
    }
}
