import Markup
import School
import Storage
import Web

/// A class's works of the year, as far as their plans are approved.
struct ClassAssessments: Sendable {
    let name: String
    let slug: String
    let year: SchoolYear
    let works: [PublishedWork]
    let today: Day
    let letterhead: Letterhead

    init(_ records: Reading, _ one: ListedClass, on today: Day) throws {
        guard let year = try records.years().first(where: { $0.number == one.year }) else { throw NotFound() }
        (name, slug, self.year, self.today) = (one.name.text, one.slug, year, today)
        works = try records.publishedWorks(of: year, for: one.id).works
        letterhead = try records.letterhead(on: today)
    }

    var table: ListTable {
        ListTable(
            "assessments-\(slug)", "График оценочных процедур \(name), \(year.title)", head: PublishedWork.head,
            rows: works.map(\.cells))
    }

    func view(_ frame: Frame) -> View {
        let next = works.first { $0.day >= today }.map {
            " · ближайшая \(RussianDate.dayAndMonth($0.day)), \($0.subject)"
        }
        return View(
            "График оценочных процедур \(name)",
            main: """
                <main id="main" class="page" tabindex="-1">
                \(letterhead.html)<header class="page__head"><h1>График оценочных процедур \(name)</h1>\
                <p class="page__note">\(year.title)\(next ?? "")</p>\
                <div class="page__tools"><button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать\
                </button></div></header>
                \(PublishedWork.table(works, namesClass: false))<p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }
}
