import Markup
import School
import Web

/// How the readiness of the school looks: what stands in the way first, what is in order last.
struct ReadinessView {
    /// Names that are drawn; the rest are counted.
    static let most = 200

    let sheet: ReadinessPage.Sheet
    let frame: Frame

    private var lacking: [Shortage] { sheet.shortages.filter { !$0.cases.isEmpty } }
    private var inOrder: [Shortage] { sheet.shortages.filter(\.cases.isEmpty) }

    var view: View {
        View(
            "Готовность школы",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Готовность школы</h1><p class="page__note">\(note)</p>\
                \(frame.yearWays(.readiness()))</header>
                \(sheet.year == nil ? noYear : contents)
                </main>
                """)
    }

    private var note: String {
        guard let year = sheet.year else { return "учебный год не открыт" }
        return "\(year.title) учебный год · "
            + (lacking.isEmpty ? "всё готово" : counted(lacking.count, "замечание", "замечания", "замечаний"))
    }

    private var noYear: HTML {
        guard frame.asking?.may(.setUpSchool, on: .school) == true else {
            return "<p class=\"empty\">Учебный год ещё не открыт. Его открывает ответственный за журнал.</p>"
        }
        return """
            <p class="empty">Учебный год ещё не открыт. <a href="\(frame.link(Link("/setup/begin")))">Открыть год</a></p>
            """
    }

    private var contents: HTML {
        """
        \(years)\(section("blocking", "Мешает работе", lacking.filter(\.isBlocking)))\
        \(section("order", "Привести в порядок", lacking.filter { !$0.isBlocking }))\
        \(if: !inOrder.isEmpty, fine)
        """
    }

    private var years: HTML {
        guard sheet.years.count > 1 else { return .none }
        return """
            <nav class="chips" aria-label="Учебный год">\(each: sheet.years, { year in
                """
                <a class="chip" href="\(frame.link(.readiness(year: year.number)))"\
                \(if: year == sheet.year, " aria-current=\"page\"")>\(year.title)</a>
                """
            })</nav>

            """
    }

    private func section(_ id: String, _ title: String, _ shortages: [Shortage]) -> HTML {
        guard !shortages.isEmpty else { return .none }
        return """
            <section class="section" aria-labelledby="\(id)"><div class="section__head"><h2 id="\(id)">\(title)</h2>\
            </div>
            <ul class="states">\(each: shortages, row)</ul></section>

            """
    }

    private func row(_ shortage: Shortage) -> HTML {
        """
        <li class="status" data-kind="\(shortage.isBlocking ? "err" : "warn")"><b>\(shortage.title): \
        \(shortage.cases.count)</b><span>\(shortage.advice)</span>\(remedy(shortage.remedy))\
        <details class="status__who"><summary>Показать</summary>\
        <ul>\(each: shortage.cases.prefix(Self.most), item)</ul>\(rest(shortage))</details></li>

        """
    }

    private func item(_ one: Shortage.Case) -> HTML {
        guard let link = one.link else { return "<li>\(one.words)</li>" }
        return "<li><a href=\"\(frame.link(link))\">\(one.words)</a></li>"
    }

    private func rest(_ shortage: Shortage) -> HTML {
        let more = shortage.cases.count - Self.most
        return more > 0 ? "<p>и ещё \(more)</p>" : .none
    }

    /// The way is shown to whoever would be let in.
    private func remedy(_ remedy: Shortage.Remedy?) -> HTML {
        guard let remedy, frame.asking?.may(remedy.act, on: .school) == true else { return .none }
        return "<a href=\"\(frame.link(remedy.link))\">\(remedy.words)</a>"
    }

    private var fine: HTML {
        """
        <section class="section" aria-labelledby="fine"><div class="section__head"><h2 id="fine">В порядке</h2></div>
        <ul class="states">\(each: inOrder, { "<li class=\"status\"><span>\($0.title): нет</span></li>" })</ul></section>

        """
    }
}
