import Markup
import School
import Storage
import Web

/// The drawing of a day of substitutions: who is away, their lessons with candidates, the check below.
struct DayView {
    let sheet: DaySheet
    let form: Form
    let frame: Frame

    private var day: Day { sheet.day }

    var view: View {
        View(
            "Замены, \(RussianDate.dayAndMonth(day))",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Замены · \(RussianDate.withWeekday(day))</h1>\
                <p class="page__note">\(turn)\(note)</p>\(stepper)</header>
                \(Tabs.html(.substitutions, frame))\(ErrorSummary("Проверьте введённое", wrong).html)\(notices)\
                \(AbsencesView(sheet: sheet, form: form, frame: frame).section)\(teachers)\(check)\
                <p class="row cover__board no-print"><a class="button" href="\(frame.link(.board(day)))">На стенд</a></p>
                </main>
                """)
    }

    /// What is wrong with a lesson leads to that lesson, where it is still among those of the absent.
    private var wrong: Objection? {
        guard let wrong = form.objection, wrong.field == "lesson" else { return form.objection }
        return Objection(wrong.text, field: sheet.opened.map { "l\($0.number)" })
    }

    private var turn: String { sheet.turn.map { $0.title + " · " } ?? "" }

    private var note: String {
        if sheet.lessons.isEmpty { return sheet.absences.isEmpty ? "все на месте" : "уроков у отсутствующих нет" }
        return sheet.open == 0
            ? "закрыты все \(sheet.lessons.count)" : "не закрыто: \(sheet.open) из \(sheet.lessons.count)"
    }

    private var stepper: HTML {
        let before = day.weekday == 1 ? day - 2 : day - 1, after = day.weekday == 6 ? day + 2 : day + 1
        return """
            <nav class="stepper page__tools" aria-label="День">\
            <a rel="prev" href="\(frame.link(.substitutions(before)))">‹ \(RussianDate.withWeekday(before))</a>\
            \(if: day == sheet.today, "<b>сегодня</b>")\
            \(if: day != sheet.today, "<a href=\"\(frame.link(.substitutions))\">сегодня</a>")\
            <a rel="next" href="\(frame.link(.substitutions(after)))">\(RussianDate.withWeekday(after)) ›</a></nav>
            """
    }

    private var notices: HTML {
        guard form.objection == nil else { return .none }
        if form.isTicked("told") { return ok("Опубликовано: семьи и учителя видят замены.") }
        guard let back = form["back"].flatMap({ Int($0) }), let kept = form["kept"].flatMap({ Int($0) }) else {
            return .none
        }
        if back + kept == 0 { return .none }
        let stays = kept == 0 ? "" : " Осталось за замещающими, потому что там уже есть записи: \(kept)."
        return ok("Учителю возвращено уроков: \(back).\(stays)")
    }

    private func ok(_ words: String) -> HTML {
        "<p class=\"notice\" data-kind=\"ok\" role=\"status\">\(words)</p>"
    }

    /// One section a teacher, in the order of names.
    private var teachers: HTML {
        var people: [ID<Person>] = []
        for lesson in sheet.lessons where !people.contains(lesson.absent) { people.append(lesson.absent) }
        let links = CoverLinks(sheet, frame)
        return "\(each: people, { teacher($0, links) })"
    }

    private func teacher(_ person: ID<Person>, _ links: CoverLinks) -> HTML {
        let lessons = sheet.lessons.filter { $0.absent == person }
        let isAway = sheet.absences.contains { $0.person == person }
        return """
            <section class="section"><div class="section__head"><h2>\(sheet.name(person)?.short ?? "Учитель")</h2>\
            \(if: !isAway, present(person))</div>
            <ol class="cover">\(each: lessons, { cover($0, links).item })</ol>
            </section>

            """
    }

    private func cover(_ lesson: AbsentLesson, _ links: CoverLinks) -> LessonCover {
        LessonCover(lesson: lesson, sheet: sheet, form: form, frame: frame, links: links)
    }

    /// Who is there after all gets everything back in one touch.
    private func present(_ person: ID<Person>) -> HTML {
        let count = sheet.returning[person] ?? 0
        return """
            <span class="tag">отсутствие не отмечено</span>\(if: sheet.mayKeep && count > 0, """
                <form class="no-print" method="post" action="\(frame.link(Link("/substitutions/return")))">\
                \(frame.tokenField)<input type="hidden" name="d" value="\(day.iso)">\
                <input type="hidden" name="teacher" value="\(person.number)">\
                <button class="button">Вернуть уроки с этого дня (\(count))</button></form>
                """)
            """
    }

    /// Whether it all holds, who will learn of it, and what it is for the pay sheet.
    private var check: HTML {
        let covered = sheet.lessons.filter { $0.cover != nil && ($0.status.isOn || $0.cover?.held.isEmpty == false) }
        guard !covered.isEmpty else { return .none }
        let clashes = sheet.clashes.compactMap { sheet.name($0)?.short }
        let untold = sheet.untold
        return """
            <section class="section cover__check"><dl class="facts"><dt>Проверка</dt>\
            <dd>\(clashes.isEmpty ? "нет накладок" : "два урока сразу: " + clashes.joined(separator: ", "))</dd>\
            \(if: !untold.isEmpty, "<dt>Классы узнают</dt><dd>\(groups(untold)) (в дневнике и на стенде)</dd>")\
            <dt>Табель</dt><dd>\(hours(covered))</dd></dl>\
            <div class="row no-print">\(if: sheet.mayKeep && !untold.isEmpty, publish(untold.count))</div></section>

            """
    }

    private func publish(_ count: Int) -> HTML {
        """
        <form method="post" action="\(frame.link(Link("/substitutions/publish")))">\(frame.tokenField)\
        <input type="hidden" name="d" value="\(day.iso)">\
        <button class="button" data-kind="main">Опубликовать (\(count))</button></form>
        """
    }

    private func groups(_ lessons: [AbsentLesson]) -> String {
        var found: [String] = []
        for group in lessons.flatMap(\.pages).map(\.group) where !found.contains(group) { found.append(group) }
        return found.joined(separator: ", ")
    }

    private func hours(_ lessons: [AbsentLesson]) -> String {
        var found: [(person: ID<Person>, name: String, count: Int)] = []
        for cover in lessons.compactMap(\.cover) {
            if let place = found.firstIndex(where: { $0.person == cover.person }) {
                found[place].count += 1
            } else {
                found.append((cover.person, cover.name.short, 1))
            }
        }
        return found.map { "+\($0.count) ч \($0.name)" }.joined(separator: ", ")
    }
}
