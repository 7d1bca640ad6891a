import Markup
import School
import Storage

/// Who wrote what into a card, oldest first.
struct CardTrail {
    let changes: [CardChange]
    let zone: Zone

    private static let person = ["фамилия", "имя", "отчество", "пол", "дата рождения", "почта", "сверено"]
    private static let student = [
        "личное дело", "номер в алфавитной книге", "язык обучения", "форма обучения", "письма на бумаге",
        "первый иностранный язык", "второй иностранный язык", "гражданство",
    ]

    var html: HTML {
        """
        <section class="section"><div class="section__head"><h2>Изменения</h2></div><ol class="trail">\
        \(each: changes.indices, event)</ol></section>
        """
    }

    private func event(_ index: Int) -> HTML {
        let this = changes[index], change = this.change, (day, time, _) = zone.local(change.at)
        let before = changes[..<index].last { $0.noun == this.noun && $0.key == this.key }
        return """
            <li class="is-event"><time datetime="\(change.at.iso)">\(day.russian), \(time.text)</time>\
            <div><span class="trail__who">\(change.by?.short ?? change.agent)</span>\
            <p>\(words(this, before?.change.became))</p></div></li>
            """
    }

    /// What the record changed, with what stood before; sealed values are never said.
    private func words(_ this: CardChange, _ before: Payload?) -> String {
        guard let now = this.change.became else { return "содержание удалено" }
        switch this.noun {
        case .person: return difference(now, before, Self.person) ?? "карточка заведена"
        case .student: return difference(now, before, Self.student) ?? "записан учеником"
        case .secretField:
            let title = CardField(rawValue: this.key[1])?.title ?? "закрытое поле"
            return title + (now.isGone ? ": стёрто" : ": изменено")
        case .parenthood: return parenthood(now, before)
        case .studentForm:
            let form = StudyForm(rawValue: value(now, 1).int ?? 0)?.title ?? ""
            return "форма обучения: \(form) с \(text(value(now, 2), "с"))"
        default: return category(now, before)
        }
    }

    private func difference(_ now: Payload, _ before: Payload?, _ names: [String]) -> String? {
        guard let before else { return nil }
        let changed = names.indices.compactMap { place -> String? in
            let new = value(now, place), old = value(before, place)
            if new == old { return nil }
            return "\(names[place]): \(text(old, names[place])) → \(text(new, names[place]))"
        }
        return changed.isEmpty ? "без изменений" : changed.joined(separator: "; ")
    }

    private func parenthood(_ now: Payload, _ before: Payload?) -> String {
        let kin = value(now, 2).int.flatMap(Kin.init)?.title ?? "представитель"
        guard let before else { return "\(kin): связь с ребёнком записана" }
        if value(now, 5) != value(before, 5) {
            return "\(kin): " + (value(now, 5).int == 1 ? "доступ закрыт" : "доступ открыт")
        }
        return "\(kin): связь с \(text(value(now, 3), "с")) по \(text(value(now, 4), "по"))"
    }

    private func category(_ now: Payload, _ before: Payload?) -> String {
        let code = value(now, 1).text ?? "", title = "категория «\(StudentCategory(rawValue: code)?.title ?? code)»"
        if before == nil { return title + " записана" }
        return title + (value(now, 5).int == 1 ? " отменена" : " по \(text(value(now, 4), "по"))")
    }

    private func value(_ payload: Payload, _ place: Int) -> Value {
        payload.fields.indices.contains(place) ? payload.fields[place] : .null
    }

    private func text(_ value: Value, _ name: String) -> String {
        switch (value, name) {
        case (.null, _), (.text(""), _): "пусто"
        case (.int(let number), "пол"): Sex(rawValue: number)?.title ?? ""
        case (.int(let number), "форма обучения"): StudyForm(rawValue: number)?.title ?? ""
        case (.int(let number), "письма на бумаге"): number == 1 ? "да" : "нет"
        case (.int(let number), _): Day(number: number).russian
        case (.text(let text), _): text
        case (.bytes, _): "…"
        }
    }
}
