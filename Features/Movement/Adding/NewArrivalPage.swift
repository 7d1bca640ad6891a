import Markup
import School
import Storage
import Web

/// The form of an arrival: the class first, then order, groups and brought marks on one page.
struct NewArrivalPage: Page {
    static let path = "/movement/new/arrival"
    static let act = Act.keepMovement

    struct Sheet: Sendable {
        let classes: [(value: String, title: String)]
        let chosen: ListedClass?
        let sets: [GroupSet]
        let same: [SameStudent]
        let told: ArrivalRequestLine?
        let today: Day
    }

    let form: Form

    init(_ form: Form) { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let chosen = try records.movedClass(form["class"] ?? "", asking), today = try records.dayOfLists(asking.today)
        let told = try form["told"].flatMap { ID<ArrivalRequest>($0) }.flatMap { try records.arrivalRequests($0).first }
        return Sheet(
            classes: try records.movedClasses(asking), chosen: chosen,
            sets: try chosen.map { try records.groupSets(of: $0.id, on: today) } ?? [],
            same: try SameStudent.asked(form, records), told: told.flatMap { $0.isOpen ? $0 : nil },
            today: today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Прибытие ученика",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.movement))">Движение</a></li></ol>
                <header class="page__head"><h1>\(sheet.chosen.map { "Прибытие в \($0.name.text)" } ?? "Прибытие")</h1>\
                </header>
                \(Fields(form).summary)\(chooser(sheet, frame))\(sheet.chosen.map { filled(sheet, $0, frame) })
                </main>
                """)
    }

    private func chooser(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let isFirst = sheet.chosen == nil
        return """
            <form class="inline-form" method="get" action="\(frame.link(.newArrival))">\
            \(if: sheet.told != nil, "<input type=\"hidden\" name=\"told\" value=\"\(form["told"] ?? "")\">")\
            \(Fields(form).select("class", isFirst ? "Класс" : "Другой класс", [("", "выберите")] + sheet.classes))\
            <div class="field"><button class="button"\(if: isFirst, " data-kind=\"main\"")>Выбрать</button></div></form>

            """
    }

    private func filled(_ sheet: Sheet, _ chosen: ListedClass, _ frame: Frame) -> HTML {
        let fields = Fields(form), told = sheet.told?.told
        let forms = StudyForm.allCases.map { (value: String($0.rawValue), title: $0.title) }
        return """
            <form method="post" action="\(frame.link(.newArrival))">\(frame.tokenField)\
            <input type="hidden" name="class" value="\(chosen.slug)">\
            \(if: told != nil, "<input type=\"hidden\" name=\"told\" value=\"\(sheet.told?.id.number ?? 0)\">")\
            \(SameStudent.question(sheet.same))\
            \(fields.text("surname", "Фамилия", told?.name.surname ?? "", limit: 60))\
            \(fields.text("given", "Имя", told?.name.given ?? "", limit: 60))\
            \(fields.text("patronymic", "Отчество", told?.name.patronymic ?? "", limit: 60))\
            \(fields.choice("sex", "Пол", [("1", "мужской"), ("2", "женский")]))\
            \(fields.day("birth", "Дата рождения"))\
            \(fields.day("from", "Первый день в классе", told?.day ?? sheet.today, hint: "до него долгов и н/а нет"))\
            \(Paper.fields(form, .arrival))\(ReasonForm.fields(form, .arrival))\
            \(hint(told))\
            \(GroupChoice.fields(form, sheet.sets))\(fields.select("form", "Форма обучения", forms, "1"))\
            \(brought(fields))\
            <div class="form__foot"><button class="button" data-kind="main">Зачислить</button>\
            <a class="button" data-kind="quiet" href="\(frame.link(.movement))">Не зачислять</a></div></form>
            """
    }

    private func hint(_ told: ArrivalTold?) -> HTML {
        guard let told, !told.place.isEmpty else { return .none }
        return "<p class=\"field__hint\">Классный руководитель сообщил: \(told.place)</p>"
    }

    private func brought(_ fields: Fields) -> HTML {
        let wrong = form.objection?.field == "marks" ? form.objection?.text : nil
        return """
            <div class="field\(if: wrong != nil, " is-wrong")"><label class="field__label" for="marks">\
            Отметки прежней школы</label><p class="field__hint" id="marks-hint">строка — предмет: «Алгебра: 5 (12.09), 4»; \
            без дня — за период; можно вставить из выписки</p>\
            \(if: wrong != nil, "<p class=\"field__error\" id=\"marks-error\">\(wrong ?? "")</p>")\
            <textarea class="input" id="marks" name="marks" rows="5" maxlength="5000" aria-describedby="\
            \(wrong == nil ? "marks-hint" : "marks-error")"\(if: wrong != nil, " aria-invalid=\"true\"")>\
            \(fields.value("marks"))</textarea></div>\
            \(fields.choice("counts", "В среднем балле", [("1", "учитывать"), ("0", "не учитывать")], "1"))
            """
    }
}

extension Reading {
    /// The classes of the year people work in, to choose from.
    func movedClasses(_ asking: Asking) throws -> [(value: String, title: String)] {
        try classes(of: yearInHand(on: asking.today)?.number ?? 0).map { ($0.slug, $0.name.text) }
    }
}
