import Markup
import School
import Storage
import Web

/// How one rule looks.
struct RuleView {
    let sheet: RulePage.Sheet
    let frame: Frame
    let form: Form

    private var key: RegulationKey { sheet.key }

    var view: View {
        View(
            key.title,
            main: """
                <main id="main" class="page" data-width="narrow" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.school))">Школа</a></li>\
                <li><a href="\(frame.link(.rules))">Правила школы</a></li></ol>
                <header class="page__head"><h1>\(key.title)</h1></header>
                \(key.awaits.map(waiting))\(Fields(form).summary)<dl class="facts"><dt>Сейчас</dt><dd>\(key.words(sheet.rules[key]))\
                \(if: !sheet.rules.isSettled(key), " <span class=\"tag\">по умолчанию</span>")</dd>\
                \(if: key.isTerm, "<dt>Если не успеть</dt><dd>\(sheet.rules.severity(of: key).title)</dd>")\
                \(if: !sheet.rules.clause(of: key).isEmpty, "<dt>Пункт</dt><dd>\(sheet.rules.clause(of: key))</dd>")\
                \(if: !key.clause.isEmpty, "<dt>Пишут в регламентах</dt><dd>\(key.clause)</dd>")\
                <dt>В программе</dt><dd>\(key.words(key.standard))</dd></dl>
                \(if: sheet.mayChange, change)\(past)
                </main>
                """)
    }

    private func waiting(_ section: String) -> HTML {
        """
        <p class="notice">Правило действует, когда появится раздел \(section): пока программа его только хранит.</p>

        """
    }

    private var change: HTML {
        let fields = Fields(form)
        return """
            <section class="section" aria-labelledby="change"><div class="section__head"><h2 id="change">Изменить</h2>\
            </div><form method="post" action="\(frame.link(.rule(key)))">\(frame.tokenField)\(sheet.lines.seen.field)\
            \(RuleField(key: key, standing: sheet.rules[key], fields: fields).html)\
            \(fields.tick("standard", "Вернуть значение программы", hint: key.words(key.standard)))\
            \(if: key.isTerm, severity(fields))\
            \(fields.text("clause", "Пункт", sheet.rules.clause(of: key), limit: 120, hint: "например: 003 п. 2.8"))\
            \(RuleForm.acts(sheet.acts, fields))\
            \(RuleForm.grounds(sheet.today, fields))\
            <div class="form__foot"><button class="button" data-kind="main">Сохранить</button>\
            <a class="button" data-kind="quiet" href="\(frame.link(.rules))">Не менять</a></div></form></section>

            """
    }

    private func severity(_ fields: Fields) -> HTML {
        fields.select(
            "severity", "Если не успеть",
            TermSeverity.allCases.filter { $0 != .none }.map { (value: $0.word, title: $0.title) },
            (sheet.rules.severity(of: key) == .none ? key.severity : sheet.rules.severity(of: key)).word)
    }

    private var past: HTML {
        guard !sheet.lines.isEmpty else {
            return "<p class=\"empty\">Школа этого ещё не устанавливала: действует как в программе.</p>"
        }
        return """
            <section class="section"><div class="section__head"><h2>Как было установлено</h2></div><ul class="list">\
            \(each: sheet.lines.reversed(), line)</ul></section>

            """
    }

    private func line(_ line: RuleLine) -> HTML {
        let act = line.act.flatMap { id in sheet.acts.first { $0.id == id } }
        let grounds = [line.rule.clause, act.map { "\($0.title), редакция \($0.version)" } ?? "", line.reason]
        let words = grounds.filter { !$0.isEmpty }.joined(separator: "; ")
        return """
            <li><b>с \(line.from.russian)</b>: \(key.words(line.value))\
            \(if: key.isTerm && line.value != key.silence && !line.value.isEmpty, ", \(line.rule.severity.title)")\
            \(if: !words.isEmpty, " — \(words)")</li>
            """
    }
}

/// Fields that every form of rules has.
enum RuleForm {
    /// The day and the reason.
    static func grounds(_ today: Day, _ fields: Fields) -> HTML {
        """
        \(fields.day("from", "Действует с", today, hint: "прежние дни судят по прежним правилам"))\
        \(fields.text("reason", "Почему", limit: 200, hint: "например: приказ № 12 от 25.08.2025"))
        """
    }

    /// The local act, of those that the school keeps.
    static func acts(_ acts: [ListedLocalAct], _ fields: Fields) -> HTML {
        guard !acts.isEmpty else { return .none }
        let choices = acts.map { (value: "\($0.id)", title: "\($0.title), редакция \($0.version)") }
        return fields.select("act", "Локальный акт", [(value: "", title: "не назван")] + choices)
    }
}
