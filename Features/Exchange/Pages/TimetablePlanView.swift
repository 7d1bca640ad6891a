import Markup
import School
import Web

/// How a plan of a timetable looks.
struct TimetablePlanView {
    let sheet: TimetablePlanPage.Sheet
    let frame: Frame

    private var draft: TimetableDraft { sheet.draft }

    var main: HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <ol class="crumbs"><li><a href="\(frame.link(Link("/import")))">Загрузка</a></li></ol>
        <header class="page__head"><h1>\(sheet.isDone ? "Загружено" : "Проверьте загрузку")</h1>\
        <p class="page__note">\(sheet.name)</p></header>
        \(sheet.isDone ? done : plan)
        </main>
        """
    }

    private var done: HTML {
        """
        <p class="notice" data-kind="ok" role="status">\(sheet.words)</p>
        <p class="row"><a class="button" data-kind="main" href="\(frame.link(.journals))">К журналам</a>\
        \(if: sheet.isKeeper, """
            <a class="button" href="\(frame.link(.slips("staff")))">Карточки входа сотрудникам</a>\
            <a class="button" href="\(frame.link(.readiness()))">Чего ещё нет</a>
            """)</p>
        """
    }

    private var plan: HTML {
        """
        \(if: sheet.isRefused, refused)\
        \(if: !sheet.words.isEmpty, "<p class=\"notice\" role=\"status\">\(sheet.words)</p>")\
        <p class="plan-counts">\(number(draft.classes.count, "класс", "класса", "классов"))\
        \(number(draft.courses.count, "страница журнала", "страницы журнала", "страниц журнала"))\
        \(number(draft.slots.count, "урок в неделю", "урока в неделю", "уроков в неделю"))</p>
        \(lacks)\(unplaced)\(facts)\(sheet.isSolving ? waiting : form)
        """
    }

    /// While FET works there is nothing to load yet.
    private var waiting: HTML {
        """
        <p class="row"><a class="button" data-kind="main" href="\(frame.link(Link("/import/timetable/\(sheet.key)")))">Обновить страницу</a>\
        <a class="button" data-kind="quiet" href="\(frame.link(Link("/import")))">К загрузке</a></p>
        """
    }

    private var form: HTML {
        """
        <form method="post" action="\(frame.link(Link("/import/timetable/\(sheet.key)")))" \
        data-busy="Расписание обрабатывается, подождите.">\(frame.tokenField)
        \(if: !draft.questions.isEmpty, questions)
        <div class="field"><label class="choice"><input type="checkbox" name="rename" value="1"\
        \(if: sheet.choices.renamesTeachers, " checked")><span>Заменить имена учителей придуманными\
        <small>для пробной школы по чужому расписанию</small></span></label></div>
        <div class="form__foot" data-sticky>\
        \(if: sheet.lacks.isEmpty, "<button class=\"button\" data-kind=\"main\" name=\"do\" value=\"load\">Загрузить</button>")\
        <button class="button" name="do" value="check">Пересчитать</button>\
        <a class="button" data-kind="quiet" href="\(frame.link(Link("/import")))">Отменить загрузку</a></div></form>
        """
    }

    private func number(_ count: Int, _ one: String, _ few: String, _ many: String) -> HTML {
        "<span><b>\(count)</b> \(plural(count, one, few, many))</span> "
    }

    /// Why the reader cannot load the file yet, said before anything is pressed.
    private var lacks: HTML {
        guard !sheet.lacks.isEmpty, !sheet.isSolving else { return .none }
        return """
            <section class="section" id="lacks"><div class="section__head"><h2>Чего не хватает для загрузки</h2></div>
            <p>Расписание загружается по тем классам, сотрудникам и нагрузке, которые уже есть в школе.</p>
            <ul class="list">\(each: sheet.lacks, { "<li>\($0)</li>" })</ul>
            <p>Когда это внесут, нажмите «Пересчитать».</p></section>

            """
    }

    private var refused: HTML {
        guard sheet.lacks.isEmpty else {
            let words = "В школе нет того, без чего этого расписания не загрузить. Ниже сказано, чего и кто это вносит."
            return ErrorSummary("Не загружено, в школе ничего не изменилось", Objection(words, field: "lacks")).html
        }
        let words = "Скажите о каждом уроке с несколькими учителями: подгруппы это или общий урок."
        return ErrorSummary(
            "Пока не загружено, в школе ничего не изменилось", Objection(words, field: "questions")
        ).html
    }

    /// What FET did not place, and the way to let it try.
    private var unplaced: HTML {
        guard !draft.unplaced.isEmpty, !sheet.isSolving else { return .none }
        return """
            <section class="section"><div class="section__head">\
            <h2>Без места в расписании: \(draft.unplaced.count)</h2></div>
            <form method="post" action="\(frame.link(Link("/import/timetable/\(sheet.key)/solve")))">\
            \(frame.tokenField)\
            <p>Страницы журнала для этих занятий будут, уроков в неделе — нет. \
            Программа FET может составить расписание сама, \
            до пяти минут.</p><button class="button">Составить расписание</button></form>
            <details><summary>Показать занятия</summary>\
            <ul class="list">\(each: draft.unplaced.prefix(1_000), { "<li>\($0)</li>" })</ul></details></section>

            """
    }

    private var facts: HTML {
        let lines =
            [
                sheet.newClasses.isEmpty ? nil : "Будут созданы классы: \(sheet.newClasses.joined(separator: ", ")).",
                "Учителя: есть в школе — \(sheet.teachers.known.count), будут заведены — \(sheet.teachers.new.count).",
                draft.bells.flatMap { bells in
                    bells.bells.first.map {
                        "Звонки возьмутся из файла: первый урок \($0.starts.text)–\($0.ends.text)."
                    }
                },
                draft.sixDayClasses.isEmpty
                    ? nil : "Шесть дней в неделю учатся: \(draft.sixDayClasses.map(\.text).joined(separator: ", ")).",
                sheet.emptyClasses.isEmpty
                    ? nil
                    : "Пока без учеников: \(sheet.emptyClasses.joined(separator: ", ")). Загрузите сначала список учеников, "
                        + "иначе подгруппы этих классов придётся заполнять вручную.",
                draft.groups.allSatisfy { $0.kind == .wholeClass }
                    ? nil : "Подгруппы заполнятся по алфавиту поровну; состав правят на странице класса.",
            ].compactMap { $0 } + draft.remarks + sheet.teachers.doubts
        return """
            <section class="section"><div class="section__head"><h2>Что будет</h2></div>\
            <ul class="list">\(each: lines, { "<li>\($0)</li>" })</ul></section>

            """
    }

    private var questions: HTML {
        """
        <section class="section" id="questions"><div class="section__head"><h2>Нужно решить</h2></div>
        \(QuestionView.draw(draft.questions, sheet.choices))</section>

        """
    }
}
