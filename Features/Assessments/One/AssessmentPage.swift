import Markup
import School
import Storage
import Web

/// One work of a plan: where it is put on another day, made another or taken out.
struct AssessmentPage: Page {
    struct Sheet: Sendable {
        let listed: ListedAssessment
        let desk: AssessmentDesk
    }

    static let path = "/assessments/:assessment"
    static let act = Act.keepAssessments

    private let form: Form
    private let id: Int

    init(_ form: Form) throws {
        self.form = form
        id = try form.assessment()
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let listed = try records.assessment(id) else { throw NotFound() }
        return Sheet(listed: listed, desk: try records.assessmentDesk(of: listed.work.schoolClass))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let work = sheet.listed.work, desk = sheet.desk, half = HalfYear(of: work.day, in: desk.year)
        let asksReason = desk.approval(of: half) != nil
        let title = "\(desk.names.name(work.schoolClass)) · \(desk.names.name(work.subject))"
        return View(
            "\(title): \(work.words)",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.assessments(desk.level, half: half)))">График оценочных процедур\
                </a></li></ol>
                <header class="page__head"><h1>\(title)</h1><p class="page__note">\(work.words)\
                \(if: !sheet.listed.reason.isEmpty, ", изменено: \(sheet.listed.reason)")</p></header>
                \(Fields(form).summary)
                <form method="post" action="\(frame.link(.assessment(id)))">\(frame.tokenField)\(sheet.listed.seen.field)\
                \(TypedAssessment.fields(Fields(form), work, asksReason: asksReason))\
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button></div></form>
                \(removing(sheet, asksReason, frame))
                </main>
                """)
    }

    private func removing(_ sheet: Sheet, _ asksReason: Bool, _ frame: Frame) -> HTML {
        """
        <section class="section" aria-labelledby="remove"><div class="section__head">\
        <h2 id="remove">Убрать из графика</h2></div>
        <form method="post" action="\(frame.link(.removeAssessment(id)))">\(frame.tokenField)\(sheet.listed.seen.field)\
        \(if: asksReason, Fields(form).text("why", "Почему убрали", limit: 200, hint: "график утверждён: причина останется в истории"))\
        <div class="form__foot"><button class="button" data-kind="danger">Убрать работу</button></div></form></section>
        """
    }
}

extension Form {
    /// The number of a work in the address.
    func assessment() throws -> Int {
        guard let id = ID<Work>(try part("assessment")) else { throw NotFound() }
        return id.number
    }
}

extension ListedAssessment {
    /// What a form was drawn from.
    var seen: Seen { Seen(["\(work)", reason]) }
}
