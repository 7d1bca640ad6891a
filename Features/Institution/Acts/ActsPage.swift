import Markup
import School
import Storage
import Web

/// The school's local acts by versions, with the form that puts one in force (001 п. 1.1–1.3, 5.2).
struct ActsPage: Page {
    static let path = "/school/acts"
    static let act = Act.keepRegisters

    struct Sheet: Sendable {
        let acts: [ListedLocalAct]
        let today: Day
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(acts: try records.localActs(), today: asking.today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Локальные акты",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li></ol>
                <header class="page__head"><h1>Локальные акты</h1></header>
                \(Fields(form).summary)\(list(sheet, frame))\(adding(sheet, frame))
                </main>
                """)
    }

    private func list(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.acts.isEmpty else { return "<p class=\"empty\">Актов пока нет.</p>" }
        return """
            <table class="table" data-cards><caption class="vh">Акты, новые сверху</caption><thead><tr>\
            <th scope="col">Акт</th><th scope="col">Редакция</th><th scope="col">Действует</th>\
            <th scope="col">Кто принимает</th><th scope="col"><span class="vh">Действие</span></th></tr></thead>
            <tbody>\(each: sheet.acts, { row($0, sheet.today, frame) })</tbody></table>

            """
    }

    private func row(_ act: ListedLocalAct, _ today: Day, _ frame: Frame) -> HTML {
        let days = "с \(act.days.from.russian)" + (act.days.to.map { " по \($0.russian)" } ?? "")
        let who = [act.bindsStaff ? "сотрудники" : "", act.bindsParents ? "родители" : ""].filter { !$0.isEmpty }
        let isOver = act.days.to.map { $0 < today } ?? false
        return """
            <tr><th scope="row"><a href="\(frame.link(.localAct(act.id)))">\(act.title)</a>\
            \(if: act.file != nil, "<br><a href=\"\(frame.link(.fileOfAct(act.id)))\">\(act.fileName)</a>")</th>\
            <td data-label="Редакция">\(act.version)</td><td data-label="Действует">\(days)</td>\
            <td data-label="Кто принимает">\(who.isEmpty ? "никто" : who.joined(separator: ", "))</td>\
            <td>\(if: !isOver, ending(act, today, frame))</td></tr>

            """
    }

    private func ending(_ act: ListedLocalAct, _ today: Day, _ frame: Frame) -> HTML {
        """
        <details><summary>Отменить</summary><form method="post" action="\
        \(frame.link(Link("/school/acts/\(act.id.number)/end")))" class="inline-form">\(frame.tokenField)\
        <label class="field"><span class="field__label">Последний день</span>\
        <input class="input" type="date" data-size="date" name="lastday" value="\(today.iso)" required></label>\
        <button class="button" data-kind="danger">Отменить акт</button></form></details>
        """
    }

    private func adding(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let fields = Fields(form)
        return """
            <section class="section" aria-labelledby="add"><div class="section__head">\
            <h2 id="add">Новый акт или новая редакция</h2></div>
            <p class="note">Редакция не правится: у изменённого акта новая. Прежняя кончается накануне, и те, кого акт \
            касается, принимают новую при входе.</p>
            <form method="post" action="\(frame.link(.localActs))" enctype="multipart/form-data">\(frame.tokenField)\
            \(fields.text("title", "Название", limit: 300, hint: "у новой редакции — то же, что у прежней"))\
            \(fields.text("version", "Редакция", limit: 40, hint: "например: 2 или от 30.08.2025"))\
            \(fields.day("from", "Действует с", sheet.today))\
            \(fields.area("text", "Текст", limit: 100_000, rows: 8, hint: "можно оставить пустым, если есть файл"))\
            \(fields.file("file", "Файл", kinds: ".pdf,.doc,.docx,.odt,.jpg,.png", hint: "не больше 20 МБ"))\
            \(fields.tick("staff", "Принимают сотрудники"))\(fields.tick("parents", "Принимают родители"))\
            <div class="form__foot"><button class="button" data-kind="main">Ввести в действие</button></div></form>\
            </section>

            """
    }
}
