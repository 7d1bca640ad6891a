import Markup
import School
import Storage
import Web

/// What a device of one's own shows without a connection in place of a page it has not kept: what does open there.
///
/// It stands on the device with the other pages of its person and goes with them; nobody's name and no record is on it.
struct OfflinePage: Page {
    struct Sheet: Sendable {}

    /// A page that is fetched beforehand, with what comes along.
    private struct Kept {
        let title: String
        let link: Link
        let words: String
    }

    static let path = "/offline"
    static let act = Act.seeOwnDay

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet { Sheet() }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Нет связи", isBare: true,
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <header class="page__head"><h1>Нет связи</h1></header>
                <p class="notice" data-kind="warn">Этой страницы на устройстве нет. \
                Обновите её, когда появится связь.</p>
                \(ways(frame))</main>
                """)
    }

    /// To what has been fetched of the caller's own ways.
    private func ways(_ frame: Frame) -> HTML {
        let kept = Self.kept.filter { each in frame.ways.contains { $0.link == each.link } }
        guard !kept.isEmpty else { return .none }
        let words = kept.map(\.words).joined(separator: "; ")
        return """
            <p>Без связи открываются \(words). Сохранённое больше недели назад не открывается.</p>
            <p class="row">\(each: kept, { "<a class=\"button\" href=\"\(frame.link($0.link))\">\($0.title)</a>" })</p>

            """
    }

    private static let kept = [
        Kept(title: "Сегодня", link: .home, words: "уроки этого и следующего учебного дня"),
        Kept(title: "Журналы", link: .journals, words: "журналы учителя за текущий период с темами и заданиями"),
        Kept(title: "Дневник", link: Link("/diary"), words: "дневник этой недели и следующей"),
    ]
}
