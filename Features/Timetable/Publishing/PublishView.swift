import Markup
import School
import Storage
import Web

/// How the comparison of a draft with what holds looks.
struct PublishView {
    let sheet: PublishPage.Sheet
    let frame: Frame
    let form: Form

    private var draft: Draft { sheet.draft }
    private var version: TimetableVersion { draft.version }

    var view: View {
        View(
            "\(version.name) — ввод расписания",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(.timetables))">Версии расписания</a></li>\
                <li><a href="\(frame.link(.timetableDraft(version.id)))">\(version.name)</a></li></ol>
                <header class="page__head"><h1>\(version.name) · ввести с \(sheet.days.from.russian)</h1>\
                <p class="page__note">\(sheet.days.to.map { "по \($0.russian), потом действует прежнее" } ?? "")</p></header>
                \(Fields(form).summary)\(days)\(if: sheet.obstacle != nil, "<p class=\"notice\" data-kind=\"warning\">\(sheet.obstacle ?? "")</p>")
                \(comparison)
                \(publishing)
                </main>
                """)
    }

    private var days: HTML {
        """
        <form class="inline-form" method="get" action="\(frame.link(.publishing(version.id)))">\
        \(Fields(form).day("from", "С какого дня", sheet.days.from))\
        \(Fields(form).day("to", "По какой день (временное)", sheet.days.to))\
        <div class="field"><button class="button">Сравнить</button></div></form>

        """
    }

    private var comparison: HTML {
        guard let forecast = sheet.forecast else { return .none }
        return ForecastView(forecast: forecast, week: draft.week, days: sheet.days, today: sheet.today).html
    }

    private var publishing: HTML {
        let words = ClashWords(draft.week)
        let wrong = draft.clashes.filter(\.isImpossible), rooms = draft.clashes.filter(\.isWarning)
        let ticked = Set(form.all("accept")), kept = draft.clashes.filter { !$0.isWarning && !$0.isImpossible }
        return """
            <section class="section"><h2>Накладки</h2>
            \(if: draft.clashes.isEmpty, "<p class=\"empty\">Накладок нет.</p>")\
            \(if: !wrong.isEmpty, "<p class=\"notice\" data-kind=\"warning\">Исправьте в черновике, такие уроки провести нельзя:</p><ul class=\"list\">\(each: wrong, { "<li>\(words.text($0))</li>" })</ul>")\
            \(if: !rooms.isEmpty, "<details><summary>Один кабинет на два урока: \(rooms.count)</summary><ul class=\"list\">\(each: rooms, { "<li>\(words.text($0))</li>" })</ul></details>")
            <form method="post" action="\(frame.link(.publishing(version.id)))">\(frame.tokenField)\(Seen.draft(draft).field)\
            <input type="hidden" name="from" value="\(sheet.days.from.iso)">\
            <input type="hidden" name="to" value="\(sheet.days.to?.iso ?? "")">
            \(if: !kept.isEmpty, "<p id=\"accept\" tabindex=\"-1\">Отметьте накладки, которые остаются, и напишите почему; остальные исправьте в черновике.</p>")\
            \(each: kept, { clash in
                """
                <label class="choice"><input type="checkbox" name="accept" value="\(ClashWords.key(clash))"\
                \(if: ticked.contains(ClashWords.key(clash)), " checked")><span>\(words.text(clash))</span></label>
                """
            })\
            \(if: !kept.isEmpty, Fields(form).text("reason", "Почему накладки остаются", limit: 200))
            <p>Уроки появятся в журналах и дневниках с \(sheet.days.from.russian); записанные уроки не меняются. \
            Семьи узнают об этом один раз, в новостях.</p>
            <div class="form__foot"><button class="button" data-kind="main">Ввести с \(sheet.days.from.russian)</button></div>\
            </form></section>

            """
    }
}

extension TimetableClash {
    /// Whether no tick can let it stand.
    var isImpossible: Bool { kind == .dayOff || kind == .noBell }
}

extension Seen {
    /// The places of a draft, as somebody compared them.
    static func draft(_ draft: Draft) -> Seen {
        Seen(
            draft.week.slots.map { slot in
                "\(slot.weekday) \(slot.n) \(slot.week) \(slot.room) \(slot.courses.map { "\($0)" }.joined(separator: "+"))"
            })
    }
}
