import Markup
import School
import Storage
import Web

/// What stands beside the editor's table: clashes, hours still to place by class and by teacher, and the way to
/// publication.
struct DraftAside {
    let draft: Draft
    let classes: [ListedClass]
    let isOfSchool: Bool
    let frame: Frame

    private static let most = 40

    var html: HTML {
        """
        <aside class="timetable__aside" aria-label="Проверка черновика">
        \(if: isOfSchool, "<p><a class=\"button\" href=\"\(frame.link(.publishing(draft.version.id)))\">Сравнить и ввести с даты…</a></p>")
        <section class="section"><h2>Накладки: \(draft.clashes.count)</h2>\(clashes)</section>
        <section class="section"><h2>Осталось поставить</h2>\(hours)</section>
        <p class="note">\(counted(draft.windows, "окно", "окна", "окон")) у учителей</p>
        </aside>

        """
    }

    private var clashes: HTML {
        guard !draft.clashes.isEmpty else { return "<p class=\"empty\">Накладок нет.</p>" }
        let words = ClashWords(draft.week), rest = draft.clashes.count - Self.most
        return """
            <ul class="list">\(each: draft.clashes.prefix(Self.most), { clash in
                "<li\(if: clash.isWarning, " data-kind=\"warning\"")>\(words.text(clash))</li>"
            })</ul>\(if: rest > 0, "<p class=\"note\">и ещё \(rest)</p>")
            """
    }

    private var hours: HTML {
        let known = Set(classes.map(\.id)), week = draft.week
        let left = draft.hours.filter { $0.left != 0 && !week.classes(of: $0.course).isDisjoint(with: known) }
        return """
            \(if: left.isEmpty, "<p class=\"empty\">Все часы этих классов поставлены.</p>")\
            <ul class="list">\(each: classes.filter { one in left.contains { week.classes(of: $0.course).contains(one.id) } }, { one in
                """
                <li><b>\(one.name.text)</b> \(left.filter { week.classes(of: $0.course).contains(one.id) }.map(line).joined(separator: "; "))</li>
                """
            })</ul>
            <details><summary>По учителям, вся школа</summary><ul class="list">\(each: byTeacher, { one in
                "<li>\(one.name): \(one.left)</li>"
            })</ul></details>
            """
    }

    private func line(_ one: HoursToPlace) -> String {
        let title = draft.week.course(one.course)?.title ?? ""
        return one.left > 0
            ? "\(title) \(WeeklyHours.text(one.left)) ч" : "\(title): лишних \(WeeklyHours.text(-one.left)) ч"
    }

    private var byTeacher: [(name: String, left: String)] {
        var sums: [ID<Person>: Int] = [:]
        for one in draft.hours where one.left > 0 {
            for teacher in draft.week.book.teachers[one.course] ?? [] { sums[teacher, default: 0] += one.left }
        }
        let names = draft.week.book.names.sorted { (SortKey.of($0.value), $0.key) < (SortKey.of($1.value), $1.key) }
        return names.compactMap { id, name in sums[id].map { (name: name.short, left: "\(WeeklyHours.text($0)) ч") } }
    }
}
