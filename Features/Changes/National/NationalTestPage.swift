import Markup
import School
import Storage
import Web

/// The form of a national test: a grade level and a day first, then the subject, the lessons and who is in each room.
struct NationalTestPage: Page {
    static let path = "/changes/national-test"
    static let act = Act.changeLessons

    struct Sheet: Sendable {
        let day: Day
        let level: Int?
        let levels: [Int]
        let classes: [ListedClass]
        let subjects: [(value: String, title: String)]
        let staff: [(value: String, title: String)]
        /// What is wrong with the day and the grade level that were asked for.
        let wrong: Objection?
    }

    private static let taught = SQL(
        """
        SELECT DISTINCT s.id, s.name, s.sort_key FROM course c JOIN subject s ON s.id = c.subject
        WHERE c.year = ?1 AND c.kind = 1 AND c.grade_level = ?2 ORDER BY s.sort_key, s.id
        """)

    let form: Form

    init(_ form: Form) throws { self.form = form }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> Sheet {
        let day = (try? form.day("d", called: "День")) ?? asking.today
        let found = try records.year(on: day), year = found?.number ?? 0, classes = try records.classes(of: year)
        let levels = Set(classes.compactMap(\.gradeLevel)).sorted()
        let wrong = wrong(levels, isInYear: found.map { ($0.starts...$0.ends).contains(day) } ?? false)
        let level = form["level"].flatMap { Int($0) }.flatMap { wrong == nil && levels.contains($0) ? $0 : nil }
        return Sheet(
            day: day, level: level, levels: levels, classes: classes.filter { $0.gradeLevel == level },
            subjects: try records.rows(Self.taught, year, level ?? 0) { (value: "\($0.int(0))", title: $0.text(1)) },
            staff: try records.organisers(on: day).staff.map { (value: "\($0.id)", title: $0.name.list) },
            wrong: wrong)
    }

    /// The first step asks for both; whoever comes by the menu has been asked for nothing yet.
    private func wrong(_ levels: [Int], isInYear: Bool) -> Objection? {
        guard form.objection == nil, form["d"] != nil || form["level"] != nil else { return nil }
        do {
            guard let day = try form.day("d", called: "День") else { return Objection("Укажите день.", field: "d") }
            if !isInYear { return Objection("\(day.russian) не входит ни в один учебный год.", field: "d") }
        } catch { return error as? Objection }
        guard let level = form["level"], !level.isEmpty else {
            return Objection("Выберите параллель.", field: "level")
        }
        return Int(level).map(levels.contains) ?? false
            ? nil : Objection("Такой параллели в этом году нет. Выберите из списка.", field: "level")
    }

    func view(_ sheet: Sheet, _ frame: Frame) -> View {
        var view = drawn(sheet, form.objection == nil ? sheet.wrong.map(form.objected) ?? form : form, frame)
        if sheet.wrong != nil { view.status = 422 }
        return view
    }

    private func drawn(_ sheet: Sheet, _ form: Form, _ frame: Frame) -> View {
        View(
            "Проверочная работа (ВПР)",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.dayEvents))">События</a></li></ol>
                <header class="page__head"><h1>Всероссийская проверочная работа</h1></header>
                \(Fields(form).summary)\(choice(sheet, form, frame))\(sheet.level.map { fields(sheet, $0, frame) })
                </main>
                """)
    }

    private func choice(_ sheet: Sheet, _ form: Form, _ frame: Frame) -> HTML {
        let fields = Fields(form), levels = sheet.levels.map { (value: "\($0)", title: "\($0)") }
        return """
            <form class="inline-form" method="get" action="\(frame.link(.nationalTest))">\(fields.day("d", "День", sheet.day))\
            \(fields.select("level", "Параллель", [("", "выберите")] + levels))\
            <div class="field"><button class="button">Дальше</button></div></form>

            """
    }

    private func fields(_ sheet: Sheet, _ level: Int, _ frame: Frame) -> HTML {
        let fields = Fields(form)
        return """
            <form method="post" action="\(frame.link(.nationalTest))">\(frame.tokenField)\
            <input type="hidden" name="d" value="\(sheet.day.iso)"><input type="hidden" name="level" value="\(level)">\
            \(fields.select("subject", "Предмет", [("", "выберите")] + sheet.subjects))\
            \(fields.text("first", "Номер урока", limit: 2, type: "number", size: "mark"))\
            \(fields.choice("count", "Сколько уроков", [("1", "один"), ("2", "два подряд")], "1"))\
            <fieldset class="field" data-width="full"><legend class="field__label" id="classes">Классы и организаторы</legend>\
            \(each: sheet.classes, { row($0, sheet) })</fieldset>\
            \(GivenOrder.fields(fields))\
            \(fields.choice("topic", "Тема по плану предмета", Self.topics, "waits"))\
            <p class="note">Уроки классов в это время снимаются, их темы остаются на следующий раз. Урок самого предмета \
            не снимается: «вне плана» отмечают на его странице. Организатор проводит перекличку и может поставить \
            отметки; учитель предмета — тоже.</p>\
            <div class="form__foot"><button class="button" data-kind="main">Поставить ВПР</button></div></form>
            """
    }

    private static let topics = [
        ("waits", "остаётся на следующий урок"), ("takes", "даётся этой работой"),
    ]

    private func row(_ one: ListedClass, _ sheet: Sheet) -> HTML {
        let isTicked = form["subject"] == nil || form.all("classes").contains(one.slug)
        return """
            <div class="row"><label class="choice"><input type="checkbox" name="classes" value="\(one.slug)"\
            \(if: isTicked, " checked")><span>\(one.name.text)</span></label>\
            \(Fields(form).select("organiser-\(one.slug)", "Организатор в \(one.name.text)", [("", "учитель предмета")] + sheet.staff))</div>
            """
    }
}
