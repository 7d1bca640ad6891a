import Markup
import School
import Web

/// How the check before the first day looks.
struct CheckView {
    let sheet: CheckPage.Sheet
    let frame: Frame

    private var isEmpty: Bool { sheet.counts.contains { $0.count == 0 } }

    var view: View {
        View(
            "Проверка",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Проверка</h1><p class="page__note">Что есть и чего ещё нет</p></header>
                \(sheet.steps.html(at: .check, frame))\
                <ul class="list">
                <li>\(tick(sheet.year != nil)) Учебный год: \(sheet.year ?? "не открыт")</li>
                \(each: sheet.counts, { "<li>\(tick($0.count > 0)) \($0.what): \($0.count)</li>" })
                <li>\(tick(sheet.hasCopy)) <a href="\(frame.link(Link("/backups")))">Резервная копия</a>: \
                \(sheet.hasCopy ? "есть" : "ещё не снята")</li>
                </ul>
                \(gaps)\(keys)\(buttons)
                </main>
                """)
    }

    private func tick(_ isThere: Bool) -> HTML {
        isThere
            ? "<span class=\"tag\" data-kind=\"ok\">есть</span>" : "<span class=\"tag\" data-kind=\"warn\">нет</span>"
    }

    private var gaps: HTML {
        guard !sheet.gaps.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>До первого урока</h2></div>
            <ul class="list">\(each: sheet.gaps, gap)</ul></section>

            """
    }

    private func gap(_ gap: CheckPage.Gap) -> HTML {
        let shown = gap.names.prefix(12).joined(separator: ", "), rest = gap.names.count - 12
        return """
            <li><b>\(gap.words): \(gap.names.count)</b> — \(shown)\(if: rest > 0, " и ещё \(rest)").<br>\
            <span class="quiet">\(gap.advice)</span> <a href="\(frame.link(gap.link))">\(gap.button)</a></li>

            """
    }

    private var keys: HTML {
        """
        <section class="section"><p class="notice" data-kind="warn">Связка ключей лежит отдельно от записей и в копии \
        не входит. Перепишите её на другой носитель: без неё копию не прочтёт никто.</p></section>

        """
    }

    /// The next thing to do stands first.
    private var buttons: HTML {
        let load = frame.link(Link("/import")), begin = frame.link(Link("/setup/begin"))
        if sheet.year == nil {
            return """
                <p class="row"><a class="button" data-kind="main" href="\(begin)">Открыть год</a> \
                <a class="button" href="\(frame.link(.home))">На главную</a></p>
                """
        }
        return """
            <p class="row"><a class="button"\(if: isEmpty, " data-kind=\"main\"") href="\(load)">Загрузить людей и \
            расписание</a> <a class="button"\(if: !isEmpty, " data-kind=\"main\"") href="\(frame.link(.home))">На \
            главную</a></p>
            """
    }
}
