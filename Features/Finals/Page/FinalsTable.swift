import Markup
import School
import Storage
import Web

/// The table of a page of final marks: a line a student.
struct FinalsTable {
    let sheet: FinalsSheet
    let address: FinalsAddress
    let form: Form
    let frame: Frame

    /// A change may be written down some seconds after the moment it is dated by.
    private static let slowest = 30

    /// What is wrong, by the field of its row, where the form came back.
    private let wrong: [String: String]

    init(sheet: FinalsSheet, address: FinalsAddress, form: Form, frame: Frame) {
        (self.sheet, self.address, self.form, self.frame) = (sheet, address, form, frame)
        let hasPaper = !(form["order"] ?? "").isEmpty
        wrong =
            form.objection == nil
            ? [:] : FinalChanges(sheet, form, hasPaper: hasPaper, accepts: form.isTicked("accept")).wrong
    }

    var html: HTML {
        // A row that came back typed in stays in sight, whatever the filter would take.
        let shown = sheet.rows.enumerated().filter { address.filter.takes($0.element) || isTyped($0.element) }
        return """
            <div class="scroll-x"><table class="table finals" data-cards\(followed)><caption class="vh">Итоговые отметки</caption>\
            <thead><tr><th scope="col" class="n">№</th><th scope="col">Ученик</th>\
            \(each: sheet.earlier, { "<th scope=\"col\" class=\"num\">\($0)</th>" })\
            \(if: sheet.showsMarks, """
                <th scope="col" class="num">Отм.</th><th scope="col">Контр. / сам.</th>\
                <th scope="col" class="num">\(sheet.weighing == .own ? "Ср. взв." : "Ср.")</th>
                """)\
            \(if: sheet.target.kind.isReckoned, "<th scope=\"col\">Предложено</th>")<th scope="col">Итог</th>\
            <th scope="col">Почему</th></tr></thead>
            <tbody>\(each: shown, { row($0.element, $0.offset + 1) })</tbody></table></div>
            \(if: shown.isEmpty, "<p class=\"empty\">Таких строк нет.</p>")
            """
    }

    /// What the page's script follows, so that others' marks come in: those of the course's own subject, and not where
    /// the form has come back, for then it says itself what stands now.
    private var followed: HTML {
        guard sheet.subject == sheet.course.listed.subject, form.objection == nil else { return .none }
        return """
             data-course="\(sheet.course.listed.id.number)" data-at="\(sheet.now.seconds - Self.slowest)" data-final="\
            \(sheet.target.kind.rawValue):\(sheet.target.period?.id.number ?? 0)"
            """
    }

    private func row(_ row: FinalRow, _ n: Int) -> HTML {
        return """
            <tr data-s="\(row.student.id.number)"\(if: isWrong(row), " class=\"is-wrong\"")>\
            <td class="n">\(n)</td><th scope="row">\(row.student.name.list)</th>\
            \(each: zip(sheet.earlier, row.earlier), {
                "<td class=\"num\" data-label=\"\($0)\">\($1?.text ?? "—")</td>"
            })\
            \(if: sheet.showsMarks, """
                <td class="num" data-label="Отметок">\(row.ground.entries.count)</td>\
                <td data-label="Контр. / сам.">\(works(row.ground.entries))</td>\
                <td class="num" data-label="\(sheet.averageTitle)">\(row.proposal.average?.text ?? "—")\(plain(row))</td>
                """)\
            \(if: sheet.target.kind.isReckoned, "<td data-label=\"Предложено\">\(row.proposal.text)</td>")\
            <td data-label="Итог">\(mark(row))</td><td class="finals__why" data-label="Почему">\(why(row))</td></tr>

            """
    }

    /// «4 4 / 5»: the marks of control works, and of other written ones.
    private func works(_ entries: [FinalGround.Entry]) -> String {
        let controls = entries.filter(\.isControl).map(\.mark.text), own = entries.filter(\.isWritten).map(\.mark.text)
        let first = controls.isEmpty ? "—" : controls.joined(separator: " ")
        return own.isEmpty ? first : first + " / " + own.joined(separator: " ")
    }

    /// The plain average, where weights make another one of it.
    private func plain(_ row: FinalRow) -> HTML {
        guard sheet.weighing == .own, let weighted = row.proposal.average,
            let plain = row.ground.plainAverage(on: sheet.course.scale), plain.text != weighted.text
        else { return .none }
        return " <small>средняя \(plain.text)</small>"
    }

    private func mark(_ row: FinalRow) -> HTML {
        guard sheet.isEditable, row.mayPut else { return "<b>\(row.standing?.mark?.text ?? "—")</b>" }
        let id = row.student.id.number, proposed = row.proposal.mark?.text ?? ""
        return """
            <input class="input" data-size="mark" id="m\(id)" name="m\(id)" value="\(typed(row))" \
            maxlength="8" autocomplete="off" placeholder=" " data-proposed="\(proposed)" \
            aria-label="Итог: \(row.student.name.list)" aria-describedby="finals-keys"\
            \(if: isWrong(row), " aria-invalid=\"true\"")>\
            <input type="hidden" name="v\(id)" value="\(row.version)"><input type="hidden" name="o\(id)" value="\
            \(row.text)">\(if: !row.reason.isEmpty, "<input type=\"hidden\" name=\"q\(id)\" value=\"\(row.reason)\">")\
            \(if: sheet.isCertain(row), "<input type=\"hidden\" name=\"a\(id)\" value=\"\(proposed)\">")
            """
    }

    private func isWrong(_ row: FinalRow) -> Bool {
        let field = "m\(row.student.id.number)"
        return form.objection?.field == field || wrong[field] != nil
    }

    private func isTyped(_ row: FinalRow) -> Bool {
        form.objection != nil && (typed(row) != row.text || reasonTyped(row) != row.reason || isWrong(row))
    }

    /// What was typed, where it came back: a row that was left as it was drawn shows what stands now.
    private func typed(_ row: FinalRow) -> String {
        let id = row.student.id.number
        guard form.objection != nil, let typed = form["m\(id)"], typed != form["o\(id)"] else { return row.text }
        return typed
    }

    private func reasonTyped(_ row: FinalRow) -> String {
        let id = row.student.id.number
        guard form.objection != nil, let typed = form["r\(id)"], typed != form["q\(id)"] ?? "" else {
            return row.reason
        }
        return typed
    }

    private func why(_ row: FinalRow) -> HTML {
        let reasons = row.proposal.reasons.joined(separator: "; ")
        return """
            \(if: !reasons.isEmpty, "<span>\(reasons)</span> ")\(moved(row))\(hand(row))\(history(row))\
            \(wrong["m\(row.student.id.number)"].map { "<span class=\"field__error\">\($0)</span>" as HTML })\
            \(if: sheet.isEditable && row.mayPut, reason(row))
            """
    }

    /// That the mark follows from its marks no more, and what is to be done about it (001 п. 3.2, 6.7).
    private func moved(_ row: FinalRow) -> HTML {
        guard let now = row.moved else { return .none }
        let isOpen = sheet.isEditable && row.mayPut && sheet.closed(for: row) == nil
        let task = isOpen ? ": напишите основание или исправьте отметку" : ""
        return "<small class=\"finals__moved\">предложение изменилось, теперь \(now.text)\(task)</small>"
    }

    /// Whose hand the mark is, and what was said of it (R082: both who may put it are told apart).
    private func hand(_ row: FinalRow) -> HTML {
        guard let standing = row.standing, standing.mark != nil || !standing.reason.isEmpty else { return .none }
        let day = sheet.zone.day(of: standing.enteredAt)
        let words = [
            standing.author.map { "\($0.short), \(day.shortRussian)" } ?? day.shortRussian,
            standing.reason == row.proposal.reasons.joined(separator: "; ") ? "" : standing.reason,
            standing.paper ?? "",
            standing.proposed != standing.mark ? standing.proposed.map { "предлагалось \($0.text)" } ?? "" : "",
        ]
        return "<small>\(words.filter { !$0.isEmpty }.joined(separator: "; "))</small>"
    }

    /// Who put what and when: of a mark that was taken away too (001 п. 3.2, 6.7).
    private func history(_ row: FinalRow) -> HTML {
        guard row.version > 0 else { return .none }
        return """
            <a class="finals__history" href="\(frame.link(address.history(of: row.student.id, sheet)))" \
            aria-label="История отметки: \(row.student.name.list)">история</a>
            """
    }

    private func reason(_ row: FinalRow) -> HTML {
        let id = row.student.id.number, said = reasonTyped(row)
        // Only where another mark came back under the reason of the one before.
        let isStale = isWrong(row) && !row.reason.isEmpty && said == row.reason && typed(row) != row.text
        return """
            <details class="finals__reason"\(if: isWrong(row) || !said.isEmpty || row.moved != nil, " open")>\
            <summary>основание</summary>\
            <input class="input" data-size="small" name="r\(id)" maxlength="300" value="\(said)" \
            aria-label="Основание: \(row.student.name.list)">\(if: isStale, """
                <label class="check"><input type="checkbox" name="c\(id)" value="1"> прежнее основание верно</label>
                """)</details>
            """
    }
}

extension FinalsAddress {
    /// The same page for something else to sum up; without a slug the address that its form is sent to.
    func link(
        _ sheet: FinalsSheet, _ slug: String?, isWhole: Bool? = nil, show: FinalsFilter? = nil, saved: Int? = nil,
        left: [ID<Student>] = []
    ) -> Link {
        let course = sheet.course.address
        let path = Link("/journal/\(course.schoolClass)/\(course.subject)/final")
        guard let slug else { return path }
        var fields = [(name: "y", value: "\(sheet.course.listed.year)"), (name: "p", value: slug)]
        if isWhole ?? self.isWhole { fields.append((name: "s", value: "whole")) }
        if let show, show != .all { fields.append((name: "show", value: show.rawValue)) }
        if let saved { fields.append((name: "saved", value: "\(saved)")) }
        if !left.isEmpty {
            fields.append((name: "left", value: left.map { "\($0.number)" }.joined(separator: ".")))
        }
        return path.asking(fields)
    }
}
