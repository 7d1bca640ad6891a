import Markup
import School
import Storage
import Web

/// How the page of one lesson's changes looks.
struct ChangeLessonView {
    let sheet: ChangeLessonPage.Sheet
    let form: Form
    let frame: Frame

    private var lesson: SchoolLesson { sheet.lesson }
    private var listed: ListedLesson { lesson.listed }
    private var isOff: Bool { !listed.status.isOn }

    var view: View {
        let day = RussianDate.withWeekday(listed.day)
        return View(
            "\(lesson.classNames), \(lesson.title.lowercasedFirst), \(RussianDate.dayAndMonth(listed.day)) — изменить урок",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.changes(listed.day, schoolClass: lesson.classes.first?.slug ?? "")))">\
                Изменения, \(RussianDate.dayAndMonth(listed.day))</a></li></ol>
                <header class="page__head"><h1>\(lesson.title)</h1><p class="page__note">\(lesson.classNames) · \(day), \
                \(listed.n)-й урок, \(listed.starts.text)–\(listed.ends.text)\(if: !listed.room.isEmpty, ", \(listed.room)")\
                \(each: lesson.teachers, { " · \($0.name.short)" })</p></header>
                \(Fields(form).summary)\(state)\(acts)\(history)
                </main>
                """)
    }

    private var state: HTML {
        """
        \(if: !lesson.stateWords.isEmpty, "<p class=\"notice\">Сейчас: \(lesson.stateWords).\(together)</p>")\
        \(if: lesson.isWritten, written)\(if: !sheet.changes.isEmpty, restore)
        """
    }

    /// Where the other lesson of two that are held together stands.
    private var together: HTML {
        let host = lesson.heldAs.map { [$0] } ?? []
        return """
            \(each: host, { " <a href=\"\(frame.link(.changes(of: $0)))\">Урок, которым он проходит</a>" })\
            \(each: sheet.joined, { " <a href=\"\(frame.link(.changes(of: $0)))\">Присоединённый урок</a>" })
            """
    }

    private var written: HTML {
        """
        <p class="notice" data-kind="warn">В уроке уже есть отметки или перекличка: перенести и отменить его нельзя.</p>
        """
    }

    private var restore: HTML {
        """
        <form method="post" action="\(act("restore"))">\(frame.tokenField)\(Seen.changes(sheet.changes).field)\
        <p><button class="button" id="restore">Вернуть как было</button></p></form>

        """
    }

    private func act(_ name: String) -> Link { frame.link(Link("/changes/lesson/\(lesson.id.number)/\(name)")) }

    private var acts: HTML {
        if isOff { return .none }
        return """
            <div class="columns">\(if: !lesson.isWritten, "\(move)\(swap)\(merge)\(cancel)")\(room)\
            \(if: listed.status != .remote, remote)</div>

            """
    }

    private func section(_ heading: String, _ name: String, _ button: String, _ body: HTML) -> HTML {
        """
        <section class="section" aria-labelledby="h-\(name)"><div class="section__head"><h2 id="h-\(name)">\(heading)</h2>\
        </div><form method="post" action="\(act(name))">\(frame.tokenField)\(Seen.changes(sheet.changes).field)\(body)\
        <div class="field"><button class="button">\(button)</button></div></form></section>

        """
    }

    private var move: HTML {
        let fields = Fields(form)
        let body: HTML = """
            \(free)\(fields.day("day", "На какой день", listed.day))\
            \(fields.text("n", "Номер урока", "\(listed.n)", limit: 2, type: "number", size: "mark"))\
            \(fields.select("room", "Кабинет", [("", "тот же")] + rooms))\
            \(fields.text("reason", "Причина", limit: 200))\
            \(GivenOrder.fields(fields, hint: "нужен, если день нерабочий"))\
            \(fields.tick("crowded", "Кабинет занят, но поместятся оба"))
            """
        return section("Перенести", "move", "Перенести", body)
    }

    private var free: HTML {
        guard !sheet.free.isEmpty else { return .none }
        return """
            <p class="field__hint">Класс и учитель свободны:</p><p class="chips">\(each: sheet.free, { place in
                """
                <a class="chip" href="\(frame.link(chosen(place)))#h-move">\(RussianDate.shortWeekday(place.day)) \
                \(place.day.day), \(place.bell.n)-й</a>
                """
            })</p>
            """
    }

    private func chosen(_ place: FreePlace) -> Link {
        Link("/changes/lesson/\(lesson.id.number)?day=\(place.day.iso)&n=\(place.bell.n)")
    }

    private var swap: HTML {
        let fields = Fields(form)
        let choices = sheet.others.map { other in
            let day = other.listed.day == listed.day ? "" : RussianDate.shortWeekday(other.listed.day) + ", "
            return (
                value: "\(other.id)",
                title: "\(day)\(other.words)" + (other.classes == lesson.classes ? "" : " (\(other.classNames))")
            )
        }
        guard !choices.isEmpty else { return .none }
        return section(
            "Поменять местами", "swap", "Поменять",
            "\(fields.select("other", "С уроком", [("", "выберите")] + choices))\(fields.text("swapwhy", "Причина", limit: 200))"
        )
    }

    private var merge: HTML {
        guard !sheet.siblings.isEmpty else { return .none }
        let fields = Fields(form)
        let choices = sheet.siblings.map { other in
            let groups = other.groupNames, who = other.teachers.map(\.name.short)
            let what = groups.contains(other.title) ? [groups] : [groups, other.title.lowercasedFirst]
            return (value: "\(other.id)", title: (what + who).joined(separator: ", "))
        }
        let body: HTML = """
            <p class="field__hint">Урок пройдёт вместе с выбранным, в его кабинете. Страница каждой группы остаётся у её \
            учителя; кто ведёт обе, записывает один раз.</p>\
            \(fields.select("host", "С уроком", [("", "выберите")] + choices))\
            \(fields.text("merge_why", "Причина", limit: 200))
            """
        return section("Объединить", "merge", "Объединить", body)
    }

    private var cancel: HTML {
        let fields = Fields(form)
        return section(
            "Отменить", "cancel", "Отменить урок",
            "\(fields.text("why", "Причина", limit: 200))\(GivenOrder.fields(fields, "off", hint: "если есть"))")
    }

    private var rooms: [(value: String, title: String)] {
        sheet.rooms.filter { $0 != listed.room }.map { (value: $0, title: $0) }
    }

    private var room: HTML {
        let fields = Fields(form)
        let body: HTML = """
            \(fields.select("other_room", "Кабинет", [("", "выберите")] + rooms))\
            \(fields.text("room_why", "Причина", limit: 200))\(fields.tick("shared", "Кабинет занят, но поместятся оба"))
            """
        return section("Другой кабинет", "room", "Сменить кабинет", body)
    }

    private var remote: HTML {
        section(
            "Дистанционно", "remote", "Провести дистанционно",
            Fields(form).text("remote_why", "Причина", limit: 200))
    }

    private var history: HTML {
        guard !sheet.changes.isEmpty else { return .none }
        return """
            <section class="section" aria-labelledby="history"><div class="section__head"><h2 id="history">Что изменено</h2>\
            <a href="\(frame.link(.changeLog))">Журнал изменений</a></div><ul class="list">\
            \(each: sheet.changes, { "<li>\($0.words)\(if: !$0.grounds.reason.isEmpty, " — \($0.grounds.reason)")</li>" })</ul></section>

            """
    }
}

extension Seen {
    /// What was changed of a lesson and stands: whoever acts on less than that is told of the rest first.
    static func changes(_ changes: [LessonChange]) -> Seen { Seen(changes.map { "\($0.id)" }) }
}

extension LessonChange {
    /// «перенесён: 20 ноября, 3-й → 21 ноября, 5-й».
    var words: String {
        let (before, after) = (place(from), place(to))
        if before != after { return "\(kind.title): \(before) → \(after)" }
        if rooms.before != rooms.after {
            return "\(kind.title): \(rooms.before.isEmpty ? "без кабинета" : rooms.before) → \(rooms.after)"
        }
        return "\(kind.title): \(before)"
    }

    private func place(_ place: (day: Day, n: Int)) -> String { "\(RussianDate.dayAndMonth(place.day)), \(place.n)-й" }
}
