import Markup
import School
import Storage
import Web

/// How a sealed field looks.
struct SecretView {
    let sheet: SecretPage.Sheet
    let id: ID<Person>
    let field: CardField
    let frame: Frame
    let form: Form

    var view: View {
        View(
            "\(field.title) — \(sheet.name.list)",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li>\
                <li><a href="\(frame.link(.person(id)))">\(sheet.name.list)</a></li></ol>
                <header class="page__head"><h1>\(field.title)</h1><p class="page__note">\(sheet.name.full)</p></header>
                \(Fields(form).summary)\(value)\(revealing)\(keeping)\(erasing)\(reveals)
                </main>
                """)
    }

    private var value: HTML {
        if sheet.isBroken {
            return """
                <p class="notice" data-kind="err">Значение записано, но не открывается: на этом сервере нет ключа, \
                которым оно закрыто.</p>
                """
        }
        if let open = sheet.open {
            return "<p class=\"secret\"><b>\(open.text)</b> <small>открыто вам до \(open.until.text)</small></p>"
        }
        return sheet.masked.map { "<p class=\"secret\"><b>\($0)</b></p>" } ?? "<p class=\"empty\">Не заполнено.</p>"
    }

    private var revealing: HTML {
        guard sheet.masked != nil, sheet.open == nil else { return .none }
        return """
            <form method="post" action="\(frame.link(Link("/people/\(id.number)/secret/\(field.slug)/reveal")))">\
            \(frame.tokenField)\(Fields(form).text("purpose", "Зачем открываете", limit: 200, hint: """
                цель увидят директор и ответственный за журнал
                """))\
            <div class="field"><button class="button" data-kind="main">Показать на 5 минут</button></div></form>

            """
    }

    private var keeping: HTML {
        guard sheet.mayKeep else { return .none }
        let title = sheet.masked == nil && !sheet.isBroken ? "Записать" : "Записать другое значение"
        return """
            <form method="post" action="\(frame.link(.secret(field, of: id)))">\(frame.tokenField)\
            \(Fields(form).text("value", title, limit: 200, hint: hint))\
            <div class="field"><button class="button">Сохранить</button></div></form>

            """
    }

    private var hint: String {
        switch field {
        case .snils: "11 цифр, например 112-233-445 95"
        case .passport: "серия и номер, кем и когда выдан"
        default: ""
        }
    }

    private var erasing: HTML {
        guard sheet.mayKeep, sheet.masked != nil || sheet.isBroken else { return .none }
        return """
            <details><summary>Стереть</summary>\
            <form method="post" action="\(frame.link(Link("/people/\(id.number)/secret/\(field.slug)/erase")))" \
            class="inline-form">\(frame.tokenField)\
            <label class="field"><span class="field__label">Почему</span>\
            <input class="input" id="why" name="why" maxlength="200" required></label>\
            <button class="button" data-kind="danger">Стереть навсегда</button></form></details>

            """
    }

    private var reveals: HTML {
        guard !sheet.reveals.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Кто открывал</h2></div><ol class="trail">\
            \(each: sheet.reveals, { reveal in
                let (day, time, _) = sheet.zone.local(reveal.at)
                return """
                    <li class="is-event"><time datetime="\(reveal.at.iso)">\(day.russian), \(time.text)</time>\
                    <div><span class="trail__who">\(reveal.name.short)</span><p>\(reveal.purpose)</p></div></li>
                    """
            })</ol></section>
            """
    }
}
