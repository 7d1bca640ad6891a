import Markup
import School
import Storage
import Web

/// «Виды работ»: what the school gives marks for, with the form that adds a kind of its own (003 п. 2.7).
struct WorkKindsPage: Page {
    static let path = "/school/work-kinds"
    static let act = Act.seeSchool

    struct Sheet: Sendable {
        let kinds: [(id: ID<WorkKind>, kind: WorkKind)]
        let mayKeep: Bool
    }

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(kinds: try records.workKinds(), mayKeep: asking.may(.keepWorkKinds, on: .school))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Виды работ",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li></ol>
                <header class="page__head"><h1>Виды работ</h1>\
                <p class="page__note">За что в журнале ставят отметки</p></header>
                \(Fields(form).summary)\(list(sheet, frame))
                <p class="note">Вес, срок отметок и прочее действуют на работы, которые назовут после изменения: прежние \
                остаются, как были. Вид не удаляется, его можно больше не предлагать.</p>
                \(if: sheet.mayKeep, adding(frame))
                </main>
                """)
    }

    private func list(_ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <table class="table" data-cards><caption class="vh">Виды работ школы</caption><thead><tr>\
        <th scope="col">Вид</th><th scope="col">Буквы</th><th scope="col" class="num">Вес</th>\
        <th scope="col">Как учитывается</th></tr></thead>
        <tbody>\(each: sheet.kinds, { id, kind in
            row(kind, sheet.mayKeep && id != sheet.kinds.first?.id ? frame.link(.workKind(id)) : nil)
        })</tbody></table>

        """
    }

    private func row(_ kind: WorkKind, _ link: Link?) -> HTML {
        let title: HTML = link.map { "<a href=\"\($0)\">\(kind.title)</a>" } ?? "\(kind.title)"
        return """
            <tr><th scope="row">\(title)</th>\
            <td data-label="Буквы">\(kind.code)</td><td class="num" data-label="Вес">\(kind.weight)</td>\
            <td data-label="Как учитывается">\(kind.words)</td></tr>

            """
    }

    private func adding(_ frame: Frame) -> HTML {
        """
        <section class="section" aria-labelledby="add"><div class="section__head"><h2 id="add">Добавить вид</h2></div>
        <form method="post" action="\(frame.link(.workKinds))">\(frame.tokenField)\(WorkKindForm.html(nil, Fields(form)))\
        <div class="form__foot"><button class="button" data-kind="main">Добавить вид</button></div></form></section>

        """
    }
}

extension WorkKind {
    /// «контрольная, тема обязательна».
    fileprivate var words: String {
        let words = [
            isControl ? "контрольная, отметка каждому" : isWritten ? "письменная, отметка каждому" : "",
            term, needsTopic ? "тема обязательна" : "", counts ? "" : "не в среднем",
            isRetired ? "больше не предлагается" : "",
        ]
        let said = words.filter { !$0.isEmpty }
        return said.isEmpty ? "отметка не обязательна" : said.joined(separator: ", ")
    }

    private var term: String {
        days.map { "отметки за " + counted($0, "календарный день", "календарных дня", "календарных дней") } ?? ""
    }
}
