import Markup
import School
import Storage
import Web

/// What each column of a sheet holds: recognised, and put right where a foreign head was not understood.
struct SetUpColumnsPage: Page {
    static let path = "/setup/files/:key/columns/:sheet"
    static let act = Act.setUpSchool
    static let keeping = Keeping.nothing

    struct Sheet: Sendable {
        let key: String
        let name: String
        let read: ReadSheet
        /// The sealed fields that may be chosen.
        let kept: Set<CardField>
    }

    private let key: String
    private let number: Int

    init(_ form: Form) throws {
        key = try form.part("key")
        guard let number = Int(try form.part("sheet")) else { throw NotFound() }
        self.number = number
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let files = try SetUpFiles(key, records, asking.sealedFields)
        guard let read = try files.book(records).sheets.first(where: { $0.number == number }), read.kind != .skipped
        else { throw NotFound() }
        return Sheet(key: key, name: files.upload.name, read: read, kept: asking.sealedFields.kept)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let read = sheet.read
        return View(
            "Столбцы: \(read.called)",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.setUpFiles))">Настройка школы из файлов</a></li>\
                <li><a href="\(frame.link(.setUp(sheet.key)))">\(sheet.name)</a></li></ol>
                <header class="page__head"><h1>Столбцы: \(read.called)</h1>\
                <p class="page__note">\(read.kind.title), под заголовками со строки \(read.head.last + 2)</p></header>
                <p>Скажите, что в каждом столбце. После загрузки журнал запомнит это для файлов с такими же \
                заголовками.</p>
                <form method="post" action="\(frame.link(.setUpColumns(sheet.key, sheet: number)))">\(frame.tokenField)
                <div class="columns-map">\(each: Array(read.head.titles.indices), { column($0, sheet) })</div>
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.setUp(sheet.key)))">Отменить</a></div></form>
                </main>
                """)
    }

    private func column(_ place: Int, _ sheet: Sheet) -> HTML {
        let read = sheet.read
        let samples = read.body.lazy.compactMap { $0.cells[safe: place] }.filter { !$0.isEmpty }.prefix(3)
        let title = read.head.titles[place]
        guard !title.isEmpty || !samples.isEmpty else { return .none }
        let now = read.columns[place]
        return """
            <div class="field"><label class="field__label" for="c\(place)">\
            \(title.isEmpty ? "Столбец \(place + 1)" : title)</label>\
            <p class="field__hint">\(samples.map { Veil.sample($0, read.columns[place]) }.joined(separator: "; "))</p>\
            <select class="input" id="c\(place)" name="column \(place)">\
            <option value="-"\(if: now == nil || now == .unwanted, " selected")>не загружать</option>\
            \(each: offers(sheet, now), { offer in
                "<option value=\"\(offer.code)\"\(if: offer.code == now?.code, " selected")>\(offer.title)</option>"
            })</select></div>

            """
    }

    /// What the kind offers; besides, what was recognised and is not read.
    private func offers(_ sheet: Sheet, _ now: Column?) -> [(code: String, title: String)] {
        let read = sheet.read
        var offers = read.kind.offered(sheet.kept).map { (code: $0.column.code, title: $0.title) }
        if read.kind.hasCross {
            offers.append((now?.isCross == true ? now?.code ?? "cross:" : "cross:", "по заголовку столбца"))
        }
        if now == .rowNumber || now == .total { offers.append((now?.code ?? "-", now == .total ? "сумма" : "номер")) }
        if case .dropped(let reason) = now { offers.insert(("-", "не загружать: \(reason.sentence)"), at: 0) }
        return offers
    }
}
