import School
import Storage
import Web

/// How far a course's programme is fulfilled: «Прохождение программы» (003 п. 1.5; 001 п. 6.6, 6.7).
struct Completion: Sendable {
    let course: CourseOfPlans
    let plan: ListedPlan
    let sums: PlanSums
    /// Control works and practical ones, by the plan of the whole year and by what is given.
    let controls: WorksDone
    let practicals: WorksDone
    let briefings: [Briefing]

    /// Given hours of planned ones, in whole percents.
    var percent: Int { sums.planned == 0 ? 0 : sums.given * 100 / sums.planned }

    /// «не хватит 3 уроков», «уроков хватит».
    var forecast: String {
        if sums.shortage > 0 { return "не хватит " + counted(sums.shortage, "урока", "уроков", "уроков") }
        return sums.shortage == 0 ? "уроков хватит" : "запас " + counted(-sums.shortage, "урок", "урока", "уроков")
    }

    init(
        _ course: CourseOfPlans, _ plan: ListedPlan, _ binding: PlanBinding, by day: Day,
        _ kinds: [ID<WorkKind>: WorkKind]
    ) {
        (self.course, self.plan, sums) = (course, plan, PlanSums(binding, by: day))
        let facts = binding.factDays, days = binding.days, topics = binding.topics
        func works(_ isWanted: (WorkKind) -> Bool) -> WorksDone {
            let places = topics.indices.filter { topics[$0].kind.flatMap { kinds[$0] }.map(isWanted) ?? false }
            return WorksDone(planned: places.count, given: places.count { facts[$0] != nil })
        }
        controls = works(\.isControl)
        practicals = works { $0.needsTopic && !$0.isControl }
        briefings = topics.indices.filter { topics[$0].isSafety }.map {
            Briefing(topic: topics[$0].topic, planned: topics[$0].day ?? days[$0], held: facts[$0])
        }
    }
}

/// Works of a sort in a plan and in its lessons.
struct WorksDone: Sendable, Hashable {
    let planned: Int
    let given: Int

    /// «3 из 11»; a dash where none are planned.
    var words: String { planned == 0 ? "—" : "\(given) из \(planned)" }
}

/// A safety briefing: when it is planned, and when it was held.
struct Briefing: Sendable {
    let topic: String
    let planned: Day?
    let held: Day?
}

extension Reading {
    private static let topicsOfYear = SQL(
        """
        SELECT p.id, i.item, i.section, i.topic, i.homework, i.hours, i.work_kind, i.safety, i.planned_day
        FROM plan p JOIN course c ON c.id = p.course JOIN plan_item i ON i.plan = p.id
        WHERE c.year = ?1 AND p.id = coalesce(
            (SELECT max(a.id) FROM plan a WHERE a.course = p.course AND a.status = 3),
            (SELECT max(a.id) FROM plan a WHERE a.course = p.course)) ORDER BY p.id, i.n
        """)
    private static let lessonsOfYear = SQL(
        """
        SELECT r.course, l.id, l.day, l.status, l.ends, r.topic, r.plan_item
        FROM lesson_record r JOIN lesson l ON l.id = r.lesson JOIN course c ON c.id = r.course
        WHERE c.year = ?1 AND EXISTS (SELECT 1 FROM plan p WHERE p.course = r.course)
        ORDER BY r.course, l.day, l.n, l.id
        """)

    /// The completion of every plan of a year's courses that the filter takes: eight questions, however many.
    func completions(of courses: [CourseOfPlans], _ year: Int, _ asking: Asking) throws -> [Completion] {
        let plans = Dictionary(grouping: try plans(ofYear: year), by: \.course)
        var topics: [ID<ThematicPlan>: [PlannedTopic]] = [:]
        try each(Self.topicsOfYear, year) { row in
            topics[row.id(0), default: []].append(
                PlannedTopic(
                    item: row.int(1), section: row.text(2), topic: row.text(3), homework: row.text(4),
                    hours: row.int(5), kind: row.idOrNil(6), isSafety: row.flag(7), day: row.dayOrNil(8)))
        }
        let lessons = try lessonsOfPlans(year, asking)
        let kinds = Dictionary(try workKinds().map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
        return courses.compactMap { course in
            guard let plan = plans[course.id]?.inForce else { return nil }
            let own = lessons[course.id] ?? []
            return Completion(
                course, plan, PlanBinding(topics[plan.id] ?? [], to: own),
                by: PlanSums.lastDay(of: own, today: asking.today), kinds)
        }
    }

    private func lessonsOfPlans(_ year: Int, _ asking: Asking) throws -> [ID<Course>: [LessonInPlan]] {
        let (today, time, _) = asking.zone.local(asking.now)
        var lessons: [ID<Course>: [LessonInPlan]] = [:]
        try each(Self.lessonsOfYear, year) { row in
            let day = row.day(2), isOver = day < today || day == today && row.int(4) <= time.minutes
            lessons[row.id(0), default: []].append(
                LessonInPlan(
                    id: row.id(1), day: day, takesPlace: LessonStatus(rawValue: row.int(3))?.isOn ?? true,
                    isOver: isOver, topic: row.text(5), item: row.intOrNil(6)))
        }
        return lessons
    }
}
