import Markup
import School
import Storage
import Web

/// «Запросы на открытие»: a deputy answers all of them, everybody else sees the own ones.
struct OpeningsPage: Page {
    struct Sheet: Sendable {
        let lines: [OpeningLine]
        let decides: Bool
        let now: Moment
        let zone: Zone
    }

    static let path = "/requests"
    static let act = Act.seeOwnDay

    private let form: Form

    init(_ form: Form) throws { self.form = form }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { Scope(person: asking.caller.person) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let decides = asking.may(.openColumns, on: .school)
        let lines =
            decides || asking.caller.person != nil
            ? try records.openingLines(of: decides ? nil : asking.caller.person) : []
        return Sheet(lines: lines, decides: decides, now: asking.now, zone: asking.zone)
    }

    func freshUntil(_ sheet: Sheet) -> Moment? {
        sheet.lines.compactMap(\.opening.until).filter { $0 > sheet.now }.min()
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Запросы на открытие",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Запросы на открытие</h1>\
                <p class="page__note">столбец закрытого периода открывается тому, кто просил, на 24 часа</p></header>
                \(Fields(form).summary)\(list(sheet, frame))
                </main>
                """)
    }

    private func list(_ sheet: Sheet, _ frame: Frame) -> HTML {
        guard !sheet.lines.isEmpty else {
            return "<p class=\"empty\">Запросов нет. Попросить можно из журнала, если период закрыт.</p>"
        }
        return """
            <table class="table" data-cards><caption class="vh">Запросы, новые сверху</caption><thead><tr>\
            <th scope="col">Столбец</th><th scope="col">Кто просит</th><th scope="col">Почему</th>\
            <th scope="col">Решение</th></tr></thead>
            <tbody>\(each: sheet.lines, { row($0, sheet, frame) })</tbody></table>

            """
    }

    private func row(_ line: OpeningLine, _ sheet: Sheet, _ frame: Frame) -> HTML {
        let asked = sheet.zone.local(line.opening.askedAt)
        let by = line.decider.map { " · \($0.short)" } ?? ""
        return """
            <tr><th scope="row"><a href="\(frame.link(.lesson(line.opening.lesson, line.opening.course)))">\(line.place), \
            \(RussianDate.dayAndMonth(line.day))</a></th>\
            <td data-label="Кто просит">\(line.asker.short), \(asked.day.shortRussian) \(asked.time.text)</td>\
            <td data-label="Почему">\(line.opening.reason)</td>\
            <td data-label="Решение">\(line.words(at: sheet.now, sheet.zone))\(by)\
            \(if: sheet.decides && line.opening.decidedAt == nil, answering(line, frame))\
            \(if: sheet.decides && line.opening.isOpen(at: sheet.now), shutting(line, frame))</td></tr>

            """
    }

    // Enter in a field presses the first button of its form: the answer to a refusal has a form of its own.
    private func answering(_ line: OpeningLine, _ frame: Frame) -> HTML {
        """
        <form method="post" action="\(frame.link(.decideOpening(line.opening.id)))">\(frame.tokenField)\
        <button class="button" data-kind="main" data-size="small" name="do" value="open" \
        aria-label="Открыть на 24 часа: \(line.name)">Открыть на 24 часа</button></form>\
        <details><summary>отказать</summary><form method="post" \
        action="\(frame.link(.decideOpening(line.opening.id)))">\(frame.tokenField)\
        <input class="input" data-size="small" name="answer" maxlength="200" aria-label="Ответ: \(line.name)"> \
        <button class="button" data-size="small" name="do" value="refuse">Отказать</button></form></details>
        """
    }

    private func shutting(_ line: OpeningLine, _ frame: Frame) -> HTML {
        """
        <form method="post" action="\(frame.link(.decideOpening(line.opening.id)))">\(frame.tokenField)\
        <button class="button" data-size="small" name="do" value="shut" \
        aria-label="Закрыть снова: \(line.name)">Закрыть снова</button></form>
        """
    }
}

/// Opens a column for a day to whoever asked, refuses with an answer, or shuts it again before the day is over.
struct DecideOpening: Action {
    static let path = "/requests/:request"
    static let act = Act.openColumns
    static let page: (any Page.Type)? = OpeningsPage.self

    private let id: Int
    private let verdict: Verdict
    private let answer: String

    private enum Verdict: String, Sendable {
        case open
        case refuse
        case shut
    }

    init(_ form: Form) throws {
        guard let id = Int(try form.part("request")), id > 0 else { throw NotFound() }
        self.id = id
        verdict = form["do"].flatMap(Verdict.init(rawValue:)) ?? .refuse
        answer = try form.text("answer", called: "Ответ", limit: 200)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let opening = try records.columnOpening(id) else { throw NotFound() }
        if verdict == .shut {
            try records.revoke(opening)
            return .see(.requests)
        }
        if verdict == .refuse, answer.isEmpty {
            throw Objection("Напишите, почему столбец не открывается.", field: "answer")
        }
        try records.decide(opening, granted: verdict == .open, answer: answer)
        return .see(.requests)
    }
}
