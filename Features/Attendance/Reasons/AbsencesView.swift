import Markup
import School
import Storage
import Web

/// How a week of absences looks.
struct AbsencesView {
    let sheet: AbsencesPage.Sheet
    let frame: Frame
    let form: Form
    private var head: ClassHead { sheet.head }
    private var week: AbsenceWeek { sheet.week }

    var view: View {
        View(
            "\(head.name) — пропуски",
            main: """
                <main id="main" class="page" tabindex="-1">
                \(sheet.letterhead.html)<ol class="crumbs"><li><a href="\(frame.link(.schoolClass(head.slug)))">\(head.name)</a></li></ol>
                <header class="page__head"><h1>\(head.name) · Пропуски</h1><p class="page__note">\(note)</p>\(stepper)\
                </header>
                \(Fields(form).summary)\(table)\(cases)\(reason)
                </main>
                """)
    }

    private var note: String {
        week.unexplained == 0
            ? "Все пропуски недели объяснены"
            : "Без причины: " + counted(week.unexplained, "случай", "случая", "случаев")
    }

    private var stepper: HTML {
        let before = week.week - 1, after = week.week + 1
        return """
            <nav class="stepper page__tools" aria-label="Неделя">\
            <a rel="prev" href="\(frame.link(.absences(head.slug, week: before)))">‹ \
            \(span(before))</a><b>\(span(week.week))</b><a rel="next" href="\
            \(frame.link(.absences(head.slug, week: after)))">\(span(after)) ›</a></nav>
            """
    }

    private func span(_ week: Week) -> String { RussianDate.range(week.monday, week.monday + 5) }

    private var table: HTML {
        guard !week.lines.isEmpty else {
            return "<p class=\"empty\">На этой неделе пропусков и опозданий не отмечено.</p>"
        }
        return """
            <table class="absence-week"><caption class="vh">Пропуски за неделю</caption><thead><tr>\
            <th scope="col">Ученик</th>\
            \(each: week.days, { "<th scope=\"col\">\(title($0))</th>" })<th scope="col">Всего</th>\
            <th scope="col">Причина</th>\
            <th scope="col">Документ</th></tr></thead><tbody>
            \(each: week.lines, row)</tbody></table>
            <p class="quiet"><small>\(legend)</small></p>
            <p><button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></p>

            """
    }

    private func title(_ day: Day) -> String {
        RussianDate.shortWeekday(day).prefix(1).uppercased() + RussianDate.shortWeekday(day).dropFirst()
            + ", \(day.day)"
    }

    private var legend: String {
        let letters = [AttendanceCode.ill, .excused, .unexcused].map {
            sheet.symbols.letter(for: $0) + " — " + $0.title
        }
        return "● не был, ◐ опоздал, ○ переклички не было; " + letters.joined(separator: "; ")
            + ". Срок после документа: \(sheet.term.text). "
            + "Причина меняет обозначение в журналах всех учителей; отметок не трогает."
    }

    private func row(_ line: AbsenceWeek.Line) -> HTML {
        """
        <tr><th scope="row">\(line.name.list)</th>\(each: zip(week.days, line.days), dots)\
        <td class="num" data-label="Всего">\(total(line))</td>\
        <td data-label="Причина">\(line.episode.map(why))</td><td data-label="Документ">\(line.episode.map(paper))</td>\
        </tr>

        """
    }

    private func dots(_ day: Day, _ lessons: [(presence: ClassBook.Presence, isOwn: Bool)]) -> HTML {
        guard !lessons.isEmpty else { return "<td></td>" }
        let missed = lessons.filter(\.presence.isAbsence).count
        let late = lessons.filter { $0.presence.shown?.code == .late }.count
        let words =
            (missed == 0 ? "" : "пропущено: " + counted(missed, "урок", "урока", "уроков"))
            + (missed > 0 && late > 0 ? ", " : "")
            + (late == 0 ? "" : counted(late, "опоздание", "опоздания", "опозданий"))
        return """
            <td\(if: day == sheet.today, " class=\"is-today\"") data-label="\(title(day))">\
            <span class="day-dots" role="img" \
            aria-label="\(words.isEmpty ? "пропусков нет" : words)">\(each: lessons, dot)</span></td>
            """
    }

    private func dot(_ lesson: (presence: ClassBook.Presence, isOwn: Bool)) -> HTML {
        switch lesson.presence {
        case .unknown, .expected: "○"
        case .present: "·"
        case .noted(let shown) where shown.code.isAbsence: lesson.isOwn ? "<b>●</b>" : "●"
        case .noted(let shown): shown.code == .late ? "<b>◐</b>" : "·"
        }
    }

    private func total(_ line: AbsenceWeek.Line) -> String {
        [
            line.episode.map { "\($0.lessons.count)\u{A0}ур." },
            line.late == 0 ? nil : "\(line.late)\u{A0}опозд.",
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private func why(_ episode: Episode) -> HTML {
        guard episode.shown.awaitsClassTeacher else {
            return "\(sheet.symbols.letter(for: episode.shown.code)) — \(episode.shown.code.title)\(closed(episode))"
        }
        let heard: HTML = episode.shown.isHearsay ? "со слов: \(episode.shown.code.title)" : "нужна причина"
        guard sheet.mayExplain else { return "<span class=\"tag\" data-kind=\"warn\">\(heard)</span>" }
        return ReasonForm.quick(episode, head, sheet, frame) + " <span class=\"tag\" data-kind=\"warn\">\(heard)</span>"
    }

    private func closed(_ episode: Episode) -> HTML {
        episode.isAfterClosing ? " <span class=\"tag\" data-kind=\"accent\">после закрытия</span>" : .none
    }

    private func paper(_ episode: Episode) -> HTML {
        guard let filed = episode.filed else { return "—" }
        let words = ReasonWords.paper(filed.absence.document)
        let page: Link = .absenceCase(head.slug, filed.absence.id)
        return "<a href=\"\(frame.link(page))\">\(words.isEmpty ? "без документа" : words)</a>"
    }

    private var cases: HTML {
        guard !week.cases.isEmpty else { return .none }
        return """
            <section class="section"><div class="section__head"><h2>Записанные причины</h2></div><ul class="list">\
            \(each: week.cases, line)</ul></section>

            """
    }

    private func line(_ name: PersonName, _ filed: FiledCase, _ orders: [AbsenceCase]) -> HTML {
        let page: Link = .absenceCase(head.slug, filed.absence.id)
        return """
            <li><a href="\(frame.link(page))">\(name.list)</a> <span>— \(ReasonWords.summary(of: filed))\
            \(each: orders, { "; \(ReasonWords.kept(by: $0, sheet.symbols))" })</span></li>
            """
    }

    private var reason: HTML {
        guard sheet.mayExplain else { return .none }
        let choices = week.members.map { (value: String($0.id.number), title: $0.name.list) }
        return """
            <section class="section no-print" id="reason-form"><div class="section__head"><h2>Причина на несколько \
            дней</h2>\
            </div>
            <form method="post" enctype="multipart/form-data" action="\(frame.link(.absences(head.slug)))" \
            class="reason">\(frame.tokenField)\
            <input type="hidden" name="w" value="\(week.week.text)">\
            \(Fields(form).select("student", "Ученик", choices))\(ReasonForm.fields(form, sheet.symbols, nil))\
            <div class="field"><button class="button" data-kind="main">Записать причину</button></div></form></section>
            """
    }
}
