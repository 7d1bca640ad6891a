import School
import Storage

/// What a family sees of a homework besides the common words: how, how long, by when, and its own child's own task.
struct DiaryTask: Sendable {
    let id: ID<Homework>
    /// The lesson at which it was set, and its course.
    let lesson: ID<Lesson>
    let course: ID<Course>
    /// Whether it is this student's alone.
    let isOwn: Bool
    /// The words: of the common one only where it was set for a named lesson.
    let words: String
    let facets: HomeworkFacets
    /// The day by which it is to be done; nil where that is the course's next lesson.
    let due: Day?
    var files: [HomeworkFile] = []

    /// From columns 1 to 8 of a week's facts: lesson, course, number with manner and answer, minutes, day, own number,
    /// words and link; pages and numbers stand last.
    init(_ row: Row) {
        (lesson, course, id) = (row.id(1), row.id(2), row.id(6))
        let code = row.int(3)
        isOwn = code >= 16
        facets = HomeworkFacets(
            manner: HomeworkManner(rawValue: code % 16 / 2), minutes: row.intOrNil(4), link: HomeworkLink(row.text(8)),
            wantsAnswer: code % 2 == 1, pages: row.text(11), numbers: row.text(12))
        (due, words) = (row.dayOrNil(5), row.text(7))
    }
}

extension [DiaryTask] {
    /// Takes a row in: one that repeats only for another file adds that.
    mutating func take(_ row: Row) {
        let number = row.int(6)
        let at = lastIndex { $0.id.number == number } ?? endIndex
        if at == endIndex { append(DiaryTask(row)) }
        if !row.isNull(9) { self[at].files.append(HomeworkFile(id: row.id(9), name: row.text(10))) }
    }
}
