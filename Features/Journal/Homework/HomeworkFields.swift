import Markup
import School
import Storage
import Web

/// The fields of one homework besides its words: time, lesson, manner, link, answer, files.
struct HomeworkFields {
    let n: Int
    let task: HomeworkTask?
    let sheet: LessonSheet
    let form: Form
    let frame: Frame

    private var isBack: Bool { form.objection != nil }
    private var facets: HomeworkFacets { task?.facets ?? HomeworkFacets() }
    private func name(_ field: String) -> String { "h\(n)-\(field)" }
    private func typed(_ field: String, _ stored: String) -> String {
        isBack ? form[name(field)] ?? "" : stored
    }

    /// Time and lesson in one line; all else behind a tap, open where something is said there.
    var html: HTML {
        """
        <input type="hidden" name="\(name("seen"))" value="\(task?.version ?? 0)">\
        <div class="lesson__due"><label>≈ <input class="input" data-size="mark" id="\(name("minutes"))" \
        name="\(name("minutes"))" value="\(typed("minutes", facets.minutes.map { "\($0)" } ?? ""))" \
        aria-label="Минут на задание" \
        inputmode="numeric" maxlength="3" autocomplete="off"\(wrong("minutes"))\(readonly)> мин</label>\
        <label>к уроку <select class="input" id="\(name("due"))" name="\(name("due"))"\(wrong("due"))\(disabled)>\
        \(options)</select></label></div>\
        \(if: n == 0 && sheet.mayRecord, sheet.homework.evening.line(dueDay, own: minutes, isGiven: isGiven))\
        <details class="lesson__more"\(if: isOpen, " open")><summary>Страницы, номера, вид, ссылка, файл, \
        ответ</summary>\(more)</details>
        """
    }

    private var isOpen: Bool {
        !facets.pages.isEmpty || !facets.numbers.isEmpty || facets.manner != nil || facets.link != nil
            || facets.wantsAnswer || !(task?.files ?? []).isEmpty
            || form.objection?.field?.hasPrefix("h\(n)-") == true
    }

    private var minutes: Int? { Int(typed("minutes", facets.minutes.map { "\($0)" } ?? "")) }

    /// Whether there is any homework whose time would count.
    private var isGiven: Bool {
        let words = isBack ? form["homework"] ?? "" : sheet.record.homework.words
        return !words.isEmpty && !(isBack && form.isTicked("nohomework"))
    }

    private var more: HTML {
        """
        <div class="lesson__due">\(place("pages", "страницы", facets.pages))\(place("numbers", "номера", facets.numbers))\
        <label>вид <select class="input" id="\(name("manner"))" name="\(name("manner"))"\
        \(disabled)><option value="">не указан</option>\(each: HomeworkManner.allCases, manner)</select></label>\
        <label>ссылка <input class="input" inputmode="url" id="\(name("link"))" name="\(name("link"))" \
        value="\(typed("link", facets.link?.text ?? ""))" maxlength="500" placeholder="https://" autocomplete="off"\
        \(wrong("link"))\(readonly)></label>\
        <label class="choice"><input type="checkbox" name="\(name("answer"))" value="1"\
        \(if: !typed("answer", facets.wantsAnswer ? "1" : "").isEmpty, " checked")\(disabled)> <span>нужен ответ</span>\
        </label>\(each: task?.files ?? [], file)\(if: sheet.mayRecord, upload)</div>
        """
    }

    /// Pages, or the numbers of tasks.
    private func place(_ field: String, _ title: String, _ stored: String) -> HTML {
        """
        <label>\(title) <input class="input" data-size="date" id="\(name(field))" name="\(name(field))" \
        value="\(typed(field, stored))" maxlength="\(HomeworkFacets.longestPlace)" autocomplete="off"\
        \(wrong(field))\(readonly)></label>
        """
    }

    private func manner(_ manner: HomeworkManner) -> HTML {
        let isChosen = typed("manner", facets.manner.map { "\($0.rawValue)" } ?? "") == "\(manner.rawValue)"
        return "<option value=\"\(manner.rawValue)\"\(if: isChosen, " selected")>\(manner.title)</option>"
    }

    private func file(_ file: HomeworkFile) -> HTML {
        let link = frame.link(.homeworkFile(file.id, sheet.lesson.id, sheet.course.id))
        return """
            <span><a href="\(link)">\(file.name)</a>\(if: sheet.mayRecord, off(file))</span>
            """
    }

    private func off(_ file: HomeworkFile) -> HTML {
        """
         <label class="choice"><input type="checkbox" name="\(name("off"))" value="\(file.id.number)"> <span>убрать\
        <span class="vh">: \(file.name)</span></span></label>
        """
    }

    private var upload: HTML {
        """
        <label>файл <input type="file" id="\(name("file"))" name="\(name("file"))" \
        accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.pptx,.odt"\(wrong("file"))></label>
        """
    }

    /// The lessons that it may be set for: the next is what nobody need choose.
    private var options: HTML {
        let chosen = typed("due", facets.due.map { "\($0.lesson.number)" } ?? "")
        let next = sheet.homework.coming.first
        let isListed = chosen.isEmpty || sheet.homework.coming.contains { "\($0.id.number)" == chosen }
        return """
            <option value=""\(load(next?.day))>следующему\
            \(next.map { ": " + label($0) } ?? "")</option>\
            \(if: !isListed, "<option value=\"\(chosen)\" selected>\(gone)</option>")\
            \(each: sheet.homework.coming.dropFirst().prefix(20).map { $0 }, { option($0, chosen) })
            """
    }

    /// The lesson that was named and is held no more, or lies further than the list.
    private var gone: String {
        dueDay.map { RussianDate.dayAndMonth($0) } ?? "урок, которого больше нет"
    }

    private func option(_ lesson: ComingLesson, _ chosen: String) -> HTML {
        """
        <option value="\(lesson.id.number)"\(load(lesson.day))\
        \(if: chosen == "\(lesson.id.number)", " selected")>\(label(lesson))</option>
        """
    }

    /// What the class has for that evening already.
    private func load(_ day: Day?) -> HTML {
        let load = day.flatMap { sheet.homework.evening.loads[$0] } ?? EveningLoad()
        return " data-load=\"\(load.minutes)\" data-unknown=\"\(load.unknown)\""
    }

    private func label(_ lesson: ComingLesson) -> String {
        RussianDate.shortWeekday(lesson.day) + ", " + RussianDate.dayAndMonth(lesson.day)
            + (n == 0 ? sheet.homework.evening.short(lesson.day) : "")
    }

    private var dueDay: Day? {
        HomeworkDue.day(set: sheet.lesson.day, aimed: facets.due, among: sheet.homework.coming.map { ($0.id, $0.day) })
    }

    private func wrong(_ field: String) -> HTML {
        form.objection?.field == name(field) ? " aria-invalid=\"true\"" : .none
    }
    private var readonly: HTML { sheet.mayRecord ? .none : " readonly" }
    private var disabled: HTML { sheet.mayRecord ? .none : " disabled" }
}
