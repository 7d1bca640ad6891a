import Markup
import School
import Storage
import Web

/// The groups for physical education of the caller's own courses of it: a name and a group, nothing else of a card.
struct HealthGroupsPage: Page {
    static let path = "/people/health"
    static let act = Act.seePeople
    static let keeping = Keeping.nothing

    struct Line: Sendable {
        let course: String
        let name: PersonName
        let group: StudentCategory?
    }

    private static let lines = SQL(
        """
        SELECT k.title || ' · ' || coalesce(c.name, k.class_slug), p.surname, p.given, p.patronymic, g.code
        FROM duty d JOIN course k ON k.id = d.object JOIN subject s ON s.id = k.subject
        JOIN group_member m ON m.study_group = k.study_group AND m.from_day <= ?2
            AND (m.to_day IS NULL OR m.to_day >= ?2)
        JOIN person p ON p.id = m.student
        LEFT JOIN school_class c ON c.year = k.year AND c.slug = k.class_slug
        LEFT JOIN category g ON g.student = m.student AND g.code LIKE 'ФК%' AND g.cancelled = 0 AND g.from_day <= ?2
            AND (g.to_day IS NULL OR g.to_day >= ?2)
        WHERE d.person = ?1 AND d.kind = 6 AND d.from_day <= ?2 AND (d.to_day IS NULL OR d.to_day >= ?2)
            AND (s.name LIKE 'Физическая культура%' OR s.name LIKE 'Физкультура%')
        ORDER BY c.sort_key, k.title, k.id, p.sort_key, p.id
        """)

    init(_ form: Form) {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> [Line] {
        guard asking.regulation.keeps(.healthGroup), let person = asking.caller.person else { throw NotFound() }
        let lines = try records.rows(Self.lines, person, records.dayOfLists(asking.today)) { row in
            Line(
                course: row.text(0), name: PersonName(row, at: 1),
                group: row.textOrNil(4).flatMap(StudentCategory.init(rawValue:)))
        }
        // Whoever teaches no physical education has no such page.
        guard !lines.isEmpty else { throw NotFound() }
        return lines
    }

    func view(_ lines: [Line], _ frame: Frame) -> View {
        View(
            "Группы здоровья",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li></ol>
                <header class="page__head"><h1>Группы здоровья</h1><p class="page__note">Ученики ваших групп по \
                физкультуре на сегодня</p></header>
                <table class="table" data-cards data-sticky><thead><tr><th scope="col">Ученик</th>\
                <th scope="col">Класс</th><th scope="col">Группа здоровья</th></tr></thead><tbody>
                \(each: lines, { line in
                    """
                    <tr><th scope="row">\(line.name.list)</th><td data-label="Класс">\(line.course)</td>\
                    <td data-label="Группа здоровья">\(line.group?.title ?? "не указана")</td></tr>

                    """
                })</tbody></table>
                </main>
                """)
    }
}
