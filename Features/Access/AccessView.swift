import Markup
import School
import Web

/// How the access log looks.
struct AccessView {
    let sheet: AccessPage.Sheet
    let frame: Frame
    let form: Form

    var view: View {
        View(
            "Кто что открывал",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li></ol>
                <header class="page__head"><h1>Кто что открывал</h1><p class="page__note">\(note)</p>\
                <div class="page__tools"><a class="button" href="\(frame.link(file))">CSV</a>\
                <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div>\
                </header>
                \(search)\(table)<p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    private var note: String {
        let days = sheet.from == sheet.to ? sheet.from.russian : "\(sheet.from.russian)–\(sheet.to.russian)"
        let count = sheet.hasMore ? "последние \(sheet.openings.count)" : "\(sheet.openings.count)"
        return "\(days): \(count). Карточки, журналы не своих курсов и открытия закрытых полей; хранится пять лет."
    }

    private var file: Link {
        Link("/access?from=\(sheet.from.iso)&to=\(sheet.to.iso)&q=\(form["q"] ?? "")&format=csv")
    }

    private var search: HTML {
        let fields = Fields(form)
        return """
            <form class="inline-form" role="search" method="get" action="\(frame.link(.access))">\
            \(fields.text("q", "Фамилия", limit: 100))\(fields.day("from", "С", sheet.from))\
            \(fields.day("to", "По", sheet.to))<button class="button">Показать</button></form>

            """
    }

    private var table: HTML {
        guard !sheet.openings.isEmpty else {
            return "<p class=\"empty\">За эти дни ничего не открывали.</p>"
        }
        return """
            <table class="table" data-cards data-sticky><thead><tr><th scope="col">Кто</th><th scope="col">Когда</th>\
            <th scope="col">Обязанность</th><th scope="col">Что открыто</th><th scope="col">Цель</th></tr></thead><tbody>
            \(each: sheet.openings, { opening in
                let (day, time, _) = sheet.zone.local(opening.at)
                return """
                    <tr><th scope="row">\(opening.name.short)</th>\
                    <td data-label="Когда"><time datetime="\(opening.at.iso)">\(day.russian), \(time.text)</time></td>\
                    <td data-label="Обязанность">\(opening.duty.isEmpty ? "—" : opening.duty)</td>\
                    <td data-label="Что открыто">\(opening.what)</td>\
                    <td data-label="Цель">\(opening.purpose.isEmpty ? "—" : opening.purpose)</td></tr>

                    """
            })</tbody></table>
            """
    }
}
