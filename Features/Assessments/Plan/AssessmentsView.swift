import Markup
import School
import Storage
import Web

/// How a parallel's plan looks where it is made.
struct AssessmentsView {
    let sheet: AssessmentsPage.Sheet
    let form: Form
    let frame: Frame

    private var desk: AssessmentDesk { sheet.desk }
    private var works: [ListedAssessment] { desk.works(of: sheet.half) }
    private var approval: AssessmentApproval? { desk.approval(of: sheet.half) }

    var view: View {
        View(
            "График оценочных процедур — \(desk.level) классы",
            main: """
                <main id="main" class="page" data-width="wide" tabindex="-1">
                \(sheet.letterhead.html)<header class="page__head"><h1>График оценочных процедур · \(desk.level) классы</h1>\
                <p class="page__note">\(sheet.half.title) \(desk.year.title) · \(state)</p>\(tools)\
                <nav class="tabs" aria-label="Полугодие">\(each: HalfYear.allCases, tab)</nav></header>
                <nav class="chips" aria-label="Параллель">\(each: sheet.levels, chip)</nav>
                \(Fields(form).summary)\(findings)\(AssessmentGrid(desk: desk, works: works, isOpen: sheet.mayKeep, frame: frame).html)\
                \(if: sheet.mayKeep && approval == nil && !works.isEmpty, approving)\(if: sheet.mayKeep, adding)
                <p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    private var state: String {
        guard let approval else { return "черновик: семьи и учителя его не видят" }
        return "утверждён \(approval.words(sheet.zone))"
    }

    private var tools: HTML {
        let file = Link("/assessments").asking([
            (name: "l", value: "\(desk.level)"), (name: "h", value: "\(sheet.half.rawValue)"),
            (name: "format", value: "csv"),
        ])
        return """
            <div class="page__tools"><a class="button" href="\(frame.link(.publishedAssessments(sheet.half)))">Вся школа</a>\
            <a class="button" href="\(frame.link(file))">CSV</a>\
            <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div>
            """
    }

    private func tab(_ half: HalfYear) -> HTML {
        """
        <a href="\(frame.link(.assessments(desk.level, half: half)))"\
        \(if: half == sheet.half, " aria-current=\"page\"")>\(half.title)</a>
        """
    }

    private func chip(_ level: Int) -> HTML {
        """
        <a class="chip" href="\(frame.link(.assessments(level, half: sheet.half)))"\
        \(if: level == desk.level, " aria-current=\"page\"")>\(level) классы</a>
        """
    }

    private var findings: HTML {
        let found = works.isEmpty ? [] : desk.findings(in: sheet.half), names = desk.names
        guard !found.isEmpty else { return .none }
        return """
            <section class="section no-print" aria-labelledby="findings"><div class="section__head">\
            <h2 id="findings" tabindex="-1">Нарушений: \(found.count)</h2></div>
            <ul class="list">\(each: found, { "<li>\($0.words(names))</li>" })</ul>
            <p class="note">Нормы: Рособрнадзор № 01-169/08-01 и Минпросвещения № СК-228/03 от 06.08.2021.</p></section>

            """
    }

    private var hidden: HTML {
        """
        \(frame.tokenField)<input type="hidden" name="l" value="\(desk.level)">\
        <input type="hidden" name="h" value="\(sheet.half.rawValue)">
        """
    }

    private var approving: HTML {
        let breaks = !desk.findings(in: sheet.half).isEmpty
        return """
            <form method="post" action="\(frame.link(.approveAssessments))">\(hidden)\(desk.seen(sheet.half).field)\
            \(if: breaks, Fields(form).text(
                "why", "Почему утверждается с нарушениями", limit: 200,
                hint: "например: день работы назначен региональным приказом; причину увидят учителя"))\
            <div class="form__foot"><button class="button" data-kind="main">Утвердить график</button></div></form>

            """
    }

    private var adding: HTML {
        let fields = Fields(form), subjects = desk.taught.map { (value: "\($0.id)", title: $0.name) }
        var classes = desk.classes.map { (value: "\($0.id)", title: $0.name.text) }
        if classes.count > 1 { classes.insert((value: "", title: "выберите"), at: 0) }
        return """
            <section class="section" aria-labelledby="add"><div class="section__head"><h2 id="add">Добавить работу</h2></div>
            <form method="post" action="\(frame.link(.assessments()))">\(hidden)\
            <div class="inline-form">\(fields.select("class", "Класс", classes))\
            \(fields.select("subject", "Предмет", [("", "выберите")] + subjects))</div>\
            \(TypedAssessment.fields(fields, nil, asksReason: approval != nil))\
            <p class="note">ВПР, объявленные в «Изменениях», стоят в графике сами.</p>\
            <div class="form__foot"><button class="button" data-kind="main">Добавить</button></div></form></section>

            """
    }
}
