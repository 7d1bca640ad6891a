import Markup
import School
import Storage
import Web

/// By when the final marks of a period are to be put (001 п. 3.2), and on which pages.
struct FinalTerm: Sendable {
    let period: Period
    let deadline: Deadline
    /// «8Б · Алгебра», in the order of classes, each with the way to its final marks.
    var pages: [(name: String, link: Link)]
}

extension Reading {
    private static let ending = SQL(
        """
        SELECT p.id, p.n, p.kind, p.name, p.starts, p.ends, p.attestation, g.name, c.title, c.kind, c.class_slug,
            c.slug, c.year
        FROM period p JOIN course c ON c.scheme = p.scheme AND c.scale <> 0 AND coalesce(c.grade_level, 0) <> 1
            JOIN study_group g ON g.id = c.study_group
        WHERE p.ends BETWEEN ?1 AND ?2 AND EXISTS (
            SELECT 1 FROM course_closing v WHERE v.course = c.id AND v.period = p.id AND v.closed_at IS NULL)
            AND EXISTS (
            SELECT 1 FROM duty d WHERE d.kind = 6 AND d.object = c.id AND d.from_day <= p.ends
                AND (d.to_day IS NULL OR d.to_day >= p.ends) AND (CAST(?3 AS BIGINT) IS NULL OR d.person = ?3))
            AND EXISTS (SELECT 1 FROM group_member m WHERE m.study_group = c.study_group AND m.from_day <= p.ends
                AND (m.to_day IS NULL OR m.to_day >= p.ends) AND NOT EXISTS (
                    SELECT 1 FROM final_mark f WHERE f.student = m.student AND f.year = c.year AND f.period = p.id
                        AND (f.subject = c.subject OR f.subject = c.composed_into) AND f.value IS NOT NULL))
        ORDER BY p.ends, p.n, p.id, g.name, c.title, c.id
        """)

    /// The terms of final marks of periods that end soon, of somebody's pages or of all, as long as a
    /// student of the page lacks one; nothing where the regulation sets no term. Each is judged by the rules of its period's last day.
    func finalTerms(of person: ID<Person>?, _ asking: Asking) throws -> [FinalTerm] {
        let today = asking.today
        var found: [(period: Period, pages: [(name: String, link: Link)])] = []
        try each(Self.ending, today, today + 14, person) { row in
            guard CourseKind(rawValue: row.int(9))?.hasMarks ?? false else { return }
            if found.last?.period.id.number != row.int(0) { found.append((Period(row), [])) }
            let link = Link.finals(
                CourseAddress(row.text(10), row.text(11)), year: row.int(12), period: "\(row.int(0))")
            found[found.count - 1].pages.append((coursePlace(row.text(7), row.text(8)), link))
        }
        guard !found.isEmpty else { return [] }
        let rules = try regulationsByDay()
        return try found.compactMap { period, pages in
            let regulation = rules.on(period.ends), rule = regulation.rule(.finalMarkTerm)
            let number = SchoolYear.number(on: period.ends)
            let terms = try terms(for: rule, of: number, zone: asking.zone, under: regulation)
            let deadline = terms.deadline(rule, from: TermStart(day: period.ends))
            guard let due = deadline.due, due >= asking.now else { return nil }
            return FinalTerm(period: period, deadline: deadline, pages: pages)
        }
    }
}

extension Period {
    fileprivate init(_ row: Row) {
        self.init(
            id: row.id(0), n: row.int(1), kind: PeriodKind(rawValue: row.int(2)) ?? .custom, name: row.text(3),
            starts: row.day(4), ends: row.day(5), attestation: row.dayOrNil(6))
    }
}

/// The terms of final marks to come as a list: they are a debt once their period is over.
struct FinalTermsView {
    /// Pages that are named one by one.
    private static let most = 40

    let terms: [FinalTerm]
    let today: Day
    let frame: Frame

    var html: HTML {
        guard !terms.isEmpty else { return .none }
        return """
            <section class="section" aria-labelledby="finals"><div class="section__head"><h2 id="finals">Итоговые отметки\
            </h2></div><p class="note">Период ещё не кончился: это срок, а не долг.</p>\
            <ul class="list">\(each: terms, item)</ul></section>

            """
    }

    private func item(_ term: FinalTerm) -> HTML {
        let clause = term.deadline.clause
        return """
            <li><b>\(term.period.title)</b>, конец \(RussianDate.dayAndMonth(term.period.ends)): итоговые отметки \
            <b>\(term.deadline.words(on: today))</b>\(if: !clause.isEmpty, " по \(clause)")
            <details><summary>\(counted(term.pages.count, "страница", "страницы", "страниц")), как посчитан срок</summary>\
            \(if: term.pages.count <= Self.most, "<p>\(each: term.pages, { "<a href=\"\(frame.link($0.link))\">\($0.name)</a> " })</p>")<ul class="reckoning">\
            \(each: term.deadline.reckoning, { "<li>\($0)</li>" })</ul></details></li>
            """
    }
}
