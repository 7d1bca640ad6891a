import Markup
import School
import Storage
import Web

/// The form of a new scheme, filled in with the usual dates of the year.
struct NewSchemePage: Page {
    static let path = "/school/periods/new"
    static let act = Act.setUpSchool

    let form: Form
    private let kind: PeriodKind
    private let parts: Int

    init(_ form: Form) throws {
        self.form = form
        kind = PeriodKind.allCases.first { $0.letter == form["kind"] && $0 != .year } ?? .quarter
        let limits = UsualPeriods.parts(of: kind)
        parts = min(max(form["parts"].flatMap { Int($0) } ?? limits.lowerBound, limits.lowerBound), limits.upperBound)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> SchoolYear? {
        try records.yearInHand(on: asking.today)
    }

    func view(_ sheet: SchoolYear?, _ frame: Frame) -> View {
        guard let year = sheet else { return NoYear.view("Поделить год", frame) }
        let usual = UsualPeriods.dates(kind, parts: parts, of: year).map { PeriodFacts($0) }
        return View(
            "Поделить год",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li>\
                <li><a href="\(frame.link(.periods))">Периоды</a></li></ol>
                <header class="page__head"><h1>Поделить год</h1><p class="page__note">\(year.title) учебный год</p>\
                </header>
                \(Fields(form).summary)<form method="post" action="\(frame.link(Link("/school/periods/new")))">\
                \(frame.tokenField)<input type="hidden" name="kind" value="\(kind.letter)">\
                <input type="hidden" name="parts" value="\(parts)">\
                \(SchemeForm.fields(form, name: title, kind: kind, usual, rows: kind == .custom ? 8 : parts))\
                <div class="form__foot"><button class="button" data-kind="main">Поделить год</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.periods))">Не делить</a></div></form>
                </main>
                """)
    }

    private var title: String {
        switch kind {
        case .quarter: "Четверти"
        case .halfYear: "Полугодия"
        case .trimester: "Триместры"
        case .module: "\(parts) модулей"
        case .year, .custom: "Свои периоды"
        }
    }
}

/// Adds a scheme of periods to the year.
struct AddScheme: Action {
    static let path = "/school/periods/new"
    static let act = Act.setUpSchool
    static var page: (any Page.Type)? { NewSchemePage.self }

    let kind: PeriodKind
    let typed: SchemeForm

    init(_ form: Form) throws {
        guard let kind = PeriodKind.allCases.first(where: { $0.letter == form["kind"] && $0 != .year }) else {
            throw NotFound()
        }
        self.kind = kind
        typed = try SchemeForm(form)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let year = try records.yearInHand(on: asking.today) else { throw NoYear.objection }
        try typed.check(kind, in: year)
        let id = try records.add(scheme: typed.name, kind, of: year.number, periods: typed.periods)
        return .see(.periods(scheme: id))
    }
}
