import Markup
import School
import Storage
import Web

/// What one version of a local act says: for everybody who has an account, since it binds them (001 п. 5.2).
struct ActPage: Page {
    static let path = "/acts/:act"
    static let act = Act.seeRights

    let id: ID<LocalAct>

    init(_ form: Form) throws { id = try form.id("act") }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> ListedLocalAct {
        guard let act = try records.localAct(id) else { throw NotFound() }
        return act
    }

    func view(_ sheet: ListedLocalAct, _ frame: Frame) -> View {
        let days = "действует с \(sheet.days.from.russian)" + (sheet.days.to.map { " по \($0.russian)" } ?? "")
        let lines = sheet.text.split(separator: "\n").map(String.init)
        return View(
            sheet.title,
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <header class="page__head"><h1>\(sheet.title)</h1>\
                <p class="page__note">редакция \(sheet.version), \(days)</p></header>
                \(if: sheet.file != nil, attached(sheet, frame))\(each: lines, { "<p>\($0)</p>" })
                </main>
                """)
    }

    private func attached(_ act: ListedLocalAct, _ frame: Frame) -> HTML {
        "<p><a class=\"button\" href=\"\(frame.link(.fileOfAct(id)))\">Открыть файл: \(act.fileName)</a></p>\n"
    }

    /// The file of a version, as it was sent. Whoever must accept acts before anything else may read it first: it is a
    /// matter of the own account.
    static let file = Door("GET", "/acts/:act/file", act: .keepOwnAccount, isInside: true) { call in
        _ = try await call.permit(for: .keepOwnAccount)
        let id: ID<LocalAct> = try call.form.id("act")
        guard let school = call.school else { throw NotFound() }
        return try await call.front.records.school(school).read { records in
            guard let act = try records.localAct(id), let hash = act.file, let bytes = try records.file(hash) else {
                throw NotFound()
            }
            return .file(bytes, media: "application/octet-stream", name: act.fileName)
        }
    }
}
