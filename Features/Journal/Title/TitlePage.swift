import Markup
import School
import Storage
import Web

/// «Титул»: whose journal it is and who answers for it, printed in front of its pages (001 п. 7.1; 003 п. 1.4).
struct TitlePage: Page {
    static let path = "/journal/:class/:subject/title"
    static let act = Act.seeJournal
    static let logged = LoggedOpening.journal

    struct Sheet: Sendable {
        let course: CourseLine
        let people: [Answering]
        let letterhead: Letterhead
        /// Who answers for the entries by the rules of the school, and by which clause.
        let rule: (value: String, words: String, clause: String, isDefault: Bool)

        /// Whether the rules name this one.
        func isNamed(_ person: Answering) -> Bool {
            switch rule.value {
            case "teachers": [DutyKind.teacher, .substitute, .delegate, .classTeacher].contains(person.kind)
            case "coordinator": person.kind == .journalKeeper
            default: person.kind == .director
            }
        }
    }

    private let address: CourseAddress
    private let year: Int?
    private let found = Once<CourseLine>()

    init(_ form: Form) throws {
        address = try CourseAddress(form.part("class"), form.part("subject"))
        year = try form.number("y", called: "Учебный год", in: 1990...2100)
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try found.get {
            guard let course = try records.course(at: address, year: year, today: asking.today) else {
                throw NotFound()
            }
            return course
        }.scope(day: asking.today)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let course = try found.get { throw NotFound() }, rules = asking.regulation
        let value = rules[.responsibility]
        return Sheet(
            course: course, people: try records.answering(for: course),
            letterhead: try records.letterhead(on: asking.today),
            rule: (
                value, RegulationKey.responsibility.words(value), rules.clause(of: .responsibility),
                !rules.isSettled(.responsibility)
            ))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let course = sheet.course
        return View(
            "\(course.heading) — титул журнала",
            main: """
                <main id="main" class="page" tabindex="-1">
                \(sheet.letterhead.html)<ol class="crumbs"><li>\
                <a href="\(frame.link(.journal(course.address)))">\(course.heading)</a></li></ol>
                <header class="page__head"><h1>Журнал · \(course.heading)</h1>\
                <p class="page__note">\(course.year)/\(course.year + 1) учебный год. За соответствие записей отвечает: \
                <b>\(sheet.rule.words)</b> (\(source(sheet)))</p>\
                <div class="page__tools"><button class="button" data-kind="quiet" type="button" \
                data-behaviour="print">Печать</button></div></header>
                <table class="table" data-cards><caption>Кто ведёт журнал и отвечает за него</caption><thead><tr>\
                <th scope="col">Кто</th><th scope="col">Обязанность</th><th scope="col">Дни</th>\
                <th scope="col">Приказ</th></tr></thead>
                <tbody>\(each: sheet.people, { row($0, sheet) })</tbody></table>
                </main>
                """)
    }

    private func source(_ sheet: Sheet) -> String {
        if sheet.rule.isDefault { return "по умолчанию" }
        return sheet.rule.clause.isEmpty ? "правила школы" : sheet.rule.clause
    }

    private func row(_ person: Answering, _ sheet: Sheet) -> HTML {
        """
        <tr><th scope="row">\(person.name.full)\
        \(if: sheet.isNamed(person), " <span class=\"tag\">отвечает за записи</span>")</th>\
        <td data-label="Обязанность">\(person.words)</td><td data-label="Дни">\(person.days)</td>\
        <td data-label="Приказ">\(person.order ?? "—")</td></tr>

        """
    }
}
