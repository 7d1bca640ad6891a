import Markup
import School
import Storage
import Web

/// One line of a load: whose, how many hours, from when; and the forms that change and end it.
struct LoadLinePage: Page {
    static let path = "/school/load/line/:line"
    static let act = Act.seeSchool

    struct Sheet: Sendable {
        let line: LoadRowLine
        let day: Day
        let staff: [(value: String, title: String)]
        let mayChange: Bool
        /// What marks its page takes, and took before; nil where its kind has none.
        let scales: DatedScale?
        /// The subject that its own is a part of, and those that it could be; nil where it has no marks.
        let whole: (chosen: String, subjects: [(value: String, title: String)])?
        /// Who is taught here alone, for whoever keeps their timetable.
        let alone: ID<Person>?
    }

    let id: ID<LoadRow>
    let form: Form

    init(_ form: Form) throws {
        id = try form.id("line")
        self.form = form
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let line = try records.loadRowLine(id), day = try records.dayOfLists(asking.today)
        let mayChange = asking.may(.keepCurriculum, on: .school)
        let staff = mayChange ? try records.staffChoices(on: day).filter { $0.value != String(line.person.number) } : []
        let alone = asking.may(.keepTimetable, on: .school) ? try records.taughtAlone(in: line.course) : nil
        let course = try records.listedCourse(line.course)
        let scales = try course.flatMap { try $0.kind.takesScale ? records.scales(of: $0) : nil }
        let subjects = try scales == nil ? [] : records.subjects().filter { $0.id != course?.subject }
        let whole = course.flatMap { $0.kind.hasMarks ? $0.scale : nil }.map { _ in
            (course?.composedInto.map { "\($0)" } ?? "", subjects.map { (value: "\($0.id)", title: $0.name) })
        }
        return Sheet(
            line: line, day: day, staff: staff, mayChange: mayChange, scales: scales, whole: whole, alone: alone)
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        let line = sheet.line, isOver = line.days.to.map { $0 < sheet.day } ?? false
        return View(
            "\(line.title), \(line.name.short) — нагрузка",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.load))">Нагрузка</a></li>\
                <li><a href="\(frame.link(.load(of: line.person)))">\(line.name.list)</a></li></ol>
                <header class="page__head"><h1>\(line.title)</h1><p class="page__note">\(line.group) · \
                \(line.name.full) · \(line.words)</p></header>
                \(Fields(form).summary)
                <p><a href="\(frame.link(.journal(CourseAddress(line.classSlug, line.slug))))">Страница журнала</a>\
                \(sheet.alone.map { " · <a href=\"\(frame.link(.ownTimetable(of: $0)))\">Расписание ученика</a>" })</p>
                \(isOver ? "<p class=\"empty\">Эта нагрузка завершена. Записи остались за тем, кто их сделал.</p>"
                    : sheet.mayChange ? forms(sheet, frame) : .none)
                </main>
                """)
    }

    private func scale(_ standing: DatedScale, _ fields: Fields, _ frame: Frame) -> HTML {
        let choices = ChangeScale.offered.map { (value: "\($0.code)", title: $0.title) }
        return """
            <section class="section"><div class="section__head"><h2>Шкала отметок</h2></div>
            \(standing.words.map { "<p><strong>Сейчас:</strong> \($0).</p>" as HTML })\
            <p>Одна для всех, кто ведёт эту страницу. Без дня — на весь учебный год, пока отметок на странице нет; с дня — \
            с него ставят по новой, а прежние отметки остаются по своей шкале и с новыми не складываются. Итог периода \
            ставят по шкале его последнего дня. Если до сих пор страница была без отметок, за прошедшие дни и периоды они \
            не спрашиваются.</p>
            <form method="post" action="\(frame.link(Link("/school/load/line/\(id.number)/scale")))">\(frame.tokenField)\
            \(fields.select("scale", "Шкала", choices, "\(standing.last.code)"))\
            \(fields.day("since", "С какого дня", hint: "пусто — на весь год"))\
            <div class="form__foot"><button class="button">Изменить</button></div></form></section>
            """
    }

    private func composition(
        _ standing: (chosen: String, subjects: [(value: String, title: String)]), _ fields: Fields, _ frame: Frame
    ) -> HTML {
        """
        <section class="section"><div class="section__head"><h2>Составной предмет</h2></div>
        <p>Если предмет — часть другого (алгебра и геометрия складываются в математику), итоговая отметка ставится и по тому \
        предмету. Действует на всю параллель; как считать, сказано в «Правилах школы».</p>
        <form method="post" action="\(frame.link(Link("/school/load/line/\(id.number)/whole")))">\(frame.tokenField)\
        \(fields.select("whole", "Часть предмета", [("", "сам по себе")] + standing.subjects, standing.chosen))\
        <div class="form__foot"><button class="button">Изменить</button></div></form></section>
        """
    }

    private func forms(_ sheet: Sheet, _ frame: Frame) -> HTML {
        let fields = Fields(form), line = sheet.line
        return """
            <section class="section"><div class="section__head"><h2>Изменить часы</h2></div>
            <form method="post" action="\(frame.link(Link("/school/load/line/\(id.number)/hours")))">\(frame.tokenField)\
            \(fields.text("hours", "Часов в неделю", WeeklyHours.text(line.tenths), limit: 4, size: "mark"))\
            \(fields.day("from", "С какого дня", sheet.day, hint: "до этого дня остаются прежние"))\
            <div class="form__foot"><button class="button">Изменить</button></div></form></section>
            \(sheet.scales.map { scale($0, fields, frame) })\(sheet.whole.map { composition($0, fields, frame) })
            <section class="section"><div class="section__head"><h2>Передать</h2></div>
            <p>Страница со всеми незакрытыми столбцами и точками перейдёт к преемнику. Записи останутся за тем, кто их \
            сделал; прежний учитель будет их читать, но не писать.</p>
            <form method="post" action="\(frame.link(Link("/school/load/line/\(id.number)/handover")))">\
            \(frame.tokenField)\(fields.select("person", "Кому", [("", "выберите")] + sheet.staff))\
            \(fields.day("handed", "С какого дня", hint: "первый день преемника"))\(PaperForm.fields(form))\
            <div class="form__foot"><button class="button" data-kind="main">Передать</button></div></form></section>
            <section class="section"><div class="section__head"><h2>Завершить</h2></div>
            <form method="post" action="\(frame.link(Link("/school/load/line/\(id.number)/end")))">\(frame.tokenField)\
            \(fields.day("lastday", "Последний день", hint: "потом учитель читает страницу, но не пишет"))\
            <div class="form__foot"><button class="button" data-kind="danger">Завершить</button></div></form></section>
            """
    }
}
