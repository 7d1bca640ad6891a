import Markup
import School
import Storage
import Web

/// How the confirmations of a class look.
struct ConfirmView {
    let sheet: ConfirmPage.Sheet
    let frame: Frame

    var view: View {
        View(
            "\(sheet.name) — подтверждения",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.schoolClass(sheet.slug)))">\(sheet.name)</a></li></ol>
                <header class="page__head"><h1>\(sheet.name) · Подтверждения</h1><p class="page__note">\
                \(counted(sheet.students.count, "ученик", "ученика", "учеников"))</p></header>
                \(Fields(sheet.form).summary)\(list)\(cards)\(unchanged)
                </main>
                """)
    }

    private var list: HTML {
        section(.list, "list", note: "Проверьте, что в списке все и никого лишнего.") {
            "<ol class=\"confirm__names\">\(each: sheet.students, { "<li>\($0.name.full)</li>" })</ol>"
        }
    }

    private var cards: HTML {
        let lacking = sheet.students.filter { !$0.blanks.isEmpty }
        let missing = lacking.reduce(0) { $0 + $1.blanks.count }
        let share = Share(sheet.students.count * 4 - missing, of: sheet.students.count * 4)
        return section(.cards, "cards", note: "Заполнено \(share.percent) %.") {
            lacking.isEmpty
                ? "<p class=\"empty\">Пустых полей нет.</p>"
                : "<ul class=\"list\">\(each: lacking, blanks)</ul>"
        }
    }

    private func blanks(_ student: StudentBlanks) -> HTML {
        """
        <li><a href="\(frame.link(.person(ID(student.student.number))))">\(student.name.list)</a> <span>— нет: \
        \(student.blanks.joined(separator: ", "))</span></li>
        """
    }

    private var unchanged: HTML {
        section(.unchanged, "unchanged", note: "Сверено с классом: у детей и родителей ничего не изменилось.") { .none }
    }

    private func section(_ what: Confirming, _ id: String, note: String, _ body: () -> HTML) -> HTML {
        let month = what == .unchanged ? sheet.today.month : 0
        let given = sheet.given.first { $0.what == what && $0.month == month }
        let term = sheet.terms[what]
        let title = what == .unchanged ? "Без изменений за \(RussianDate.month(sheet.today))" : what.title
        let isLate = given == nil && term?.lateness(at: sheet.now) != nil
        return """
            <section class="section" aria-labelledby="\(id)"><div class="section__head"><h2 id="\(id)">\(title)</h2>\
            </div>
            <p>\(note) <span class="tag" data-kind="\(given != nil ? "ok" : isLate ? "err" : "warn")">\
            \(given == nil ? term?.words(on: sheet.today) ?? "" : "подтверждено")</span></p>
            \(body())\(given.map(signature) ?? .none)\(button(what, isAgain: given != nil))</section>

            """
    }

    private func signature(_ given: Confirmation) -> HTML {
        let at = sheet.zone.local(given.at)
        return """
            <p class="tick">Подтверждено: \(given.name.short), \(RussianDate.dayAndMonth(at.day)), \(at.time.text)</p>
            """
    }

    private func button(_ what: Confirming, isAgain: Bool) -> HTML {
        let words =
            switch what {
            case .list: "Подтвердить список"
            case .cards: "Подтвердить данные"
            case .unchanged: "Без изменений"
            }
        return """
            <form method="post" action="\(frame.link(.confirm(sheet.slug)))">\(frame.tokenField)\
            <input type="hidden" name="what" value="\(what.rawValue)">\
            <p><button class="button"\(if: !isAgain, " data-kind=\"main\"")>\(isAgain ? "Подтвердить ещё раз" : words)\
            \(if: isAgain, "<span class=\"vh\">: \(words)</span>")</button></p></form>
            """
    }
}
