import Markup
import School
import Storage
import Web

/// How the year is divided: every scheme with its parts and the classes that go by it.
struct PeriodsPage: Page {
    static let path = "/school/periods"
    static let act = Act.seeSchool

    struct Sheet: Sendable {
        let year: SchoolYear?
        let schemes: [(scheme: ListedScheme, periods: [Period], classes: [String])]
        let maySetUp: Bool
    }

    private let number: Int?

    init(_ form: Form) throws { number = form["y"].flatMap { Int($0) } }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.institutionYear(number, on: asking.today), known = year?.number ?? 0
        let classes = try records.classes(of: known)
        return Sheet(
            year: year,
            schemes: try records.schemes(of: known).map { scheme in
                (
                    scheme, try records.periods(of: scheme.id),
                    classes.filter { $0.scheme == scheme.id }.map(\.name.text)
                )
            }, maySetUp: asking.may(.setUpSchool, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        guard let year = sheet.year else { return NoYear.view("Периоды", frame) }
        return View(
            "Периоды \(year.title)",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li></ol>
                <header class="page__head"><h1>Периоды</h1><p class="page__note">\(year.title) учебный год</p></header>
                \(if: sheet.schemes.isEmpty, "<p class=\"empty\">Год ещё не поделён на периоды.</p>")\
                \(each: sheet.schemes, { one($0.scheme, $0.periods, $0.classes, sheet.maySetUp, frame) })\
                \(if: sheet.maySetUp, adding(frame))
                </main>
                """)
    }

    private func one(
        _ scheme: ListedScheme, _ periods: [Period], _ classes: [String], _ maySetUp: Bool, _ frame: Frame
    ) -> HTML {
        """
        <section class="section"><div class="section__head"><h2>\(scheme.name)</h2>\
        \(if: maySetUp, "<a href=\"\(frame.link(.periods(scheme: scheme.id)))\">Изменить</a>")</div>
        <p class="note">\(classes.isEmpty ? "Ни один класс так не учится." : "Классы: " + classes.joined(separator: ", "))\
        </p>
        <table class="table" data-cards><caption class="vh">\(scheme.name)</caption><thead><tr>\
        <th scope="col">Период</th><th scope="col">С</th><th scope="col">По</th><th scope="col">День аттестации</th>\
        <th scope="col">Отметки</th></tr></thead><tbody>\(each: periods, row)</tbody></table></section>

        """
    }

    private func row(_ period: Period) -> HTML {
        """
        <tr><th scope="row">\(period.title)</th><td data-label="С">\(period.starts.russian)</td>\
        <td data-label="По">\(period.ends.russian)</td>\
        <td data-label="День аттестации">\(period.attestation?.russian ?? "")</td>\
        <td data-label="Отметки">\(period.isClosed ? "закрыты" : "открыты")</td></tr>

        """
    }

    private func adding(_ frame: Frame) -> HTML {
        let offers: [(PeriodKind, Int, String)] = [
            (.quarter, 4, "Четверти"), (.trimester, 3, "Триместры"), (.halfYear, 2, "Полугодия"),
            (.module, 5, "5 модулей"), (.module, 6, "6 модулей"), (.module, 7, "7 модулей"), (.module, 8, "8 модулей"),
            (.custom, 4, "Свои периоды"),
        ]
        return """
            <section class="section"><div class="section__head"><h2>Поделить год иначе</h2></div>
            <p class="note">Откроется форма с обычными датами этого года: их можно поправить.</p>
            <ul class="list">\(each: offers, { offer in
                let link: Link = .newPeriods(kind: offer.0.letter, parts: offer.1)
                return "<li><a href=\"\(frame.link(link))\">\(offer.2)</a></li>"
            })</ul></section>

            """
    }
}
