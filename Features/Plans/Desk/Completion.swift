import School
import Storage
import Web

/// How far a course's programme is fulfilled: «Прохождение программы» (003 п. 1.5; 001 п. 6.6, 6.7).
struct Completion: Sendable {
    let course: CourseOfPlans
    let plan: ListedPlan
    let sums: PlanSums
    /// Control works and practical ones: by the plan, and as the journal has them.
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
        _ kinds: [ID<WorkKind>: WorkKind], held: [ID<WorkKind>: Int]
    ) {
        (self.course, self.plan, sums) = (course, plan, PlanSums(binding, by: day))
        let facts = binding.factDays, days = binding.days, topics = binding.topics
        func works(_ isWanted: (WorkKind) -> Bool) -> WorksDone {
            let wanted = Set(kinds.filter { isWanted($0.value) }.keys)
            let places = topics.indices.filter { topics[$0].kind.map(wanted.contains) ?? false }
            return WorksDone(
                planned: places.count, due: places.count { (topics[$0].day ?? days[$0]).map { $0 <= day } ?? false },
                held: held.reduce(0) { $0 + (wanted.contains($1.key) ? $1.value : 0) })
        }
        controls = works(\.isControl)
        practicals = works { $0.needsTopic && !$0.isControl }
        briefings = topics.indices.filter { topics[$0].isSafety }.map {
            Briefing(topic: topics[$0].topic, planned: topics[$0].day ?? days[$0], held: facts[$0])
        }
    }
}

/// Works of a sort: what the plan asks of the year and of the time until now, and what the journal has.
struct WorksDone: Sendable, Hashable {
    /// Topics of the plan with such a work.
    let planned: Int
    /// Those of them whose day has come.
    let due: Int
    /// Works named in lessons that were held, whether the plan has them or not.
    let held: Int

    /// «2 из 11»; a dash where there are none.
    var words: String { planned + held == 0 ? "—" : "\(held) из \(planned)" }
    /// How many the journal lacks.
    var missing: Int { max(0, due - held) }
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

    // A work of no course in particular is one of each course of its lesson.
    private static let heldWorks = SQL(
        """
        SELECT r.course, w.kind, count(*) FROM work w JOIN lesson l ON l.id = w.lesson
            JOIN lesson_record r ON r.lesson = l.id AND (w.course IS NULL OR w.course = r.course)
            JOIN course c ON c.id = r.course
        WHERE c.year = ?1 AND l.status <> 3 AND l.status <> 4 AND (l.day < ?2 OR l.day = ?2 AND l.ends <= ?3)
        GROUP BY r.course, w.kind
        """)

    /// The completion of every plan of a year's courses that the filter takes: nine questions, however many.
    func completions(of courses: [CourseOfPlans], _ year: Int, _ asking: Asking) throws -> [Completion] {
        let plans = Dictionary(grouping: try plans(ofYear: year), by: \.course)
        var topics: [ID<ThematicPlan>: [PlannedTopic]] = [:]
        try each(Self.topicsOfYear, year) { row in
            topics[row.id(0), default: []].append(
                PlannedTopic(
                    item: row.int(1), section: row.text(2), topic: row.text(3), homework: row.text(4),
                    hours: row.int(5), kind: row.idOrNil(6), isSafety: row.flag(7), day: row.dayOrNil(8)))
        }
        let lessons = try lessonsOfPlans(year, asking), held = try worksHeld(year, asking)
        let kinds = Dictionary(try workKinds().map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
        return courses.compactMap { course in
            guard let plan = plans[course.id]?.inForce else { return nil }
            let own = lessons[course.id] ?? []
            return Completion(
                course, plan, PlanBinding(topics[plan.id] ?? [], to: own),
                by: PlanSums.lastDay(of: own, today: asking.today), kinds, held: held[course.id] ?? [:])
        }
    }

    private func worksHeld(_ year: Int, _ asking: Asking) throws -> [ID<Course>: [ID<WorkKind>: Int]] {
        let (today, time, _) = asking.zone.local(asking.now)
        var held: [ID<Course>: [ID<WorkKind>: Int]] = [:]
        try each(Self.heldWorks, year, today, time) { held[$0.id(0), default: [:]][$0.id(1)] = $0.int(2) }
        return held
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
