import School
import Storage
import Web

/// The lessons of a course over a period with what was written of them.
struct TopicsSheet: Sendable {
    let course: CourseLine
    let periods: [Period]
    let shown: ShownPeriod
    let rows: [TopicRow]
    /// Hours of the plan whose days fall into the period; nil without a plan.
    let planned: Int?
    /// The courses whose words can be taken over, and the one that was chosen.
    let parallels: [TopicsParallel]
    let like: ID<Course>?
    let letterhead: Letterhead
}

/// One lesson's row.
struct TopicRow: Sendable {
    let lesson: CourseLesson
    let record: LessonRecord
    /// The plan's topic for it, if it has one.
    let offered: PlannedTopic?
    /// What the chosen parallel course has written at its lesson.
    let alike: ParallelLesson?
    /// Everybody's homework besides its words; what students have alone.
    let task: HomeworkTask?
    let own: [HomeworkTask]
    /// By when the homework is to be done.
    let due: Day?
    /// What the class has for that evening with it, and whether that is too much.
    let evening: (minutes: Int, isOver: Bool)?
    let mayRecord: Bool
    /// Whether its homework is settled: the period is closed, or the day too old.
    let isShut: Bool
    let hasBegun: Bool

    /// The plan's words where the lesson's are others.
    var deviation: String? {
        guard let offered, !record.topic.isEmpty, !offered.topic.isEmpty, !offered.says(record.topic) else {
            return nil
        }
        return offered.topic
    }

    /// «замена: Петрова О. Н.», «перенесён с 21 ноября».
    var notes: [String] { lesson.signs().map(\.words) }
}

extension TopicsSheet {
    /// Reads the page: a fixed number of questions, however many lessons there are.
    init(
        _ course: CourseLine, period: String?, like: ID<Course>? = nil, _ records: Reading, _ asking: Asking
    ) throws {
        let periods = try records.periods(of: course)
        guard let shown = ShownPeriod(period, of: periods, today: asking.today) else { throw NotFound() }
        // Homework of the last lessons is due after the period.
        let known = try records.lessons(of: course.id, from: shown.from, to: shown.to + 45)
        let lessons = known.filter { $0.day <= shown.to }
        let plan =
            course.kind.hasTopics
            ? try records.planBinding(of: course.id, zone: asking.zone, now: asking.now) : nil
        let parallels = try records.parallels(of: course, asking)
        let chosen = parallels.first { $0.course == like }
        var material = try TopicsMaterial(
            course, shown, records, known, plan, try records.columnsShut(of: course, lessons, periods, asking))
        material.alike =
            try chosen.map {
                try records.lessons(of: $0, beside: course, to: min(shown.to, asking.today), asking)
            } ?? [:]
        (self.course, self.periods, self.shown) = (course, periods, shown)
        (self.parallels, self.like) = (parallels, chosen?.course)
        rows = lessons.compactMap { material.row(of: $0, asking) }
        planned = plan.map { plan in
            let here = plan.topics.filter { topic in topic.day.map { $0 >= shown.from && $0 <= shown.to } ?? false }
            return here.reduce(0) { $0 + $1.hours }
        }
        letterhead = try records.letterhead(on: min(shown.to, asking.today))
    }
}

/// What the rows are made of.
private struct TopicsMaterial {
    let course: CourseLine
    let coming: [(id: ID<Lesson>, day: Day)]
    let records: [ID<Lesson>: LessonRecord]
    let tasks: [ID<Lesson>: [HomeworkTask]]
    let topics: [ID<Lesson>: PlannedTopic]
    var alike: [ID<Lesson>: ParallelLesson] = [:]
    let evenings: [Day: EveningLoad]
    let shut: Set<ID<Lesson>>

    init(
        _ course: CourseLine, _ shown: ShownPeriod, _ found: Reading, _ known: [CourseLesson], _ plan: PlanBinding?,
        _ shut: Set<ID<Lesson>>
    ) throws {
        (self.course, self.shut, coming) = (course, shut, known.map { ($0.id, $0.day) })
        records = Dictionary(
            try found.lessonRecords(of: course.id, from: shown.from, to: shown.to).map { ($0.lesson, $0) },
            uniquingKeysWith: { first, _ in first })
        tasks = Dictionary(
            grouping: try found.homeworkTasks(of: course.id, from: shown.from, to: shown.to), by: \.lesson)
        topics = Dictionary(
            (plan?.bound ?? []).compactMap { pair in pair.place.map { (pair.lesson.id, plan?.topics[$0]) } },
            uniquingKeysWith: { first, _ in first }
        ).compactMapValues { $0 }
        evenings = try found.evenings(of: course, from: shown.from, to: shown.to + 45)
    }

    func row(of lesson: CourseLesson, _ asking: Asking) -> TopicRow? {
        guard let record = records[lesson.id] else { return nil }
        let here = (tasks[lesson.id] ?? []).filter(\.stands), task = here.first { $0.n == 0 }
        let hasHomework = !record.homework.words.isEmpty
        let due =
            hasHomework
            ? HomeworkDue.day(set: lesson.day, aimed: task?.facets.due, among: coming) : nil
        let load = task?.facets.minutes == nil ? nil : due.flatMap { evenings[$0] }
        return TopicRow(
            lesson: lesson, record: record, offered: topics[lesson.id], alike: alike[lesson.id],
            task: hasHomework ? task : nil,
            own: here.filter { $0.n > 0 }, due: due,
            evening: load.map { ($0.minutes, $0.exceeds(course.gradeLevel, with: 0)) },
            mayRecord: asking.may(.recordLesson, on: course.scope(lesson: lesson.id, day: lesson.day)),
            isShut: shut.contains(lesson.id),
            hasBegun: asking.zone.moment(day: lesson.day, time: lesson.starts) <= asking.now)
    }
}

extension Reading {
    /// The evenings of a course's classes over some days; nothing for courses whose homework loads none.
    fileprivate func evenings(of course: CourseLine, from: Day, to: Day) throws -> [Day: EveningLoad] {
        guard course.kind.addsEveningLoad else { return [:] }
        return try eveningTasks(ofGroup: course.group, year: course.year, days: from...to).mapValues {
            EveningLoad($0)
        }
    }
}
