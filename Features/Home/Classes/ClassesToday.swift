import Markup
import School
import Storage
import Web

/// One class of the school today.
struct ClassToday: Sendable {
    let name: String
    let slug: String
    /// Students marked absent at one lesson at least.
    let away: Int
}

extension Reading {
    private static let classes = SQL(
        """
        SELECT s.name, s.slug, (SELECT count(DISTINCT a.student) FROM membership m
            JOIN attendance a ON a.student = m.student AND a.day = ?1 AND (a.code <= 4 OR a.code = 6)
            WHERE m.class = s.id AND m.from_day <= ?1 AND (m.to_day IS NULL OR m.to_day >= ?1))
        FROM school_class s JOIN school_year y ON y.id = s.year AND y.starts <= ?1 AND y.ends >= ?1
        ORDER BY s.sort_key, s.id
        """)

    /// The classes of the year that holds a day, and how many of each are away on it.
    func classes(on day: Day) throws -> [ClassToday] {
        try rows(Self.classes, day) { ClassToday(name: $0.text(0), slug: $0.text(1), away: $0.int(2)) }
    }
}

/// The classes as signposts to their days.
struct ClassesTodayView {
    let classes: [ClassToday]
    let frame: Frame

    var section: HTML {
        guard !classes.isEmpty else { return .none }
        return """
            <section class="section" aria-labelledby="classes"><div class="section__head"><h2 id="classes">Классы</h2>\
            </div>
            <nav class="chips" aria-label="Классы">\(each: classes, chip)</nav></section>

            """
    }

    private func chip(_ one: ClassToday) -> HTML {
        """
        <a class="chip" href="\(frame.link(.schoolClass(one.slug)))">\(one.name)\
        \(if: one.away > 0, "<span class=\"quiet\">нет \(one.away)</span>")</a>
        """
    }
}
