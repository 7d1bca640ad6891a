import Markup
import School
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
        \(if: !draft.teachers.isEmpty, renaming)\(from)
        <div class="form__foot" data-sticky>\
        \(if: open.lacks.isEmpty, "<button class=\"button\" data-kind=\"main\" name=\"do\" value=\"load\">Загрузить</button>")\
        <button class="button" name="do" value="check">Пересчитать</button>\
        <a class="button" data-kind="quiet" href="\(frame.link(.timetableFiles))">Отложить</a></div></form>
        """
    }

    private var from: HTML {
        """
        <div class="field"><label class="field__label" for="from">Действует с</label>\
        <p class="field__hint">По расписанию этого дня и дальше переделываются только уроки без записей.</p>\
        <input class="input" data-size="small" type="date" id="from" name="from" value="\(open.from.iso)" \
        min="\(open.year.starts.iso)" max="\(open.year.ends.iso)" required></div>

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
