import Markup
import School
import Web

/// What the pages of substitutions share: the ways between them.
enum Tabs {
    static func html(_ current: Link, _ frame: Frame) -> HTML {
        let all: [(title: String, link: Link)] = [
            ("Замены", .substitutions), ("По приказу", .standIns), ("Журнал учёта", .substitutionRegister()),
            ("Дежурство", .roster()),
        ]
        return """
            <nav class="tabs no-print" aria-label="Замены">\(each: all, { one in
                """
                <a href="\(frame.link(one.link))"\(if: one.link == current, " aria-current=\"page\"")>\(one.title)</a>
                """
            })</nav>

            """
    }
}
