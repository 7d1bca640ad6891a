import Markup
import School
import Storage
import Web

/// How a student's categories look.
struct CategoriesView {
    let sheet: CategoriesPage.Sheet
    let id: ID<Person>
    let frame: Frame
    let form: Form

    var view: View {
        View(
            "\(sheet.name.list) — категории",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li>\
                <li><a href="\(frame.link(.person(id)))">\(sheet.name.list)</a></li></ol>
                <header class="page__head"><h1>Категории</h1><p class="page__note">\(sheet.name.full). Учителя-предметники \
                и семьи этого не видят.</p></header>
                \(Fields(form).summary)\
                \(if: sheet.categories.isEmpty, "<p class=\"empty\">Категорий нет.</p>")\
                <ul class="list">\(each: sheet.categories, item)</ul>
                \(if: sheet.mayKeep, adding)
                </main>
                """)
    }

    private func item(_ listed: ListedCategory) -> HTML {
        let category = listed.category
        let title = category.isHealthGroup ? "Группа по физкультуре: \(category.title)" : category.title
        let days = "с \(listed.days.from.russian)" + (listed.days.to.map { " по \($0.russian)" } ?? "")
        let isOver = listed.isCancelled || listed.days.to.map { $0 < sheet.today } ?? false
        return """
            <li><b>\(title)</b> <small>\(category.rawValue)</small> — \(days); \(listed.basis)\
            \(if: listed.isCancelled, "; отменена как ошибочная")\
            \(if: sheet.mayKeep && !isOver, ending(listed))</li>
            """
    }

    private func ending(_ listed: ListedCategory) -> HTML {
        let action = Link("/people/\(id.number)/categories/\(listed.id)")
        return """
            <details><summary>Завершить или отменить</summary>\
            <form method="post" action="\(frame.link(action))" class="inline-form">\(frame.tokenField)\
            <label class="field"><span class="field__label">Последний день</span>\
            <input class="input" type="date" data-size="date" name="lastday" value="\(sheet.today.iso)"></label>\
            <button class="button" name="what" value="end">Завершить</button>\
            <button class="button" data-kind="danger" name="what" value="cancel">Отменить как ошибку</button>\
            </form></details>
            """
    }

    private var adding: HTML {
        let fields = Fields(form)
        let choices = sheet.kept.map { category in
            (
                value: category.rawValue,
                title: category.isHealthGroup ? "физкультура: \(category.title)" : category.title
            )
        }
        return """
            <section class="section"><div class="section__head"><h2>Добавить</h2></div>
            <form method="post" action="\(frame.link(.categories(of: id)))">\(frame.tokenField)\
            \(fields.select("category", "Категория", [("", "выберите")] + choices))\
            \(fields.text("basis", "Документ-основание", limit: 200, hint: "название, номер и дата; без диагноза"))\
            \(fields.day("from", "С", sheet.today))\(fields.day("to", "По", hint: "пусто — без срока"))\
            <div class="field"><button class="button" data-kind="main">Добавить</button></div></form></section>
            """
    }
}
