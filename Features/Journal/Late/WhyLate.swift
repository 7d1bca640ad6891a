import Markup
import School
import Storage
import Web

/// Why a lesson was written late, in one's own words: never asked for, kept where it is said.
struct WhyLatePage: Page {
    struct Sheet: Sendable {
        let course: CourseLine
        let day: Day
        let reason: String
    }

    static let path = "/lesson/:lesson/:course/late"
    static let act = Act.recordLesson

    private let form: Form
    private let lesson: ID<Lesson>
    private let course: ID<Course>

    init(_ form: Form) throws {
        self.form = form
        lesson = try form.id("lesson")
        course = try form.id("course")
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scope(of: lesson, on: course) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let line = try records.course(course), let record = try records.lessonRecord(lesson, of: course) else {
            throw NotFound()
        }
        return Sheet(
            course: line, day: record.day, reason: try records.lateReason(of: lesson, on: course)?.reason ?? "")
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let day = RussianDate.dayAndMonth(sheet.day), fields = Fields(form)
        return View(
            "\(sheet.course.heading), \(day) — почему позже срока",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.lesson(lesson, course)))">\(sheet.course.heading), урок \
                \(day)</a></li></ol>
                <header class="page__head"><h1>Почему внесено позже срока</h1></header>
                \(fields.summary)<p>Причина — по желанию. Её видят учитель, классный руководитель и администрация \
                школы.</p>
                <form method="post" action="\(frame.link(.whyLate(lesson, course)))">\(frame.tokenField)\
                \(fields.text("reason", "Причина", sheet.reason, limit: 200, hint: "пустое поле убирает её"))\
                <div class="form__foot"><button class="button" data-kind="main">Сохранить</button></div></form>
                </main>
                """)
    }
}

/// Keeps the reason, or takes it back.
struct SayWhyLate: Action {
    static let path = WhyLatePage.path
    static let act = Act.recordLesson
    static let page: (any Page.Type)? = WhyLatePage.self

    private let lesson: ID<Lesson>
    private let course: ID<Course>
    private let reason: String

    init(_ form: Form) throws {
        lesson = try form.id("lesson")
        course = try form.id("course")
        let because = try form.text("because", called: "Причина", limit: 200)
        reason = because.isEmpty ? try form.text("reason", called: "Причина", limit: 200) : because
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { try records.scope(of: lesson, on: course) }

    func perform(_ records: Writing, _ asking: Asking) throws -> Answer {
        guard let record = try records.lessonRecord(lesson, of: course) else { throw NotFound() }
        guard record.day <= asking.today else {
            throw Objection("Этот урок ещё впереди: опоздать с ним нельзя.", field: "reason")
        }
        try records.explainLateness(reason, of: lesson, on: course)
        return .see(.savedLesson(lesson, course))
    }
}

extension Reading {
    /// A lesson on a course's page, as the gate is asked about it.
    fileprivate func scope(of lesson: ID<Lesson>, on course: ID<Course>) throws -> Scope {
        guard let line = try self.course(course) else { throw NotFound() }
        return line.scope(lesson: lesson, day: try lessonRecord(lesson, of: course)?.day)
    }
}
