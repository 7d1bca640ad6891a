import Markup
import School
import Storage
import Web

/// How the list of rules looks: a table a group.
struct RulesView {
    let sheet: RulesPage.Sheet
    let frame: Frame
    let form: Form

    var view: View {
        View(
            "Правила школы",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li></ol>
                <header class="page__head"><h1>Правила школы</h1>\
                <p class="page__note">на \(RussianDate.long(sheet.day)) · установлено школой \(settled)</p></header>
                \(tools)\(day)
                \(each: RegulationGroup.allCases, group)
                </main>
                """)
    }

    private var settled: String {
        counted(sheet.rules.rules.count, "правило", "правила", "правил") + " из \(RegulationKey.allCases.count)"
    }

    private var tools: HTML {
        """
        <nav class="chips page__tools" aria-label="Что сделать с правилами">\
        \(each: sheet.mayChange ? RegulationPreset.all : [], { preset in
            "<a class=\"chip\" href=\"\(frame.link(.rulePreset(preset.id)))\">\(preset.title)</a>"
        })\
        <a class="chip" href="\(frame.link(.compareRules("school", "003")))">Сравнить</a>\
        <a class="chip" href="\(frame.link(.rulesFile))">Выгрузить</a>\
        <a class="chip" href="\(frame.link(.workKinds))">Виды работ</a>\
        \(if: sheet.mayChange, "<a class=\"chip\" href=\"\(frame.link(.importRules))\">Загрузить</a>")</nav>

        """
    }

    /// Old data are judged by old rules: the rules of any day can be looked at (001 п. 8.4).
    private var day: HTML {
        """
        <form method="get" action="\(frame.link(.rules))" class="inline-form"><label class="field">\
        <span class="field__label">Правила на день</span>\
        <input class="input" type="date" data-size="date" name="d" value="\(sheet.day.iso)"></label>\
        <button class="button">Показать</button></form>
        <p class="note">Записи каждого дня судят по правилам того дня. Чего школа не установила, действует как в \
        программе.</p>

        """
    }

    private func group(_ group: RegulationGroup) -> HTML {
        let keys = RegulationKey.allCases.filter { $0.group == group }
        return """
            <section class="section" aria-labelledby="group-\(group.rawValue)"><div class="section__head">\
            <h2 id="group-\(group.rawValue)">\(group.title)</h2></div>
            <table class="table" data-cards><caption class="vh">\(group.title)</caption><thead><tr>\
            <th scope="col">Правило</th><th scope="col">Значение</th><th scope="col">Если не успеть</th>\
            <th scope="col">Откуда</th><th scope="col">Действует с</th></tr></thead>
            <tbody>\(each: keys, row)</tbody></table></section>

            """
    }

    private func row(_ key: RegulationKey) -> HTML {
        let line = sheet.standing(key), value = line?.value ?? key.standard
        return """
            <tr><th scope="row"><a href="\(frame.link(.rule(key)))">\(key.title)</a></th>\
            <td data-label="Значение">\(key.words(value))\
            \(if: line == nil, " <span class=\"tag\">по умолчанию</span>")\
            \(key.awaits.map { "<br><small>действует, когда появится раздел \($0)</small>" as HTML })</td>\
            <td data-label="Если не успеть">\(key.isTerm ? sheet.rules.severity(of: key).title : "—")</td>\
            <td data-label="Откуда">\(source(line))</td>\
            <td data-label="Действует с">\(since(key, line))</td></tr>

            """
    }

    private func source(_ line: RuleLine?) -> HTML {
        guard let line else { return "программа" }
        let act = line.act.flatMap { sheet.acts[$0] }
        let words = [line.rule.clause, line.reason].filter { !$0.isEmpty }.joined(separator: "; ")
        guard let act else { return words.isEmpty ? "решение школы" : "\(words)" }
        return """
            <a href="\(frame.link(.localAct(act.id)))">\(act.title), редакция \(act.version)</a>\
            \(if: !words.isEmpty, "; \(words)")
            """
    }

    private func since(_ key: RegulationKey, _ line: RuleLine?) -> HTML {
        """
        \(line?.from.russian ?? "всегда")\(each: sheet.coming(key), { next in
            "<br><small>с \(next.from.russian): \(key.words(next.value))</small>"
        })
        """
    }
}
