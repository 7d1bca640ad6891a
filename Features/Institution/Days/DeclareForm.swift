import Markup
import School
import Storage
import Web

/// The form that declares days.
struct DeclareForm {
    let form: Form
    let frame: Frame
    let levels: [Int]

    private static let kinds = [DayKind.holiday, .dayOff, .short, .remote, .workingSaturday, .school]

    var html: HTML {
        let fields = Fields(form)
        let kinds = Self.kinds.map { (value: String($0.rawValue), title: $0.title) }
        let weekdays = [("", "по своему дню")] + (1...6).map { (value: "\($0)", title: RussianDate.weekdays[$0 - 1]) }
        let weeks = [("", "как идёт счёт"), ("1", "неделя А (нечётная)"), ("2", "неделя Б (чётная)")]
        return """
            <section class="section" aria-labelledby="declare"><div class="section__head">\
            <h2 id="declare">Внести дни</h2></div>
            <form method="post" action="\(frame.link(.calendar))" class="reason">\(frame.tokenField)\
            \(fields.select("kind", "Что за дни", kinds))\(fields.day("from", "С"))\
            \(fields.day("to", "По", hint: "пусто — один день"))\
            \(fields.select("weekday", "По расписанию", weekdays, hint: "для учебной субботы"))\
            \(fields.select("week", "Неделя", weeks))\
            \(fields.text("note", "Пояснение", limit: 100, hint: "например: осенние каникулы"))\
            \(fields.text("order", "Приказ №", limit: 40))\(fields.day("ordered", "от"))\
            <fieldset class="field"><legend class="field__label">Кому</legend>\
            <p class="field__hint">ничего не отмечено — всей школе</p><div class="row">\(each: levels, tick)</div></fieldset>\
            <div class="field"><button class="button" data-kind="main">Внести</button></div></form></section>

            """
    }

    private func tick(_ level: Int) -> HTML {
        let isTicked = form.all("levels").contains(String(level))
        return """
            <label class="choice"><input type="checkbox" name="levels" value="\(level)"\(if: isTicked, " checked")>\
            <span>\(level)</span></label>
            """
    }
}
