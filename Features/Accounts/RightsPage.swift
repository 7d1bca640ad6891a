import Markup
import School
import Storage
import Web

/// «Кто что может»: the whole table of rights under the school's regulation, for everybody who has an account.
struct RightsPage: Page {
    struct Sheet: Sendable {
        let matrix: RightsMatrix
        let day: Day
    }

    static let path = "/rights"
    static let act = Act.seeRights

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        Sheet(matrix: RightsMatrix(under: asking.regulation), day: asking.today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let matrix = sheet.matrix
        return View(
            "Кто что может",
            main: """
                <main id="main" class="page rights-page" data-width="wide" tabindex="-1">
                <header class="page__head"><h1>Кто что может</h1><p class="page__note">Правила школы на \
                \(sheet.day.russian)</p>\
                <div class="page__tools"><button class="button" data-kind="quiet" type="button" \
                data-behaviour="print">Печать\
                </button></div></header>
                <table class="rights"><caption class="vh">Обязанности и действия</caption><colgroup><col \
                class="rights__act">\
                \(each: matrix.duties, { _ in "<col class=\"rights__duty\">" })</colgroup>
                <thead><tr><th scope="col">Действие</th>\
                \(each: matrix.duties, { "<th scope=\"col\">\($0.title)</th>" })</tr></thead>
                <tbody>\(each: matrix.rows, row)</tbody></table>
                </main>
                """)
    }

    private func row(_ row: RightsMatrix.Row) -> HTML {
        """
        <tr><th scope="row">\(row.act.title)</th>\(each: row.reaches, { reach in
            switch reach {
            case .none: "<td data-may=\"no\">—</td>"
            case .own: "<td data-may=\"own\">свои</td>"
            case .all: "<td data-may=\"all\">все</td>"
            }
        })</tr>

        """
    }
}
