import Markup
import Web

/// The way between the pages of this capability.
enum SchoolTabs {
    static func html(_ frame: Frame, _ current: Link) -> HTML {
        let pages: [(Link, String)] = [
            (.schoolClasses, "Классы"), (.curriculum(), "Учебный план"), (.load, "Нагрузка"),
            (.extra, "Внеурочная"),
        ]
        return """
            <nav class="tabs" aria-label="Разделы плана">\(each: pages, { page in
                """
                <a href="\(frame.link(page.0))"\(if: page.0.text == current.text, " aria-current=\"page\"")>\(page.1)</a>
                """
            })</nav>
            """
    }
}
