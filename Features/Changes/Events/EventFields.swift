import Markup
import School
import Storage
import Web

/// The fields of an event.
struct EventFields {
    let form: Form
    let classes: [ListedClass]
    let today: Day

    var html: HTML {
        let fields = Fields(form)
        let kinds = DayEventKind.declared.map { (value: "\($0.rawValue)", title: $0.title) }
        let ways = DayEventWay.allCases.filter { $0 != .replaced }.map { (value: "\($0.rawValue)", title: $0.title) }
        return """
            \(fields.select("kind", "Что случилось", kinds))\
            \(fields.select("way", "Что с уроками", [("", "как обычно при этом")] + ways, hint: "в учебный день по приказу — чьё расписание"))\
            \(fields.day("from", "С", today))\(fields.day("to", "По", hint: "пусто — один день"))\
            \(whom)\
            \(fields.text("first", "С урока", limit: 2, hint: "пусто — с первого", type: "number", size: "mark"))\
            \(fields.text("last", "По урок", limit: 2, hint: "пусто — по последний", type: "number", size: "mark"))\
            \(fields.text("place", "Где", limit: 100, hint: "для уроков вне школы: «краеведческий музей»"))\
            \(fields.text("reason", "Причина", limit: 200, hint: "её прочтут семьи; пусто — само событие"))\
            \(GivenOrder.fields(fields, hint: "не нужен только для актированного дня"))
            """
    }

    private var whom: HTML {
        let levels = Set(classes.compactMap(\.gradeLevel)).sorted(), shifts = Set(classes.map(\.shift)).sorted()
        return """
            <fieldset class="field" data-width="full"><legend class="field__label">Кого касается</legend>\
            \(Fields(form).tick("all", "вся школа"))\
            \(if: shifts.count > 1, shift(shifts))\
            <p class="field__hint">Параллели</p><div class="row">\(each: levels, { tick("levels", "\($0)", "\($0)") })</div>\
            <p class="field__hint">Классы</p><div class="row">\(each: classes, { tick("classes", $0.slug, $0.name.text) })\
            </div></fieldset>
            """
    }

    private func shift(_ shifts: [Int]) -> HTML {
        Fields(form).select(
            "shift", "Смена", [("", "обе смены")] + shifts.map { (value: "\($0)", title: "\($0) смена") })
    }

    private func tick(_ name: String, _ value: String, _ title: String) -> HTML {
        let isTicked = form.all(name).contains(value)
        return """
            <label class="choice"><input type="checkbox" name="\(name)" value="\(value)"\(if: isTicked, " checked")>\
            <span>\(title)</span></label>
            """
    }
}
