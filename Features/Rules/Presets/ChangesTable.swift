import Markup
import School

/// What would become of the rules, key by key, before anything is written.
struct ChangesTable {
    let changes: [RuleChange]

    var html: HTML {
        guard !changes.isEmpty else { return "<p class=\"empty\">Ничего не изменится: так уже установлено.</p>" }
        return """
            <table class="table" data-cards><caption>Что изменится: \(changes.count)</caption><thead><tr>\
            <th scope="col">Правило</th><th scope="col">Сейчас</th><th scope="col">Станет</th>\
            <th scope="col">Пункт</th></tr></thead><tbody>\(each: changes, row)</tbody></table>

            """
    }

    private func row(_ change: RuleChange) -> HTML {
        let key = change.key
        return """
            <tr><th scope="row">\(key.title)</th>\
            <td data-label="Сейчас">\(key.words(change.before?.value ?? key.standard))\
            \(if: change.before == nil, " <span class=\"tag\">по умолчанию</span>")</td>\
            <td data-label="Станет">\(if: change.isOther, "<b>\(after(change))</b>")\
            \(if: !change.isOther, after(change))</td>\
            <td data-label="Пункт">\(change.after.clause.isEmpty ? "—" : change.after.clause)</td></tr>
            """
    }

    private func after(_ change: RuleChange) -> HTML {
        let (key, value) = (change.key, change.after.value)
        if value.isEmpty { return "\(key.words(key.standard)) <span class=\"tag\">по умолчанию</span>" }
        return "\(key.words(value))\(if: key.isTerm && value != key.silence, ", \(change.after.severity.title)")"
    }
}
