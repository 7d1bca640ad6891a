import Markup
import School
import Storage
import Web

/// Who has a way in and when they were last given a slip; those without one are ticked.
struct SlipsTable {
    let list: SlipsList
    let ways: SlipWays
    let form: Form
    let address: String
    let objection: Objection?

    var html: HTML {
        let frame = list.inside.frame, waiting = list.readers.count { !ways.known.contains($0.key) }
        return """
            <main id="main" class="page" tabindex="-1">
            <header class="page__head"><h1>Карточки входа · \(list.title)</h1>\
            <p class="page__note">без входа: \(waiting) из \(list.readers.count)</p>\
            <div class="page__tools"><a class="button" href="\(frame.link(.missing))">Кто ещё не вошёл</a></div></header>
            \(ErrorSummary("Карточки не выданы", objection).html)\
            <p class="notice">Новая карточка отменяет прежнюю, если ту ещё не использовали. Тем, у кого вход есть, \
            код задаёт новый \
            пароль.</p>
            <form method="post" action="\(frame.prefix + address)">\(frame.tokenField)
            <table class="table" id="people" data-cards><caption class="vh">Кому выдать карточку</caption><thead><tr>\
            <th scope="col">Кому</th><th scope="col">Кто это</th><th scope="col">Вход</th><th scope="col">Карточка\
            </th></tr></thead>
            <tbody>\(each: list.readers, row)\(each: list.withheld, withheld)</tbody></table>
            \(SlipReason.field(form, objection))
            <div class="form__foot" data-sticky><button class="button" data-kind="main">Выдать отмеченным</button>\
            </div></form>
            </main>
            """
    }

    private func row(_ reader: SlipReader) -> HTML {
        let isBack = objection != nil
        let isTicked =
            isBack
            ? form.all("person").contains(reader.id.description)
            : !ways.known.contains(reader.key) && ways.open(reader, at: list.inside.asking.now) == nil
        let way: HTML =
            ways.entered.contains(reader.key)
            ? "<span class=\"tag\" data-kind=\"ok\">есть</span>"
            : ways.known.contains(reader.key) ? "создан, ещё не входили" : "нет"
        return """
            <tr><th scope="row"><label class="choice"><input type="checkbox" name="person" value="\(reader.id.number)"\
            \(if: isTicked, " checked")><span>\(reader.name.list)</span></label></th>\
            <td data-label="Кто это">\(if: !list.isOfClass && !reader.schoolClass.isEmpty, "\(reader.schoolClass), ")\
            \(reader.role)</td>\
            <td data-label="Вход">\(way)</td>\
            <td data-label="Карточка">\(ways.state(reader, list.inside.asking))</td></tr>

            """
    }

    private func withheld(_ reader: SlipReader) -> HTML {
        """
        <tr><th scope="row">\(reader.name.list)</th><td data-label="Кто это">\(reader.role)</td>\
        <td data-label="Вход">работает в школе</td><td data-label="Карточка">выдаёт ответственный за журнал</td></tr>

        """
    }
}

/// Why slips are given: a line of the register.
enum SlipReason {
    static func field(_ form: Form, _ objection: Objection? = nil, standing: String = "") -> HTML {
        let wrong = objection?.field == "reason" ? objection : nil
        return """
            <div class="field\(if: wrong != nil, " is-wrong")"><label class="field__label" for="reason">Основание</label>\
            <p class="field__hint" id="reason-hint">Например: первый вход, забыт пароль. Останется в журнале выдачи.</p>\
            \(if: wrong != nil,
                "<p class=\"field__error\" id=\"reason-error\"><span class=\"vh\">Ошибка: </span>\(wrong?.text ?? "")</p>")
            <input class="input" id="reason" name="reason" maxlength="200" value="\(form["reason"] ?? standing)" \
            aria-describedby="reason-hint\(if: wrong != nil, " reason-error")"></div>
            """
    }
}

extension SlipWays {
    /// The newest slip, as the list tells it.
    func state(_ reader: SlipReader, _ asking: Asking) -> String {
        guard let slip = last[reader.key] else { return "не выдавали" }
        let day = asking.zone.day(of: slip.issued).russian
        if slip.used != nil { return "выдана \(day), использована" }
        return open(reader, at: asking.now) == nil ? "выдана \(day), больше не действует" : "выдана \(day), ждёт"
    }

    /// The slip that waits to be used.
    func open(_ reader: SlipReader, at now: Moment) -> Slip? {
        guard let slip = last[reader.key], slip.used == nil, slip.voided == nil else { return nil }
        return slip.expires > now ? slip : nil
    }
}
