import Markup
import School
import Web

/// A timetable's plan before it is loaded: what is missing, what clashes, what will be.
struct TimetableOpenView {
    let open: TimetablePlanPage.Open
    let key: String
    let frame: Frame

    private static let most = 1_000

    private var draft: TimetableDraft { open.draft }

    var html: HTML {
        """
        \(if: open.isRefused, refused)\
        \(if: !open.words.isEmpty, "<p class=\"notice\" role=\"status\">\(open.words)</p>")\
        <p class="plan-counts">\(number(draft.classes.count, "класс", "класса", "классов"))\
        \(number(draft.courses.count, "страница журнала", "страницы журнала", "страниц журнала"))\
        \(number(draft.slots.count, "урок в неделю", "урока в неделю", "уроков в неделю"))\
        \(number(open.clashes.count, "накладка", "накладки", "накладок"))</p>
        \(lacks)\(names)\(unplaced)\(list("Накладки", "clashes", open.clashes, note: Self.clashNote))\
        \(list("По нагрузке ещё не стоит", "left", open.left, note: Self.leftNote))\(facts)\
        \(TimetableOpenForm(open: open, key: key, frame: frame).html)\(if: open.isFET, TimetableSolution(key: key, frame: frame).html)
        """
    }

    private func number(_ count: Int, _ one: String, _ few: String, _ many: String) -> HTML {
        "<span><b>\(count)</b> \(plural(count, one, few, many))</span> "
    }

    private static let clashNote = "Загрузить можно и с ними: исправляют их потом в расписании."
    private static let leftNote = "Часы нагрузки, которым в файле нет места в неделе."

    private func list(_ title: String, _ id: String, _ lines: [String], note: String) -> HTML {
        guard !lines.isEmpty else { return .none }
        return """
            <section class="section" id="\(id)"><div class="section__head"><h2>\(title): \(lines.count)</h2></div>
            <p>\(note)</p>
            <details\(if: lines.count <= 20, " open")><summary>Показать</summary>\
            <ul class="list">\(each: lines.prefix(Self.most), { "<li>\($0)</li>" })</ul>\
            \(if: lines.count > Self.most, "<p class=\"quiet\">Показаны первые \(Self.most).</p>")</details></section>

            """
    }

    /// Why the reader cannot load the file yet, said before anything is pressed.
    private var lacks: HTML {
        guard !open.lacks.isEmpty else { return .none }
        return """
            <section class="section" id="lacks"><div class="section__head"><h2>Чего не хватает для загрузки</h2></div>
            <p>Расписание загружается по тем классам, сотрудникам и нагрузке, которые уже есть в школе.</p>
            <ul class="list">\(each: open.lacks, { "<li>\($0)</li>" })</ul>
            <p>Когда это внесут, нажмите «Пересчитать».</p></section>

            """
    }

    private var refused: HTML {
        guard open.lacks.isEmpty else {
            let words = "В школе нет того, без чего этого расписания не загрузить. Ниже сказано, чего и кто это вносит."
            return ErrorSummary("Не загружено, в школе ничего не изменилось", Objection(words, field: "lacks")).html
        }
        let words =
            draft.problems.isEmpty
            ? "Скажите о каждом уроке с несколькими учителями: подгруппы это или общий урок."
            : "Не для всех клеток нашлось место: скажите, что значат названия, или отметьте клетки, которые не загружать."
        let place = draft.problems.isEmpty ? "questions" : "problems"
        return ErrorSummary(
            "Пока не загружено, в школе ничего не изменилось", Objection(words, field: place)
        ).html
    }

    private var names: HTML {
        guard !draft.names.isEmpty else { return .none }
        let unknown = open.unknownNames
        return """
            <p class="row"><a class="button" href="\(frame.link(.timetableNames(key)))">Что значат названия</a>\
            <span>\(unknown == 0 ? "Все названия узнаны." : strange(unknown))</span></p>

            """
    }

    private func strange(_ count: Int) -> String {
        open.makesNew
            ? "В школе нет \(count) из \(draft.names.count): они будут заведены, если не сказать, что это."
            : "Не узнано: \(count) из \(draft.names.count)."
    }

    /// What FET did not place, and the way to let it try.
    private var unplaced: HTML {
        guard !draft.unplaced.isEmpty else { return .none }
        let solve: HTML = """
            <form method="post" action="\(frame.link(.timetableSolving(key)))">\
            \(frame.tokenField)<p class="row"><button class="button" name="do" value="begin">Составить расписание</button>\
            <span>Программа FET поставит эти занятия сама, до пяти минут.</span></p></form>
            """
        return """
            <section class="section"><div class="section__head">\
            <h2>Без места в расписании: \(draft.unplaced.count)</h2></div>
            <p>Страницы журнала для этих занятий будут, уроков в неделе — нет.</p>\(if: open.isFET, solve)
            <details><summary>Показать занятия</summary>\
            <ul class="list">\(each: draft.unplaced.prefix(Self.most), { "<li>\($0)</li>" })</ul></details></section>

            """
    }

    private var facts: HTML {
        let lines =
            [
                "Это \(open.kind).",
                open.newClasses.isEmpty ? nil : "Будут созданы классы: \(open.newClasses.joined(separator: ", ")).",
                draft.teachers.isEmpty
                    ? nil
                    : "Учителя: есть в школе — \(open.teachers.known.count), будут заведены — \(open.teachers.new.count).",
                draft.bells.flatMap { bells in
                    bells.bells.first.map {
                        "Звонки возьмутся из файла: первый урок \($0.starts.text)–\($0.ends.text)."
                    }
                },
                draft.sixDayClasses.isEmpty
                    ? nil : "Шесть дней в неделю учатся: \(draft.sixDayClasses.map(\.text).joined(separator: ", ")).",
                open.emptyClasses.isEmpty
                    ? nil
                    : "Пока без учеников: \(open.emptyClasses.joined(separator: ", ")). Загрузите сначала список учеников, "
                        + "иначе подгруппы этих классов придётся заполнять вручную.",
                draft.groups.allSatisfy { $0.kind == .wholeClass || $0.known != nil }
                    ? nil : "Подгруппы заполнятся по алфавиту поровну; состав правят на странице класса.",
            ].compactMap { $0 } + draft.remarks + open.teachers.doubts
        return """
            <section class="section"><div class="section__head"><h2>Что будет</h2></div>\
            <ul class="list">\(each: lines, { "<li>\($0)</li>" })</ul></section>

            """
    }
}
