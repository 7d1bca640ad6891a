import Markup
import School
import Storage
import Web

/// The journals the caller may open: own ones for a teacher, those of the class for its teacher, all for the office.
struct JournalsPage: Page {
    static let path = "/journals"
    static let act = Act.listJournals

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let offices: Set<DutyKind> = [.director, .deputyHead, .journalKeeper]
        let isOffice = asking.caller.duties.contains { offices.contains($0.duty.kind) && $0.holds(on: asking.today) }
        let day = try records.dayOfLists(asking.today)
        let lines = try records.journals(of: isOffice ? nil : asking.caller.person, on: day)
        return Sheet(
            lines: lines.filter { asking.may(.seeJournal, on: $0.scope) }, isAhead: day > asking.today)
    }

    /// The journals that are open to the caller.
    struct Sheet: Sendable {
        let lines: [JournalLine]
        /// Whether they are of a year that has not begun: their addresses have to say so.
        let isAhead: Bool
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Журналы",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Журналы</h1>\
                \(if: frame.asking?.may(.seeOutages, on: .school) == true, blanks(frame))</header>
                \(sheet.lines.isEmpty ? "<p class=\"empty\">Журналов, которые вам открыты, пока нет.</p>" : sections(sheet, frame))
                </main>
                """)
    }

    private func blanks(_ frame: Frame) -> HTML {
        """
        <nav class="chips page__tools" aria-label="На бумаге"><a class="chip" href="\(frame.link(.blanks))">\
        Бланки временного журнала</a></nav>
        """
    }

    /// What is taught besides the class's lessons is listed apart (order 582: the extracurricular journal is the second).
    private func sections(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let parts = JournalSection.allCases.map { section in (section, sheet.lines.filter { $0.section == section }) }
            .filter { !$0.1.isEmpty }
        guard parts.count > 1 else { return table(sheet.lines, sheet.isAhead, frame) }
        return """
            \(each: parts, { section, lines in
                """
                <section class="section"><div class="section__head"><h2>\(section.title)</h2></div>
                \(table(lines, sheet.isAhead, frame))</section>

                """
            })
            """
    }

    private func table(_ lines: [JournalLine], _ isAhead: Bool, _ frame: Frame) -> HTML {
        """
        <table class="table" data-cards><thead><tr><th scope="col">Журнал</th><th scope="col">Учитель</th>\
        <th scope="col">Последняя запись</th><th scope="col" class="num">Уроков записано</th><th scope="col">КТП</th></tr></thead>
        <tbody>\(each: lines, { row($0, isAhead, frame) })</tbody></table>
        """
    }

    /// The plan that the lessons follow, or that there is none yet.
    private func plan(_ line: JournalLine, _ isAhead: Bool, _ frame: Frame) -> HTML {
        guard line.isPlanned, frame.asking?.may(.seePlan, on: line.scope) == true else { return .none }
        let words = line.plan?.title ?? "нет"
        let link: Link = isAhead ? .plan(line.address, year: line.year) : .plan(line.address)
        return
            "<a href=\"\(frame.link(link))\">\(words)<span class=\"vh\"> — план \(line.heading)</span></a>"
    }

    private func row(_ line: JournalLine, _ isAhead: Bool, _ frame: Frame) -> HTML {
        let journal = Link.journal(line.address).asking(isAhead ? [(name: "y", value: String(line.year))] : [])
        return """
            <tr><th scope="row"><a href="\(frame.link(journal))">\(line.heading)</a></th>\
            <td data-label="Учитель">\(line.teachers)</td>\
            <td data-label="Последняя запись">\(line.lastDay.map { RussianDate.dayAndMonth($0) } ?? "записей нет")</td>\
            <td class="num" data-label="Уроков записано">\(line.recorded)</td>\
            <td data-label="КТП">\(plan(line, isAhead, frame))</td></tr>

            """
    }
}
