import Markup
import School
import Storage
import Web

/// The form of a timetable's plan: questions, cells without a place, the day from which it holds.
struct TimetableOpenForm {
    let open: TimetablePlanPage.Open
    let key: String
    let frame: Frame

    private static let most = 500

    private var draft: TimetableDraft { open.draft }

    var html: HTML {
        """
        <form method="post" action="\(frame.link(.timetableFile(key)))" \
        data-busy="Расписание обрабатывается, подождите.">\(frame.tokenField)
        \(if: !draft.questions.isEmpty, questions)\(if: !draft.problems.isEmpty, problems)
        <section class="section"><div class="section__head"><h2>С какого дня и как</h2></div>
        \(from)\(manner)\(if: !draft.teachers.isEmpty, renaming)</section>
        <div class="form__foot" data-sticky>\
        \(if: open.lacks.isEmpty, "<button class=\"button\" data-kind=\"main\" name=\"do\" value=\"load\">Загрузить</button>")\
        <button class="button" name="do" value="check">Пересчитать</button>\
        <a class="button" data-kind="quiet" href="\(frame.link(.timetableFiles))">Отложить</a></div></form>
        """
    }

    private var from: HTML {
        """
        <div class="field"><label class="field__label" for="from">С какого дня</label>\
        <p class="field__hint">Черновику день можно сменить и при вводе. Уроки с записями не переделываются.</p>\
        <input class="input" data-size="small" type="date" id="from" name="from" value="\(open.from.iso)" \
        min="\(open.year.starts.iso)" max="\(open.year.ends.iso)" required></div>

        """
    }

    /// Where a timetable holds already, a file is compared with it before it is entered.
    private var manner: HTML {
        if let standing = open.standing {
            return """
                <p class="notice" id="how" tabindex="-1">На эти дни уже введено «\(standing.name)» (с \(standing.from.russian)): файл станет \
                черновиком. Его сравнивают с действующим и вводят с нужного дня.</p>

                """
        }
        guard open.mayPublish else {
            return """
                <p class="notice" id="how" tabindex="-1">Файл станет черновиком: введёт его тот, кто ведёт расписание школы.</p>

                """
        }
        let publishes = open.choices.manner == .publication
        return """
            <fieldset class="field" id="how"><legend class="field__label">Как загрузить</legend>
            <label class="choice"><input type="radio" name="how" value="draft"\(if: !publishes, " checked")><span>Загрузить черновиком\
            <small>накладки правят в редакторе, потом вводят с нужного дня; до этого его никто не видит</small></span></label>
            <label class="choice"><input type="radio" name="how" value="publication"\(if: publishes, " checked")><span>Ввести сразу\
            <small>на эти дни расписания ещё нет; уроки сразу появятся в журналах и дневниках</small></span></label></fieldset>

            """
    }

    private var renaming: HTML {
        """
        <div class="field"><label class="choice"><input type="checkbox" name="rename" value="1"\
        \(if: open.choices.renamesTeachers, " checked")><span>Заменить имена учителей придуманными\
        <small>для пробной школы по чужому расписанию</small></span></label></div>
        """
    }

    private var questions: HTML {
        """
        <section class="section" id="questions"><div class="section__head"><h2>Нужно решить</h2></div>
        \(QuestionView.draw(draft.questions, open.choices))</section>

        """
    }

    /// Each cell that finds no place, with a tick to leave it out.
    private var problems: HTML {
        """
        <section class="section" id="problems"><div class="section__head">\
        <h2>Клетки без места: \(draft.problems.count)</h2></div>
        <p>Объясните название, поправьте нагрузку или отметьте, что клетку не загружать.</p>
        \(if: draft.problems.count > 1, """
            <label class="choice"><input type="checkbox" name="skip all" value="1">\
            <span>Не загружать ни одну из них</span></label>
            """)
        <ul class="list">\(each: draft.problems.prefix(Self.most), { problem($0) })</ul>\
        \(if: draft.problems.count > Self.most, "<p class=\"quiet\">Показаны первые \(Self.most).</p>")</section>

        """
    }

    private func problem(_ problem: TimetableDraft.Problem) -> HTML {
        """
        <li><label class="choice"><input type="hidden" name="shown" value="\(problem.code)">\
        <input type="checkbox" name="skip" value="\(problem.code)"\
        \(if: open.choices.excluded.contains(problem.code), " checked")>\
        <span>\(problem.text)<small>не загружать</small></span></label></li>

        """
    }
}

/// Where FET's own file of places is added to the file it belongs to.
struct TimetableSolution {
    let key: String
    let frame: Frame

    var html: HTML {
        """
        <section class="section"><div class="section__head"><h2>Решение FET отдельным файлом</h2></div>
        <form method="post" enctype="multipart/form-data" action="\(frame.link(.timetableFiles))" \
        data-busy="Файл читается.">\(frame.tokenField)<input type="hidden" name="key" value="\(key)">
        <div class="field" data-width="full"><label class="file" for="timetable"><b>Выберите файл</b><br>\
        <span class="quiet">«…_activities.xml» — где стоит каждое занятие этого файла</span><br>\
        <input type="file" id="timetable" name="file" accept=".xml" required></label></div>
        <button class="button">Приложить решение</button></form></section>

        """
    }
}
