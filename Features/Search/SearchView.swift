import Markup
import School
import Web

/// How the search looks: a field, and what was found kind by kind.
struct SearchView {
    let groups: [FoundGroup]
    let typed: String
    let sought: Sought
    let frame: Frame

    var view: View {
        let shown = groups + [pages].compactMap { $0 }
        return View(
            typed.isEmpty ? "Поиск" : "\(typed) — поиск",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <header class="page__head"><h1>Поиск</h1>\(if: !typed.isEmpty, note(shown))</header>
                \(field)\(if: shown.isEmpty && !typed.isEmpty, nothing)\(each: shown, section)
                </main>
                """)
    }

    /// The sections of the caller's own bars and menu.
    private var pages: FoundGroup? {
        let found = (frame.ways + Way.own).filter { sought.means(page: $0.title) }
        return FoundGroup(.pages, found.map { FoundLine(title: $0.title, about: "", link: $0.link) })
    }

    private func note(_ shown: [FoundGroup]) -> HTML {
        let count = shown.map(\.lines.count).reduce(0, +)
        let words: String = count == 0 ? "Ничего не нашлось" : "Показано: \(count)"
        return "<p class=\"page__note\">\(words)</p>"
    }

    private var field: HTML {
        """
        <form class="inline-form" role="search" method="get" action="\(frame.link(.search))">\
        <div class="field"><label class="field__label" for="q">\(asked)</label><div class="search">\
        <input class="input" id="q" name="q" type="search" maxlength="100" autocomplete="off" value="\(typed)" \
        data-behaviour="search-field"\(if: typed.isEmpty, " autofocus")>\
        <button class="button">Найти</button></div></div></form>

        """
    }

    private var seesPeople: Bool { frame.asking?.may(.seePeople, on: .school) == true }

    private var asked: String {
        seesPeople ? "Фамилия, класс, журнал или раздел" : "Имя или раздел"
    }

    private var nothing: HTML {
        let words = seesPeople ? " Хватит трёх букв фамилии; класс — «8б», журнал — «8б алг»." : ""
        return "<p class=\"empty\">Ничего не нашлось по «\(typed)».\(words)</p>\n"
    }

    private func section(_ group: FoundGroup) -> HTML {
        """
        <section class="section" aria-labelledby="\(group.kind.rawValue)"><div class="section__head">\
        <h2 id="\(group.kind.rawValue)">\(group.kind.title)</h2></div>
        <ul class="list">\(each: group.lines, line)</ul>\
        \(if: group.hasMore, "<p class=\"note\">Показаны первые \(FoundGroup.most). Наберите больше букв.</p>")\
        </section>

        """
    }

    private func line(_ line: FoundLine) -> HTML {
        """
        <li><a href="\(frame.link(line.link))">\(line.title)\
        \(if: !line.about.isEmpty, " <span class=\"quiet\">\(line.about)</span>")</a></li>
        """
    }
}
