import Markup
import School
import Storage
import Web

/// The slips themselves, eight on a sheet of A4: the codes are seen this once.
struct SlipsSheet {
    let list: SlipsList
    let slips: [(SlipReader, SlipCode)]
    /// The address people type: `journal.school74.ru`.
    let address: String
    /// The same with its scheme, as a telephone opens it.
    let root: String
    let logins: [ID<Person>: String]

    var html: HTML {
        let cards = counted(slips.count, "карточка", "карточки", "карточек")
        let groups = byClass
        let count = groups.reduce(0) { $0 + ($1.slips.count + 7) / 8 }
        let sheets = counted(count, "лист", "листа", "листов")
        return """
            <main id="main" class="page" tabindex="-1">
            <header class="page__head no-print"><h1>Карточки входа · \(list.title)</h1>\
            <p class="page__note">\(cards), \(sheets) А4</p><div class="page__tools">\
            <button class="button" data-kind="main" type="button" data-behaviour="print">Печать</button></div></header>
            <p class="notice no-print">Коды видны только сейчас. Закроете страницу — придётся выдать новые.</p>
            \(each: groups, { group in
                """
                \(if: groups.count > 1, "<h2 class=\"no-print\">\(group.name)</h2>")
                <ul class="slips">\(each: group.slips, { card($0.0, $0.1) })</ul>

                """
            })</main>
            """
    }

    /// Each class begins a sheet of its own, so that its teacher gets whole sheets.
    private var byClass: [(name: String, slips: [(SlipReader, SlipCode)])] {
        var groups: [(name: String, slips: [(SlipReader, SlipCode)])] = []
        for slip in slips {
            if groups.last?.name != slip.0.schoolClass { groups.append((slip.0.schoolClass, [])) }
            groups[groups.count - 1].slips.append(slip)
        }
        return groups
    }

    private func card(_ reader: SlipReader, _ code: SlipCode) -> HTML {
        let asking = list.inside.asking, now = asking.now
        let until = RussianDate.long(asking.zone.day(of: now + Slip.life)), day = asking.zone.day(of: now).russian
        let does = logins[reader.id] == nil ? "придумайте логин и пароль" : "придумайте новый пароль"
        let login: HTML = logins[reader.id].map { "<span>Логин: <b>\($0)</b></span>" } ?? .none
        let role = reader.schoolClass.isEmpty ? reader.role : "\(reader.schoolClass), \(reader.role)"
        let picture = QRPicture("\(root)/code#\(code.signs)")?.html(label: "QR-код карточки")
        return """
            <li class="slip"><span class="slip__head"><span class="slip__who"><span class="slip__name">\
            \(reader.name.list)</span><span class="slip__role">\(role)</span>\
            \(login)<span class="slip__code">\(code.text)</span></span>\(picture)</span>\
            <span class="slip__how">Наведите камеру телефона на квадрат или откройте <b>\(address)</b>, \
            выберите «По карточке с кодом» и \(does). Код действует один раз, до \(until). \
            \(asking.school), выдано \(day).</span></li>

            """
    }
}
