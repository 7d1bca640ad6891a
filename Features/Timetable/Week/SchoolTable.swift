import Markup
import School
import Storage
import Web

/// Classes side by side, the lessons of the week below each other: as the timetable hangs on the wall.
struct SchoolTable {
    let week: SchoolWeek
    let classes: [ListedClass]
    let frame: Frame

    var html: HTML {
        let known = Set(classes.map(\.id))
        let slots = week.slots.filter { slot in
            slot.courses.contains { !week.classes(of: $0).isDisjoint(with: known) }
        }
        let places = places(slots)
        return """
            <div class="scroll-x" tabindex="0" role="region" aria-label="Расписание классов">\
            <table class="table timetable__school"><thead><tr><th scope="col">День</th><th scope="col">Урок</th>\
            \(each: classes, { "<th scope=\"col\"><a href=\"\(frame.link(.timetable(ofClass: $0.slug)))\">\($0.name.text)</a></th>" })\
            </tr></thead>\(each: week.days(classes, slots), { day in
                let numbers = week.numbers([], slots.filter { $0.weekday == day })
                return "<tbody>\(each: numbers, { row(day, $0, numbers, places) })</tbody>"
            })</table></div>
            """
    }

    private struct Place: Hashable {
        let home: ID<SchoolClass>
        let weekday: Int
        let n: Int
    }

    private func places(_ slots: [Slot]) -> [Place: [Slot]] {
        var found: [Place: [Slot]] = [:]
        for slot in slots {
            let homes = slot.courses.reduce(into: Set<ID<SchoolClass>>()) { $0.formUnion(week.classes(of: $1)) }
            for home in homes { found[Place(home: home, weekday: slot.weekday, n: slot.n), default: []].append(slot) }
        }
        return found
    }

    private func row(_ day: Int, _ n: Int, _ numbers: [Int], _ places: [Place: [Slot]]) -> HTML {
        """
        <tr>\(if: n == numbers.first, "<th scope=\"rowgroup\" rowspan=\"\(numbers.count)\">\(Weekdays.short[day - 1])</th>")\
        <th scope="row">\(n)</th>\(each: classes, { one in
            "<td>\(each: places[Place(home: one.id, weekday: day, n: n)] ?? [], lesson)</td>"
        })</tr>

        """
    }

    private func lesson(_ slot: Slot) -> HTML {
        """
        <p>\(Weekdays.mark(slot.week))\(week.title(slot)) <small>\(week.teachers(slot)) \(slot.room)</small></p>
        """
    }
}
