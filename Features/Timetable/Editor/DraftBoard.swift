import Markup
import School
import Storage
import Web

/// The table of the editor: every cell leads to its form, and the script makes it a grid to type in.
struct DraftBoard {
    let draft: Draft
    let classes: [ListedClass]
    let frame: Frame

    private struct Place: Hashable {
        let home: ID<SchoolClass>
        let weekday: Int
        let n: Int
    }

    var html: HTML {
        let week = draft.week, wrong = Set(draft.clashes.filter { !$0.isWarning }.flatMap(\.lessons))
        var places: [Place: [Slot]] = [:]
        for one in classes {
            for slot in week.slots(of: one.id) {
                places[Place(home: one.id, weekday: slot.weekday, n: slot.n), default: []].append(slot)
            }
        }
        let numbers = week.numbers(classes, places.values.flatMap { $0 })
        return """
            <div class="scroll-x" tabindex="0" role="region" aria-label="Клетки черновика">\
            <table class="table timetable__board" data-behaviour="timetable" \
            data-cells="\(frame.link(Link("/timetable/edit/\(draft.version.id)/cell")))">\
            <thead><tr><th scope="col">День</th><th scope="col">Урок</th>\
            \(each: classes, { "<th scope=\"col\">\($0.name.text)</th>" })</tr></thead>\
            \(each: week.days(classes, places.values.flatMap { $0 }), { day in
                "<tbody>\(each: numbers, { row(day, $0, numbers, places, wrong) })</tbody>"
            })</table></div>
            """
    }

    private func row(_ day: Int, _ n: Int, _ numbers: [Int], _ places: [Place: [Slot]], _ wrong: Set<Int>) -> HTML {
        """
        <tr>\(if: n == numbers.first, "<th scope=\"rowgroup\" rowspan=\"\(numbers.count)\">\(Weekdays.short[day - 1])</th>")\
        <th scope="row">\(n)</th>\(each: classes, { one in
            cell(one, day, n, places[Place(home: one.id, weekday: day, n: n)] ?? [], wrong)
        })</tr>

        """
    }

    private func cell(_ home: ListedClass, _ day: Int, _ n: Int, _ slots: [Slot], _ wrong: Set<Int>) -> HTML {
        let text = CellWords(week: draft.week).text(slots, in: home.id)
        let link = Link.timetableCell(draft.version.id, home.slug, weekday: day, n: n)
        let isWrong = slots.contains { wrong.contains($0.id) }
        return """
            <td data-at="\(home.slug)/\(day)-\(n)"\(if: isWrong, " data-clash")><a href="\(frame.link(link))"\
            \(if: slots.isEmpty, " aria-label=\"\(home.name.text), \(Weekdays.place(day, n)): пусто\"")>\(text)</a>\
            \(if: isWrong, "<span class=\"vh\">накладка</span>")</td>
            """
    }
}
