import Markup
import School
import Web

/// What the pages of registers share: the tabs and the tools of a list that leaves the school.
enum RegisterTabs {
    static func tabs(_ kind: AgreementKind?, _ frame: Frame) -> HTML {
        """
        <nav class="tabs" aria-label="Реестр"><a href="\(frame.link(.registers))"\
        \(if: kind == nil, " aria-current=\"page\"")>Ознакомление с актами</a>\
        \(each: AgreementKind.allCases, { one in
            """
            <a href="\(frame.link(.register(one)))"\(if: one == kind, " aria-current=\"page\"")>\(one.title)</a>
            """
        })</nav>

        """
    }

    static func tools(_ file: Link, _ frame: Frame) -> HTML {
        """
        <div class="page__tools"><a class="button" href="\(frame.link(file))">CSV</a>\
        <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div>
        """
    }
}
