import Markup
import School
import Storage
import Web

/// Everybody at the lesson: presence, and a field a work.
struct LessonRoll {
    let sheet: LessonSheet
    let form: Form
    let frame: Frame

    private var isBack: Bool { form.objection != nil }
    private var works: [LessonWork] { sheet.course.isMarkless ? [] : sheet.lesson.works }
    private var isOpen: Bool { sheet.mayMark && sheet.hasBegun && !sheet.isLocked }

    private func isOpen(_ row: LessonRow) -> Bool { isOpen && !row.isShut }

    var html: HTML {
        """
        <section class="section">
        <input type="hidden" name="rollseen" value="\(sheet.record.isRollTaken ? 1 : 0)">\
        <label class="choice"><input type="checkbox" name="roll" value="1"\(if: isRollTaken, " checked")\
        \(if: !isOpen, " disabled")> \
        <span>Перекличка проведена</span></label>
        <table class="roll"><caption class="vh">Присутствие и отметки</caption><thead><tr><th class="n" scope="col">№\
        </th>\
        <th scope="col">Ученик</th><th scope="col">Присутствие</th>\
        \(each: works, { "<th scope=\"col\">\($0.heading)</th>" })<th scope="col">Заметка</th></tr></thead>\
        <tbody>\(each: sheet.rows.indices, { row($0) })</tbody></table>
        </section>

        """
    }

    private var isRollTaken: Bool { isBack ? form.isTicked("roll") : sheet.record.isRollTaken }

    private func row(_ index: Int) -> HTML {
        let row = sheet.rows[index], number = row.student.id.number
        let letter = row.attendance.map { sheet.symbols.letter(for: $0.code) } ?? ""
        let away = row.expected == nil ? "" : sheet.symbols.letter(for: .absent)
        let chosen = isBack ? form["a\(number)"] ?? "" : letter.isEmpty ? away : letter
        return """
            <tr><td class="n">\(index + 1)</td><th scope="row" id="s\(number)">\(row.student.name.list)\(known(row))</th>\
            <td class="roll__presence"><input type="hidden" name="p\(number)" value="\(row.attendanceVersion).\
            \(letter)">\(if: !away.isEmpty, "<input type=\"hidden\" name=\"q\(number)\" value=\"\(away)\">")\
            <span class="seg" data-tone="soft" role="radiogroup" aria-labelledby="s\(number)">\
            \(each: usual(besides: letter), { choice($0, row, chosen) })</span>\
            \(more(row, besides: letter, chosen))\(minutes(row))</td>\
            \(each: works, { field($0, row) })\(LessonNoteFields(row: row, form: form, isOpen: isOpen(row)).html)</tr>

            """
    }

    /// What is known of the student before the roll is called: «болезнь», «осв».
    private func known(_ row: LessonRow) -> HTML {
        """
        \(row.expected.map { " <span class=\"tag\" data-kind=\"accent\">\($0.title)</span>" })\
        \(if: row.isFreed, " <span class=\"tag\">осв</span>")
        """
    }

    /// The four everyday signs, and whatever else stands already.
    private func usual(besides letter: String) -> [String] {
        let usual = AttendanceCode.typed.prefix(4).map { sheet.symbols.letter(for: $0) }
        return [""] + usual + (letter.isEmpty || usual.contains(letter) ? [] : [letter])
    }

    /// The rarer signs a teacher may note, one tap further; open where one of them was chosen in a form that came back.
    private func more(_ row: LessonRow, besides letter: String, _ chosen: String) -> HTML {
        let rare = AttendanceCode.typed.dropFirst(4).map { sheet.symbols.letter(for: $0) }.filter { $0 != letter }
        guard isOpen(row) else { return .none }
        let number = row.student.id.number
        return """
            <details class="roll__more"\(if: rare.contains(chosen), " open")><summary>ещё<span class="vh">: \
            \(row.student.name.list)</span></summary><span class="seg" role="group" aria-labelledby="s\(number)">\
            \(each: rare, { choice($0, row, chosen) })</span></details>
            """
    }

    /// By how many minutes the student was late; the styles show the field once «О» is chosen.
    private func minutes(_ row: LessonRow) -> HTML {
        let number = row.student.id.number, name = "l\(number)"
        let stands = row.minutesLate.map { String($0) } ?? ""
        return """
            <span class="roll__late"><input type="hidden" name="t\(number)" value="\(stands)">\
            <label><span class="vh">Опоздание, \(row.student.name.list): </span><input class="input" data-size="mark" \
            id="\(name)" name="\(name)" value="\(isBack ? form[name] ?? "" : stands)" maxlength="3" \
            inputmode="numeric" autocomplete="off"\(if: form.objection?.field == name, " aria-invalid=\"true\"")\
            \(if: !isOpen(row), " readonly")> мин</label></span>
            """
    }

    private func choice(_ letter: String, _ row: LessonRow, _ chosen: String) -> HTML {
        let number = row.student.id.number, code = sheet.symbols.code(for: letter)
        let title = letter.isEmpty ? "был на уроке" : code?.title ?? letter
        return """
            <label><input type="radio" name="a\(number)" value="\(letter)"\(if: letter == chosen, " checked")\
            \(if: code == .late, " data-late")\
            \(if: !isOpen(row), " disabled")>\
            <span aria-hidden="true">\(letter.isEmpty ? "был" : letter)</span><span class="vh">\(title)</span></label>
            """
    }

    private func field(_ work: LessonWork, _ row: LessonRow) -> HTML {
        let name = "m\(row.student.id.number).\(work.n)"
        let isWrong = form.objection?.field == name
        return """
            <td data-label="\(work.heading)"><input type="hidden" name="w\(row.student.id.number).\
            \(work.n)" value="\(row.seen(work.n))">\
            <input class="input" data-size="mark" id="\(name)" name="\(name)" value="\
            \(isBack ? form[name] ?? "" : row.text(work.n))" \
            maxlength="5" autocomplete="off" aria-label="\(work.title), \(row.student.name.list)"\
            \(if: isWrong, " aria-invalid=\"true\"")\
            \(if: !isOpen(row), " readonly")>\(history(work, row))</td>
            """
    }

    /// The way to who wrote the mark and when.
    private func history(_ work: LessonWork, _ row: LessonRow) -> HTML {
        guard !row.text(work.n).isEmpty else { return .none }
        let again = row.attempts[work.n] ?? []
        let page: Link = .history(sheet.lesson.id, row.student.id, work.n * 16)
        return """
             <small><a href="\(frame.link(page))">история<span class="vh">: \(row.student.name.list)</span></a>\
            \(each: again, { attempt in
                let way = frame.link(.history(sheet.lesson.id, row.student.id, attempt.slot.number))
                return " <a href=\"\(way)\">пересдача: \(attempt.mark.text)</a>"
            })</small>
            """
    }
}
