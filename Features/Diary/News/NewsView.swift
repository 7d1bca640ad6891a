import Markup
import School
import Web

/// The drawing of the news.
struct NewsView {
    let sheet: NewsSheet
    let frame: Frame

    var view: View {
        View("Что нового", script: .family, main: main)
    }

    private var main: HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <div class="news"><header class="page__head"><h1>Что нового</h1><p class="page__note">\(moment(sheet.now)) · \
        \(sheet.span == .visit ? "с прошлого раза: " + moment(sheet.since) : sheet.span.title)</p>
        <nav class="tabs page__tools" aria-label="За какое время">\(each: NewsSpan.allCases, tab)</nav></header>
        \(each: sheet.children, child)
        <p class="empty">\(last)</p>
        \(seen)</div>
        </main>
        """
    }

    private func moment(_ moment: Moment) -> String {
        let local = sheet.zone.local(moment), today = sheet.zone.day(of: sheet.now)
        let isNear = today - local.day < 6
        return (isNear ? RussianDate.shortWeekday(local.day) : RussianDate.dayAndMonth(local.day)) + ", "
            + local.time.text
    }

    private var last: String {
        let updated = sheet.updated.map { " Последнее обновление \(moment($0))." } ?? ""
        return (sheet.isQuiet ? "С прошлого раза ничего не изменилось." : "Больше ничего нового.") + updated
    }

    private func tab(_ span: NewsSpan) -> HTML {
        let link = span == .visit ? Link.news : Link("/news?for=\(span.rawValue)")
        return """
            <a href="\(frame.link(link))"\(if: span == sheet.span, " aria-current=\"page\"")>\(span.title)</a>
            """
    }

    private func child(_ news: ChildNews) -> HTML {
        let lines = news.shown, rest = news.lines.count - lines.count
        let id = news.child.id.number
        return """
            <section class="news__child" aria-labelledby="k\(id)"><h2 id="k\(id)">\(news.child.name.given) \
            <small>\(news.child.className)</small></h2>
            <ul>\(each: lines, { NewsRow(line: $0, child: news.child, sheet: sheet, frame: frame).item })\
            \(if: rest > 0, more(rest, news.child))\(if: lines.isEmpty, "<li class=\"news__line\">Без изменений</li>")\
            </ul></section>

            """
    }

    private func more(_ rest: Int, _ child: Child) -> HTML {
        """
        <li class="news__line"><a href="\(frame.link(.diary(child.id)))">ещё \(rest) — в дневнике</a></li>
        """
    }

    /// Without the script the button does what three seconds of looking do.
    private var seen: HTML {
        guard sheet.span == .visit, !sheet.isQuiet else { return .none }
        return """
            <form method="post" action="\(frame.link(Link("/news/seen")))" data-behaviour="seen">\(frame.tokenField)\
            <input type="hidden" name="at" value="\(sheet.now.seconds)"><button class="button">Прочитано</button></form>

            """
    }
}
