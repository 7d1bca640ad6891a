import Markup
import School
import Storage
import Web

/// The week of one class, teacher or room: weekdays side by side, numbers below each other.
struct WeekTable {
    let week: SchoolWeek
    let slots: [Slot]
    let classes: [ListedClass]
    /// What stands beside the subject: the teacher, or the class.
    let who: (Slot) -> String

    var html: HTML {
        let days = week.days(classes, slots), numbers = week.numbers(classes, slots)
        let places = Dictionary(grouping: slots) { [$0.weekday, $0.n] }
        return """
            <div class="scroll-x" tabindex="0" role="region" aria-label="Уроки недели"><table class="table timetable__week">\
            <thead><tr><th scope="col">Урок</th>\(each: days, { "<th scope=\"col\">\(Weekdays.full[$0 - 1])</th>" })</tr>\
            </thead><tbody>\(each: numbers, { n in
                """
                <tr><th scope="row">\(n)\(time(n))</th>\(each: days, { day in
                    "<td>\(each: places[[day, n]] ?? [], lesson)</td>"
                })</tr>

                """
            })</tbody></table></div>
            <p class="note">\(counted(slots.count, "урок", "урока", "уроков")) в неделю\
            \(if: slots.contains { $0.week != 0 }, "; (А) — нечётные недели учебного года, (Б) — чётные")</p>
            """
    }

    private func time(_ n: Int) -> HTML {
        guard classes.count == 1, let bells = week.book.bells[classes[0].id]?.first ?? nil, let bell = bells.bell(n)
        else {
            return .none
        }
        return "<small>\(bell.starts.text)–\(bell.ends.text)</small>"
    }

    private func lesson(_ slot: Slot) -> HTML {
        """
        <p>\(Weekdays.mark(slot.week))<b>\(week.title(slot))</b> <small>\(who(slot))\
        \(if: !slot.room.isEmpty, ", \(slot.room)")</small></p>
        """
    }
}

/// Days of the week and weeks of two kinds in words.
enum Weekdays {
    static let full = ["Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота", "Воскресенье"]
    static let short = ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"]

    /// «(А) » for lessons of odd weeks, «(Б) » for those of even ones; nothing for every week.
    static func mark(_ week: Int) -> String { ["", "(А) ", "(Б) "][min(max(week, 0), 2)] }

    /// «понедельник, 3-й урок».
    static func place(_ weekday: Int, _ n: Int) -> String { "\(RussianDate.weekdays[weekday - 1]), \(n)-й урок" }
}
