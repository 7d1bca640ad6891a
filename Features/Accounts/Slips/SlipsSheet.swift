import Markup
import School
import Storage
import Web

/// The slips themselves, eight on a sheet of A4: the codes are seen this once.
struct SlipsSheet {
    let list: SlipsList
    let slips: [(SlipReader, SlipCode)]
    /// The address people type.
    let address: String
    let logins: [ID<Person>: String]

    var html: HTML {
        let cards = counted(slips.count, "карточка", "карточки", "карточек")
        let sheets = counted((slips.count + 7) / 8, "лист", "листа", "листов")
        return """
            <main id="main" class="page" tabindex="-1">
            <header class="page__head no-print"><h1>Карточки входа · \(list.title)</h1>\
            <p class="page__note">\(cards), \(sheets) А4</p><div class="page__tools">\
            <button class="button" data-kind="main" type="button" data-behaviour="print">Печать</button></div></header>
            <p class="notice no-print">Коды видны только сейчас. Закроете страницу — придётся выдать новые.</p>
            <ul class="slips">\(each: slips, { card($0.0, $0.1) })</ul>
            </main>
            """
    }

    private func card(_ reader: SlipReader, _ code: SlipCode) -> HTML {
        let asking = list.inside.asking, now = asking.now
        let until = RussianDate.long(asking.zone.day(of: now + Slip.life)), day = asking.zone.day(of: now).russian
        let does = logins[reader.id] == nil ? "придумайте логин и пароль" : "придумайте новый пароль"
        let login: HTML = logins[reader.id].map { "<span>Логин: <b>\($0)</b></span>" } ?? .none
        return """
            <li class="slip"><span class="slip__name">\(reader.name.list)</span><span class="slip__role">\
            \(reader.role)</span>\
            \(login)<span class="slip__code">\(code.text)</span><span class="slip__how">Откройте <b>\(address)</b>, \
            выберите «По карточке с кодом» и \(does). Код действует один раз, до \(until). \
            \(asking.school), выдано \(day).</span></li>

            """
    }
}
