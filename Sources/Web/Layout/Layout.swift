import Markup
import School

/// The frame round every page: head, bars, `main`, scripts. One shape for all, so that no page repeats it.
enum Layout {
    static func draw(_ view: View, in frame: Frame, _ assets: Assets) -> HTML {
        """
        <!doctype html>
        <html lang="ru" data-account="\(frame.account)" data-theme="\(frame.theme)"\
        \(if: view.script == .journal, later(assets))\
        \(if: frame.isShared, " data-shared=\"1\" data-idle=\"1800\"")>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1, minimum-scale=1, viewport-fit=cover">
        <meta name="form-token" content="\(frame.token)">
        <meta name="prefix" content="\(frame.prefix)">
        <title>\(frame.objection == nil ? "" : "Ошибка: ")\(view.title)</title>
        <link rel="stylesheet" href="\(assets.style)">
        <link rel="icon" href="\(assets.icon)" type="image/svg+xml">
        <script type="module" src="\(assets.script(view.script))"></script>
        </head>
        <body\(if: view.isBare, " data-bare")>
        <a class="skip" href="#main">К содержанию</a>
        \(if: !view.isBare, bars(frame, view.script))\(if: !view.isBare, AccountNotices(frame: frame).html)\
        \(if: !view.isBare, printed(frame))\(view.main)
        </body>
        </html>

        """
    }

    /// What the journal's script fetches once somebody works in it.
    private static func later(_ assets: Assets) -> HTML {
        """
         data-hands="\(assets.hands)" data-pasting="\(assets.pasting)" data-besides="\(assets.besides)"\
         data-own="\(assets.own)"
        """
    }

    private static func bars(_ frame: Frame, _ script: Script) -> HTML {
        """
        <header class="top">
        <a class="top__brand" href="\(frame.link(.home))">\(frame.school)</a>
        <nav class="top__nav" aria-label="Разделы"><ul>\(each: frame.ways, { item($0, frame) })</ul></nav>
        <div class="top__end"><output class="top__state" id="save-state"></output>\(search(frame, script))\
        \(account(frame))</div>
        </header>
        <nav class="bottom" aria-label="Разделы (внизу)"><ul>\(each: frame.ways.prefix(5), { sign($0, frame) })</ul>\
        </nav>

        """
    }

    /// The way to the search; in the journal Ctrl+K is the line of the lesson, which leads on to it.
    private static func search(_ frame: Frame, _ script: Script) -> HTML {
        guard frame.asking != nil else { return .none }
        let keys: HTML = script == .journal ? .none : " title=\"Поиск (Ctrl+K)\" aria-keyshortcuts=\"Control+K\""
        return """
            <a href="\(frame.link(.search))" aria-label="Поиск" data-behaviour="search"\(keys)>\
            <i class="icon" data-icon="search" aria-hidden="true"></i></a>
            """
    }

    /// Whose page it is and of which day, on paper; pages with a letterhead of their own leave it out.
    private static func printed(_ frame: Frame) -> HTML {
        guard let today = frame.asking?.today else { return .none }
        return "<p class=\"only-print print-head\">\(frame.school), \(today.russian)</p>\n"
    }

    private static func item(_ way: Way, _ frame: Frame) -> HTML {
        """
        <li><a href="\(frame.link(way.link))"\(if: isCurrent(way, frame), " aria-current=\"page\"")>\(way.title)</a>\
        </li>
        """
    }

    private static func sign(_ way: Way, _ frame: Frame) -> HTML {
        """
        <li><a href="\(frame.link(way.link))"\(if: isCurrent(way, frame), " aria-current=\"page\"")>\
        <i class="icon" data-icon="\(way.icon)" aria-hidden="true"></i><span>\(way.short)</span></a></li>
        """
    }

    private static func account(_ frame: Frame) -> HTML {
        """
        <details class="menu" data-side="end" data-behaviour="menu"><summary>\(frame.asking?.name?.short ?? "Вход")\
        </summary>\
        <div class="menu__list">\(RoleMenu.html(frame))<p>Тема</p>\
        <button type="button" data-behaviour="theme" data-theme-choice="auto">Как в системе</button>\
        <button type="button" data-behaviour="theme" data-theme-choice="light">Светлая</button>\
        <button type="button" data-behaviour="theme" data-theme-choice="dark">Тёмная</button><hr>\
        \(each: Way.own, { "<a href=\"\(frame.link($0.link))\">\($0.title)</a>" })\
        <button type="button" data-behaviour="curtain">Шторка <kbd>F9</kbd></button>\
        <button type="button" data-behaviour="keys">Клавиши <kbd>F1</kbd></button>\
        <form method="post" action="/logout">\(frame.tokenField)<button>Выйти</button></form></div></details>
        """
    }

    private static func isCurrent(_ way: Way, _ frame: Frame) -> Bool {
        way.link.text == "/"
            ? frame.path == "/" : frame.path == way.link.text || frame.path.hasPrefix(way.link.text + "/")
    }
}
