import Markup
import School
import Storage
import Web

/// A page of blanks with the way to other weeks.
struct BlankView {
    let title: String
    let blanks: [Blank]
    let week: Week
    let path: Link
    let frame: Frame

    var view: View {
        View(
            title,
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.outages))">Сбои</a></li>\
                <li><a href="\(frame.link(.blanks))">Бланки</a></li></ol>
                <header class="page__head no-print"><h1>\(title)</h1>\
                <p class="page__note">неделя с \(week.monday.russian), листов: \(blanks.count)</p></header>
                <form method="get" action="\(frame.link(path))" class="inline-form"><label class="field">\
                <span class="field__label">Неделя</span><input class="input" type="date" data-size="date" name="d" \
                value="\(week.monday.iso)"></label><button class="button">Показать</button></form>
                <p class="note no-print">Напечатайте заранее (Ctrl+P): один лист А4 на предмет. Код листа — \
                адрес страницы журнала, куда запись переносят.</p>
                \(if: blanks.isEmpty, "<p class=\"empty\">Печатать нечего: страниц журнала нет.</p>")\
                \(each: blanks, { BlankSheet(blank: $0).html })
                </main>
                """)
    }
}
