import Markup
import School
import Storage
import Web

/// Draws the sheets of corrections of a course and the form of a new one.
struct CorrectionsView {
    let sheet: CorrectionsPage.Sheet
    let form: Form
    let frame: Frame

    private var address: CourseAddress { sheet.course.address }
    private var year: Int { sheet.course.listed.year }

    var main: HTML {
        """
        <main id="main" class="page" data-width="wide" tabindex="-1">
        <ol class="crumbs"><li><a href="\(frame.link(.plan(address, year: year)))">\(sheet.course.heading) · КТП</a></li>\
        </ol><header class="page__head"><h1>Листы корректировки</h1></header>
        \(ErrorSummary("Лист не отправлен", frame.objection, elsewhere: "rows").html)
        \(sheet.made.isEmpty ? "<p class=\"empty\">Листов ещё нет.</p>" : list)
        \(new)
        </main>
        """
    }

    private var list: HTML {
        """
        <table class="table" data-cards><caption class="vh">Листы</caption><thead><tr><th scope="col">Лист</th>\
        <th scope="col">Состояние</th><th scope="col">Замечание</th></tr></thead><tbody>\(each: sheet.made, { one in
            """
            <tr><th scope="row"><a href="\(frame.link(.planCorrection(address, one.id, year: year)))">№ \(one.id.number), \
            \(day(one.made))</a></th><td data-label="Состояние">\(one.state.title)</td>\
            <td data-label="Замечание">\(one.comment)</td></tr>

            """
        })</tbody></table>
        """
    }

    private func day(_ moment: Moment) -> String { frame.asking?.zone.day(of: moment).russian ?? "" }

    private var new: HTML {
        guard sheet.plan != nil else { return "<p class=\"note\">Лист составляют к согласованному плану.</p>" }
        guard !sheet.offered.isEmpty else {
            return """
                <p class="note">Расхождений с согласованным планом нет: темы даны в срок или стоят в отправленных листах. \
                Когда тема уйдёт со своего дня, здесь появится новый лист.</p>
                """
        }
        guard sheet.mayKeep else {
            let count = counted(sheet.offered.count, "тема", "темы", "тем")
            return "<p class=\"note\">Не по плану и не в листах: \(count). Лист составляет учитель.</p>"
        }
        return """
            <section class="section" id="rows"><div class="section__head"><h2>Новый лист</h2></div>
            <form method="post" action="\(frame.link(.planCorrections(address, year: year)))">
            \(frame.tokenField)\(Seen.rows(sheet.offered).field)<input type="hidden" name="y" value="\(year)">
            <table class="table plan" data-cards><thead><tr><th scope="col">Тема</th><th scope="col">По плану</th>\
            <th scope="col">По факту</th><th scope="col">Причина</th><th scope="col">Способ</th></tr></thead>\
            <tbody>\(each: sheet.offered.indices, { row($0) })</tbody></table>
            <div class="form__foot"><button class="button" data-kind="main">Отправить на согласование</button></div>
            </form></section>
            """
    }

    private func row(_ place: Int) -> HTML {
        let row = sheet.offered[place].row, n = sheet.offered[place].n, isBack = form.objection != nil
        let isTaken = !isBack || form["take\(n)"] != nil
        let chosen = form["way\(n)"].flatMap { Int($0) } ?? row.way.rawValue
        return """
            <tr><th scope="row"><label class="choice"><input type="checkbox" name="take\(n)" value="\(row.planned.iso)"\
            \(if: isTaken, " checked")> <span>\(n). \(row.topic)</span></label></th>\
            <td data-label="По плану">\(row.planned.russian)</td>\
            <td data-label="По факту">\(row.fact?.russian ?? "ещё не дано")</td>\
            <td data-label="Причина"><input class="input" id="reason\(n)" name="reason\(n)" value="\(form["reason\(n)"] ?? row.reason)" \
            maxlength="200" aria-label="Причина, тема \(n)"\
            \(if: form.objection?.field == "reason\(n)", " aria-invalid=\"true\"")></td>\
            <td data-label="Способ"><select class="input" id="way\(n)" name="way\(n)" aria-label="Способ, тема \(n)">\
            \(each: CorrectionWay.allCases, { way in
                """
                <option value="\(way.rawValue)"\(if: way.rawValue == chosen, " selected")>\(way.title)</option>
                """
            })</select></td></tr>

            """
    }
}
