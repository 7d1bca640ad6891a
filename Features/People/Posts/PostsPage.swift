import Markup
import School
import Storage
import Web

/// The posts of somebody of the staff: what holds, what held, and the forms that add one and end one.
struct PostsPage: Page {
    static let path = "/people/:person/posts"
    static let act = Act.keepCard

    struct Post: Sendable {
        let id: Int
        let title: String
        let days: Span
    }

    struct Sheet: Sendable {
        let name: PersonName
        let posts: [Post]
        let today: Day
    }

    private static let posts = SQL(
        "SELECT id, post, from_day, to_day FROM employment WHERE person = ?1 ORDER BY from_day, id")

    let id: ID<Person>
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("person")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scopeOfStaff(id, on: asking.today) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let facts = try records.facts(of: id) else { throw NotFound() }
        let posts = try records.rows(Self.posts, id) { row in
            Post(id: row.int(0), title: row.text(1), days: Span(from: row.day(2), to: row.dayOrNil(3)))
        }
        return Sheet(name: facts.name, posts: posts, today: asking.today)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let fields = Fields(form)
        return View(
            "\(sheet.name.list) — должности",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.people))">Люди</a></li>\
                <li><a href="\(frame.link(.person(id)))">\(sheet.name.list)</a></li></ol>
                <header class="page__head"><h1>Должности</h1><p class="page__note">\(sheet.name.full)</p></header>
                \(fields.summary)\(if: sheet.posts.isEmpty, "<p class=\"empty\">Должностей нет.</p>")\
                <ul class="list">\(each: sheet.posts, { item($0, sheet, frame) })</ul>
                <section class="section"><div class="section__head"><h2>Добавить должность</h2></div>
                <form method="post" action="\(frame.link(.posts(of: id)))">\(frame.tokenField)\
                \(fields.text("post", "Должность", limit: 120, hint: "например: учитель математики"))\
                \(fields.day("from", "Работает с", sheet.today))\(OrderForm.fields(form))\
                <div class="field"><button class="button" data-kind="main">Добавить</button></div></form></section>
                </main>
                """)
    }

    private func item(_ post: Post, _ sheet: Sheet, _ frame: Frame) -> HTML {
        let days = "с \(post.days.from.russian)" + (post.days.to.map { " по \($0.russian)" } ?? "")
        return "<li><b>\(post.title)</b> — \(days)\(post.days.to == nil ? ending(post, sheet, frame) : HTML.none)</li>"
    }

    private func ending(_ post: Post, _ sheet: Sheet, _ frame: Frame) -> HTML {
        """
        <details><summary>Завершить</summary><form method="post" class="inline-form" action="\
        \(frame.link(Link("/people/\(id.number)/posts/end")))">\(frame.tokenField)\
        <input type="hidden" name="ended" value="\(post.id)">\
        <label class="field"><span class="field__label">Последний день</span>\
        <input class="input" type="date" data-size="date" name="lastday" value="\(sheet.today.iso)" required></label>\
        <label class="field"><span class="field__label">Приказ №</span>\
        <input class="input" name="order" maxlength="40" data-size="date"></label>\
        <label class="field"><span class="field__label">от</span>\
        <input class="input" type="date" data-size="date" name="ordered"></label>\
        <button class="button" data-kind="danger">Завершить</button></form></details>
        """
    }
}
