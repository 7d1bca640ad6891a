import Markup
import School
import Storage
import Web

extension Reading {
    private static let withoutStudents = SQL(
        """
        SELECT c.name FROM school_class c WHERE c.year = ?1 AND NOT EXISTS (SELECT 1 FROM membership m
            WHERE m.class = c.id AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2))
        ORDER BY c.sort_key, c.id
        """)
    private static let withoutLessons = SQL(
        """
        SELECT c.name FROM school_class c WHERE c.year = ?1 AND NOT EXISTS (SELECT 1 FROM group_class g
            JOIN course k ON k.study_group = g.study_group JOIN lesson_record r ON r.course = k.id AND r.day >= ?2
            WHERE g.class = c.id)
        ORDER BY c.sort_key, c.id
        """)
    private static let withoutLeader = SQL(
        """
        SELECT c.name FROM school_class c WHERE c.year = ?1 AND NOT EXISTS (SELECT 1 FROM duty d
            WHERE d.kind = 5 AND d.object = c.id AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2))
        ORDER BY c.sort_key, c.id
        """)
    private static let withoutTeacher = SQL(
        """
        SELECT coalesce(c.name, k.class_slug) || ' · ' || k.title
        FROM course k LEFT JOIN school_class c ON c.year = k.year AND c.slug = k.class_slug
        WHERE k.year = ?1 AND NOT EXISTS (SELECT 1 FROM duty d
            WHERE d.kind = 6 AND d.object = k.id AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2))
        ORDER BY c.sort_key, k.class_slug, k.title, k.id
        """)
    private static let withoutMembers = SQL(
        """
        SELECT coalesce(c.name, k.class_slug) || ' · ' || k.title
        FROM course k JOIN study_group g ON g.id = k.study_group AND g.kind <> 1
            LEFT JOIN school_class c ON c.year = k.year AND c.slug = k.class_slug
        WHERE k.year = ?1 AND NOT EXISTS (SELECT 1 FROM group_member m
            WHERE m.study_group = g.id AND m.from_day <= ?2 AND (m.to_day IS NULL OR m.to_day >= ?2))
        ORDER BY c.sort_key, k.class_slug, k.title, k.id
        """)

    /// What a year's first lesson still lacks, as of a day: five questions, each with the names it answers.
    func gaps(of year: Int, on day: Day) throws -> [CheckPage.Gap] {
        func names(_ question: SQL) throws -> [String] { try rows(question, year, day) { $0.text(0) } }
        let staff = Link("/people?who=staff"), load = Link("/import")
        let gaps = [
            CheckPage.Gap(
                words: "Классы без учеников", names: try names(Self.withoutStudents),
                advice: "Загрузите список учеников или добавьте их по одному.", link: load, button: "Загрузка"),
            CheckPage.Gap(
                words: "Классы без уроков впереди", names: try names(Self.withoutLessons),
                advice: "Загрузите расписание.", link: load, button: "Загрузка"),
            CheckPage.Gap(
                words: "Классы без классного руководителя", names: try names(Self.withoutLeader),
                advice: "Откройте карточку сотрудника: «Назначить или завершить».", link: staff, button: "Сотрудники"),
            CheckPage.Gap(
                words: "Страницы журнала без учителя", names: try names(Self.withoutTeacher),
                advice: "Откройте карточку сотрудника: «Назначить или завершить».", link: staff, button: "Сотрудники"),
            CheckPage.Gap(
                words: "Подгруппы без учеников", names: try names(Self.withoutMembers),
                advice: "Выберите в списке людей класс и откройте «Подгруппы».", link: .people, button: "Люди"),
        ]
        return gaps.filter { !$0.names.isEmpty }
    }
}
