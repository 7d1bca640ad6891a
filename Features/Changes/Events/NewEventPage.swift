import Markup
import School
import Storage
import Web

/// The form of an event: what has happened, on which days, to whom; what it would change is shown before it is done.
struct NewEventPage: Page {
    static let path = "/changes/events/new"
    static let act = Act.changeLessons

    struct Sheet: Sendable {
        let classes: [ListedClass]
        let today: Day
        let preview: EventPreview?
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let day = (try? form.day("from", called: "С")) ?? asking.today
        let year = try records.yearInHand(on: day)?.number ?? 0
        return Sheet(classes: try records.classes(of: year), today: asking.today, preview: try preview(records))
    }

    /// Only of a form that has been read without an objection already.
    private func preview(_ records: Reading) throws -> EventPreview? {
        guard form.objection == nil, form.isTicked("look") else { return nil }
        do { return try .of(EventDraft(form).facts(records), records) } catch is Objection { return nil }
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Событие: изменить много уроков сразу",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.dayEvents))">События</a></li></ol>
                <header class="page__head"><h1>Новое событие</h1></header>
                \(Fields(form).summary)
                <form method="post" action="\(frame.link(.newDayEvent))">\(frame.tokenField)\
                \(EventFields(form: form, classes: sheet.classes, today: sheet.today).html)\
                \(sheet.preview.map { EventPreviewView(preview: $0, isDone: false).html })\
                <div class="form__foot"><button class="button"\(if: sheet.preview == nil, " data-kind=\"main\"") name="do" \
                value="look">Посмотреть, что изменится</button>\(if: sheet.preview.map { $0.count > 0 } ?? false, """
                    <button class="button" data-kind="main" name="do" value="declare">Ввести</button>
                    """)</div></form>
                </main>
                """)
    }
}
