import Markup
import School
import Storage
import Web

/// One exam: its students with their marks, and the form that publishes results.
struct ExamPage: Page {
    static let path = "/exams/:exam"
    static let act = Act.seeTerms

    struct Sheet: Sendable {
        let exam: ExamRow
        let students: [ExamStudent]
        let mayPublish: Bool
        let now: Moment
        let zone: Zone
    }

    private let id: ID<Exam>
    private let form: Form

    init(_ form: Form) throws {
        id = try form.id("exam")
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let exam = try records.listedExam(id)
        return Sheet(
            exam: exam, students: try records.candidates(of: exam),
            mayPublish: asking.may(.publishExams, on: .school), now: asking.now, zone: asking.zone)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let exam = sheet.exam, shown: HTML = sheet.students.isEmpty ? .none : table(sheet, frame)
        return View(
            exam.title,
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.exams))">Результаты экзаменов</a></li></ol>
                <header class="page__head"><h1>\(exam.title)</h1><p class="page__note">\(exam.day.russian)\
                \(exam.scale.map { "; " + $0.title } ?? ""); результаты \
                получены \(exam.receivedAt.words(sheet.zone)); \(exam.publication(sheet.now, sheet.zone))</p></header>
                \(Fields(form).summary)
                \(if: sheet.students.isEmpty, "<p class=\"empty\">Предмет в этой параллели никто не изучает.</p>")\(shown)\
                \(if: sheet.mayPublish && !exam.isWithdrawn, putRight(sheet, frame))
                </main>
                """)
    }

    private func table(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let table: HTML = """
            <table class="table" data-cards><thead><tr><th scope="col">Ученик</th><th scope="col">Класс</th>\
            <th scope="col">Отметка</th><th scope="col">Семья видит с</th></tr></thead><tbody>\
            \(each: sheet.students, { row($0, sheet) })</tbody></table>
            """
        let isWaiting = sheet.students.contains { !$0.isPublished }
        guard sheet.mayPublish, !sheet.exam.isWithdrawn,
            isWaiting || sheet.students.contains(where: { mayType($0, sheet) })
        else { return table }
        return """
            <form method="post" action="\(frame.link(.exam(id)))">\(frame.tokenField)\(table)
            <p class="note">Семьи увидят опубликованное сразу, в новостях и в отметках за год. Экзамен ждёт, пока \
            результат не будет у каждого или пока не отмечено, что остальные не сдавали. \
            \(sheet.exam.scale == nil ? "Опубликованная отметка меняется на странице итогов."
                : "Опубликованное исправляют и убирают здесь же: прежнее остаётся в истории.")</p>\
            \(if: isWaiting, rest(sheet.exam))\
            \(if: sheet.students.contains { $0.closedAt != nil && $0.mark != nil && mayType($0, sheet) },
                ExamPaper.html(Fields(form)))
            <div class="form__foot" data-sticky><button class="button" data-kind="main">Опубликовать</button></div></form>
            """
    }

    private func putRight(_ sheet: Sheet, _ frame: Frame) -> HTML {
        ExamPutRight(exam: sheet.exam, zone: sheet.zone, form: form, frame: frame).html
    }

    /// What is said of those who have no result when the others' is published.
    private func rest(_ exam: ExamRow) -> HTML {
        let standing = exam.rest == nil ? PublishResults.waits : PublishResults.absent
        let drawn = form.objection == nil ? standing : form["orest"] ?? standing
        let choices: [(value: String, title: String)] = [
            (PublishResults.waits, "ждут результата"), (PublishResults.absent, "не сдавали"),
        ]
        return """
            <input type="hidden" name="orest" value="\(drawn)">\
            \(Fields(form).choice("rest", "Остальные", choices, standing))
            """
    }

    private func row(_ student: ExamStudent, _ sheet: Sheet) -> HTML {
        """
        <tr><th scope="row">\(student.name.list)</th><td data-label="Класс">\(student.className)</td>\
        <td data-label="Отметка">\(mark(student, sheet))</td>\
        <td data-label="Семья видит с">\(student.visibleFrom.map { $0.words(sheet.zone) } ?? "—")</td></tr>

        """
    }

    private func mayType(_ student: ExamStudent, _ sheet: Sheet) -> Bool {
        sheet.mayPublish && !sheet.exam.isWithdrawn && student.mark.map(sheet.exam.mayCorrect) ?? true
    }

    private func mark(_ student: ExamStudent, _ sheet: Sheet) -> HTML {
        let field = ExamResult.field(student), seen = ExamResult.seen(student), standing = student.mark?.text ?? ""
        guard mayType(student, sheet) else { return "<b>\(student.mark?.text ?? "—")</b>" }
        // What nobody typed into is drawn as it stands now, so that it changes nothing when it is sent again.
        let typed = form[field].flatMap { $0 == (form[seen] ?? "") ? nil : $0 }
        return """
            <input type="hidden" name="\(seen)" value="\(standing)">\
            <input class="input" data-size="mark" id="\(field)" name="\(field)" maxlength="8" autocomplete="off" \
            value="\(typed ?? standing)" aria-label="Отметка: \(student.name.list)"\
            \(if: form.objection?.field == field, " aria-invalid=\"true\"")>
            """
    }
}

extension Reading {
    /// The exam of an address.
    func listedExam(_ id: ID<Exam>) throws -> ExamRow {
        guard let exam = try exam(id) else { throw NotFound() }
        return exam
    }

    /// Who may have taken an exam; one held after the year's end was taken by those who stood in the lists then.
    func candidates(of exam: ExamRow) throws -> [ExamStudent] {
        let ends = try years().first { $0.number == exam.year }?.ends ?? exam.day
        return try students(of: exam, on: min(exam.day, ends))
    }
}
