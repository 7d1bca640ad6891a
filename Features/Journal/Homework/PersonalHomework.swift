import Markup
import School
import Storage
import Web

/// Homework for chosen students: what stands, and one more (003 п. 2.2: «общие и индивидуальные»).
struct PersonalHomework {
    let sheet: LessonSheet
    let form: Form
    let frame: Frame

    private var standing: [HomeworkTask] { sheet.homework.tasks.filter { $0.n > 0 && $0.stands } }

    var html: HTML {
        guard sheet.mayRecord || !standing.isEmpty else { return .none }
        let next = (sheet.homework.tasks.map(\.n).max() ?? 0) + 1
        return """
            \(each: standing, { block($0.n, $0) })\
            \(if: sheet.mayRecord && sheet.record.takesPlace && next <= TypedHomework.most, block(next, nil))
            """
    }

    private func block(_ n: Int, _ task: HomeworkTask?) -> HTML {
        let words = form.objection == nil ? task?.words ?? "" : form["h\(n)-words"] ?? ""
        let isOpen = task != nil || !words.isEmpty
        return """
            <details class="lesson__own"\(if: isOpen, " open")><summary>\
            \(task == nil ? "Индивидуальное задание" : "Индивидуально: \(names(task?.students ?? []))")</summary>\
            <label class="field__label" for="h\(n)-words">Задание лично</label>\
            <textarea class="input" id="h\(n)-words" name="h\(n)-words" maxlength="2000" rows="2"\
            \(if: !sheet.mayRecord, " readonly")>\(words)</textarea>\
            \(if: task != nil && sheet.mayRecord, "<p class=\"field__hint\">Сотрите текст, чтобы отменить задание.</p>")\
            \(if: sheet.mayRecord, addressees(n, task))\
            \(HomeworkFields(n: n, task: task, sheet: sheet, form: form, frame: frame).html)</details>
            """
    }

    private func names(_ students: [ID<Student>]) -> String {
        sheet.rows.filter { students.contains($0.student.id) }.map(\.student.name.list).joined(separator: ", ")
    }

    private func addressees(_ n: Int, _ task: HomeworkTask?) -> HTML {
        let chosen =
            form.objection == nil
            ? Set((task?.students ?? []).map { "\($0.number)" }) : Set(form.all("h\(n)-to"))
        return """
            <fieldset class="lesson__to" id="h\(n)-to"><legend class="vh">Кому</legend>\(each: sheet.rows, { row in
                let number = "\(row.student.id.number)"
                return """
                    <label class="choice"><input type="checkbox" name="h\(n)-to" value="\(number)"\
                    \(if: chosen.contains(number), " checked")> <span>\(row.student.name.list)</span></label>
                    """
            })</fieldset>
            """
    }
}
