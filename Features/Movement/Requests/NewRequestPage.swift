import Markup
import School
import Storage
import Web

/// The form in which a class teacher tells of a student who is coming.
struct NewRequestPage: Page {
    static let path = "/class/:class/arrival"
    static let act = Act.requestArrival

    struct Sheet: Sendable {
        let name: String
        let slug: String
    }

    let slug: String
    let form: Form

    init(_ form: Form) throws {
        slug = try form.part("class")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        guard let listed = try records.movedClass(slug, asking) else { throw NotFound() }
        return Scope(classes: [listed.id])
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let listed = try records.movedClass(slug, asking) else { throw NotFound() }
        return Sheet(name: listed.name.text, slug: listed.slug)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form)
        return View(
            "\(sheet.name) — сообщить о прибытии",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.schoolClass(sheet.slug)))">\(sheet.name)</a></li>\
                <li><a href="\(frame.link(.movement))">Движение</a></li></ol>
                <header class="page__head"><h1>Сообщить о прибытии в \(sheet.name)</h1><p class="page__note">Приказ и \
                зачисление оформит ответственный за журнал или секретарь.</p></header>
                \(fields.summary)<form method="post" action="\(frame.link(.arrivalRequest(sheet.slug)))">\
                \(frame.tokenField)\(fields.text("surname", "Фамилия", limit: 60))\
                \(fields.text("given", "Имя", limit: 60))\
                \(fields.text("patronymic", "Отчество", limit: 60))\
                \(fields.day("day", "Ждут с", hint: "если известно"))\
                \(fields.text("place", "Откуда", limit: 200, hint: "прежняя школа, город"))\
                \(fields.text("note", "Примечание", limit: 500))\
                <div class="form__foot"><button class="button" data-kind="main">Сообщить</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.movement))">Не сообщать</a></div></form>
                </main>
                """)
    }
}
