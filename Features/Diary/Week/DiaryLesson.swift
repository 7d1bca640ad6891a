import School

/// One lesson of a student's day, as the family sees it.
struct DiaryLesson: Sendable {
    let id: ID<Lesson>
    let course: ID<Course>
    let subject: ID<Subject>
    let day: Day
    let n: Int
    let starts: TimeOfDay
    let ends: TimeOfDay
    let room: String
    let status: LessonStatus
    /// «Алгебра», «Английский язык, 2 группа».
    let title: String
    let kind: CourseKind
    let topic: String
    let homework: HomeworkState
    let substitution: DiarySubstitution?
    /// The week of two that take turns to which its place in the timetable belongs; nil for every week.
    let turn: WeekTurn?
    /// Where it was to be held, if it was moved away from there.
    let moved: MovedFrom?
    var works: [DiaryWork] = []
    var marks: [SeenMark] = []
    var attendance: ShownAttendance?
    /// What the teacher has noted for the family.
    var notes: [String] = []
    var isExempt = false
    /// What is said of the homework set here besides the common words, and what was set for this student alone.
    var tasks: [DiaryTask] = []
    /// What was set before and is to be done by this lesson.
    var due: DueHomework?
    /// What this student alone is to have done by this lesson.
    var ownDue: [DiaryTask] = []

    /// The work a mark was given for; work 0 is an answer where nothing else is named.
    func work(of slot: MarkSlot) -> DiaryWork { works.first { $0.n == slot.work } ?? .answer }
}

/// The place that a lesson was moved away from.
enum MovedFrom: Sendable, Hashable {
    case day(Day)
    /// The number of another lesson of the same day.
    case number(Int)

    init?(day: Day?, n: Int?) {
        if let day { self = .day(day) } else if let n { self = .number(n) } else { return nil }
    }

    /// «перенесён с 21 ноября», «перенесён с 3-го урока».
    var words: String {
        switch self {
        case .day(let day): "перенесён с " + RussianDate.dayAndMonth(day)
        case .number(let n): "перенесён \(LessonNumbers.since(n)) урока"
        }
    }
}

/// A work of a lesson: its kind, weight and whether everybody present is owed a mark for it.
struct DiaryWork: Sendable {
    let n: Int
    /// «контрольная работа».
    let title: String
    let weight: Int
    let topic: String
    let isWritten: Bool

    /// What every lesson has from the start.
    static let answer = DiaryWork(n: 0, title: "ответ", weight: 1, topic: "", isWritten: false)

    /// «вес 3», «не в среднем» for what weighs nothing; empty for the usual weight.
    var weightWords: String { weight == 1 ? "" : weight == 0 ? "не в среднем" : "вес \(weight)" }
}

/// Who teaches instead of whom.
struct DiarySubstitution: Sendable {
    let absent: PersonName
    let substitute: PersonName?
    /// Whether the substitute gives the own subject in the place of another one.
    let isOtherSubject: Bool

    /// «Волков П. А.; обычно ведёт Чернова Ю. А.»: names stay in the nominative, which is always right.
    var words: String {
        let name = substitute.map(\.short) ?? "учителя нет"
        return isOtherSubject ? "\(name); вместо урока другого учителя" : "\(name); обычно ведёт \(absent.short)"
    }
}

/// Homework with the lesson at which it was set: the student's own tick belongs to that lesson.
struct DueHomework: Sendable {
    let lesson: ID<Lesson>
    let text: String
    /// Nil for what was set before the week shown.
    var set: Day?
    /// What is said of it besides.
    var tasks: [DiaryTask] = []
}
