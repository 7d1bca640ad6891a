import Markup
import School
import Storage
import Web

/// What parents have told, on the class's day: to be accepted in one tap, or declined with a word.
struct NoticesView {
    let sheet: ClassDayPage.Sheet
    let frame: Frame
    let form: Form

    var section: HTML {
        guard !sheet.notices.isEmpty else { return .none }
        return """
            <section class="section no-print" aria-labelledby="told"><div class="section__head"><h2 id="told">Сообщения \
            родителей: \(sheet.notices.count)</h2></div><ul class="list">\(each: sheet.notices, one)</ul></section>

            """
    }

    private func one(_ filed: FiledNotice) -> HTML {
        let notice = filed.notice, link = frame.link(.notice(sheet.head.slug, notice.id))
        let isBack = form.objection != nil && form["notice"] == "\(notice.id)"
        let day = "<input type=\"hidden\" name=\"d\" value=\"\(sheet.day.day.iso)\">" as HTML
        return """
            <li id="told-\(notice.id.number)"><b>\(filed.student.list)</b> — \(ReasonWords.told(filed)); \
            \(filed.parent.short)\(if: filed.file != nil, paper(filed))
            <form method="post" action="\(link)" class="row">\(frame.tokenField)\(day)\
            <input type="hidden" name="what" value="accept">\(choice(notice))\
            <button class="button">Принять<span class="vh">: \(filed.student.list)</span></button></form>
            <details\(if: isBack, " open")><summary>Отклонить<span class="vh">: \(filed.student.list)</span></summary>\
            <form method="post" action="\(link)" class="row">\(frame.tokenField)\(day)\
            <input type="hidden" name="what" value="decline"><label>Ответ родителю \
            <input class="input" name="answer" maxlength="\(AbsenceDraft.longestNote)" required></label> \
            <button class="button" data-kind="danger">Отклонить</button></form></details></li>
            """
    }

    private func paper(_ filed: FiledNotice) -> HTML {
        " · <a href=\"\(frame.link(.noticePaper(sheet.head.slug, filed.notice.id)))\">\(filed.fileName)</a>"
    }

    /// The parent's reason is chosen from the start.
    private func choice(_ notice: AbsenceNotice) -> HTML {
        """
        <span class="seg" role="radiogroup" aria-label="Причина">\(each: AbsenceNotice.reasons, { reason in
            """
            <label><input type="radio" name="reason" value="\(reason.rawValue)"\
            \(if: reason == notice.draft.reason, " checked")><span title="\(reason.title)">\
            \(sheet.symbols.letter(for: reason.code))</span></label>
            """
        })</span>
        """
    }
}
