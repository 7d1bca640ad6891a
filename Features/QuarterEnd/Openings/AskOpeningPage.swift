import Markup
import School
import Storage
import Web

/// Asks to open one column of a closed period: which lesson, and why in one press.
struct AskOpeningPage: Page {
    struct Sheet: Sendable {
        let course: ListedCourse
        let lessons: [ListedLesson]
        let chosen: ID<Lesson>?
    }

    static let path = "/requests/new/:course"
    static let act = Act.putMark
    static let reasons = ["болел", "проверял дольше", "не было связи", "ошибка при вводе"]

    private let form: Form
    private let course: ID<Course>

    init(_ form: Form) throws {
        self.form = form
        course = try form.id("course")
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scope(course: course) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let listed = try records.listedCourse(course) else { throw NotFound() }
        let lessons = try records.columnsShut(of: course, asking)
        let named = form["l"].flatMap { ID<Lesson>($0) } ?? form["lesson"].flatMap { ID<Lesson>($0) }
        return Sheet(course: listed, lessons: lessons.reversed(), chosen: named)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let address = CourseAddress(sheet.course.classSlug, sheet.course.slug)
        let place = coursePlace(sheet.course.groupName, sheet.course.title)
        return View(
            "\(place) — открыть столбец",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.journals))">Журналы</a></li>\
                <li><a href="\(frame.link(.journal(address)))">\(place)</a></li></ol>
                <header class="page__head"><h1>Попросить открыть столбец</h1></header>
                \(Fields(form).summary)\(sheet.lessons.isEmpty ? Self.open : asking(sheet, frame))
                </main>
                """)
    }

    private static let open: HTML =
        "<p class=\"empty\">Закрытых столбцов здесь нет: записывайте в журнал как обычно.</p>"

    private func asking(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let fields = Fields(form)
        let lessons = sheet.lessons.map {
            (value: "\($0.id)", title: "\(RussianDate.withWeekday($0.day)), \($0.n)-й урок")
        }
        return """
            <p>Заместитель директора откроет столбец вам на 24 часа. Записи в нём будут помечены «по разрешению».</p>
            <form method="post" action="\(frame.link(.askOpening(sheet.course.id)))">\(frame.tokenField)\
            \(fields.select("lesson", "Столбец", lessons, sheet.chosen.map { "\($0)" } ?? ""))\
            \(fields.text("reason", "Почему", limit: 200, hint: "или нажмите одну из причин ниже"))\
            <div class="form__foot"><button class="button" data-kind="main">Попросить</button>\
            \(each: Self.reasons, { "<button class=\"button\" name=\"because\" value=\"\($0)\">\($0)</button>" })</div></form>
            """
    }
}

/// Writes the request down.
struct AskOpening: Action {
    static let path = AskOpeningPage.path
    static let act = Act.putMark
    static let page: (any Page.Type)? = AskOpeningPage.self

    private let course: ID<Course>
    private let lesson: ID<Lesson>
    private let reason: String

    init(_ form: Form) throws {
        course = try form.id("course")
        guard let lesson = form["lesson"].flatMap({ ID<Lesson>($0) }) else {
            throw Objection("Выберите столбец.", field: "lesson")
        }
        self.lesson = lesson
        let because = try form.text("because", called: "Почему", limit: 200)
        reason = because.isEmpty ? try form.needed("reason", called: "Почему", limit: 200) : because
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try records.scope(lesson: lesson, course: course)
    }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard try records.columnsShut(of: course, asking).contains(where: { $0.id == lesson }) else {
            throw Objection("Этот столбец открыт: записывайте в него как обычно.", field: "lesson")
        }
        try records.askOpening(of: lesson, on: course, reason: reason)
        return .see(.requests)
    }
}
