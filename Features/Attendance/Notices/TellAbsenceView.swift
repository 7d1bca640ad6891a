import Markup
import School
import Storage
import Web

/// How the form looks by which a parent tells of an absence.
struct TellAbsenceView {
    let id: ID<Student>
    let sheet: TellAbsencePage.Sheet
    let frame: Frame
    let form: Form

    var view: View {
        View(
            "Сообщить об отсутствии — \(sheet.student.list)",
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.diary(id)))">Дневник</a></li></ol>
                <header class="page__head"><h1>Сообщить об отсутствии</h1><p class="page__note">\(sheet.student.list)</p>\
                </header>
                \(Fields(form).summary)\(if: !sheet.isTold, ill)\(fields)\(told)
                </main>
                """)
    }

    /// The frequent case in one tap.
    private var ill: HTML {
        let today = sheet.today.iso
        return """
            <form method="post" action="\(frame.link(.tellAbsence(id)))" class="row">\(frame.tokenField)\
            <input type="hidden" name="from" value="\(today)"><input type="hidden" name="to" value="\(today)">\
            <input type="hidden" name="reason" value="\(Reason.illness.rawValue)">\
            <button class="button" data-kind="main">Болеет сегодня</button></form>

            """
    }

    private var fields: HTML {
        let fields = Fields(form), longest = AbsenceDraft.longestNote
        let reasons = AbsenceNotice.reasons.map { reason in
            (value: String(reason.rawValue), title: reason == .illness ? "болеет" : "другая причина")
        }
        return """
            <form class="section" method="post" enctype="multipart/form-data" action="\(frame.link(.tellAbsence(id)))">\
            \(frame.tokenField)\(fields.day("from", "С какого дня", sheet.today))\
            \(fields.day("to", "По какой день", hint: "пусто — один день"))\
            \(fields.choice("reason", "Почему", reasons, reasons[0].value))\
            \(fields.text("note", "Своими словами", limit: longest, hint: "без диагнозов; о болезни можно не писать"))\
            \(fields.file("file", "Скан или снимок документа", kinds: ".pdf,.jpg,.jpeg,.png", hint: "если есть: PDF, JPEG или PNG до 10 МБ"))\
            <div class="form__foot"><button class="button">Сообщить</button></div></form>

            """
    }

    private var told: HTML {
        guard !sheet.told.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Вы сообщали</h2></div><ul class="list">\
            \(each: sheet.told, one)</ul></section>
            """
    }

    private func one(_ filed: FiledNotice) -> HTML {
        let notice = filed.notice, answer = notice.answer.isEmpty ? "" : ": " + notice.answer
        return """
            <li>\(ReasonWords.told(filed)) — <b>\(notice.state.title)\(answer)</b>\
            \(if: notice.state == .sent, """
                <form method="post" action="\(frame.link(.withdrawAbsence(id)))" class="inline-form">\(frame.tokenField)\
                <input type="hidden" name="notice" value="\(notice.id.number)">\
                <button class="button" data-kind="quiet">Отозвать<span class="vh">: \(ReasonWords.days(of: notice.draft))\
                </span></button></form>
                """)</li>
            """
    }
}
