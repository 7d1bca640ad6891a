import Markup
import School
import Storage
import Web

/// The history of a lesson's topic and homework: who changed what, and when.
struct LessonHistoryPage: Page {
    struct Sheet: Sendable {
        let course: CourseLine
        let day: Day
        let versions: [LessonVersion]
        let isChainWhole: Bool
    }

    static let path = "/lesson/:lesson/:course/history"
    static let act = Act.seeMarkHistory

    private let lesson: ID<Lesson>
    private let course: ID<Course>

    init(_ form: Form) throws {
        lesson = try form.id("lesson")
        course = try form.id("course")
    }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        guard let line = try records.course(course) else { throw NotFound() }
        return line.scope(lesson: lesson, day: try records.lessonRecord(lesson, of: course)?.day ?? asking.today)
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        guard let line = try records.course(course), let record = try records.lessonRecord(lesson, of: course) else {
            throw NotFound()
        }
        return Sheet(
            course: line, day: record.day,
            versions: try records.versionsOfLesson(lesson, on: course, in: asking.zone),
            isChainWhole: try records.isWhole(.lessonRecord, lesson.number, course.number, 0))
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let day = RussianDate.dayAndMonth(sheet.day)
        return View(
            "История урока — \(sheet.course.heading), \(day)",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.lesson(lesson, course)))">Урок, \(day)</a></li></ol>
                <header class="page__head"><h1>История урока</h1><p class="page__note">\
                \(sheet.course.heading) · \(day): тема, задание, перекличка</p>\
                <div class="page__tools"><button class="button" data-kind="quiet" type="button" \
                data-behaviour="print">Печать</button></div></header>
                \(trail(sheet))\(seal(sheet))
                </main>
                """)
    }

    private func trail(_ sheet: Sheet) -> HTML {
        guard !sheet.versions.isEmpty else { return "<p class=\"empty\">В этот урок ещё никто ничего не записал.</p>" }
        return "<ol class=\"trail\">\(each: sheet.versions, item)</ol>"
    }

    private func item(_ version: LessonVersion) -> HTML {
        let (day, time, second) = version.at
        let permission = version.permission.map { ", по разрешению: \($0)" } ?? ""
        return """
            <li><time>\(RussianDate.long(day)), \(time.text):\(second < 10 ? "0" : "")\(second)</time><div>\
            <span class="trail__who">\(version.who)</span>\
            \(if: !version.duty.isEmpty, ", \(version.duty.prefix(1).lowercased() + version.duty.dropFirst())")\
            \(permission)\(version.typed.map { typed($0) })\(each: version.changes, { "<p>\($0.words)</p>" })\
            \(if: version.changes.isEmpty, "<p>тема и задание не изменились</p>")</div></li>

            """
    }

    /// The device's own clock, beside the server's.
    private func typed(_ at: (day: Day, time: TimeOfDay, second: Int)) -> HTML {
        """
        <p>Введено без связи \(RussianDate.dayAndMonth(at.day)), \(at.time.text):\(at.second < 10 ? "0" : "")\(at.second) \
        по часам устройства</p>
        """
    }

    private func seal(_ sheet: Sheet) -> HTML {
        sheet.isChainWhole
            ? "<p class=\"seal\">Записи об этом уроке целы</p>"
            : """
            <p class="seal" data-kind="err">Запись об этом уроке изменена в обход журнала. Сообщите ответственному за \
            журнал.</p>
            """
    }
}
