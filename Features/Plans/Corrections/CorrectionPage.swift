import Markup
import School
import Storage
import Web

/// One «Лист корректировки», as it is printed and signed.
struct CorrectionPage: Page {
    static let path = "/journal/:class/:subject/plan/corrections/:sheet"
    static let act = Act.seePlan

    struct Sheet: Sendable {
        let course: PlanCourse
        let correction: PlanCorrectionLine
        let rows: [CorrectionRow]
        let author: String
        let decider: String
        /// Who signs for the school: whoever has decided, else the deputy where there is but one.
        let deputy: String
        let letterhead: Letterhead
        let mayApprove: Bool
        let made: Day
    }

    private let address: PlanAddress
    private let number: ID<PlanCorrection>
    private let form: Form

    init(_ form: Form) throws {
        address = try PlanAddress(form)
        number = try form.id("sheet")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let course = try address.course(records, asking)
        guard let found = try records.planCorrections(of: course.id).first(where: { $0.id == number }) else {
            throw NotFound()
        }
        let made = asking.zone.day(of: found.made), decider = try records.shortName(of: found.decidedBy)
        return Sheet(
            course: course, correction: found, rows: try records.rows(of: found.id),
            author: try records.shortName(of: found.author), decider: decider,
            deputy: decider.isEmpty ? try records.onlyDeputy(on: asking.today) : decider,
            letterhead: try records.letterhead(on: made),
            mayApprove: asking.may(.approvePlan, on: try address.scope(records, asking)), made: made)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let course = sheet.course, link = frame.link(.planCorrections(course.address, year: course.listed.year))
        return View(
            "Лист корректировки № \(sheet.correction.id.number) — \(course.heading)",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(link)">\(course.heading) · листы корректировки</a></li></ol>
                \(sheet.letterhead.html)<header class="page__head"><h1>Лист корректировки № \
                \(sheet.correction.id.number)</h1><p class="page__note">\(course.heading), \(course.yearName), учитель \
                \(sheet.author), \(sheet.made.russian)</p><div class="page__tools"><button class="button" \
                data-kind="quiet" type="button" data-behaviour="print">Печать</button></div></header>
                \(ErrorSummary("Решение не записано", frame.objection).html)
                <p>\(state(sheet))</p>
                \(Self.table(sheet.rows))
                <p class="only-print signing">Учитель ____________________ \(sheet.author)</p>
                <p class="only-print signing">Заместитель директора ____________________ \(sheet.deputy)</p>
                \(if: sheet.mayApprove && sheet.correction.state == .submitted, decision(sheet, frame))
                </main>
                """)
    }

    private func state(_ sheet: Sheet) -> String {
        let comment = sheet.correction.comment.isEmpty ? "" : ": \(sheet.correction.comment)"
        return sheet.correction.state == .submitted
            ? "На согласовании."
            : "\(sheet.correction.state.title.prefix(1).uppercased())\(sheet.correction.state.title.dropFirst()) (\(sheet.decider))\(comment)."
    }

    private static func table(_ rows: [CorrectionRow]) -> HTML {
        """
        <table class="table" data-cards><thead><tr><th class="n" scope="col">№</th><th scope="col">Тема</th>\
        <th scope="col">Дата по плану</th><th scope="col">По факту</th><th scope="col">Причина</th>\
        <th scope="col">Способ корректировки</th></tr></thead><tbody>\(each: rows.indices, { place in
            """
            <tr><td class="n">\(place + 1)</td><th scope="row">\(rows[place].topic)</th>\
            <td data-label="По плану">\(rows[place].planned.russian)</td>\
            <td data-label="По факту">\(rows[place].fact?.russian ?? "не дано")</td>\
            <td data-label="Причина">\(rows[place].reason)</td>\
            <td data-label="Способ">\(rows[place].way.title)</td></tr>

            """
        })</tbody></table>
        """
    }

    private func decision(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let link = frame.link(
            .planCorrection(sheet.course.address, sheet.correction.id, year: sheet.course.listed.year))
        return """
            <section class="section"><div class="section__head"><h2>Решение</h2></div>
            <form method="post" action="\(link)">\(frame.tokenField)\
            <input type="hidden" name="y" value="\(sheet.course.listed.year)">
            \(Fields(form).area("comment", "Замечание", limit: 500, rows: 2, hint: "нужно, если лист возвращается"))
            <div class="row"><button class="button" data-kind="main" name="decision" value="approve">Согласовать</button>\
            <button class="button" name="decision" value="return">Вернуть</button></div></form></section>
            """
    }
}

extension Reading {
    private static let name = SQL("SELECT surname, given, patronymic FROM person WHERE id = ?1")
    private static let deputies = SQL(
        """
        SELECT DISTINCT d.person FROM duty d WHERE d.kind = 3 AND d.from_day <= ?1
            AND (d.to_day IS NULL OR d.to_day >= ?1) LIMIT 2
        """)

    /// The deputy head of a day; empty where there is none, or several.
    func onlyDeputy(on day: Day) throws -> String {
        let found = try rows(Self.deputies, day) { $0.id(0, of: Person.self) }
        return found.count == 1 ? try shortName(of: found[0]) : ""
    }

    /// «Лебедева В. П.»; empty for nobody.
    func shortName(of person: ID<Person>?) throws -> String {
        guard let person else { return "" }
        return try first(Self.name, person) { PersonName($0, at: 0).short } ?? ""
    }
}

/// Approves a sheet of corrections, or returns it with a comment.
struct DecideCorrection: Action {
    static let path = CorrectionPage.path
    static let act = Act.approvePlan
    static let page: (any Page.Type)? = CorrectionPage.self

    private let address: PlanAddress
    private let number: ID<PlanCorrection>
    private let isApproved: Bool
    private let comment: String

    init(_ form: Form) throws {
        address = try PlanAddress(form)
        number = try form.id("sheet")
        isApproved = form["decision"] == "approve"
        comment = try form.text("comment", called: "Замечание", limit: 500)
        if !isApproved, comment.isEmpty {
            throw Objection("Напишите, что исправить: без замечания лист не возвращают.", field: "comment")
        }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        let course = try address.course(records, asking)
        guard let found = try records.planCorrections(of: course.id).first(where: { $0.id == number }) else {
            throw NotFound()
        }
        try records.set(isApproved ? .approved : .returned, of: found, comment: comment)
        return .see(.planCorrection(course.address, number, year: course.listed.year))
    }
}
