import Markup
import School
import Web

/// How the page of fields looks.
struct FieldsView {
    let sheet: FieldsPage.Sheet
    let frame: Frame
    let form: Form

    var view: View {
        View(
            "Поля карточек",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li></ol>
                <header class="page__head"><h1>Поля карточек</h1><p class="page__note">Выключенного поля нет в карточках, \
                формах, загрузке и выгрузке. Включайте только то, что требует ваш локальный акт.</p></header>
                \(Fields(form).summary)<form method="post" action="\(frame.link(.fields))">\(frame.tokenField)\
                \(each: CardField.allCases, field)\
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button></div></form>
                \(left)
                </main>
                """)
    }

    private func field(_ field: CardField) -> HTML {
        let isKept = form["\(field.slug)"].map { $0 == "yes" } ?? sheet.regulation.keeps(field)
        let words = [
            field.rule.clause, field.isSealed ? "хранится зашифрованным" : "",
            sheet.regulation.isSettled(field.rule) ? "" : "по умолчанию",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
        let choices = [
            (value: "yes", title: "Вести", isChosen: isKept), (value: "no", title: "Не вести", isChosen: !isKept),
        ]
        return """
            <fieldset class="field" id="\(field.slug)" tabindex="-1"><legend class="field__label">\(field.title) \
            <small>\(words)</small></legend>\
            <span class="seg">\(each: choices, { choice in
                """
                <label><input type="radio" name="\(field.slug)" value="\(choice.value)"\
                \(if: choice.isChosen, " checked")><span>\(choice.title)</span></label>
                """
            })</span></fieldset>

            """
    }

    /// Values that stay sealed after the switch was turned off, and the way to be rid of them.
    private var left: HTML {
        let left = CardField.sealed.filter { !sheet.regulation.keeps($0) && (sheet.counts[$0] ?? 0) > 0 }
        guard !left.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Осталось от выключенных полей</h2></div>
            <p>Значения хранятся зашифрованными и никому не видны. Стереть их можно навсегда.</p>
            \(each: left, erasing)</section>
            """
    }

    private func erasing(_ field: CardField) -> HTML {
        """
        <form method="post" action="\(frame.link(Link("/school/fields/erase")))" class="inline-form">\
        \(frame.tokenField)<input type="hidden" name="field" value="\(field.slug)">\
        <label class="field"><span class="field__label">\(field.title): \
        \(counted(sheet.counts[field] ?? 0, "значение", "значения", "значений")). Почему стираете</span>\
        <input class="input" name="why" maxlength="200" required></label>\
        <button class="button" data-kind="danger">Стереть навсегда</button></form>

        """
    }
}
