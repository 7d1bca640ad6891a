import Markup
import School
import Storage
import Web

/// A parallel course whose topics and homework can be taken over on «Темы и задания».
struct TopicsParallel: Sendable {
    let course: ID<Course>
    /// «8А · Алгебра».
    let title: String
}

/// What a parallel course has written at the lesson of the same number in the year.
struct ParallelLesson: Sendable {
    let title: String
    let day: Day
    let topic: String
    let homework: String

    /// «8А · Алгебра, 12 ноября».
    var source: String { "\(title), \(RussianDate.dayAndMonth(day))" }
}

extension Reading {
    private static let parallels = SQL(
        """
        SELECT c.id, g.name, c.title, gc.class
        FROM course c JOIN study_group g ON g.id = c.study_group JOIN group_class gc ON gc.study_group = g.id
        WHERE c.year = ?1 AND c.subject = ?2 AND c.kind = ?3 AND c.id <> ?4
            AND (c.grade_level = ?5 OR c.grade_level IS NULL AND CAST(?5 AS BIGINT) IS NULL)
        ORDER BY g.name, c.id, gc.class
        """)

    /// The courses of the same subject and grade level whose journals the caller may see.
    func parallels(of course: CourseLine, _ asking: Asking) throws -> [TopicsParallel] {
        var found: [TopicsParallel] = [], classes: [ID<Course>: [ID<SchoolClass>]] = [:]
        try each(
            Self.parallels, course.year, course.subject, course.kind.rawValue, course.id, course.gradeLevel
        ) { row in
            let id = row.id(0, of: Course.self)
            classes[id, default: []].append(row.id(3))
            if found.last?.course == id { return }
            let group = String(row.text(1).prefix { $0 != "," })
            found.append(TopicsParallel(course: id, title: coursePlace(group, row.text(2))))
        }
        return found.filter {
            asking.may(
                .seeJournal, on: Scope(course: $0.course, classes: classes[$0.course] ?? [], day: asking.today))
        }
    }

    /// What a parallel course has written, by the lessons of the same number here: both are counted from the beginning
    /// of the year, without those that were cancelled or moved away.
    func lessons(of parallel: TopicsParallel, beside course: CourseLine, to last: Day, _ asking: Asking) throws
        -> [ID<Lesson>: ParallelLesson]
    {
        guard let first = try periods(of: course.id).map(\.starts).min() else { return [:] }
        let own = try lessons(of: course.id, from: first, to: max(first, last))
        let there = try lessons(of: parallel.course, from: first, to: max(first, asking.today))
        var found: [ID<Lesson>: ParallelLesson] = [:]
        for (lesson, other) in zip(own, there) where other.hasTopic || !other.homework.isEmpty {
            found[lesson.id] = ParallelLesson(
                title: parallel.title, day: other.day, topic: other.topic, homework: other.homework)
        }
        return found
    }
}

/// What a row of the form takes from a parallel course: `alike-topic` or `alike-homework`.
struct TakenAlike {
    private(set) var topic: String?
    private(set) var homework: HomeworkState?

    init(_ form: Form, _ course: CourseLine, _ record: LessonRecord, _ records: Reading, _ asking: Asking) throws {
        guard let take = form["take"], take.hasPrefix("alike-") else { return }
        let chosen = try records.parallels(of: course, asking).first { "\($0.course.number)" == form["like"] }
        guard let chosen else { throw NotFound() }
        let there = try records.lessons(of: chosen, beside: course, to: record.day, asking)[record.lesson]
        if take == "alike-topic", let words = there?.topic, !words.isEmpty, record.topic.isEmpty { topic = words }
        if take == "alike-homework", let words = there?.homework, !words.isEmpty, record.homework == .notEntered {
            homework = .set(words)
        }
        guard topic != nil || homework != nil else {
            throw Objection("Взять нечего: здесь уже записано или параллель это изменила. Обновите страницу.")
        }
    }
}

/// How a parallel's words are offered in a row, and how a parallel is chosen.
struct ParallelOffer {
    let sheet: TopicsSheet
    let frame: Frame

    /// «Как в параллели»: chips over the rows, the chosen one pressed.
    var chips: HTML {
        guard !sheet.parallels.isEmpty, sheet.rows.contains(where: \.mayRecord) else { return .none }
        return """
            <nav class="chips no-print" aria-label="Как в параллели"><span>Как в параллели:</span> \
            \(each: sheet.parallels, chip)</nav>

            """
    }

    private func chip(_ parallel: TopicsParallel) -> HTML {
        let isOn = parallel.course == sheet.like
        let link = Link.topics(
            sheet.course.address, year: sheet.course.year, period: sheet.shown.slug, like: isOn ? nil : parallel.course)
        return
            "<a class=\"chip\" href=\"\(frame.link(link))\"\(if: isOn, " aria-current=\"true\"")>\(parallel.title)</a>"
    }

    func topic(_ row: TopicRow) -> HTML { line(row, row.alike?.topic ?? "", "alike-topic") }

    func homework(_ row: TopicRow) -> HTML {
        row.isShut ? .none : line(row, row.alike?.homework ?? "", "alike-homework")
    }

    private func line(_ row: TopicRow, _ words: String, _ take: String) -> HTML {
        guard row.mayRecord, let alike = row.alike, !words.isEmpty else { return .none }
        return """
            <small>\(alike.source): «\(words)» <button class="button" data-kind="quiet" name="take" value="\(take)">взять\
            </button></small>
            """
    }
}
