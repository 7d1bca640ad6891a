import Markup
import School
import Storage
import Web

/// How the students of a class behaved in a period, and where the class teacher marks it.
struct BehaviourPage: Page {
    struct Sheet: Sendable {
        let book: BehaviourBook
        let mayPut: Bool
        /// Why nothing can be put now.
        let closed: String?
        let letterhead: Letterhead
    }

    static let path = "/class/:class/behaviour"
    static let act = Act.seeJournal

    private let form: Form
    private let slug: String
    private let period: String?
    private let found = Once<ListedClass>()

    init(_ form: Form) throws {
        self.form = form
        slug = try form.part("class")
        period = form["p"].flatMap { $0.isEmpty ? nil : $0 }
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        Scope(classes: [try found.get { try records.classOfBehaviour(slug, on: asking.today) }.id])
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let book = try BehaviourBook(found.get { throw NotFound() }, period, records, asking)
        return Sheet(
            book: book, mayPut: asking.may(.putBehaviour, on: permit.scope),
            closed: book.closed(on: asking.today, asking.zone), letterhead: try records.letterhead(on: asking.today))
    }

    func table(_ sheet: Sheet) -> ListTable? {
        let book = sheet.book
        return ListTable(
            "behaviour-\(book.schoolClass.slug)", "Поведение, \(book.schoolClass.name.text), \(book.period.title)",
            head: ["Ученик", "Поведение"],
            rows: book.students.map { [$0.name.full, book.marks[$0.id]?.mark?.title ?? ""] })
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let book = sheet.book, name = book.schoolClass.name.text
        let put = book.students.count { book.marks[$0.id]?.mark != nil }
        return View(
            "Поведение — \(name)",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                \(sheet.letterhead.html)<ol class="crumbs"><li><a href="\(frame.link(.schoolClass(slug)))">\(name)</a></li></ol>
                <header class="page__head"><h1>Поведение · \(name)</h1>\
                <p class="page__note">\(book.period.title) · выставлено \(put) из \(book.students.count) · \
                в среднее не входит</p>\
                <div class="page__tools"><button class="button" data-kind="quiet" type="button" data-behaviour="print">\
                Печать</button></div>\
                <nav class="tabs" aria-label="Период">\(each: book.periods, { period in
                    """
                    <a href="\(frame.link(.behaviour(slug, period: period.slug)))"\
                    \(if: period.id == book.period.id, " aria-current=\"page\"")>\(period.title)</a>
                    """
                })</nav></header>
                \(Fields(form).summary)\(if: form["done"] != nil && form.objection == nil, Self.saved)\
                \(if: sheet.mayPut, sheet.closed.map { "<p class=\"notice\" data-kind=\"warn\">\($0)</p>" as HTML } ?? .none)\
                \(table(sheet, frame))<p class="print-stamp">\(frame.stamp)</p>
                </main>
                """)
    }

    private static let saved: HTML = "<p class=\"notice\" data-kind=\"ok\" role=\"status\">Записано.</p>"

    private func table(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let book = sheet.book, isOpen = sheet.mayPut && sheet.closed == nil
        let table: HTML = """
            <table class="table"><caption class="vh">Поведение: \(book.period.title)</caption><thead><tr>\
            <th scope="col">Ученик</th><th scope="col">Поведение</th></tr></thead>
            <tbody>\(each: book.students, { row($0, book, isOpen) })</tbody></table>
            """
        guard isOpen, !book.students.isEmpty else { return table }
        return """
            <form method="post" action="\(frame.link(.behaviour(slug)))">\(frame.tokenField)\(book.seen.field)\
            <input type="hidden" name="p" value="\(book.period.slug)">\(table)\
            <div class="form__foot"><button class="button" data-kind="main">Сохранить</button></div></form>

            """
    }

    private func row(_ student: ListedStudent, _ book: BehaviourBook, _ isOpen: Bool) -> HTML {
        let mark = book.marks[student.id]?.mark, name = "m\(student.id)"
        guard isOpen else {
            return "<tr><th scope=\"row\">\(student.name.list)</th><td>\(mark?.title ?? "—")</td></tr>"
        }
        // A mark of another scale stands until it is changed.
        let marks = book.scale.marks + (mark.map { book.scale.marks.contains($0) ? [] : [$0] } ?? [])
        let chosen = form.objection == nil ? mark.map { "\($0.rawValue)" } ?? "" : form[name] ?? ""
        return """
            <tr><th scope="row"><label for="\(name)">\(student.name.list)</label></th><td>\
            <select class="input" id="\(name)" name="\(name)"><option value=""></option>\(each: marks, { one in
                "<option value=\"\(one.rawValue)\"\(if: chosen == "\(one.rawValue)", " selected")>\(one.title)</option>"
            })</select></td></tr>

            """
    }
}
