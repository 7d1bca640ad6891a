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
    /// Which halves of the year were approved though they broke a norm, by whom and why; what teachers are told alone.
    let exceptions: [String]
    let today: Day
    let letterhead: Letterhead

    /// The school's clock is given where it is told why norms were broken.
    init(_ records: Reading, _ one: ListedClass, on today: Day, telling zone: Zone? = nil) throws {
        guard let year = try records.years().first(where: { $0.number == one.year }) else { throw NotFound() }
        (name, slug, self.year, self.today) = (one.name.text, one.slug, year, today)
        let published = try records.publishedWorks(of: year, for: one.id)
        works = published.works
        exceptions = HalfYear.allCases.compactMap { half in
            guard let zone, let level = one.gradeLevel,
                let approval = published.approved[AssessmentPlanPlace(year.number, half, level)],
                !approval.reason.isEmpty
            else { return nil }
            return "\(half.title): график утверждён \(approval.words(zone))."
        }
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
                \(each: exceptions, { "<p class=\"note\">\($0)</p>" })\
                \(PublishedWork.table(works, namesClass: false))<p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }
}
