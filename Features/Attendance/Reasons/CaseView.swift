import Markup
import School
import Storage
import Web

/// How one reason of absence looks.
struct CaseView {
    let sheet: CasePage.Sheet
    let frame: Frame
    let form: Form
    private var head: ClassHead { sheet.head }
    private var absence: AbsenceCase { sheet.filed.absence }

    var view: View {
        View(
            "\(sheet.student.list) — причина пропуска",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.schoolClass(head.slug)))">\(head.name)</a></li>\
                <li><a href="\(frame.link(.absences(head.slug, week: absence.from.week)))">Пропуски</a></li></ol>
                <header class="page__head"><h1>\(sheet.student.list)</h1>\
                <p class="page__note">\(ReasonWords.days(of: absence))</p></header>
                \(Fields(form).summary)\(facts)\(if: sheet.mayExplain && sheet.filed.cancelledAt == nil, forms)\(trail)
                </main>
                """)
    }

    private var facts: HTML {
        let paper = ReasonWords.paper(absence.document)
        return """
            \(if: sheet.filed.cancelledAt != nil, """
                <p class="notice" data-kind="warn">Причина отменена: \(sheet.filed.why)</p>
                """)\
            \(each: sheet.filed.cancelledAt == nil ? sheet.orders : [], {
                "<p class=\"notice\" data-kind=\"warn\">\(ReasonWords.kept(by: $0, sheet.symbols)).</p>"
            })\
            <dl class="facts"><dt>Причина</dt><dd>\(sheet.symbols.letter(for: absence.reason.code)) — \
            \(absence.reason.title)</dd>\
            <dt>Документ</dt><dd>\(paper.isEmpty ? "не предъявлен" : paper)\(sheet.filed.scan.map(scan))</dd>\
            \(sheet.term.map(term))<dt>Пояснение</dt><dd>\(sheet.filed.note.isEmpty ? "—" : sheet.filed.note)</dd></dl>

            """
    }

    /// The way to the scan for whoever gives reasons; others learn that there is one.
    private func scan(_ kept: KeptScan) -> HTML {
        guard sheet.mayExplain else { return ", скан приложен" }
        return " · <a href=\"\(frame.link(.casePaper(head.slug, absence.id)))\">\(kept.name)</a>"
    }

    /// By when the reason was to be given after its document, and whether it was.
    private func term(_ term: ReasonTerm) -> HTML {
        """
        <dt>Срок</dt><dd><details><summary>\(if: term.isLate, "<span aria-hidden=\"true\">◷</span> ")\(term.words)\
        </summary><ul class="reckoning">\(each: term.reckoning, { "<li>\($0)</li>" })</ul></details></dd>
        """
    }

    private var forms: HTML {
        let fields = Fields(form)
        return """
            <section class="section"><div class="section__head"><h2>Исправить</h2></div>
            <form method="post" enctype="multipart/form-data" \
            action="\(frame.link(.absenceCase(head.slug, absence.id)))" class="reason">\
            \(frame.tokenField)\
            \(ReasonForm.fields(form, sheet.symbols, AbsenceDraft(sheet.filed)))\
            \(fields.text("why", "Почему исправлено", limit: 200))\
            <div class="field"><button class="button" data-kind="main">Исправить причину</button></div></form></section>
            <section class="section"><div class="section__head"><h2>Отменить</h2></div>
            <p class="quiet">Уроки снова покажут то, что на них записали учителя.</p>
            <form method="post" action="\
            \(frame.link(Link("/class/\(head.slug)/absences/\(absence.id.number)/cancel")))" class="reason">\
            \(frame.tokenField)\(fields.text("undo", "Почему отменено", limit: 200))\
            <div class="field"><button class="button" data-kind="danger">Отменить причину</button></div></form>\
            </section>

            """
    }

    private var trail: HTML {
        """
        <section class="section"><div class="section__head"><h2>Изменения</h2></div><ol class="trail">\
        \(each: sheet.changes, event)</ol></section>
        """
    }

    private func event(_ change: Change) -> HTML {
        let (day, time, _) = sheet.zone.local(change.at), fields = change.became?.fields ?? []
        return """
            <li class="is-event"><time datetime="\(change.at.iso)">\(day.russian), \(time.text)</time>\
            <div><span class="trail__who">\(change.by?.short ?? change.agent)</span><p>\(words(fields))</p></div></li>
            """
    }

    /// What a record says, field by field in the order in which cases are remembered.
    private func words(_ fields: [Value]) -> String {
        guard fields.count >= 13, let from = fields[1].int, let to = fields[2].int else { return "содержание удалено" }
        let reason = Reason(rawValue: fields[5].int ?? 0) ?? .notGiven
        let kind = fields[7].int.flatMap { AbsenceDocument.Kind(rawValue: $0) }
        let document = kind.map {
            AbsenceDocument(
                kind: $0, number: fields[8].text ?? "", from: day(13, of: fields), to: day(14, of: fields),
                presented: Day(number: fields[9].int ?? 0))
        }
        let why = fields[12].text ?? ""
        let parts = [
            fields[10].int == nil ? "" : "отменено", reason.title,
            RussianDate.range(Day(number: from), Day(number: to)), ReasonWords.paper(document),
            fields.count > 15 && fields[15] != .null ? "скан приложен" : "", fields[6].text ?? "",
            why.isEmpty ? "" : "почему: " + why,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// A day of a record; nil where it has none, as records made before the field was added.
    private func day(_ place: Int, of fields: [Value]) -> Day? {
        place < fields.count ? fields[place].int.map { Day(number: $0) } : nil
    }
}
