import Markup
import School
import Web

/// How the page of duties looks.
struct DutiesView {
    let sheet: DutiesPage.Sheet
    let id: ID<Person>
    let frame: Frame
    let form: Form

    /// What can be given on this page; a substitute for one lesson is named in the timetable.
    static let kinds: [DutyKind] = [
        .teacher, .classTeacher, .deputyHead, .director, .journalKeeper, .secretary, .dispatcher, .medic,
        .socialTeacher, .psychologist,
    ]

    var view: View {
        View(
            "\(sheet.name.list) — обязанности",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li>\
                <li><a href="\(frame.link(.person(id)))">\(sheet.name.list)</a></li></ol>
                <header class="page__head"><h1>Обязанности</h1><p class="page__note">\(sheet.name.full)\
                \(if: sheet.isEmployed, " · <a href=\"\(frame.link(.dismissal(of: id)))\">увольнение</a>")</p></header>
                \(Fields(form).summary)\(standing)\(past)\(giving)
                </main>
                """)
    }

    private var standing: HTML {
        let now = sheet.duties.filter { $0.days.to.map { $0 >= sheet.today } ?? true }
        guard !now.isEmpty else { return "<p class=\"empty\">Обязанностей нет.</p>" }
        return """
            <section class="section"><div class="section__head"><h2>Сейчас и впереди</h2></div><ul class="list">\
            \(each: now, { "<li>\(words($0))\(ending($0))</li>" })</ul></section>

            """
    }

    private var past: HTML {
        let ended = sheet.duties.filter { $0.days.to.map { $0 < sheet.today } ?? false }
        guard !ended.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Завершённые</h2></div><ul class="list">\
            \(each: ended, { "<li>\(words($0))</li>" })</ul></section>

            """
    }

    private func words(_ duty: GivenDuty) -> HTML {
        let rest = [
            "с \(duty.days.from.russian)" + (duty.days.to.map { " по \($0.russian)" } ?? ""), duty.order,
            duty.instead.isEmpty ? "" : "вместо: " + duty.instead,
        ].filter { !$0.isEmpty }
        return "<b>\(duty.title)</b> — \(rest.joined(separator: "; "))"
    }

    private func ending(_ duty: GivenDuty) -> HTML {
        """
        <details><summary>Завершить</summary><form method="post" action="\
        \(frame.link(Link("/people/\(id.number)/duties/end")))" class="inline-form">\
        \(frame.tokenField)<input type="hidden" name="duty" value="\(duty.kind.rawValue)">\
        <input type="hidden" name="object" value="\(duty.object)">\
        <label class="field"><span class="field__label">Последний день</span>\
        <input class="input" type="date" data-size="date" name="lastday" value="\(sheet.today.iso)" required></label>\
        <label class="field"><span class="field__label">Приказ №</span>\
        <input class="input" name="order" maxlength="40" data-size="date"></label>\
        <label class="field"><span class="field__label">от</span>\
        <input class="input" type="date" data-size="date" name="ordered"></label>\
        <button class="button" data-kind="danger">Завершить</button></form></details>
        """
    }

    private var giving: HTML {
        let fields = Fields(form), kinds = Self.kinds.map { (value: String($0.rawValue), title: $0.title) }
        return """
            <section class="section"><div class="section__head"><h2>Назначить</h2></div>
            <form method="post" action="\(frame.link(.duties(of: id)))" class="reason">\(frame.tokenField)\
            \(fields.select("duty", "Обязанность", [("", "выберите")] + kinds))\
            \(fields.select("class", "Класс", [("", "—")] + sheet.classes, hint: "для классного руководителя"))\
            \(fields.select("course", "Предмет и класс", [("", "—")] + sheet.courses, hint: "для учителя-предметника"))\
            \(fields.text("student", "Ученик", limit: 180, hint: "для социального педагога и психолога: фамилия и имя"))\
            \(fields.day("from", "С", sheet.today))\(fields.day("to", "По", hint: "пусто — без срока"))\
            \(OrderForm.fields(form))\
            \(fields.tick("instead", "На время отсутствия постоянного учителя", hint: "нужен последний день"))\
            <div class="field"><button class="button" data-kind="main">Назначить</button></div></form></section>
            """
    }
}
