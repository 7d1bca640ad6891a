import Markup
import School
import Storage
import Web

/// Who is away on the day, and the form that notes one more.
struct AbsencesView {
    let sheet: DaySheet
    let form: Form
    let frame: Frame

    var section: HTML {
        """
        <section class="section"><div class="section__head"><h2>Отсутствуют</h2></div>\
        \(if: sheet.absences.isEmpty, "<p>Никто не отмечен.</p>")\
        \(if: !sheet.absences.isEmpty, "<ul class=\"list absent\">\(each: sheet.absences, { line($0) })</ul>")\
        \(if: sheet.mayKeep, adding)</section>

        """
    }

    private func line(_ absence: TeacherAbsence) -> HTML {
        """
        <li><span><b>\(absence.name.short)</b> — \(absence.reason), \(days(absence.days))</span>\
        \(if: sheet.mayKeep, ending(absence))</li>
        """
    }

    private func days(_ days: Span) -> String {
        guard let to = days.to else { return "с \(RussianDate.dayAndMonth(days.from)), дата выхода неизвестна" }
        return RussianDate.range(days.from, to)
    }

    private func ending(_ absence: TeacherAbsence) -> HTML {
        """
        <details class="no-print"><summary>Изменить срок<span class="vh">: \(absence.name.short)</span></summary>\
        <form class="inline-form" method="post" action="\(frame.link(Link("/substitutions/absence/end")))">\
        \(frame.tokenField)<input type="hidden" name="d" value="\(sheet.day.iso)">\
        <input type="hidden" name="absence" value="\(absence.id)">\
        <label class="field"><span class="field__label">Последний день отсутствия</span>\
        <input class="input" type="date" data-size="date" name="lastday" value="\(absence.days.to?.iso ?? "")"></label>\
        <label class="choice"><input type="checkbox" name="return" value="1" checked>\
        <span>Вернуть учителю уроки после этого дня</span></label>\
        <div class="row"><button class="button">Записать</button>\
        <button class="button" data-kind="quiet" name="came" value="1">На работе с \(sheet.day.russian)</button></div>\
        </form></details>
        """
    }

    private var adding: HTML {
        guard sheet.isAdding else {
            return """
                <p class="absent__add no-print"><a class="button" href="\(frame.link(.addingAbsence(sheet.day)))">\
                + отсутствующий</a></p>

                """
        }
        let fields = Fields(form)
        let people = [("", "выберите")] + sheet.teachers.map { ("\($0.id.number)", $0.name.full) }
        let kinds = TeacherAbsenceKind.allCases.map { ("\($0.rawValue)", $0.title) }
        return """
            <div class="absent__add no-print" id="absence"><h3 id="absence-head">Кто ещё отсутствует</h3>
            <form class="inline-form" aria-labelledby="absence-head" method="post" action="\(frame.link(Link("/substitutions/absence")))">\
            \(frame.tokenField)<input type="hidden" name="d" value="\(sheet.day.iso)">\
            \(fields.select("teacher", "Кто", people))\(fields.day("from", "С", sheet.day))\
            \(fields.day("to", "По", hint: "пусто — пока неизвестно"))\
            \(fields.select("kind", "Причина", kinds, "1"))\
            \(fields.text("words", "Пояснение", limit: 120, hint: "без диагнозов; на стенд не идёт"))\
            \(fields.text("order", "Приказ №", limit: 40, hint: "если есть", size: "date"))\(fields.day("ordered", "от"))\
            <div class="row"><button class="button" data-kind="main">Отметить отсутствие</button>\
            \(if: !sheet.absences.isEmpty, closing)</div></form></div>

            """
    }

    private var closing: HTML {
        "<a class=\"button\" data-kind=\"quiet\" href=\"\(frame.link(.substitutions(sheet.day)))\">Не отмечать</a>"
    }
}
