import Markup
import School
import Storage
import Web

/// What can be done with a plan as a whole: begun, taken over, submitted, decided, thrown away.
struct PlanSteps {
    let sheet: PlanSheet
    let form: Form
    let frame: Frame

    var html: HTML {
        """
        \(if: sheet.mayApprove && sheet.isLatest && sheet.plan?.state == .submitted, decision)\
        \(if: sheet.isOpen, open)\
        \(if: sheet.mayBegin, begin)\
        \(if: !sheet.parallels.isEmpty, parallels)
        """
    }

    private var hidden: HTML {
        "\(frame.tokenField)<input type=\"hidden\" name=\"y\" value=\"\(sheet.course.listed.year)\">"
    }

    private var seen: HTML { sheet.versions.latest.map { Seen.plan($0).field } ?? "" }

    private func action(_ act: String) -> Link { frame.link(.plan(sheet.course.address, do: act)) }

    private var decision: HTML {
        """
        <section class="section"><div class="section__head"><h2>Решение</h2></div>
        <form method="post" action="\(action("decide"))">\(hidden)\(seen)
        \(Fields(form).area("comment", "Замечание", limit: 500, rows: 2, hint: "нужно, если план возвращается"))
        <div class="row"><button class="button" data-kind="main" name="decision" value="approve">Согласовать</button>\
        <button class="button" name="decision" value="return">Вернуть</button></div></form></section>

        """
    }

    private var open: HTML {
        """
        <section class="section"><div class="section__head"><h2>Черновик</h2></div>
        <div class="row"><form method="post" action="\(action("submit"))">\(hidden)\(seen)\
        <button class="button" data-kind="main">Отправить на согласование</button></form>\
        <form method="post" action="\(action("drop"))">\(hidden)\(seen)<button class="button">Удалить черновик</button></form>\
        </div><p class="note">Сначала сохраните правки: отправляется то, что сохранено.</p></section>

        """
    }

    private var begin: HTML {
        let isFirst = sheet.versions.isEmpty
        let own = isFirst ? "Пустой, по числу уроков" : "Из последней версии"
        let choices = [("", own)] + sheet.sources.map { ("\($0.course)", $0.title) }
        return """
            <section class="section"><div class="section__head"><h2>\(isFirst ? "Начать план" : "Новая версия")</h2></div>
            <form method="post" action="\(action("new"))">\(hidden)
            \(Fields(form).select("from", "Взять за основу", choices))
            \(if: !isFirst, Fields(form).text("reason", "Причина", limit: 200, hint: PlanSteps.reasons))
            <button class="button" data-kind="main">\(isFirst ? "Начать" : "Начать новую версию")</button></form></section>

            """
    }

    private var parallels: HTML {
        let chosen = form.all("to")
        return """
            <section class="section" id="parallels"><div class="section__head"><h2>Скопировать в параллели</h2></div>
            <form method="post" action="\(action("copy"))">\(hidden)
            <fieldset class="field" data-width="full" id="to" tabindex="-1"><legend class="field__label">Куда</legend>\
            \(each: sheet.parallels, { one in parallel(one, isChosen: chosen.contains("\(one.course)")) })</fieldset>
            \(if: sheet.parallels.contains(where: \.needsReason), Fields(form).text("why", "Причина новой версии", limit: 200, hint: PlanSteps.reasons))
            <button class="button">Скопировать</button></form>
            <p class="note">Копируется последняя сохранённая версия. Даты каждый класс берёт из своего расписания.</p></section>

            """
    }

    private func parallel(_ one: PlanParallel, isChosen: Bool) -> HTML {
        let link = frame.link(.plan(one.address, year: sheet.course.listed.year))
        return """
            <div class="row"><label class="choice"><input type="checkbox" name="to" value="\(one.course.number)"\
            \(if: isChosen, " checked")><span>\(one.title)</span></label>\
            <a href="\(link)"><small>\(one.words)</small></a></div>

            """
    }

    private static let reasons = "карантин, праздник, замена, замечание заместителя…"
}

extension Seen {
    /// What stood of a version when its page was drawn: a version sent or typed into meanwhile is another.
    static func plan(_ plan: ListedPlan) -> Seen { Seen(["\(plan.id)", "\(plan.edits)", "\(plan.state.rawValue)"]) }
}
