import Markup
import School
import Storage
import Web

/// The register as a table that can be printed.
struct RegisterView {
    let title: String
    let lines: [RegisterLine]
    /// The number before which the next page begins.
    let next: Int?
    /// What stands above the slips on the first page of the whole school.
    let more: RegisterMore?
    let inside: Door.Call.Inside

    var html: HTML {
        let frame = inside.frame
        return """
            <main id="main" class="page" data-width="wide" tabindex="-1">
            <header class="page__head"><h1>\(title)</h1><p class="page__note">\(note)</p>\
            <div class="page__tools"><a class="button" href="\(frame.link(.missing))">Ещё не вошли</a>\
            <button class="button" data-kind="quiet" type="button" data-behaviour="print">Печать</button></div></header>
            \(more?.html(inside.asking))\(if: lines.isEmpty, "<p class=\"notice\">Карточек ещё не выдавали.</p>")\
            \(if: !lines.isEmpty, table)\
            \(if: next != nil, """
                <p><a class="button" href="\(frame.link(.credentialsRegister(before: next ?? 1)))">Раньше</a></p>
                """)
            </main>
            """
    }

    /// A list with names carries who printed it and when (001 п. 2п.6).
    private var note: String {
        let asking = inside.asking, (day, time, _) = asking.zone.local(asking.now)
        return "\(asking.name?.short ?? ""), \(day.russian), \(time.text)"
    }

    private var table: HTML {
        """
        <table class="table" data-cards><caption class="vh">Выданные карточки, новые сверху</caption><thead><tr>\
        <th scope="col">Когда</th><th scope="col">Кому</th><th scope="col">Кто выдал</th>\
        <th scope="col">Основание</th><th scope="col">Что стало</th></tr></thead>
        <tbody>\(each: lines, row)</tbody></table>

        """
    }

    private func row(_ line: RegisterLine) -> HTML {
        let slip = line.slip
        let name: HTML =
            line.person.map {
                "<a href=\"\(inside.frame.link(.wayIn(of: $0.id)))\">\($0.name.list)</a>"
            } ?? "человека в школе нет"
        return """
            <tr><th scope="row">\(when(slip.issued))</th><td data-label="Кому">\(name)</td>\
            <td data-label="Кто выдал">\(line.issuer?.short ?? "сервер")</td>\
            <td data-label="Основание">\(slip.reason.isEmpty ? "—" : slip.reason)</td>\
            <td data-label="Что стало">\(fate(slip))</td></tr>

            """
    }

    private func fate(_ slip: Slip) -> HTML {
        if let used = slip.used { return "<span class=\"tag\" data-kind=\"ok\">использована</span> \(when(used))" }
        if let voided = slip.voided { return "заменена новой \(when(voided))" }
        let isOver = slip.expires <= inside.asking.now, until = inside.asking.zone.day(of: slip.expires).russian
        return isOver ? "срок вышел \(until)" : "ждёт до \(until)"
    }

    private func when(_ moment: Moment) -> String {
        let (day, time, _) = inside.asking.zone.local(moment)
        return "\(day.russian), \(time.text)"
    }
}
