import Markup
import School
import Storage
import Web

/// One scheme: its parts, and the classes that go by it.
struct SchemePage: Page {
    static let path = "/school/periods/:scheme"
    static let act = Act.setUpSchool

    struct Sheet: Sendable {
        let scheme: ListedScheme
        let year: SchoolYear
        let periods: [Period]
        let classes: [ListedClass]
    }

    let id: Int
    let form: Form

    init(_ form: Form) throws {
        id = try form.row("scheme")
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let (scheme, year) = try records.scheme(id)
        return Sheet(
            scheme: scheme, year: year, periods: try records.periods(of: id).sorted { $0.n < $1.n },
            classes: try records.classes(of: year.number))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let standing = sheet.periods.map { period in
            var facts = PeriodFacts(period.starts...period.ends)
            (facts.name, facts.attestation) = (period.name, period.attestation)
            return facts
        }
        let kind = sheet.scheme.kind, most = UsualPeriods.parts(of: kind).upperBound
        return View(
            "\(sheet.scheme.name) — периоды",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li>\
                <li><a href="\(frame.link(.periods))">Периоды</a></li></ol>
                <header class="page__head"><h1>\(sheet.scheme.name)</h1>\
                <p class="page__note">\(sheet.year.title) учебный год</p></header>
                \(Fields(form).summary)<form method="post" action="\(frame.link(.periods(scheme: id)))">\
                \(frame.tokenField)\
                \(SchemeForm.fields(form, name: sheet.scheme.name, kind: kind, standing, rows: most))\
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button>\
                <a class="button" data-kind="quiet" href="\(frame.link(.periods))">Не менять</a></div></form>
                \(assigning(sheet, frame))
                </main>
                """)
    }

    private func assigning(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let levels = Set(sheet.classes.compactMap(\.gradeLevel)).sorted()
        let profiles = Set(sheet.classes.map(\.profile)).subtracting([""]).sorted()
        return """
            <section class="section" aria-labelledby="who"><div class="section__head"><h2 id="who">Кто так учится</h2>\
            </div><p class="note">Отметьте, кого перевести на это деление; журналы классов перейдут вместе с ними. \
            Снять отметку нельзя: класс переводят на другое деление.</p>
            <form method="post" action="\(frame.link(Link("/school/periods/\(id)/classes")))">\(frame.tokenField)
            \(group("Параллели", levels.map { ("level", String($0), "\($0) параллель", false) }))\
            \(group("Профили", profiles.map { ("profile", $0, $0, false) }))\
            \(group("Классы", sheet.classes.map { ("class", $0.id.description, $0.name.text, $0.scheme == id) }))\
            <div class="form__foot"><button class="button">Перевести отмеченных</button></div></form></section>

            """
    }

    private func group(_ title: String, _ choices: [(name: String, value: String, title: String, isIn: Bool)]) -> HTML {
        guard !choices.isEmpty else { return .none }
        return """
            <fieldset class="field" data-width="full"><legend class="field__label">\(title)</legend><div class="row">\
            \(each: choices, { choice in
                let isTicked = choice.isIn || form.all(choice.name).contains(choice.value)
                return """
                    <label class="choice"><input type="checkbox" name="\(choice.name)" value="\(choice.value)"\
                    \(if: isTicked, " checked")\(if: choice.isIn, " disabled")><span>\(choice.title)</span></label>
                    """
            })</div></fieldset>

            """
    }
}

extension Reading {
    /// A scheme with its year; `NotFound` where there is none such.
    func scheme(_ id: Int) throws -> (ListedScheme, SchoolYear) {
        for year in try years() {
            if let found = try schemes(of: year.number).first(where: { $0.id == id }) { return (found, year) }
        }
        throw NotFound()
    }
}
