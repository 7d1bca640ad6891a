import Markup
import School
import Storage
import Web

/// One lesson: topic, classwork, homework, roll-call and marks in a plain form that needs no script.
struct LessonPage: Page {
    static let path = "/lesson/:lesson/:course"
    static let act = Act.seeJournal
    static let logged = LoggedOpening.journal

    private let lesson: ID<Lesson>
    private let course: ID<Course>
    private let form: Form
    private let found = Once<CourseLine>()

    init(_ form: Form) throws {
        lesson = try form.id("lesson")
        course = try form.id("course")
        self.form = form
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        try found.get {
            guard let line = try records.course(course) else { throw NotFound() }
            return line
        }.scope(lesson: lesson, day: asking.today)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> LessonSheet {
        try LessonSheet(lesson, found.get { throw NotFound() }, records, asking)
    }

    func freshUntil(_ sheet: LessonSheet) -> Moment? { sheet.nextChange }

    func view(_ sheet: LessonSheet, _ frame: Frame) -> View {
        View(
            "\(sheet.course.heading), \(RussianDate.dayAndMonth(sheet.lesson.day)) — урок", script: .lesson,
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs">\(sheet.course.crumb(frame))</ol>
                <header class="page__head"><h1>Урок\(number(sheet.lesson)) · \(RussianDate.withWeekday(sheet.lesson.day))</h1>\
                <p class="page__note">\(sheet.lesson.n)-й, \(sheet.lesson.starts.text)–\(sheet.lesson.ends.text)\
                \(if: !sheet.lesson.room.isEmpty && sheet.lesson.shownAs != .outing, ", \(sheet.lesson.room)")\
                \(each: sheet.lesson.signs(withSubstitute: false), { ", \($0.words)" })</p>\(steps(sheet, frame))</header>
                \(summary(frame))
                \(notices(sheet, frame))\(sheet.late.map { LateStrip(late: $0, sheet: sheet, frame: frame).html })
                <form method="post" action="\(frame.link(.lesson(sheet.lesson.id, sheet.course.id)))" \
                enctype="multipart/form-data" data-behaviour="lesson" data-lesson="\(lesson.number)"\
                \(if: sheet.mayRecord && sheet.record.takesPlace, sheet.course.door(in: frame))>
                \(frame.tokenField)
                \(LessonFields(sheet: sheet, form: form, frame: frame).html)
                \(LessonTermsView(terms: sheet.terms).html)
                \(if: sheet.course.kind.hasAttendance, LessonRoll(sheet: sheet, form: form, frame: frame).html)
                \(if: sheet.mayRecord && sheet.record.takesPlace, LessonPage.foot)
                </form>\(sheet.lastChange.map { changed($0, frame) })
                </main>
                """)
    }

    /// Which lesson of the year it is; nothing of one that is not held.
    private func number(_ lesson: CourseLesson) -> String { lesson.number > 0 ? "\u{A0}\(lesson.number)" : "" }

    private func steps(_ sheet: LessonSheet, _ frame: Frame) -> HTML {
        let course = sheet.course.id
        return """
            <nav class="chips page__tools" aria-label="Показать"><a class="chip" \
            href="\(frame.link(.board(lesson, course)))">На доску</a>\
            \(if: readsPlan(sheet.course, frame), """
                <a class="chip" href="\(frame.link(.assessments(ofClass: sheet.course.address.schoolClass)))">Оценочные работы</a>
                """)</nav>\
            <nav class="stepper" aria-label="Соседние уроки">\
            \(sheet.previous.map { "<a href=\"\(frame.link(.lesson($0.id, course)))\" rel=\"prev\">‹ \(RussianDate.withWeekday($0.day))</a>" })\
            \(sheet.next.map { "<a href=\"\(frame.link(.lesson($0.id, course)))\" rel=\"next\">\(RussianDate.withWeekday($0.day)) ›</a>" })</nav>
            """
    }

    /// Whether the caller may read which works the class is to write; a stream has no plan of its own.
    private func readsPlan(_ course: CourseLine, _ frame: Frame) -> Bool {
        course.classNames.count == 1 && frame.asking?.may(.seeAssessments, on: course.scope()) == true
    }

    /// Whose hand was the last, and the way to everybody's.
    private func changed(_ words: String, _ frame: Frame) -> HTML {
        """
        <p class="note">Изменения: \(words) · <a href="\(frame.link(.lessonHistory(lesson, course)))">история</a></p>
        """
    }

    private func summary(_ frame: Frame) -> HTML {
        ErrorSummary("Не сохранено: проверьте запись", frame.objection, elsewhere: "topic").html
    }

    private func notices(_ sheet: LessonSheet, _ frame: Frame) -> HTML {
        """
        \(if: form.isTicked("saved") && form.objection == nil, form["saved"] == "before" ? LessonPage.before : LessonPage.saved)\
        \(sheet.outage.map { outage($0, sheet) })\
        \(each: sheet.delegates, { "<p class=\"notice\">\($0)</p>" })\
        \(if: !sheet.record.takesPlace, LessonPage.gone)\
        \(if: !sheet.mayRecord, "<p class=\"notice\">Этот урок вам открыт только для чтения.</p>")\
        \(if: sheet.isLocked || sheet.isUneven, locked(sheet, frame))\
        \(if: !sheet.hasBegun, "<p class=\"notice\">Урок ещё не прошёл. Тему и задание внести можно.</p>")
        """
    }

    /// A closed column is asked for from here: the request comes with the column chosen, and a reason is one tap.
    private func locked(_ sheet: LessonSheet, _ frame: Frame) -> HTML {
        let way: HTML =
            switch sheet.asked {
            case .notYet:
                " <a href=\"\(frame.link(.askOpening(course, lesson: lesson)))\">Попросить открыть этот столбец</a>"
            case .waits: " <a href=\"\(frame.link(.requests))\">Просьба открыть столбец</a> ждёт решения."
            case nil: .none
            }
        let whose = sheet.isLocked ? "" : " не для всех классов группы. У тех, для кого закрыт"
        let common = sheet.isLocked ? "" : " Общее задание и работы урока — тоже."
        return """
            <p class="notice" data-kind="warn">Период закрыт\(whose): отметки и отсутствие уже не изменить.\(common)\(way)</p>
            """
    }

    /// 003 п. 3.2: late entries of a lesson inside an outage are excused, and it is said why.
    private func outage(_ outage: OutageWindow, _ sheet: LessonSheet) -> HTML {
        """
        <p class="notice">Во время урока журнал был недоступен: \(outage.words(in: sheet.zone)). \
        \(outage.to == nil ? "Ведите временный журнал." : "Перенесите запись из временного журнала.")</p>
        """
    }

    private static let saved: HTML = "<p class=\"notice\" data-kind=\"ok\" role=\"status\">Записано.</p>"

    private static let before: HTML = """
        <p class="notice" data-kind="ok" role="status">Предыдущий урок записан, это следующий.</p>
        """

    private static let gone: HTML = """
        <p class="notice" data-kind="warn">Этот урок отменён или перенесён, записать в него нельзя. Если он состоялся, \
        попросите диспетчера вернуть его.</p>
        """

    private static let foot: HTML = """
        <div class="form__foot" data-sticky><button class="button" data-kind="main">Сохранить</button>\
        <button class="button" name="then" value="day" data-key="Ctrl+Enter">Сохранить, следующий урок дня</button>\
        <button class="button" name="then" value="next">Сохранить, следующий по журналу</button></div>
        """
}
