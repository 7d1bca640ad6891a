import Markup
import School
import Storage
import Web

/// Who has a way in and when they were last given a slip; those without one are ticked.
struct SlipsTable {
    let list: SlipsList
    /// Keys of people who have accounts.
    let known: Set<[UInt8]>
    /// The newest slip of each key.
    let last: [[UInt8]: Slip]
    let address: String
    let objection: Objection?

    var html: HTML {
        let frame = list.inside.frame, waiting = list.readers.count { !known.contains($0.key) }
        return """
            <main id="main" class="page" tabindex="-1">
            <header class="page__head"><h1>Карточки входа · \(list.title)</h1>\
            <p class="page__note">без входа: \(waiting) из \(list.readers.count)</p></header>
            \(ErrorSummary("Карточки не выданы", objection).html)\
            <p class="notice">Новая карточка отменяет прежнюю, если ту ещё не использовали. Тем, у кого вход есть, \
            код задаёт новый \
            пароль.</p>
            <form method="post" action="\(frame.prefix + address)">\(frame.tokenField)
            <table class="table" id="people" data-cards><caption class="vh">Кому выдать карточку</caption><thead><tr>\
            <th scope="col">Кому</th><th scope="col">Кто это</th><th scope="col">Вход</th><th scope="col">Карточка\
            </th></tr></thead>
            <tbody>\(each: list.readers, row)\(each: list.withheld, withheld)</tbody></table>
            <div class="field"><label class="field__label" for="reason">Основание</label>\
            <p class="field__hint" id="reason-hint">Например: первый вход, забыт пароль. Останется в журнале выдачи.</p>
            <input class="input" id="reason" name="reason" maxlength="200" aria-describedby="reason-hint"></div>
            <div class="form__foot" data-sticky><button class="button" data-kind="main">Выдать отмеченным</button>\
            </div></form>
            </main>
            """
    }

    private func row(_ reader: SlipReader) -> HTML {
        let has = known.contains(reader.key)
        let way: HTML = has ? "<span class=\"tag\" data-kind=\"ok\">есть</span>" : "нет"
        return """
            <tr><th scope="row"><label class="choice"><input type="checkbox" name="person" value="\(reader.id.number)"\
            \(if: !has && open(reader) == nil, " checked")><span>\(reader.name.list)</span></label></th>\
            <td data-label="Кто это">\(reader.role)</td>\
            <td data-label="Вход">\(way)</td>\
            <td data-label="Карточка">\(state(reader))</td></tr>

            """
    }

    private func withheld(_ reader: SlipReader) -> HTML {
        """
        <tr><th scope="row">\(reader.name.list)</th><td data-label="Кто это">\(reader.role)</td>\
        <td data-label="Вход">работает в школе</td><td data-label="Карточка">выдаёт ответственный за журнал</td></tr>

        """
    }

    private func state(_ reader: SlipReader) -> String {
        guard let slip = last[reader.key] else { return "не выдавали" }
        let day = list.inside.asking.zone.day(of: slip.issued).russian
        if slip.used != nil { return "выдана \(day), использована" }
        return open(reader) == nil ? "выдана \(day), больше не действует" : "выдана \(day), ждёт"
    }

    private func open(_ reader: SlipReader) -> Slip? {
        guard let slip = last[reader.key], slip.used == nil, slip.voided == nil else { return nil }
        return slip.expires > list.inside.asking.now ? slip : nil
    }
}
