import Markup
import School
import Storage
import Web

/// Where what was noted of an exam is put right: when its results came, and that there was none such.
struct ExamPutRight: Sendable {
    let exam: ExamRow
    let zone: Zone
    let form: Form
    let frame: Frame

    var html: HTML { "\(received)\(if: exam.mayWithdraw, withdrawing)" }

    private var received: HTML {
        let fields = Fields(form), (day, time, _) = zone.local(exam.receivedAt)
        return """
            <section class="section" aria-labelledby="received-title"><div class="section__head">\
            <h2 id="received-title">Исправить, когда получены</h2></div>
            <p class="note">Срок публикации посчитается заново; прежнее время, кто и когда его исправил, остаются в \
            истории.</p>
            <form method="post" action="\(frame.link(.examReceived(exam.id)))">\(frame.tokenField)\
            \(exam.seen.field)<div class="inline-form">\(fields.day("received", "Результаты получены", day))\
            \(fields.text("time", "Во сколько", time.text, limit: 5, size: "date"))</div>\
            <div class="form__foot"><button class="button">Исправить</button></div></form></section>

            """
    }

    private var withdrawing: HTML {
        """
        <section class="section" aria-labelledby="withdraw"><div class="section__head">\
        <h2 id="withdraw">Снять экзамен</h2></div>
        <p class="note">Если его записали по ошибке: не тот предмет, параллель или день. Запись и причина останутся.</p>
        <form method="post" action="\(frame.link(.withdrawExam(exam.id)))">\(frame.tokenField)\(exam.seen.field)\
        \(Fields(form).text("why", "Почему снят", limit: 200, hint: "например: ошиблись параллелью"))\
        <div class="form__foot"><button class="button" data-kind="danger">Снять экзамен</button></div></form></section>

        """
    }
}
