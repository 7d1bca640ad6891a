import Markup
import School
import Web

/// The drawing of a day: head, debts, lessons, class, numbers; each only for those whom it concerns.
struct TodayView {
    let sheet: TodaySheet
    let frame: Frame

    var view: View {
        View("Сегодня, \(RussianDate.dayAndMonth(sheet.today))", script: .common, main: main)
    }

    private var main: HTML {
        """
        <main id="main" class="page" tabindex="-1">
        <header class="page__head"><h1>\(capital(RussianDate.withFullWeekday(sheet.today)))</h1>\
        <p class="page__note">\(note)</p></header>
        \(debts)\(agenda)\(classes)\(numbers)\(nothing)</main>
        """
    }

    private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// «II четверть · 3-я неделя».
    private var note: String {
        guard let period = sheet.period else { return "" }
        return "\(period.title) · \((sheet.today.monday - period.starts.monday) / 7 + 1)-я неделя"
    }

    private var debts: HTML {
        guard !sheet.debts.isEmpty else { return .none }
        return
            "<p class=\"debts\"><b>Долги:</b>\(each: sheet.debts, { " <a href=\"\(frame.link($0.link))\">\($0.words)</a>" })</p>\n"
    }

    private var agenda: HTML {
        guard let agenda = sheet.agenda else { return .none }
        if agenda.lessons.isEmpty { return empty(agenda.next) }
        return AgendaView(agenda: agenda, time: sheet.time, frame: frame).list
    }

    private func empty(_ next: NextLesson?) -> HTML {
        guard let next else { return "<p class=\"empty\">Сегодня уроков нет.</p>\n" }
        let day = next.day == sheet.today + 1 ? "завтра" : RussianDate.withWeekday(next.day)
        return """
            <p class="empty">Сегодня уроков нет. Следующий — \(day), \(next.n)-й урок, \(next.group), \(next.title).</p>

            """
    }

    private var classes: HTML {
        guard let absent = sheet.absent else { return .none }
        return ClassesView(absent: absent, frame: frame).section
    }

    private var numbers: HTML {
        guard let numbers = sheet.numbers else { return .none }
        return NumbersView(numbers: numbers, today: sheet.today, isKeeper: sheet.isKeeper, frame: frame).sections
    }

    private var nothing: HTML {
        guard sheet.agenda == nil, sheet.absent == nil, sheet.numbers == nil else { return .none }
        return """
            <p class="empty">Пока за вами ничего не закреплено. Обязанности назначает ответственный за ведение \
            журнала.</p>

            """
    }
}
