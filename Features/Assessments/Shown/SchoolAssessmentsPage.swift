import Markup
import School
import Storage
import Web

/// The approved plans of the whole school in a half of the year: what is printed and put on the school's site.
struct SchoolAssessmentsPage: Page {
    struct Sheet: Sendable {
        let year: SchoolYear
        let half: HalfYear
        let works: [PublishedWork]
        /// The parallels whose plan is not approved yet.
        let missing: [Int]
        let letterhead: Letterhead
    }

    static let path = "/assessments/school"
    static let act = Act.seeAssessments

    private let half: HalfYear?

    init(_ form: Form) throws {
        half = HalfYear(form)
        if half == nil, !(form["h"] ?? "").isEmpty { throw NotFound() }
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let year = try records.yearInHand(on: asking.today) else { throw NotFound() }
        let half = half ?? HalfYear(of: asking.today, in: year), days = half.days(of: year)
        let (works, approved) = try records.publishedWorks(of: year)
        let levels = Set(try records.classes(of: year.number).compactMap(\.gradeLevel)).sorted()
        return Sheet(
            year: year, half: half, works: works.filter { days.contains($0.day) },
            missing: levels.filter { approved[AssessmentPlanPlace(year.number, half, $0)] == nil },
            letterhead: try records.letterhead(on: asking.today))
    }

    func table(_ sheet: Sheet) -> ListTable? {
        ListTable(
            "assessments-\(sheet.year.number)-\(sheet.half.rawValue)",
            "Единый график оценочных процедур, \(sheet.half.title) \(sheet.year.title)", head: PublishedWork.head,
            rows: sheet.works.map(\.cells))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Единый график оценочных процедур",
            main: """
                <main id="main" class="page" tabindex="-1">
                \(sheet.letterhead.html)<ol class="crumbs"><li><a href="\(frame.link(.assessments()))">График по параллелям</a>\
                </li></ol>
                <header class="page__head"><h1>Единый график оценочных процедур</h1>\
                <p class="page__note">\(sheet.half.title) \(sheet.year.title)\
                \(if: !sheet.missing.isEmpty, " · не утверждён: \(LessonNumbers.list(sheet.missing)) классы")</p>\
                \(tools(sheet, frame))<nav class="tabs" aria-label="Полугодие">\(each: HalfYear.allCases, { half in
                    """
                    <a href="\(frame.link(.publishedAssessments(half)))"\
                    \(if: half == sheet.half, " aria-current=\"page\"")>\(half.title)</a>
                    """
                })</nav></header>
                \(PublishedWork.table(sheet.works, namesClass: true))<p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    private func tools(_ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <div class="page__tools"><a class="button" href="\(frame.link(.assessmentsBook(sheet.half)))">XLSX</a>\
        <a class="button" href="\(frame.link(.publishedAssessments(sheet.half, file: true)))">CSV</a>\
        <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div>
        """
    }
}
