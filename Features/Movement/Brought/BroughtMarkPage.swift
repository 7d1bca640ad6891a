import Markup
import School
import Storage
import Web

/// One mark of another school: the form that puts it right, and how it was before.
struct BroughtMarkPage: Page {
    static let path = "/movement/brought/:student/:brought"
    static let act = Act.keepBrought

    struct Sheet: Sendable {
        let name: PersonName
        let listed: ListedBroughtMark
        let subjects: [(id: ID<Subject>, name: String)]
        /// To which of them the mark may be moved, its own among them.
        let offered: [(id: ID<Subject>, name: String)]
        let changes: [Change]
        let zone: Zone
    }

    private let address: BroughtAddress
    private let form: Form

    init(_ form: Form) throws {
        address = try BroughtAddress(form)
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try address.scope(records, asking) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let desk = try BroughtDesk(address.student, records, asking), listed = try desk.standing(address.id)
        let subjects = try records.subjectNames()
        return Sheet(
            name: desk.name, listed: listed, subjects: subjects,
            offered: subjects.filter {
                $0.id == listed.mark.subject || desk.places.objection($0.id, named: $0.name) == nil
            },
            changes: try records.changes(of: .broughtMark, address.id.number), zone: asking.zone)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form), back = frame.link(.brought(by: address.student))
        return View(
            "\(sheet.name.list) — отметка прежней школы",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.person(address.student.person)))">\(sheet.name.list)</a></li>\
                <li><a href="\(back)">Отметки прежней школы</a></li></ol>
                <header class="page__head"><h1>\(sheet.listed.subject)</h1>\
                <p class="page__note">\(sheet.name.full)</p></header>
                \(fields.summary)<form method="post" action="\(frame.link(.brought(address.id, by: address.student)))">\
                \(frame.tokenField)\(sheet.listed.seen.field)\
                \(BroughtForm.html(sheet.listed.mark, sheet.offered, source: "", fields))\
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button>\
                <button class="button" data-kind="danger" name="what" value="remove">Убрать отметку</button>\
                <a class="button" data-kind="quiet" href="\(back)">Не менять</a></div></form>
                <section class="section"><div class="section__head"><h2>История</h2></div>\
                <ul class="list">\(each: sheet.changes.reversed(), { line($0, sheet) })</ul></section>
                </main>
                """)
    }

    private func line(_ change: Change, _ sheet: Sheet) -> HTML {
        let (day, time, _) = sheet.zone.local(change.at)
        let who = change.by?.short ?? change.agent
        return """
            <li>\(day.russian), \(time.text), \(who)\(change.words(sheet.subjects).map { " — \($0)" as HTML })</li>
            """
    }
}

/// The address of one brought mark: whose, and which.
struct BroughtAddress: Sendable {
    let student: ID<Student>
    let id: ID<BroughtMark>

    init(_ form: Form) throws { (student, id) = (try form.id("student"), try form.id("brought")) }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scope(student: student, on: asking.today)
    }
}

extension Change {
    /// «Алгебра, 4 за 12.09.2025, школа № 4»; nil once the contents were erased.
    fileprivate func words(_ subjects: [(id: ID<Subject>, name: String)]) -> String? {
        guard let fields = became?.fields, fields.count >= 7, let mark = fields[3].int.flatMap({ Mark(code: $0) }),
            let day = fields[2].int
        else { return nil }
        let subject = subjects.first { $0.id.number == fields[1].int }?.name ?? "предмет"
        let work = fields.count > 7 ? fields[7].text ?? "" : ""
        let words = [
            subject, "\(mark.text) за \(Day(number: day).russian)", work, "вес \(fields[4].int ?? 1)",
            fields[6].int == 0 ? "не учитывается" : "", fields[5].text ?? "",
        ]
        return words.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension ListedBroughtMark {
    /// What a form of the mark was drawn from.
    var seen: Seen {
        Seen([
            "\(mark.subject)", mark.mark.text, mark.day.iso, mark.work, mark.source, "\(mark.weight)", "\(mark.counts)",
        ])
    }
}
