import School

/// A teacher's lessons of a day, in order of time.
struct Agenda: Sendable {
    let lessons: [AgendaLesson]
    /// The lesson that is opened: the one going on, or the next of today; none on another day.
    let current: AgendaLesson?
    /// Whether the opened lesson is going on.
    let isNow: Bool
    /// The next lesson on a later day, asked for only where today has none.
    let next: NextLesson?
    /// Who of the opened lesson's group is not at school today.
    var absent: [ClassAbsence] = []
    /// Whether the journal of the opened lesson is the caller's to see: whoever stands in keeps that lesson alone.
    var opensJournal = true
    /// What the plan has for the opened lesson while its topic is not written.
    var proposed: ProposedTopic?

    init(_ lessons: [AgendaLesson], time: TimeOfDay, next: NextLesson?, isToday: Bool = true) {
        self.lessons = lessons
        self.next = next
        let on = isToday ? lessons.filter { $0.status.isOn && $0.replacedBy == nil } : []
        let going = on.first { $0.starts <= time && time < $0.ends }
        isNow = going != nil
        current = going ?? on.first { $0.starts > time }
    }

    /// The moments of today at which the page looks different: lessons begin and end.
    func changes(_ zone: Zone, _ today: Day) -> [Moment] {
        lessons.flatMap { [zone.moment(day: today, time: $0.starts), zone.moment(day: today, time: $0.ends)] }
    }
}

/// One lesson of a teacher's day.
struct AgendaLesson: Sendable {
    let lesson: ID<Lesson>
    let course: ID<Course>
    let address: CoursePlace
    let n: Int
    let starts: TimeOfDay
    let ends: TimeOfDay
    let room: String
    let status: LessonStatus
    let kind: CourseKind
    /// «Алгебра».
    let title: String
    /// «8Б».
    let group: String
    let topic: String
    let isRollTaken: Bool
    let homework: HomeworkState
    /// When the last lesson of the group's classes ends today.
    let lastLessonEnds: TimeOfDay?
    /// Whether the caller stands in.
    var isStandIn = false
    /// Whom the caller stands in for.
    let insteadOf: PersonName?
    /// Who stands in for the caller.
    let replacedBy: PersonName?
    /// The day it was to be held on; of one that was moved away, the day it is held on now.
    var otherDay: Day?
    /// The number it was to be held under, where it is another of the same day.
    var otherNumber: Int?
    /// What the column of the journal says of it too: a national test, or a lesson outside the school.
    var shownAs: LessonChangeKind?
    /// What took it off together with others.
    var event: DayEventKind?

    /// Whether it is held otherwise than the timetable has it.
    var isChanged: Bool {
        insteadOf != nil || status == .remote || otherDay != nil || otherNumber != nil || shownAs != nil
    }
}

/// The two slugs of a course's page.
struct CoursePlace: Sendable, Hashable {
    let classSlug: String
    let slug: String
}

/// The next lesson after today.
struct NextLesson: Sendable {
    let day: Day
    let n: Int
    let group: String
    let title: String
}
