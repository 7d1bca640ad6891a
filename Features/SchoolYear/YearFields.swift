import Markup
import School
import Web

/// The dates of a year and its quarters, as most schools have them; each can be changed before the year is opened.
struct YearFields {
    let year: Int
    private let form: Form
    private let quarters: [(from: Day, to: Day)]

    /// The fields for a year, with what was typed when the form came back.
    init(year: Int, form: Form) {
        self.year = year
        self.form = form
        quarters = Self.usual(year)
    }

    /// Whole weeks, as the ministry recommends: nine days of rest in autumn and in spring, Sunday to Monday.
    static func usual(_ year: Int) -> [(from: Day, to: Day)] {
        let autumn = sunday(by: day(year, 10, 26)), spring = sunday(by: day(year + 1, 3, 29))
        let winter = day(year + 1, 1, 9)
        return [
            (day(year, 9, 1), autumn), (autumn + 8, day(year, 12, 30)), ((winter + 6).monday, spring),
            (spring + 8, day(year + 1, 5, 26)),
        ]
    }

    private static func sunday(by day: Day) -> Day { day.weekday == 7 ? day : day.monday - 1 }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }

    var html: HTML {
        """
        <input type="hidden" name="year" value="\(year)"><p><b>\(year)/\(year + 1) учебный год</b></p>
        \(each: Array(quarters.enumerated()), { quarter($0.offset, $0.element) })
        <div class="field"><label class="field__label" for="first">Начало первого урока</label>\
        <input class="input" id="first" type="time" name="first" value="\(form["first"] ?? "08:30")" required \
        data-size="small"></div>
        """
    }

    private func quarter(_ index: Int, _ dates: (from: Day, to: Day)) -> HTML {
        let number = index + 1, name = ["I", "II", "III", "IV"][index] + " четверть"
        return """
            <fieldset class="field"><legend class="field__label">\(name)</legend>\
            <label>с \(date("from\(number)", dates.from))</label> <label>по \(date("to\(number)", dates.to))</label>\
            </fieldset>

            """
    }

    private func date(_ name: String, _ usual: Day) -> HTML {
        let isWrong = form.objection?.field == name
        return """
            <input class="input" data-size="date" type="date" id="\(name)" name="\(name)" value="\
            \(form[name] ?? usual.iso)" \
            required\(if: isWrong, " aria-invalid=\"true\"")>
            """
    }
}
