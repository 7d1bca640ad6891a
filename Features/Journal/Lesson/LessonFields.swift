import Markup
import School
import Storage
import Web

/// Topic, kind, classwork and homework of a lesson; after an objection with what was typed.
struct LessonFields {
    let sheet: LessonSheet
    let form: Form
    let frame: Frame

    private var isBack: Bool { form.objection != nil }
    private func typed(_ name: String, _ stored: String) -> String { isBack ? form[name] ?? "" : stored }

    /// What stood where the words of a field were typed: others that stand there meanwhile are not written over.
    private func was(_ name: String, _ stored: String) -> HTML {
        guard sheet.mayRecord else { return .none }
        return "<input type=\"hidden\" name=\"was-\(name)\" value=\"\(typed("was-" + name, stored))\">"
    }

    var html: HTML {
        """
        <div class="lesson">
        \(if: sheet.course.kind.hasTopics, topic)\(if: sheet.course.hasWorks, kinds)
        <div class="field" data-span="6"><label class="field__label" for="classwork">На уроке</label>\
        \(was("classwork", sheet.record.classwork))\
        <textarea class="input" id="classwork" name="classwork" maxlength="2000" rows="2"\(readonly)>\
        \(typed("classwork", sheet.record.classwork))</textarea></div>
        \(homework)\(if: sheet.outage != nil || sheet.record.isFromPaper, paper)
        </div>
        \(if: sheet.mayRecord && !sheet.twins.isEmpty, twins)
        \(if: sheet.course.hasWorks, works)

        """
    }

    /// One entry for several pages: ticked from the start while the pages say the same.
    private var twins: HTML {
        let ticked = Set(form.all("also"))
        return """
            <fieldset class="field"><legend class="field__label">Записать так же на страницы</legend>\
            \(each: sheet.twins, { twin in
                let number = "\(twin.course.id.number)"
                let isOn = isBack ? ticked.contains(number) : twin.isLike(sheet.record)
                return """
                    <label class="choice"><input type="checkbox" name="also" value="\(number)"\(if: isOn, " checked")\
                    \(twin.course.door(in: frame)) data-classwork="\(twin.record.classwork)"\
                    \(if: twin.course.kind.hasTopics, " data-topic=\"\(twin.record.topic)\"")\
                    \(if: twin.course.kind.hasHomework, " data-homework=\"\(twin.record.homework.text)\"")>\
                    <span>\(twin.course.heading)</span></label>
                    """
            })</fieldset>

            """
    }

    private var kinds: HTML {
        """
        <div class="field" data-span="4"><span class="field__label" id="kind">Тип урока</span>\
        <span class="seg" data-wrap role="radiogroup" aria-labelledby="kind">\
        \(each: LessonFields.kinds.indices, { kind($0) })</span></div>
        """
    }

    private var works: HTML {
        if sheet.course.isMarkless { return "<p class=\"note\">Не оценивается: здесь только темы и посещаемость.</p>" }
        return """
            <div class="row"><b class="field__label">Работы</b> \
            \(each: sheet.lesson.works, { "<span class=\"chip\">\($0.full)</span> " })\
            \(if: sheet.mayMark && !sheet.isLocked && !sheet.isUneven && sheet.record.takesPlace, way)</div>
            """
    }

    private var way: HTML {
        "<a href=\"\(frame.link(.works(sheet.lesson.id, sheet.course.id)))\">Добавить или изменить</a>"
    }

    private var topic: HTML {
        let isWrong = form.objection?.field == "topic", remark = Topic.remark(on: sheet.record.topic)
        let about = [isWrong ? "topic-error" : nil, remark == nil ? nil : "topic-hint"].compactMap { $0 }
        return """
            <div class="field\(if: isWrong, " is-wrong")" data-span="8"><label class="field__label" for="topic">Тема\
            </label>\
            \(if: isWrong, "<p class=\"field__error\" id=\"topic-error\"><span class=\"vh\">Ошибка: </span>\(form.objection?.text ?? "")</p>")\
            \(remark.map { "<p class=\"field__hint\" id=\"topic-hint\">\($0)</p>" as HTML })\
            <input class="input" id="topic" name="topic" maxlength="1000" value="\(typed("topic", LessonOffer.topic(sheet)))"\
            \(if: isWrong, " aria-invalid=\"true\"")\
            \(if: !about.isEmpty, " aria-describedby=\"\(about.joined(separator: " "))\"")\(readonly)>\
            \(was("topic", sheet.record.topic))\(LessonOffer.line(sheet, frame))</div>
            """
    }

    private var homework: HTML {
        guard sheet.course.kind.hasHomework else { return .none }
        let isNone = isBack ? form.isTicked("nohomework") : sheet.record.homework == .notSet
        return """
            <div class="field" data-span="6"><label class="field__label" for="homework">Домашнее задание</label>\
            \(was("homework", sheet.record.homework.text))\(was("h0-minutes", minutes))\
            <textarea class="input" id="homework" name="homework" maxlength="2000" rows="2"\(readonly)\
            \(if: form["for"] == "homework" && !isBack, " autofocus")>\
            \(typed("homework", sheet.record.homework.words))</textarea>\(LessonOffer.homework(sheet))\
            <div class="lesson__due"><label class="choice"><input type="checkbox" name="nohomework" value="1"\
            \(if: isNone, " checked")> \
            <span>не задано</span></label></div>\
            \(HomeworkFields(n: 0, task: sheet.homework.tasks.first { $0.n == 0 }, sheet: sheet, form: form, frame: frame).html)\
            \(PersonalHomework(sheet: sheet, form: form, frame: frame).html)</div>
            """
    }

    /// How long the homework takes, as the record has it.
    private var minutes: String {
        sheet.homework.tasks.first { $0.n == 0 }?.facets.minutes.map { "\($0)" } ?? ""
    }

    /// 003 п. 3.2: what was kept on paper during an outage is carried over, and says so.
    private var paper: HTML {
        let isOn = isBack ? form.isTicked("paper") : sheet.record.isFromPaper
        return """
            <div class="field" data-span="6"><input type="hidden" name="paperasked" value="1">\
            <label class="choice"><input type="checkbox" name="paper" value="1"\(if: isOn, " checked")\
            \(if: !sheet.mayRecord, " disabled")> <span>из временного журнала<small>урок вели на бумаге, запись \
            перенесена после сбоя</small></span></label></div>
            """
    }

    private var readonly: HTML { sheet.mayRecord ? "" : " readonly" }

    private func kind(_ index: Int) -> HTML {
        let chosen = isBack ? form["kind"].flatMap { Int($0) } ?? 0 : sheet.record.kind
        return """
            <label><input type="radio" name="kind" value="\(index)"\(if: chosen == index, " checked")\
            \(if: !sheet.mayRecord, " disabled")>\
            <span>\(LessonFields.kinds[index])</span></label>
            """
    }

    static let kinds = ["Новый", "Контр.", "Лаб.", "Практ."]
}
