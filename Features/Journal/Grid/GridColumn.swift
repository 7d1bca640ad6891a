import School
import Storage
import Web

/// One work of one lesson. Columns are looked at again and again while a page is made: a class, so that none is copied.
final class GridColumn: Sendable {
    let lesson: CourseLesson
    let work: LessonWork
    let isEditable: Bool
    let isLocked: Bool
    let isFuture: Bool
    /// When its lesson begins.
    let begins: Moment
    /// Whether works may be added to the lesson and changed; in one to come too.
    let isOpen: Bool
    /// Whether the caller may record its lesson too, and so say why something came late (001 п. 2п.10).
    let mayRecord: Bool
    /// Whether it is the first column of its lesson: absences stand there.
    let isFirst: Bool
    /// The homework's term, once the lesson has begun: before that nobody can set it.
    let homeworkDue: (due: Moment, clause: String)?
    /// What is said of the lesson beside its day; empty for a lesson like any other.
    let note: String

    /// A column, editable where the caller may write and the period is open; a substitute owns single lessons.
    init(
        _ lesson: CourseLesson, _ work: LessonWork, of course: CourseLine, _ shut: ShutLessons, _ asking: Asking,
        _ whole: (isOwn: Bool, isMarked: Bool, isRecorded: Bool)
    ) {
        self.lesson = lesson
        self.work = work
        isFirst = work.n == lesson.works[0].n
        begins = asking.zone.moment(day: lesson.day, time: lesson.starts)
        isFuture = begins > asking.now
        isLocked = !shut.columns.isEmpty && shut.columns.contains(lesson.id)
        let scope = { course.scope(lesson: lesson.id, day: lesson.day) }
        let marks = whole.isMarked || asking.may(.putMark, on: scope())
        isEditable = (whole.isOwn || asking.mayFill(scope())) && !isLocked && !isFuture
        mayRecord = whole.isRecorded || asking.may(.recordLesson, on: scope())
        isOpen = marks && !isLocked && !course.isMarkless && (shut.uneven.isEmpty || shut.uneven[lesson.id] == nil)
        homeworkDue = isFuture || !isFirst ? nil : lesson.homeworkDue
        note = lesson.note(homeworkDue, on: asking.today, asking.zone)
    }

    /// The day from which families see the work, while they do not.
    func hiddenUntil(_ zone: Zone, _ now: Moment) -> Day? {
        work.visibleFrom.flatMap { $0 > now ? zone.day(of: $0) : nil }
    }

    /// «до 17:20» today, «до 24.11» on another day: a column is narrow.
    func shortUntil(_ today: Day, _ zone: Zone) -> String? {
        homeworkDue.map { homework in
            let day = zone.day(of: homework.due)
            return day == today
                ? Deadline.until(homework.due, on: today, zone)
                : "до \(day.russian.prefix(5))"
        }
    }
}
