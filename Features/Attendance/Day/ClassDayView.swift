import Markup
import School
import Storage
import Web

/// How the class's day looks.
struct ClassDayView {
    let sheet: ClassDayPage.Sheet
    let frame: Frame
    let form: Form
    private var head: ClassHead { sheet.head }
    private var day: ClassDay { sheet.day }

    var view: View {
        View(
            "\(head.name) — мой класс",
            main: """
                <main id="main" class="page" tabindex="-1">
                \(sheet.letterhead.html)<header class="page__head"><h1>\(head.name) · день класса</h1><p class="page__note">\(note)\
                </p>\(tabs)\(stepper)</header>
                \(Fields(form).summary)\(NoticesView(sheet: sheet, frame: frame, form: form).section)\
                \(changes)\(absentees)\(ReleasedView(sheet: sheet, frame: frame).section)\(table)
                <div class="columns">\(latecomers)\(uncalled)</div>
                </main>
                """)
    }

    private var note: String {
        let size = counted(day.size, "ученик", "ученика", "учеников") + " · " + RussianDate.withWeekday(day.day)
        return day.isToday ? size + ", " + sheet.clock.text : size
    }

    private var tabs: HTML {
        """
        <nav class="tabs page__tools" aria-label="Класс"><a href="\(frame.link(.schoolClass(head.slug)))" \
        aria-current="page">День</a>\
        <a href="\(frame.link(.absences(head.slug)))">Пропуски</a>\
        <a href="\(frame.link(.people(ofClass: head.slug)))">Список</a>\
        \(if: frame.asking?.may(.seeAssessments, on: Scope(classes: [head.id])) == true, """
            <a href="\(frame.link(.assessments(ofClass: head.slug)))">Оценочные работы</a>
            """)\(if: marksBehaviour, "<a href=\"\(frame.link(.behaviour(head.slug)))\">Поведение</a>")\
        \(if: sheet.mayDivide, "<a href=\"\(frame.link(.groups(head.slug)))\">Группы</a>")\
        \(if: frame.asking?.may(.seeJournal, on: Scope(classes: [head.id])) == true, """
            <a href="\(frame.link(.debts(ofClass: head.slug)))">Задолженности</a>
            """)\
        \(if: sheet.mayIssue, """
            <a href="\(frame.link(.missing(head.slug)))">Ещё не вошли</a>\
            <a href="\(frame.link(.slips(head.slug)))">Карточки входа</a>
            """)</nav>
        """
    }

    /// Where the school marks it, whoever may see it.
    private var marksBehaviour: Bool {
        guard let asking = frame.asking, asking.may(.seeJournal, on: Scope(classes: [head.id])) else { return false }
        return asking.regulation.behaviourScale(gradeLevel: ClassName(head.name)?.gradeLevel) != nil
    }

    private var stepper: HTML {
        let before = day.day - (day.day.weekday == 1 ? 2 : 1), after = day.day + (day.day.weekday == 6 ? 2 : 1)
        return """
            <nav class="stepper" aria-label="День"><a rel="prev" href="\
            \(frame.link(.schoolClass(head.slug, day: before)))">‹ \
            \(RussianDate.dayAndMonth(before))</a><b>\(RussianDate.withWeekday(day.day))</b>\
            <a rel="next" href="\(frame.link(.schoolClass(head.slug, day: after)))">\(RussianDate.dayAndMonth(after)) ›\
            </a></nav>
            """
    }

    private var changes: HTML {
        let words = sheet.changes.words
        guard !words.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Изменения в расписании</h2></div><ul class="list">\
            \(each: words, { "<li>\($0)</li>" })</ul></section>

            """
    }

    private var absentees: HTML {
        let title = day.isToday ? "Сейчас нет в школе" : "Не были на уроках"
        guard !day.absentees.isEmpty else {
            return """
                <section class="section"><div class="section__head"><h2>\(title)</h2></div>
                <p class="empty">\(day.numbers.isEmpty ? "Уроков в этот день нет." : "Отсутствующих не отмечено.")</p>\
                </section>
                """
        }
        return """
            <section class="section"><div class="section__head"><h2>\(title): \(day.absentees.count)</h2></div>
            <ul class="absentees">
            \(each: day.absentees, line)</ul></section>
            """
    }

    private func line(_ absentee: ClassDay.Absentee) -> HTML {
        """
        <li><b>\(absentee.name.list)</b> <span>\(since(absentee))</span> <span>\(reason(absentee))</span> \
        \(explaining(absentee))\(absentee.filed.map(filed))</li>

        """
    }

    private func explaining(_ absentee: ClassDay.Absentee) -> HTML? {
        guard sheet.mayExplain, absentee.shown?.awaitsClassTeacher == true else { return nil }
        let form: Link = .absences(head.slug, week: day.day.week, student: absentee.student, from: day.day)
        return "<a class=\"button\" href=\"\(frame.link(form))#reason-form\">Указать причину</a>"
    }

    private func filed(_ filed: FiledCase) -> HTML {
        let page: Link = .absenceCase(head.slug, filed.absence.id)
        return "<a class=\"button\" data-kind=\"quiet\" href=\"\(frame.link(page))\">Причина</a>"
    }

    /// «2-й день», «1-й урок», «1, 2, 3-й уроки».
    private func since(_ absentee: ClassDay.Absentee) -> String {
        if absentee.days > 1 { return "\(absentee.days)-й день" }
        guard absentee.missed.count > 1 else {
            return absentee.missed.first.map { "\($0)-й урок" } ?? "переклички ещё не было"
        }
        return absentee.missed.map(String.init).joined(separator: ", ") + "-й уроки"
    }

    private func reason(_ absentee: ClassDay.Absentee) -> String {
        if let filed = absentee.filed { return ReasonWords.summary(of: filed) }
        guard let shown = absentee.shown, shown.code != .absent else { return "причина не указана" }
        return shown.code.title + (shown.isHearsay ? " — со слов учителя" : "")
    }

    private var table: HTML {
        guard !day.numbers.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>По урокам</h2>\
            <a href="\(frame.link(.absences(head.slug, week: day.day.week)))">Вся неделя</a></div>
            \(if: mayRelease, release)\
            <div class="scroll-x" tabindex="0" role="region" aria-label="Присутствие по урокам">\
            <table class="presence">\
            <thead><tr><th scope="col">Ученик</th>\(each: day.numbers, column)</tr></thead><tbody>
            \(each: day.lines, row)</tbody></table></div>
            <p class="quiet"><small>\(legend)</small></p></section>

            """
    }

    private var mayRelease: Bool { sheet.mayExplain && day.lines.contains { $0.leaves != nil } }

    /// The form that the rings of the table belong to.
    private var release: HTML {
        """
        <form method="post" id="release" action="\(frame.link(.release(head.slug)))" class="row no-print">\
        \(frame.tokenField)<input type="hidden" name="d" value="\(day.day.iso)"><span>Нажмите ○ — ученик отпущен с этого \
        урока до конца дня:</span> <span class="seg" role="radiogroup" aria-label="Основание">\
        \(each: ReleaseStudent.grounds.indices, { n in
            """
            <label><input type="radio" name="ground" value="\(n)"\(if: n == 0, " checked")>\
            <span>\(ReleaseStudent.grounds[n])</span></label>
            """
        })</span></form>

        """
    }

    private func leave(_ line: ClassDay.Line, from n: Int) -> HTML? {
        guard sheet.mayExplain, let first = line.leaves, n >= first else { return nil }
        return """
            <button class="button" data-kind="quiet" form="release" name="from" value="\(line.student.number).\(n)" \
            aria-label="\(line.name.list): отпустить \(LessonNumbers.since(n)) урока">○</button>
            """
    }

    private func column(_ n: Int) -> HTML {
        var names: [String] = []
        for lesson in day.lessonsByNumber[n] ?? [] where !names.contains(lesson.short) { names.append(lesson.short) }
        return "<th scope=\"col\">\(n)<br>\(names.joined(separator: " / "))</th>"
    }

    private func row(_ line: ClassDay.Line) -> HTML {
        """
        <tr><th scope="row">\(line.name.list)</th>\(each: zip(day.numbers, line.cells), { n, presence in
            PresenceMark.cell(presence, sheet.symbols, leave: leave(line, from: n))
        })</tr>

        """
    }

    private var legend: String {
        "· на уроке; ○ — перекличка ещё не проведена; "
            + AttendanceCode.allCases.map { sheet.symbols.letter(for: $0) + " — " + $0.title }.joined(separator: "; ")
            + "; * — со слов учителя."
    }

    private var latecomers: HTML {
        guard !day.latecomers.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Опоздания: \(day.latecomers.count)</h2></div>\
            <ul class="list">\
            \(each: day.latecomers, late)\
            </ul></section>
            """
    }

    private func late(_ late: ClassDay.Latecomer) -> HTML {
        "<li><b>\(late.name.list)</b> — \(late.lesson.n)-й урок, \(late.lesson.title)\(minutes(late.minutes))</li>"
    }

    private func minutes(_ count: Int?) -> String {
        count.map { ": на " + counted($0, "минуту", "минуты", "минут") } ?? ""
    }

    private var uncalled: HTML {
        guard !day.uncalled.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Нет переклички: \(day.uncalled.count)</h2></div>\
            <ul class="list">\
            \(each: day.uncalled, { lesson in "<li>\(lesson.n)-й урок, \(lesson.title)</li>" })</ul></section>
            """
    }
}
