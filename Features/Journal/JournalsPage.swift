import Markup
import School
import Storage
import Web

/// The journals the caller may open: own ones for a teacher, those of the class for its teacher, all for the office.
struct JournalsPage: Page {
    static let path = "/journals"
    static let act = Act.listJournals

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> [JournalLine] {
        let offices: Set<DutyKind> = [.director, .deputyHead, .journalKeeper]
        let isOffice = asking.caller.duties.contains { offices.contains($0.duty.kind) && $0.holds(on: asking.today) }
        let day = try records.dayOfLists(asking.today)
        let lines = try records.journals(of: isOffice ? nil : asking.caller.person, on: day)
        return lines.filter { asking.may(.seeJournal, on: $0.scope) }
    }

    func view(_ sheet: [JournalLine], _ frame: Frame) -> View {
        View(
            "Журналы",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Журналы</h1>\
                \(if: frame.asking?.may(.seeOutages, on: .school) == true, blanks(frame))</header>
                \(sheet.isEmpty ? "<p class=\"empty\">Журналов, которые вам открыты, пока нет.</p>" : sections(sheet, frame))
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
    private func sections(_ sheet: [JournalLine], _ frame: Frame) -> HTML {
        let parts = JournalSection.allCases.map { section in (section, sheet.filter { $0.section == section }) }
            .filter { !$0.1.isEmpty }
        guard parts.count > 1 else { return table(sheet, frame) }
        return """
            \(each: parts, { section, lines in
                """
                <section class="section"><div class="section__head"><h2>\(section.title)</h2></div>
                \(table(lines, frame))</section>

                """
            })
            """
    }

    private func table(_ sheet: [JournalLine], _ frame: Frame) -> HTML {
        """
        <table class="table" data-cards><thead><tr><th scope="col">Журнал</th><th scope="col">Учитель</th>\
        <th scope="col">Последняя запись</th><th scope="col" class="num">Уроков записано</th><th scope="col">КТП</th></tr></thead>
        <tbody>\(each: sheet, { row($0, frame) })</tbody></table>
        """
    }

    /// The plan that the lessons follow, or that there is none yet.
    private func plan(_ line: JournalLine, _ frame: Frame) -> HTML {
        guard line.isPlanned, frame.asking?.may(.seePlan, on: line.scope) == true else { return .none }
        let words = line.plan?.title ?? "нет"
        return
            "<a href=\"\(frame.link(.plan(line.address)))\">\(words)<span class=\"vh\"> — план \(line.heading)</span></a>"
    }

    private func row(_ line: JournalLine, _ frame: Frame) -> HTML {
        """
        <tr><th scope="row"><a href="\(frame.link(.journal(line.address)))">\(line.heading)</a></th>\
        <td data-label="Учитель">\(line.teachers)</td>\
        <td data-label="Последняя запись">\(line.lastDay.map { RussianDate.dayAndMonth($0) } ?? "записей нет")</td>\
        <td class="num" data-label="Уроков записано">\(line.recorded)</td>\
        <td data-label="КТП">\(plan(line, frame))</td></tr>

        """
    }
}
