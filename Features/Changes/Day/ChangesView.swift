import Markup
import School
import Storage
import Web

/// How a day of changes looks.
struct ChangesView {
    let sheet: ChangesPage.Sheet
    let slug: String
    let teacher: ID<Person>?
    let frame: Frame
    let form: Form

    var view: View {
        View(
            "Изменения, \(RussianDate.dayAndMonth(sheet.day))",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Изменения · \(RussianDate.withWeekday(sheet.day))</h1>\
                <nav class="stepper page__tools" aria-label="День">\(step(sheet.day - 1, "prev"))\
                \(step(sheet.day + 1, "next"))</nav></header>
                \(frame.changeWays(.changes))\(filter)\(events)
                \(if: sheet.lessons.isEmpty && sheet.away.isEmpty, empty)\(each: classes, section)
                </main>
                """)
    }

    private func step(_ day: Day, _ way: String) -> HTML {
        let link = frame.link(.changes(day, schoolClass: slug, teacher: teacher))
        let words = RussianDate.withWeekday(day)
        return """
            <a href="\(link)" rel="\(way)">\(way == "prev" ? "‹ \(words)" : "\(words) ›")</a>
            """
    }

    private var classes: [SchoolLesson.OneClass] { sheet.classes.filter { slug.isEmpty || $0.slug == slug } }

    private var filter: HTML {
        let fields = Fields(form), classes = sheet.classes.map { (value: $0.slug, title: $0.name) }
        return """
            <form class="inline-form" method="get" action="\(frame.link(.changes))">\
            \(fields.day("d", "День", sheet.day))\(fields.select("class", "Класс", [("", "все классы")] + classes, slug))\
            \(fields.select("teacher", "Учитель", [("", "все учителя")] + sheet.teachers))\
            <div class="field"><button class="button">Показать</button></div></form>

            """
    }

    private var events: HTML {
        guard !sheet.events.isEmpty else { return .none }
        return """
            <ul class="list">\(each: sheet.events, { event in
                """
                <li><a href="\(frame.link(.dayEvent(event.id)))">\(event.facts.title)</a> <span>— \(event.facts.reach)\
                </span></li>
                """
            })</ul>

            """
    }

    private var empty: HTML {
        """
        <p class="empty">В этот день уроков нет. Урок другого дня переносится сюда со своей страницы.</p>
        """
    }

    private func section(_ one: SchoolLesson.OneClass) -> HTML {
        let lessons = sheet.lessons.filter { $0.classes.contains(one) }
        let away = sheet.away.filter { $0.classes.contains(one) }
        guard !lessons.isEmpty || !away.isEmpty else { return .none }
        return """
            <section class="section" aria-labelledby="c\(one.id.number)"><div class="section__head"><h2 id="c\(one.id.number)">\
            \(one.name)</h2></div>
            <table class="table" data-cards><thead><tr><th scope="col">Урок</th><th scope="col">Предмет</th>\
            <th scope="col">Учитель</th><th scope="col">Кабинет</th><th scope="col">Что изменено</th></tr></thead><tbody>
            \(each: lessons, row)\(each: away, gone)</tbody></table></section>

            """
    }

    private func row(_ lesson: SchoolLesson) -> HTML {
        let listed = lesson.listed
        return """
            <tr><th scope="row">\(listed.n) <small>\(listed.starts.text)–\(listed.ends.text)</small></th>\
            <td data-label="Предмет"><a href="\(frame.link(.changes(of: lesson.id)))">\(lesson.title)</a>\
            \(if: !groups(lesson).isEmpty, " <small>\(groups(lesson))</small>")</td>\
            <td data-label="Учитель">\(teachers(lesson))</td><td data-label="Кабинет">\(listed.room)</td>\
            <td data-label="Что изменено">\(state(lesson))</td></tr>

            """
    }

    /// A subgroup, or the classes of a joint lesson; nothing for a lesson of the whole class.
    private func groups(_ lesson: SchoolLesson) -> String {
        if lesson.classes.count > 1 { return lesson.classNames }
        let name = lesson.classes.first?.name ?? ""
        let names = Set(lesson.entries.filter { $0.group != name && $0.group != "\(name), \($0.title)" }.map(\.group))
        return names.sorted { SortKey.of(group: $0) < SortKey.of(group: $1) }.joined(separator: "; ")
    }

    private func teachers(_ lesson: SchoolLesson) -> HTML {
        "\(each: lesson.teachers, { teacher in "<span>\(teacher.name.short)\(if: teacher.instead != nil, " (замена)")</span> " })"
    }

    private func state(_ lesson: SchoolLesson) -> HTML {
        let words = lesson.stateWords, why = sheet.reasons[lesson.id] ?? ""
        if words.isEmpty { return .none }
        return """
            <span class="tag" data-kind="\(lesson.listed.status.isOn ? "accent" : "warn")">\(words)</span>\
            \(if: !why.isEmpty, " <small>\(why)</small>")
            """
    }

    private func gone(_ lesson: SchoolLesson) -> HTML {
        """
        <tr><th scope="row">\(lesson.planned?.n ?? lesson.listed.n)</th>\
        <td data-label="Предмет"><a href="\(frame.link(.changes(of: lesson.id)))">\(lesson.title)</a></td>\
        <td data-label="Учитель">\(teachers(lesson))</td><td></td><td data-label="Что изменено">\
        <span class="tag" data-kind="warn">перенесён на \(RussianDate.dayAndMonth(lesson.listed.day)), \
        \(lesson.listed.n)-й урок</span></td></tr>

        """
    }
}

extension SchoolLesson {
    /// «отменён», «перенесён с 20 ноября», «объединён с другим уроком», «ВПР»; empty for a lesson that stands where the
    /// timetable has it.
    var stateWords: String {
        if heldAs != nil || listed.status == .merged { return "объединён с другим уроком" }
        if listed.status == .cancelled || listed.status == .remote { return listed.status.title }
        if let instead { return instead == .nationalTest ? "ВПР вместо урока" : "вместо другого урока" }
        if let planned, planned.day != listed.day { return "перенесён с \(RussianDate.dayAndMonth(planned.day))" }
        if let planned, planned.n != listed.n { return "переставлен " + LessonNumbers.since(planned.n) }
        return ""
    }
}

extension DayEventFacts {
    /// «Карантин, 20–24 ноября: уроки дистанционно».
    var title: String {
        let words = kind.title, days = RussianDate.range(self.days.lowerBound, self.days.upperBound)
        let numbers = isOfWholeDays ? "" : ", " + LessonNumbers.words(lessons)
        return "\(words.prefix(1).uppercased())\(words.dropFirst()), \(days)\(numbers): \(way.title)"
    }
}
