import Markup
import School
import Storage
import Web

/// Two profiles side by side: any two of the presets, the school's own rules and the product's.
struct ComparePage: Page {
    struct Sheet: Sendable {
        let names: (String, String)
        let rules: (Regulation, Regulation)
    }

    static let path = "/school/rules/compare"
    static let act = Act.seeSchool

    private let form: Form
    private let ids: (String, String)

    private static let own = [(value: "school", title: "Правила школы"), (value: "program", title: "Как в программе")]
    private static let all = own + RegulationPreset.all.map { (value: $0.id, title: $0.title) }

    init(_ form: Form) throws {
        self.form = form
        ids = (form["a"] ?? "school", form["b"] ?? "003")
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        func find(_ id: String) throws -> (String, Regulation) {
            guard let title = Self.all.first(where: { $0.value == id })?.title else { throw NotFound() }
            let preset = RegulationPreset.presets[id]?.regulation
            return (title, preset ?? (id == "school" ? asking.regulation : Regulation()))
        }
        let (one, other) = (try find(ids.0), try find(ids.1))
        return Sheet(names: (one.0, other.0), rules: (one.1, other.1))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form)
        let isSame = form["all"] != nil
        let keys = RegulationKey.allCases.filter { isSame || isOther($0, sheet) }
        return View(
            "Сравнение правил",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li>\
                <li><a href="\(frame.link(.rules))">Правила школы</a></li></ol>
                <header class="page__head"><h1>Сравнение правил</h1>\
                <p class="page__note">\(keys.isEmpty ? "различий нет" : "строк: \(keys.count)")</p></header>
                <form method="get" action="\(frame.link(Link("/school/rules/compare")))" class="inline-form">\
                \(fields.select("a", "Одни", Self.all, ids.0))\(fields.select("b", "Другие", Self.all, ids.1))\
                \(fields.tick("all", "И одинаковые"))<button class="button">Сравнить</button></form>
                \(if: !keys.isEmpty, table(keys, sheet))
                </main>
                """)
    }

    private func isOther(_ key: RegulationKey, _ sheet: Sheet) -> Bool {
        sheet.rules.0[key] != sheet.rules.1[key]
            || sheet.rules.0.severity(of: key) != sheet.rules.1.severity(of: key)
    }

    private func table(_ keys: [RegulationKey], _ sheet: Sheet) -> HTML {
        """
        <table class="table" data-cards><caption class="vh">Правила рядом</caption><thead><tr>\
        <th scope="col">Правило</th><th scope="col">\(sheet.names.0)</th><th scope="col">\(sheet.names.1)</th></tr>\
        </thead><tbody>\(each: keys, { key in
            """
            <tr><th scope="row">\(key.title)</th>\
            <td data-label="\(sheet.names.0)">\(cell(key, sheet.rules.0))</td>\
            <td data-label="\(sheet.names.1)">\(cell(key, sheet.rules.1))</td></tr>
            """
        })</tbody></table>

        """
    }

    private func cell(_ key: RegulationKey, _ rules: Regulation) -> HTML {
        let clause = rules.clause(of: key), severity = rules.severity(of: key)
        return """
            \(key.words(rules[key]))\(if: severity != .none, ", \(severity.title)")\
            \(if: !clause.isEmpty, "<br><small>\(clause)</small>")\
            \(if: !rules.isSettled(key), " <span class=\"tag\">по умолчанию</span>")
            """
    }
}
