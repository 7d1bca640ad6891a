import Markup
import School
import Storage
import Web

/// Below the roster: one more on duty, and what stands with the way to take it out.
struct RosterForm {
    let sheet: RosterPage.Sheet
    let form: Form
    let frame: Frame

    private static let weekdays = ["каждый день", "пн", "вт", "ср", "чт", "пт", "сб"]

    var html: HTML {
        let fields = Fields(form)
        let kinds = RosterKind.allCases.map { ("\($0.rawValue)", $0.title) }
        let days = Self.weekdays.indices.map { ("\($0)", Self.weekdays[$0]) }
        let who =
            [("", "выберите")] + sheet.people.map { ("p\($0.value)", $0.title) }
            + sheet.classes.map { ("c\($0.value)", $0.title) }
        return """
            <details class="section no-print"\(if: fields.isBack || sheet.lines.isEmpty, " open")>\
            <summary>Назначить дежурство</summary>
            <form class="inline-form" method="post" action="\(frame.link(.roster()))">\(frame.tokenField)\
            <input type="hidden" name="d" value="\(sheet.monday.iso)">\
            \(fields.select("kind", "Кто дежурит", kinds, "2"))\(fields.select("who", "Человек или класс", who))\
            \(fields.text("place", "Место", limit: 60, hint: "этаж, столовая, вход"))\
            \(fields.select("weekday", "День", days, "0"))\(fields.day("from", "С", sheet.monday))\
            \(fields.day("to", "По", sheet.monday + 5))\
            <div class="field"><button class="button" data-kind="main">Назначить</button></div></form></details>
            <ul class="list no-print">\(each: sheet.lines, { line($0) })</ul>

            """
    }

    private func line(_ line: RosterLine) -> HTML {
        let day = Self.weekdays.indices.contains(line.weekday) ? Self.weekdays[line.weekday] : "вс"
        let words = [
            line.kind.title, line.place, line.who, day, RussianDate.range(line.days.lowerBound, line.days.upperBound),
        ]
        .filter { !$0.isEmpty }.joined(separator: " · ")
        return """
            <li>\(words)<form method="post" action="\(frame.link(Link("/roster/drop")))">\(frame.tokenField)\
            <input type="hidden" name="d" value="\(sheet.monday.iso)"><input type="hidden" name="line" value="\(line.id)">\
            <button class="button" data-kind="quiet">Убрать<span class="vh">: \(words)</span></button></form></li>
            """
    }
}
