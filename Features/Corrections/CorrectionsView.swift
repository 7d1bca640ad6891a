import Markup
import School
import Storage
import Web

/// How the list of proposals looks.
struct CorrectionsView {
    let sheet: CorrectionsPage.Sheet
    let frame: Frame

    var view: View {
        View(
            "Исправления данных",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Исправления данных</h1><p class="page__note">\(note)</p>\(telling)</header>
                \(if: sheet.decides, section("На решение", sheet.others, "Предложений нет."))\
                \(section("Мои предложения", sheet.own, "Вы ничего не предлагали."))
                </main>
                """)
    }

    private var note: String {
        let open = sheet.others.count { $0.state.isOpen }
        guard sheet.decides else { return "Что вы предложили исправить и что решила школа" }
        return open == 0 ? "Всё решено" : "Ждут решения: \(open)"
    }

    private var telling: HTML {
        guard !sheet.children.isEmpty else { return .none }
        return """
            <div class="page__tools">\(each: sheet.children, { child in
                "<a class=\"button\" href=\"\(frame.link(.propose(child.id)))\">Сообщить: \(child.name.given)</a>"
            })</div>
            """
    }

    private func section(_ title: String, _ list: [ListedCorrection], _ empty: String) -> HTML {
        """
        <section class="section"><div class="section__head"><h2>\(title)</h2></div>\
        \(list.isEmpty ? "<p class=\"empty\">\(empty)</p>" : table(list))</section>

        """
    }

    private func table(_ list: [ListedCorrection]) -> HTML {
        """
        <table class="table" data-cards><thead><tr><th scope="col">Чьи данные</th><th scope="col">Что</th>\
        <th scope="col">Было</th><th scope="col">Должно быть</th><th scope="col">Кто и когда</th>\
        <th scope="col">Решение</th></tr></thead><tbody>
        \(each: list, row)</tbody></table>
        """
    }

    private func row(_ one: ListedCorrection) -> HTML {
        let isOwn = sheet.own.contains(one), day = sheet.zone.day(of: one.at)
        let name: HTML =
            isOwn && !sheet.decides
            ? "\(one.name.list)" : "<a href=\"\(frame.link(.correction(one.id)))\">\(one.name.list)</a>"
        return """
            <tr><th scope="row">\(name)</th><td data-label="Что">\(one.field.title)</td>\
            <td data-label="Было">\(one.was.isEmpty || !sheet.showsCard(of: one) ? "—" : one.was)</td>\
            <td data-label="Должно быть">\(one.wanted)</td>\
            <td data-label="Кто и когда">\(one.byName.short), \(day.russian)</td>\
            <td data-label="Решение">\(one.state.title)\(if: !one.answer.isEmpty, ": \(one.answer)")</td></tr>

            """
    }
}
