import Markup
import School
import Storage
import Web

/// The topics: fields while the version is a draft and the caller's to write, a plain list else.
struct PlanTable {
    let sheet: PlanSheet
    let form: Form
    let frame: Frame
    private let kinds: PlanKinds

    init(sheet: PlanSheet, form: Form, frame: Frame) {
        (self.sheet, self.form, self.frame) = (sheet, form, frame)
        kinds = PlanKinds(sheet.kinds)
    }

    var html: HTML {
        guard let plan = sheet.plan else {
            return """
                <p class="empty">Плана ещё нет.\(if: sheet.mayKeep, PlanTable.invitation)</p>
                """
        }
        return sheet.isOpen ? editor(plan) : list
    }

    private static let invitation: HTML = """
         Начните пустой, вставьте таблицу из Excel, загрузите файл или возьмите план параллельного класса.
        """

    // MARK: Reading

    private var list: HTML {
        """
        <div class="scroll-x" tabindex="0" role="region" aria-label="Темы плана"><table class="table" data-cards>\
        <thead><tr><th class="n" scope="col">№</th><th scope="col">Дата</th><th scope="col">Тема</th>\
        <th scope="col">Домашнее задание</th><th scope="col">Вид</th><th scope="col">Раздел</th></tr></thead>
        <tbody>\(each: sheet.rows.indices, { line($0) })</tbody></table></div>
        """
    }

    private func line(_ place: Int) -> HTML {
        let row = sheet.rows[place], topic = row.topic
        return """
            <tr><td class="n">\(place + 1)</td><td data-label="Дата">\(day(row))</td>\
            <th scope="row">\(topic.topic.isEmpty ? "Резерв" : topic.topic)\(tags(row))</th>\
            <td data-label="Задание">\(topic.homework)</td><td data-label="Вид">\(kinds.code(topic.kind))</td>\
            <td data-label="Раздел">\(topic.section)</td></tr>

            """
    }

    private func tags(_ row: PlanRow) -> HTML {
        """
        \(if: row.topic.hours > 1, " <span class=\"tag\">\(row.topic.hours)\u{A0}ч</span>")\
        \(if: row.topic.isSafety, " <span class=\"tag\" data-kind=\"accent\">Инструктаж по ТБ</span>")\
        \(row.written.map { "<br><small>на уроке записано: \($0)</small>" })
        """
    }

    private func day(_ row: PlanRow) -> HTML {
        let moved = row.topic.day.flatMap { planned in planned == row.day ? nil : planned }
        return """
            \(row.day.map { RussianDate.dayAndMonth($0) } ?? "урока нет")\
            \(if: row.isGiven, " <span class=\"tick\"><span class=\"vh\">дано</span></span>")\
            \(moved.map { "<br><small>по плану \(RussianDate.dayAndMonth($0))</small>" })
            """
    }

    // MARK: Writing

    private func editor(_ plan: ListedPlan) -> HTML {
        let typed = form.objection == nil ? [] : PlanForm(form).rows
        let rows = typed.isEmpty ? sheet.rows.map { Self.typed($0.topic, kinds) } : typed
        return """
            <form method="post" action="\(frame.link(.plan(sheet.course.address)))">
            \(frame.tokenField)<input type="hidden" name="y" value="\(sheet.course.listed.year)">\
            \(Seen.plan(plan).field)
            <datalist id="kinds">\(each: sheet.kinds.filter { !$0.kind.isRetired }, {
                "<option value=\"\($0.kind.code)\">\($0.kind.title)</option>"
            })\
            </datalist>
            <table class="table plan" data-cards><caption class="vh">Темы плана</caption><thead><tr>\
            <th scope="col">№</th><th scope="col">Дата</th><th scope="col">Тема</th><th scope="col">Ч</th>\
            <th scope="col">Домашнее задание</th><th scope="col">Вид</th><th scope="col">Раздел</th>\
            <th scope="col">ТБ</th></tr></thead>
            <tbody>\(each: rows.indices, { fields(rows[$0], $0) })</tbody></table>
            \(PlanTable.foot)
            </form>
            """
    }

    private static func typed(_ topic: PlannedTopic, _ kinds: PlanKinds) -> PlanForm.Typed {
        PlanForm.Typed(
            item: topic.item, topic: topic.topic, homework: topic.homework, hours: "\(topic.hours)",
            kind: kinds.code(topic.kind), section: topic.section, isSafety: topic.isSafety)
    }

    private func fields(_ row: PlanForm.Typed, _ place: Int) -> HTML {
        let n = place + 1, standing = sheet.rows.indices.contains(place) ? sheet.rows[place] : nil
        let chosen = form["row"].flatMap { Int($0) } ?? 1
        return """
            <tr id="r\(n)"><td><label class="choice"><input type="radio" name="row" value="\(n)"\
            \(if: n == chosen, " checked")><span>\(n)<span class="vh"> — выбрать строку</span></span></label>\
            <input type="hidden" name="i\(n)" value="\(row.item)"></td>\
            <td data-label="Дата">\(standing.map { day($0) })</td>\
            <td data-label="Тема">\(field("t", n, row.topic, "Тема", limit: PlannedTopic.longest))</td>\
            <td data-label="Часов">\(field("h", n, row.hours, "Часов", limit: 2))</td>\
            <td data-label="Задание">\(field("w", n, row.homework, "Задание", limit: PlannedTopic.longest))</td>\
            <td data-label="Вид">\(field("k", n, row.kind, "Вид", limit: 40, list: true))</td>\
            <td data-label="Раздел">\(field("s", n, row.section, "Раздел", limit: PlannedTopic.longestSection))</td>\
            <td data-label="ТБ"><label class="choice"><input type="checkbox" name="b\(n)" value="1"\
            \(if: row.isSafety, " checked")><span class="vh">Инструктаж по ТБ, строка \(n)</span></label></td></tr>

            """
    }

    private func field(
        _ letter: String, _ n: Int, _ value: String, _ title: String, limit: Int, list: Bool = false
    ) -> HTML {
        """
        <input class="input plan__\(letter)" id="\(letter)\(n)" name="\(letter)\(n)" value="\(value)" \
        maxlength="\(limit)" aria-label="\(title), строка \(n)" autocomplete="off"\(if: list, " list=\"kinds\"")\
        \(if: form.objection?.field == "\(letter)\(n)", " aria-invalid=\"true\"")>
        """
    }

    private static let foot: HTML = """
        <div class="form__foot" data-sticky><button class="button" data-kind="main" name="do" value="save">Сохранить\
        </button><span class="plan__acts" role="group" aria-label="С выбранной строкой">\
        <button class="button" name="do" value="add">Добавить перед</button>\
        <button class="button" name="do" value="end">В конец</button>\
        <button class="button" name="do" value="remove">Удалить</button>\
        <button class="button" name="do" value="up">Выше</button>\
        <button class="button" name="do" value="down">Ниже</button>\
        <button class="button" name="do" value="later">Сдвиг +1</button>\
        <button class="button" name="do" value="earlier">Сдвиг −1</button>\
        <button class="button" name="do" value="join">Объединить со следующей</button></span></div>
        """
}
