import Markup
import School
import Storage

/// Who wrote what into a card, oldest first.
struct CardTrail {
    let sheet: PersonPage.Sheet

    private static let names = ["фамилия", "имя", "отчество", "пол", "дата рождения", "почта", "сверено"]

    var html: HTML {
        """
        <section class="section"><div class="section__head"><h2>Изменения</h2></div><ol class="trail">\
        \(each: sheet.changes.indices, event)</ol></section>
        """
    }

    private func event(_ index: Int) -> HTML {
        let change = sheet.changes[index], (day, time, _) = sheet.zone.local(sheet.changes[index].at)
        let before = index == 0 ? nil : sheet.changes[index - 1].became
        return """
            <li class="is-event"><time datetime="\(change.at.iso)">\(day.russian), \(time.text)</time>\
            <div><span class="trail__who">\(change.by?.short ?? change.agent)</span><p>\(words(change.became, before))\
            </p></div></li>
            """
    }

    /// What the record changed, with what stood before.
    private func words(_ now: Payload?, _ before: Payload?) -> String {
        guard let now else { return "содержание удалено" }
        guard let before else { return "карточка заведена" }
        let changed = Self.names.indices.compactMap { place -> String? in
            guard now.fields.indices.contains(place), before.fields.indices.contains(place),
                now.fields[place] != before.fields[place]
            else { return nil }
            return "\(Self.names[place]): \(text(before.fields[place], place)) → \(text(now.fields[place], place))"
        }
        return changed.isEmpty ? "без изменений" : changed.joined(separator: "; ")
    }

    private func text(_ value: Value, _ place: Int) -> String {
        switch (value, place) {
        case (.null, _), (.text(""), _): "пусто"
        case (.int(let number), 3): Sex(rawValue: number)?.title ?? ""
        case (.int(let number), _): Day(number: number).russian
        case (.text(let text), _): text
        case (.bytes, _): "…"
        }
    }
}
