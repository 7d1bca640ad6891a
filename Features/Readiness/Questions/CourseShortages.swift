import Markup
import School
import Storage
import Web

extension Reading {
    // Pages of a dissolved group lack nothing, nor do those of a student who is taught alone no more.
    private static let withoutTeacher = SQL(
        """
        SELECT coalesce(c.name, k.class_slug), k.title, k.class_slug, k.slug
        FROM course k JOIN study_group g ON g.id = k.study_group
            LEFT JOIN school_class c ON c.year = k.year AND c.slug = k.class_slug
        WHERE k.year = ?1 AND (g.last_day IS NULL OR g.last_day >= ?2) AND (g.kind <> 4 OR EXISTS (
                SELECT 1 FROM group_member i WHERE i.study_group = g.id AND (i.to_day IS NULL OR i.to_day >= ?2)))
            AND NOT EXISTS (SELECT 1 FROM duty d
            WHERE d.kind = 6 AND d.object = k.id AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2))
        ORDER BY c.sort_key, k.class_slug, k.title, k.id
        """)
    private static let withoutMembers = SQL(
        """
        SELECT coalesce(c.name, k.class_slug), k.title, k.class_slug, k.slug
        FROM course k JOIN study_group g ON g.id = k.study_group AND g.kind <> 1 AND g.kind <> 4
                AND (g.last_day IS NULL OR g.last_day >= ?2)
            LEFT JOIN school_class c ON c.year = k.year AND c.slug = k.class_slug
        WHERE k.year = ?1 AND NOT EXISTS (SELECT 1 FROM group_member m
            WHERE m.study_group = g.id AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2))
        ORDER BY c.sort_key, k.class_slug, k.title, k.id
        """)
    // A page of a class that has no timetable at all is told of with its class.
    private static let withoutSlots = SQL(
        """
        SELECT coalesce(c.name, k.class_slug), k.title, k.class_slug, k.slug
        FROM course k JOIN study_group g ON g.id = k.study_group
            LEFT JOIN school_class c ON c.year = k.year AND c.slug = k.class_slug
        WHERE k.year = ?1 AND k.weekly_tenths > 0 AND (g.last_day IS NULL OR g.last_day >= ?2) AND (g.kind <> 4 OR EXISTS (
                SELECT 1 FROM group_member i WHERE i.study_group = g.id AND (i.to_day IS NULL OR i.to_day >= ?2)))
            AND k.id NOT IN (SELECT sc.course FROM timetable t JOIN slot s ON s.timetable = t.id
                JOIN slot_course sc ON sc.slot = s.id
                WHERE t.year = ?1 AND t.published_at IS NOT NULL AND (t.to_day IS NULL OR t.to_day >= ?2))
            AND EXISTS (SELECT 1 FROM timetable t WHERE t.year = ?1 AND t.student IS NULL
                AND t.published_at IS NOT NULL AND (t.to_day IS NULL OR t.to_day >= ?2))
        ORDER BY c.sort_key, k.class_slug, k.title, k.id
        """)
    private static let unwritten = SQL(
        """
        SELECT coalesce(c.name, k.class_slug), k.title, k.class_slug, k.slug,
            sum(CASE WHEN r.topic = '' AND k.kind < 7 THEN 1 ELSE 0 END),
            sum(CASE WHEN r.roll = 0 AND k.kind <> 5 AND k.kind <> 8 THEN 1 ELSE 0 END)
        FROM course k JOIN lesson_record r ON r.course = k.id AND r.day < ?2 AND (r.topic = '' OR r.roll = 0)
            JOIN lesson l ON l.id = r.lesson AND l.status <> 3 AND l.status <> 4
            LEFT JOIN school_class c ON c.year = k.year AND c.slug = k.class_slug
        WHERE k.year = ?1
        GROUP BY c.name, c.sort_key, k.id, k.title, k.class_slug, k.slug
        ORDER BY c.sort_key, k.class_slug, k.title, k.id
        """)

    /// What pages of the journal lack: four questions.
    func courseShortages(_ time: ReadinessTime) throws -> [Shortage] {
        func cases(_ question: SQL) throws -> [Shortage.Case] {
            try rows(question, time.year.number, time.day) { Shortage.Case(page($0), journal($0)) }
        }
        return [
            Shortage(
                "Страницы журнала без учителя", isBlocking: true, try cases(Self.withoutTeacher),
                advice: "Передайте часы учителю в нагрузке класса.", .load),
            Shortage(
                "Подгруппы без учеников", isBlocking: true, try cases(Self.withoutMembers),
                advice: "Выберите в списке людей класс и откройте «Группы».", .people),
            Shortage(
                "Страницы журнала без мест в расписании", try cases(Self.withoutSlots),
                advice: "Добавьте эти уроки в расписание и загрузите его ещё раз.", .importing),
        ] + (try unwrittenLessons(time))
    }

    /// Lessons of past days, counted by page of the journal.
    private func unwrittenLessons(_ time: ReadinessTime) throws -> [Shortage] {
        var topics: [Shortage.Case] = [], rolls: [Shortage.Case] = []
        try each(Self.unwritten, time.year.number, time.today) { row in
            func count(_ number: Int) -> [Shortage.Case] {
                number > 0 ? [Shortage.Case("\(page(row)) — \(number)", journal(row))] : []
            }
            topics += count(row.int(4))
            rolls += count(row.int(5))
        }
        return [
            Shortage(
                "Предметы, где прошли уроки без темы", topics,
                advice: "Тему вносит учитель в журнале: на странице урока или в его столбце."),
            Shortage(
                "Предметы, где прошли уроки без переклички", rolls,
                advice: "Отметьте отсутствующих или «все на месте»."),
        ]
    }

    private func page(_ row: Row) -> String { "\(row.text(0)) · \(row.text(1))" }
    private func journal(_ row: Row) -> Link { .journal(CourseAddress(row.text(2), row.text(3))) }
}
