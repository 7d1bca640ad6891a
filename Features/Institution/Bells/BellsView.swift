import Markup
import School
import Storage
import Web

/// How the schedules of bells look.
struct BellsView {
    let sheet: BellsPage.Sheet
    let frame: Frame
    let form: Form

    var view: View {
        let now = sheet.schedules.filter { $0.facts.days.to.map { $0 >= sheet.today } ?? true }
        let past = sheet.schedules.filter { $0.facts.days.to.map { $0 < sheet.today } ?? false }
        return View(
            "Звонки",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li></ol>
                <header class="page__head"><h1>Звонки</h1></header>
                \(Fields(form).summary)\(if: now.isEmpty, "<p class=\"empty\">Звонков пока нет.</p>")
                <div class="columns">\(each: now, { one($0, isOver: false) })</div>
                \(if: sheet.maySetUp, adding)\(if: !past.isEmpty, over(past))
                </main>
                """)
    }

    private func over(_ past: [BellSchedule]) -> HTML {
        "<details><summary>Завершённые: \(past.count)</summary>\(each: past, { one($0, isOver: true) })</details>"
    }

    private func one(_ schedule: BellSchedule, isOver: Bool) -> HTML {
        """
        <section class="section"><div class="section__head"><h2>\(schedule.facts.name)</h2></div>
        <p class="note">\(purpose(schedule.facts))</p>
        <table class="table"><caption class="vh">\(schedule.facts.name)</caption><thead><tr><th scope="col">Урок</th>\
        <th scope="col">Начало</th><th scope="col">Конец</th></tr></thead><tbody>\(each: schedule.bells, { bell in
            """
            <tr><th scope="row">\(bell.n)</th><td>\(bell.starts.text)</td><td>\(bell.ends.text)</td></tr>
            """
        })</tbody></table>\(if: sheet.maySetUp && !isOver, ending(schedule))</section>

        """
    }

    private func purpose(_ facts: BellFacts) -> String {
        var words = ["\(facts.shift)-я смена"]
        if facts.weekday > 0 { words.append(RussianDate.weekdays[facts.weekday - 1]) }
        if facts.gradeLevel > 0 { words.append("\(facts.gradeLevel) параллель") }
        if let building = sheet.buildings.first(where: { $0.id == facts.building }) { words.append(building.name) }
        if facts.isShort { words.append("сокращённый день") }
        words.append("с \(facts.days.from.russian)" + (facts.days.to.map { " по \($0.russian)" } ?? ""))
        return words.joined(separator: ", ")
    }

    private func ending(_ schedule: BellSchedule) -> HTML {
        """
        <details><summary>Завершить</summary><form method="post" action="\(frame.link(Link("/school/bells/end")))" \
        class="inline-form">\(frame.tokenField)<input type="hidden" name="bells" value="\(schedule.id)">\
        <label class="field"><span class="field__label">Последний день</span>\
        <input class="input" type="date" data-size="date" name="lastday" value="\(sheet.today.iso)" required></label>\
        <button class="button" data-kind="danger">Завершить</button></form></details>
        """
    }

    private var adding: HTML {
        let fields = Fields(form), shifts = [("1", "первая"), ("2", "вторая")]
        let weekdays = [("", "любой")] + (1...7).map { (value: "\($0)", title: RussianDate.weekdays[$0 - 1]) }
        let levels = [("", "любая")] + (1...12).map { (value: "\($0)", title: "\($0)") }
        let places = [("", "любое")] + sheet.buildings.map { (value: $0.id.description, title: $0.name) }
        let usual = sheet.schedules.last { !$0.facts.isShort }.map { Bells($0.bells).text } ?? Self.usual
        return """
            <section class="section" aria-labelledby="add"><div class="section__head"><h2 id="add">Новые звонки</h2></div>
            <p class="note">Прежние звонки для тех же уроков кончаются накануне. Уроки будущих дней встают по новым \
            звонкам, прошедшие остаются как были.</p>
            <form method="post" action="\(frame.link(.bells))" class="reason">\(frame.tokenField)\
            \(fields.text("name", "Название", limit: 60, hint: "например: первая смена"))\
            \(fields.day("from", "С", sheet.today + 1))\(fields.day("to", "По", hint: "пусто — без срока"))\
            \(fields.select("shift", "Смена", shifts))\(fields.select("weekday", "День недели", weekdays))\
            \(fields.select("level", "Параллель", levels))\(fields.select("building", "Здание", places))\
            \(fields.tick("short", "Для сокращённых дней"))\
            \(fields.area("bells", "Звонки", usual, limit: 1_000, rows: 9, hint: "по строке на урок: 1 08:30–09:15"))\
            <div class="field"><button class="button" data-kind="main">Добавить звонки</button></div></form></section>

            """
    }

    private static let usual = """
        1 08:30–09:15
        2 09:25–10:10
        3 10:30–11:15
        4 11:35–12:20
        5 12:30–13:15
        6 13:25–14:10
        7 14:20–15:05
        """
}
