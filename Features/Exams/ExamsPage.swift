import Markup
import School
import Storage
import Web

/// What results came this year, which of them families know, and the form that notes new ones.
struct ExamsPage: Page {
    static let path = "/exams"
    static let act = Act.seeTerms

    struct Sheet: Sendable {
        let exams: [ExamRow]
        let subjects: [ListedSubject]
        let mayPublish: Bool
        let now: Moment
        let zone: Zone
    }

    private let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let year = try records.yearInHand(on: asking.today) else { throw NotFound() }
        return Sheet(
            exams: try records.exams(of: year.number), subjects: try records.subjects(),
            mayPublish: asking.may(.publishExams, on: .school), now: asking.now, zone: asking.zone)
    }

    func freshUntil(_ sheet: Sheet) -> Moment? {
        sheet.exams.compactMap { $0.isWaiting ? $0.due : nil }.filter { $0 > sheet.now }.min().map { $0 + 1 }
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Результаты экзаменов",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Результаты экзаменов</h1><p class="page__note">когда получены и когда о них \
                узнали семьи</p></header>
                \(Fields(form).summary)
                \(sheet.exams.isEmpty ? "<p class=\"empty\">Результатов в этом году ещё не было.</p>" : table(sheet, frame))
                \(if: sheet.mayPublish, receiving(sheet, frame))
                </main>
                """)
    }

    private func table(_ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <table class="table" data-cards><thead><tr><th scope="col">Экзамен</th><th scope="col">Прошёл</th>\
        <th scope="col">Результаты получены</th><th scope="col">Опубликовать</th></tr></thead><tbody>
        \(each: sheet.exams, { row($0, sheet, frame) })</tbody></table>
        """
    }

    private func row(_ exam: ExamRow, _ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <tr><th scope="row"><a href="\(frame.link(.exam(exam.id)))">\(exam.title)</a></th>\
        <td data-label="Прошёл">\(exam.day.russian)</td>\
        <td data-label="Результаты получены">\(exam.receivedAt.words(sheet.zone))</td>\
        <td data-label="Опубликовать">\(exam.publication(sheet.now, sheet.zone))</td></tr>

        """
    }

    private func receiving(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let fields = Fields(form), (day, time, _) = sheet.zone.local(sheet.now)
        let kinds = ExamRow.kinds.map { (value: "\($0.rawValue)", title: $0.title) }
        let scales = ExamRow.scales.map { (value: "\($0.code)", title: $0.title) }
        let subjects = sheet.subjects.map { (value: "\($0.id.number)", title: $0.name) }
        return """
            <section class="section"><div class="section__head"><h2>Получены результаты</h2></div>
            <form method="post" action="\(frame.link(.exams))">\(frame.tokenField)\
            \(fields.select("subject", "Предмет", [("", "выберите")] + subjects))\
            \(fields.select("kind", "Вид", kinds, "\(FinalKind.exam.rawValue)"))\
            \(fields.select("scale", "Шкала", [("", "как в журнале предмета")] + scales))\
            \(fields.text("level", "Параллель", limit: 2, hint: "1–12", size: "mark"))\
            \(fields.text("name", "Название", limit: 60, hint: "«ОГЭ», «ГВЭ», «контрольная работа»"))\
            \(fields.day("day", "Прошёл"))<div class="inline-form">\(fields.day("received", "Результаты получены", day))\
            \(fields.text("time", "Во сколько", time.text, limit: 5, size: "date"))</div>\
            <div class="form__foot"><button class="button" data-kind="main">Записать</button></div></form></section>
            """
    }
}

extension ExamRow {
    /// What results may come: of an exam, and of the intermediate attestation.
    static let kinds: [FinalKind] = [.exam, .attestation]

    /// The scales that an exam may have besides its subject's: a state exam's points, and a pass.
    static let scales: [Scale] = [.hundred, .passFail]

    /// «ОГЭ · Математика, 9 класс».
    var title: String { "\(name) · \(subjectName), \(gradeLevel) класс" }

    /// «до 13 июня, 10:00», «опубликовано 1 из 22; остальные до 13 июня, 10:00», «опубликованы 13 июня, 15:00, на 1 день
    /// позже срока».
    func publication(_ now: Moment, _ zone: Zone) -> HTML {
        let late = lateness(at: now, zone).map { ", \($0.text)" } ?? ""
        return "\(publicationWords(zone))\(if: !late.isEmpty, "<span class=\"status__late\">\(late)</span>")"
    }

    private func publicationWords(_ zone: Zone) -> String {
        if isWithdrawn { return "экзамен снят: \(withdrawn)" }
        let why = clause.isEmpty ? "" : " (\(clause))"
        let term = due.map { "до \($0.words(zone))\(why)" } ?? "срок не установлен"
        if candidates == 0 { return "предмет в параллели никто не изучал" }
        if isWaiting { return published == 0 ? term : "\(told(zone)); остальные — \(term)" }
        guard let rest else { return told(zone) }
        return "\(told(zone)); остальные не сдавали (\(rest.at.words(zone))\(rest.name.map { ", \($0.short)" } ?? ""))"
    }

    /// «опубликовано 1 из 22, 12 июня, 10:00»; «опубликованы 12 июня, 10:00, последние 13 июня, 9:30».
    private func told(_ zone: Zone) -> String {
        let first = publishedAt.map { $0.words(zone) }
        if published < candidates {
            return "опубликовано \(published) из \(candidates)" + (first.map { ", первые \($0)" } ?? "")
        }
        guard let first else { return "отметки стоят у всех" }
        let last = completeAt.flatMap { $0 == publishedAt ? nil : ", последние \($0.words(zone))" } ?? ""
        return "опубликованы \(first)\(last)"
    }
}

extension Moment {
    /// «12 июня, 10:00» on the school's clock.
    func words(_ zone: Zone) -> String {
        let local = zone.local(self)
        return "\(RussianDate.dayAndMonth(local.day)), \(local.time.text)"
    }
}
