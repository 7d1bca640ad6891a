import Markup
import School
import Storage
import Web

/// What a new school has and what it still needs before its first day.
struct CheckPage: Page {
    struct Sheet: Sendable {
        let year: String?
        let counts: [(what: String, count: Int)]
        let hasCopy: Bool
    }

    static let path = "/setup/check"
    static let act = Act.setUpSchool
    static let keeping = Keeping.nothing

    private static let counts = SQL(
        """
        SELECT (SELECT count(*) FROM school_class), (SELECT count(*) FROM student), (SELECT count(*) FROM parenthood),
            (SELECT count(*) FROM course), (SELECT count(*) FROM copy)
        """)

    init(_ form: Form) throws {}

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let year = try records.years().last?.title
        let numbers = try records.first(Self.counts) { row in (0...4).map { row.int($0) } } ?? [0, 0, 0, 0, 0]
        let words = ["Классы", "Ученики", "Связи родителей с детьми", "Предметы классов"]
        return Sheet(year: year, counts: Array(zip(words, numbers)), hasCopy: numbers[4] > 0)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        View(
            "Проверка",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Проверка</h1><p class="page__note">Что есть и чего ещё нет</p></header>
                <ol class="steps"><li class="is-done">1 Школа</li><li\(if: sheet.year != nil, " class=\"is-done\"")>2 \
                Год и звонки</li>\
                <li aria-current="step">3 Проверка</li></ol>
                <ul class="list">
                <li>\(tick(sheet.year != nil)) Учебный год: \(sheet.year ?? "не открыт")</li>
                \(each: sheet.counts, { "<li>\(tick($0.count > 0)) \($0.what): \($0.count)</li>" })
                <li>\(tick(sheet.hasCopy)) Резервная копия: \(sheet.hasCopy ? "есть" : "ещё не снята")</li>
                </ul>
                <p class="notice" data-kind="warn">Связка ключей лежит отдельно от записей и в копии не входит. \
                Перепишите её на \
                другой носитель: без неё копию не прочтёт никто.</p>
                <p class="row"><a class="button" data-kind="main" href="\(frame.link(.home))">На главную</a> \
                <a class="button" href="\(frame.link(Link("/import")))">Загрузить людей и расписание</a> \
                \(if: sheet.year == nil,
                    "<a class=\"button\" href=\"\(frame.link(Link("/setup/begin")))\">Открыть год</a>")</p>
                </main>
                """)
    }

    private func tick(_ isThere: Bool) -> HTML {
        isThere
            ? "<span class=\"tag\" data-kind=\"ok\">есть</span>" : "<span class=\"tag\" data-kind=\"warn\">нет</span>"
    }
}
