import Markup
import School
import Storage
import Web

/// The form that gives duties by an order.
struct NewOrderPage: Page {
    static let path = "/orders/new/:kind"
    static let act = Act.keepOrders

    struct Sheet: Sendable {
        let staff: [(value: String, title: String)]
        let classes: [(value: String, title: String)]
        let pages: [(value: String, title: String)]
        let today: Day
    }

    let kind: GivenBy
    let form: Form

    init(_ form: Form) throws {
        guard let kind = GivenBy(rawValue: try form.part("kind")) else { throw NotFound() }
        self.kind = kind
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(
            staff: try records.staffChoices(on: asking.today),
            classes: kind == .curator ? try records.classChoices(on: asking.today) : [],
            pages: kind == .delegation ? try records.pageChoices(on: asking.today) : [], today: asking.today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form)
        return View(
            kind.heading,
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.orders))">Приказы</a></li></ol>
                <header class="page__head"><h1>\(kind.heading)</h1><p class="page__note">\(kind.note)</p></header>
                \(fields.summary)<form method="post" action="\(frame.link(.newOrder(kind.rawValue)))">\
                \(frame.tokenField)\(kind.isOfMany ? many(sheet) : one(fields, sheet))\
                \(if: kind == .curator, fields.select("class", "Класс", [("", "выберите")] + sheet.classes))\
                \(if: kind == .delegation, page(fields, sheet))\
                \(fields.text("order", "Приказ №", limit: 40, size: "date"))\(fields.day("ordered", "от", sheet.today))\
                \(fields.day("from", "С", sheet.today))\(fields.day("to", "По", hint: "в этот день кончится само"))\
                <div class="form__foot"><button class="button" data-kind="main">Поручить</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.orders))">Не поручать</a></div></form>
                </main>
                """)
    }

    private func one(_ fields: Fields, _ sheet: Sheet) -> HTML {
        fields.select("person", "Кому", [("", "выберите")] + sheet.staff)
    }

    private func many(_ sheet: Sheet) -> HTML {
        let ticked = Set(form.all("person")), isWrong = form.objection?.field == "person"
        return """
            <fieldset class="field\(if: isWrong, " is-wrong")" id="person"><legend class="field__label">Кому</legend>\
            \(if: isWrong, "<p class=\"field__error\">\(form.objection?.text ?? "")</p>")\
            \(each: sheet.staff, { person in
                """
                <label class="choice"><input type="checkbox" name="person" value="\(person.value)"\
                \(if: ticked.contains(person.value), " checked")><span>\(person.title)</span></label>
                """
            })</fieldset>
            """
    }

    private func page(_ fields: Fields, _ sheet: Sheet) -> HTML {
        """
        \(fields.select("course", "Страница журнала", [("", "выберите")] + sheet.pages))\
        <fieldset class="field"><legend class="field__label">Что поручено вносить</legend>\
        \(fields.tick("topics", "Темы и задания"))\(fields.tick("attendance", "Посещаемость"))\
        \(fields.tick("marks", "Текущие отметки"))\
        \(fields.tick("finals", "Итоговые отметки", hint: "только заместителю директора"))</fieldset>
        """
    }
}
