import Markup
import School
import Storage
import Web

/// How the checklist looks: each thing with its owner, its day and what the records have of it.
struct ChecklistView {
    let sheet: ChecklistPage.Sheet
    let frame: Frame

    var view: View {
        View(
            "К началу года",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>К началу \(sheet.year)/\(sheet.year + 1) года</h1>\
                <p class="page__note">\(note)</p>\(frame.yearWays(.checklist))</header>
                \(Fields(sheet.form).summary)<p class="quiet">Срок \
                \(due). Сдают: \(owners)\(terms)</p>
                <ul class="states">\(each: sheet.items, item)</ul>
                \(timetable)
                </main>
                """)
    }

    private var due: String {
        guard let day = sheet.due.dueDay else { return Term.unset.text }
        return "— " + RussianDate.long(day) + (sheet.due.clause.isEmpty ? "" : " по " + sheet.due.clause)
    }

    /// Whoever sets the school up is led to the terms.
    private var terms: HTML {
        guard frame.asking?.may(.setUpSchool, on: .school) == true else { return .none }
        return " · <a href=\"\(frame.link(.yearTerms))\">Сроки начала года</a>"
    }

    private var note: String { "получено \(sheet.items.count(where: \.isThere)) из \(sheet.items.count)" }

    private var owners: String {
        sheet.owners.isEmpty ? "заместители не назначены" : sheet.owners.map(\.short).joined(separator: ", ")
    }

    private func item(_ item: HandingItem) -> HTML {
        let kind: HTML = item.isOverdue ? " data-kind=\"err\"" : item.isThere ? .none : " data-kind=\"warn\""
        return """
            <li class="status"\(kind)><b>\(item.task.title)\(if: item.isOverdue, " — просрочено")</b>\
            <span>\(state(item))</span>\(form(item))</li>

            """
    }

    private func state(_ item: HandingItem) -> String {
        let records = "в записях \(item.share.have) из \(item.share.need)"
        guard let received = item.received else {
            return item.share.isWhole ? "есть в записях (\(item.share.have)), не подтверждено" : records
        }
        let at = sheet.zone.local(received.at)
        let by = "получено \(RussianDate.dayAndMonth(at.day)), \(received.name.short)"
        return [by, received.note, records].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func form(_ item: HandingItem) -> HTML {
        let undo = item.received != nil
        let path = Link(undo ? "/year/checklist/undo" : "/year/checklist")
        return """
            <form method="post" action="\(frame.link(path))">\(frame.tokenField)\
            <input type="hidden" name="year" value="\(sheet.year)">\
            <input type="hidden" name="item" value="\(item.task.rawValue)">\
            <button class="button" data-kind="quiet"><span>\(undo ? "Снять" : "Получено")</span>\
            <span class="vh">: \(item.task.title)</span></button></form>
            """
    }

    /// 001 п. 4.3/7: so many days after the message that the year is open, a week where the school has not said otherwise.
    private var timetable: HTML {
        guard sheet.isOpen else { return .none }
        let due = sheet.timetable.flatMap { $0.due == nil ? nil : $0.words } ?? untimedDue
        let isLate = sheet.timetable?.lateness(at: sheet.now) != nil
        return """
            <section class="section" aria-labelledby="timetable"><div class="section__head"><h2 id="timetable">Расписание, \
            \(due)</h2></div>
            \(if: sheet.untimed.isEmpty, "<p class=\"empty\">Расписание опубликовано для всех классов.</p>")\
            \(if: !sheet.untimed.isEmpty, untimed(isLate))</section>

            """
    }

    private var untimedDue: String {
        frame.asking?.regulation[.timetableDays] == "none"
            ? "срок " + Term.unset.text : "срок отсчитывают от открытия года"
    }

    private func untimed(_ isLate: Bool) -> HTML {
        """
        <p class="notice" data-kind="\(isLate ? "err" : "warn")">Классы без опубликованного расписания: \
        \(sheet.untimed.count)\(if: isLate, " — просрочено"). <a href="\(frame.link(Link("/import")))">Загрузить</a></p>
        <nav class="chips" aria-label="Классы без расписания">\(each: sheet.untimed, {
            "<a class=\"chip\" href=\"\(frame.link(.schoolClass($0.slug)))\">\($0.name)</a>"
        })</nav>
        """
    }
}
