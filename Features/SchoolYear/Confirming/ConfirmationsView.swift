import Markup
import School
import Storage
import Web

/// How the confirmations of all classes look: a row a class, what is late is marked and counted.
struct ConfirmationsView {
    let sheet: ConfirmationsPage.Sheet
    let frame: Frame

    var view: View {
        View(
            "Подтверждения",
            main: """
                <main id="main" class="page" tabindex="-1">
                <header class="page__head"><h1>Подтверждения классных руководителей</h1>\
                <p class="page__note">\(note)</p>\(frame.yearWays(.confirmations))</header>
                \(sheet.classes.isEmpty ? "<p class=\"empty\">В учебном году ещё нет классов.</p>" : table)
                </main>
                """)
    }

    private func given(_ what: Confirming, _ one: ClassState, month: Int = 0) -> Confirmation? {
        sheet.given.first { $0.schoolClass == one.schoolClass && $0.what == what && $0.month == month }
    }

    private var note: String {
        let lists = sheet.classes.count { given(.list, $0) == nil }
        return lists == 0 ? "списки подтверждены" : "список не подтверждён: \(lists)"
    }

    private var table: HTML {
        """
        <table class="table" data-cards><thead><tr><th scope="col">Класс</th><th scope="col">Классный руководитель</th>\
        <th scope="col">Список\(by(.list))</th><th scope="col">Данные\(by(.cards))</th>\
        <th scope="col">Без изменений\(by(.unchanged))</th></tr></thead><tbody>\(each: sheet.classes, row)</tbody></table>
        """
    }

    /// «, до 7 сентября», where the regulation sets a day.
    private func by(_ what: Confirming) -> String {
        sheet.terms[what]?.until(on: sheet.today - 1).map { ", " + $0 } ?? ""
    }

    private func row(_ one: ClassState) -> HTML {
        """
        <tr><th scope="row"><a href="\(frame.link(.schoolClass(one.slug)))">\(one.name)</a></th>\
        <td data-label="Классный руководитель">\(sheet.leaders[one.schoolClass]?.name.short ?? "не назначен")</td>\
        <td data-label="Список">\(signature(.list, one))</td>\
        <td data-label="Данные">\(one.cards.percent) % · \(signature(.cards, one))</td>\
        <td data-label="Без изменений">\(monthly(one))</td></tr>

        """
    }

    private func signature(_ what: Confirming, _ one: ClassState) -> HTML {
        guard let given = given(what, one) else {
            let isLate = sheet.terms[what]?.lateness(at: sheet.now) != nil
            return "<span class=\"tag\" data-kind=\"\(isLate ? "err" : "warn")\">не подтверждено</span>"
        }
        return "\(given.name.short), \(RussianDate.dayAndMonth(sheet.zone.day(of: given.at)))"
    }

    /// This month, else the months of the year that have passed without a word.
    private func monthly(_ one: ClassState) -> HTML {
        if let now = given(.unchanged, one, month: sheet.today.month) {
            return "\(RussianDate.month(sheet.today)): \(RussianDate.dayAndMonth(sheet.zone.day(of: now.at)))"
        }
        let missed = passedMonths.filter { given(.unchanged, one, month: $0) == nil }
        guard sheet.terms[.unchanged]?.due != nil else { return "регламентом не установлено" }
        guard !missed.isEmpty else { return "<span class=\"tag\" data-kind=\"warn\">ждём до конца месяца</span>" }
        let names = missed.map { RussianDate.months[$0 - 1] }.joined(separator: ", ")
        return "<span class=\"tag\" data-kind=\"err\">нет</span> \(names)"
    }

    /// Months of the year before this one, September first; the summer is nobody's.
    private var passedMonths: [Int] {
        guard let year = sheet.year, year.contains(sheet.today) else { return [] }
        let all = [9, 10, 11, 12, 1, 2, 3, 4, 5]
        return Array(all.prefix { $0 != sheet.today.month })
    }
}
