import Markup
import School
import Web

/// The history of a final mark as a trail, the newest first.
struct FinalHistoryDrawing {
    let sheet: FinalHistorySheet
    let frame: Frame

    var view: View {
        let now = sheet.versions.first.map { value($0.mark) } ?? "—"
        return View(
            "История итоговой отметки — \(sheet.head.student.list)",
            main: """
                <main id="main" class="page" tabindex="-1">
                <ol class="crumbs"><li><a href="\(frame.link(sheet.head.back))">\(sheet.head.backTitle)</a></li></ol>
                <header class="page__head"><h1>История итоговой отметки</h1><p class="page__note">\(sheet.head.title) · \
                \(sheet.head.student.list)</p><div class="page__tools"><span>Сейчас: \(now)</span>\
                <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div>\
                </header>
                \(trail)\(seal)
                </main>
                """)
    }

    private var trail: HTML {
        if sheet.versions.isEmpty {
            let words = sheet.isForFamily ? "В дневнике этой отметки ещё не было." : "Отметку ещё не ставили."
            return "<p class=\"empty\">\(words)</p>\n"
        }
        return "<ol class=\"trail\">\(each: sheet.versions.indices, { item($0) })</ol>\n"
    }

    private func item(_ index: Int) -> HTML {
        let version = sheet.versions[index]
        let before = index + 1 < sheet.versions.count ? sheet.versions[index + 1].mark : nil
        let duty = version.duty.isEmpty ? "" : ", \(version.duty.prefix(1).lowercased())\(version.duty.dropFirst())"
        return """
            <li><time>\(moment(version.at))</time><span class="trail__value">\(value(version.mark))</span><div>\
            <span class="trail__who">\(version.who)</span>\(if: !sheet.isForFamily, "\(duty)") — \
            \(change(from: before, to: version.mark))\(if: !sheet.isForFamily, grounds(version))\
            <p>Видно семье с \(moment(version.visibleFrom))</p></div></li>

            """
    }

    /// What the rules proposed then, what was said, and by which paper: for those who answer for the mark (001 п. 6.7).
    private func grounds(_ version: FinalVersion) -> HTML {
        let average = version.average.map { ", средняя \($0.text)" } ?? ""
        let proposed = version.proposed.map { "Предлагалось \($0.text)\(average)" } ?? ""
        return """
            \(if: !proposed.isEmpty, "<p>\(proposed)</p>")\(if: !version.reason.isEmpty, "<p>«\(version.reason)»</p>")\
            \(version.paper.map { "<p>\($0)</p>" as HTML })
            """
    }

    private func change(from old: Mark?, to new: Mark?) -> String {
        switch (old, new) {
        case (nil, .some): "поставлено"
        case (.some(let old), .some(let new)) where old == new: "изменено основание"
        case (.some(let old), nil): "снято «\(old.text)»"
        case (.some(let old), .some): "исправлено с «\(old.text)»"
        case (nil, nil): "пусто"
        }
    }

    private func value(_ mark: Mark?) -> HTML {
        switch mark {
        case nil: "—"
        case .five(let number): "<b class=\"m\(number)\">\(number)</b>"
        case .some(let other): "<b>\(other.text)</b>"
        }
    }

    /// «20 ноября 2025, 12:00:07».
    private func moment(_ moment: Moment) -> String {
        let at = sheet.zone.local(moment)
        return "\(RussianDate.long(at.day)), \(at.time.text):\(at.second < 10 ? "0" : "")\(at.second)"
    }

    private var seal: HTML {
        sheet.isChainWhole
            ? "<p class=\"seal\">Записи об этой отметке целы\(sheet.versions.first.map { ", последняя № \($0.seq)" } ?? "")</p>"
            : "<p class=\"seal\" data-kind=\"err\">Запись об этой отметке изменена в обход журнала. Сообщите ответственному за журнал.</p>"
    }
}
