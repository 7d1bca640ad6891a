import Markup
import School
import Storage
import Web

/// What a leaver takes to another school: current marks by subject since the period began, and absences (001 п. 4.4).
struct StatementPage: Page {
    static let path = "/movement/statement/:student"
    static let act = Act.seeMovement

    struct Sheet: Sendable {
        let name: PersonName
        let birth: Day?
        let schoolClass: String
        let days: ClosedRange<Day>
        let period: String
        let left: LedgerRow?
        let marks: StatementMarks
        let zone: Zone
        let absences: StatementAbsences
        let letterhead: Letterhead
        let today: Day
    }

    let id: ID<Student>

    init(_ form: Form) throws { id = try form.id("student") }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scope(student: id, on: asking.today)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let student = try records.listedStudent(id), let stay = try records.memberships(of: id).last,
            let listed = try records.listedClass(stay.schoolClass)
        else { throw NotFound() }
        let last = min(stay.days.to ?? asking.today, max(asking.today, stay.days.from))
        let periods = try records.periods(of: stay.schoolClass)
        let period = periods.first { $0.contains(last) } ?? periods.last { $0.starts <= last }
        let days = min(period?.starts ?? stay.days.from, last)...last
        let out = try records.movements(of: id).last { $0.facts.kind.isLeaving && $0.reversedBy == nil }
        return Sheet(
            name: student.name, birth: student.birthDay, schoolClass: listed.name.text, days: days,
            period: period?.title ?? "", left: try out.flatMap { try records.ledgerRow($0.id) },
            marks: try records.statementMarks(of: id, days, at: asking.now, by: asking.regulation.weighing),
            zone: asking.zone,
            absences: try records.statementAbsences(of: id, days),
            letterhead: try records.letterhead(on: asking.today), today: asking.today)
    }

    func freshUntil(_ sheet: Sheet) -> Moment? { sheet.marks.nextShown }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "\(sheet.name.list) — выписка отметок",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.movement))">Движение</a></li></ol>
                \(sheet.letterhead.html)<header class="page__head"><h1>Выписка текущих отметок</h1>\
                <div class="page__tools"><button class="button" type="button" data-behaviour="print">Печать</button></div>\
                </header>
                <dl class="facts"><dt>Ученик</dt><dd>\(sheet.name.full)</dd>\
                \(if: sheet.birth != nil, "<dt>Дата рождения</dt><dd>\(sheet.birth?.russian ?? "")</dd>")\
                <dt>Класс</dt><dd>\(sheet.schoolClass)</dd><dt>Дни</dt><dd>\(sheet.period): \
                с \(sheet.days.lowerBound.russian) по \(sheet.days.upperBound.russian)</dd>\
                \(each: [sheet.left].compactMap { $0 }, { "<dt>Выбытие</dt><dd>\($0.paper); \($0.target)</dd>" })</dl>
                \(hidden(sheet))\(marks(sheet))\(absences(sheet))
                <p class="only-print signing">Директор ____________________ М. П. &nbsp; Дата выдачи: \(sheet.today.russian)</p>
                </main>
                """)
    }

    /// Told to whoever prints it, and not to the paper: the family sees those marks later.
    private func hidden(_ sheet: Sheet) -> HTML {
        guard let next = sheet.marks.nextShown else { return .none }
        let day = RussianDate.dayAndMonth(sheet.zone.day(of: next)), time = sheet.zone.local(next).time.text
        return """
            <p class="notice no-print" data-kind="warn">Ещё не показаны семье и в выписку не вошли: \
            \(counted(sheet.marks.hidden, "отметка", "отметки", "отметок")). Ближайшую покажут \(day) в \(time): \
            напечатайте выписку после этого.</p>

            """
    }

    private func marks(_ sheet: Sheet) -> HTML {
        guard !sheet.marks.subjects.isEmpty else { return "<p class=\"empty\">Отметок в эти дни нет.</p>" }
        return """
            <section class="section"><div class="section__head"><h2>Отметки</h2></div>
            <table class="table"><thead><tr><th scope="col">Предмет</th><th scope="col">Отметки и дни</th>\
            <th scope="col" class="num">Средний</th></tr></thead><tbody>
            \(each: sheet.marks.subjects, { subject in
                """
                <tr><th scope="row">\(subject.name)</th><td>\(subject.words)\(if: subject.foreign > 0, "; другой шкалы, в среднем не учтено: \(subject.foreign)")</td>\
                <td class="num">\(subject.average?.text ?? "—")</td></tr>

                """
            })</tbody></table></section>

            """
    }

    private func absences(_ sheet: Sheet) -> HTML {
        let sums = sheet.absences
        return """
            <section class="section"><div class="section__head"><h2>Пропуски</h2></div><p>\
            Уроков пропущено: \(sums.total); по болезни — \(sums.ill), по уважительной причине — \(sums.excused), без \
            уважительной причины — \(sums.unexcused), причина не указана — \(sums.unknown). Опозданий: \(sums.late).</p>\
            </section>

            """
    }
}
