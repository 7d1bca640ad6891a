import Markup
import School
import Web

/// How the readiness of the school looks: what stands in the way first, what is in order last.
struct ReadinessView {
    let sheet: ReadinessPage.Sheet
    let frame: Frame

    private var list: ShortageList { ShortageList(shortages: sheet.shortages, frame: frame) }

    var view: View {
        View(
            "Готовность школы",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Готовность школы</h1><p class="page__note">\(note)</p>\
                \(frame.yearWays(.readiness()))</header>
                \(steps)\(sheet.year == nil ? noYear : contents)
                </main>
                """)
    }

    private var note: String {
        guard let year = sheet.year else { return "учебный год не открыт" }
        return "\(year.title) учебный год · \(list.note)"
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
        "\(years)\(list.html(blocking: "Мешает работе", rest: "Привести в порядок"))\(counts)"
    }

    /// Until the first mark the page is the last but one step of the set-up.
    private var steps: HTML {
        guard let steps = sheet.steps else { return .none }
        return """
            \(steps.html(at: .check, frame))<p class="notice" data-kind="warn">Связка ключей лежит отдельно от записей и \
            в копии не входит. Перепишите её на другой носитель: без неё копию не прочтёт никто.</p>
            """
    }

    private var counts: HTML {
        """
        <section class="section" aria-labelledby="there"><div class="section__head"><h2 id="there">Что есть</h2></div>
        <ul class="list">\(each: sheet.counts, { "<li>\($0.what): \($0.count)</li>" })</ul></section>

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
}
