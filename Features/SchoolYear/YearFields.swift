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

    /// Quarters with the ministry's breaks, for the year of this number.
    static func usual(_ year: Int) -> [(from: Day, to: Day)] {
        guard let starts = Day(year: year, month: 9, day: 1), let ends = Day(year: year + 1, month: 8, day: 31) else {
            return []
        }
        let quarters = UsualPeriods.dates(.quarter, parts: 4, of: SchoolYear(year, starts: starts, ends: ends))
        return quarters.map { (from: $0.lowerBound, to: $0.upperBound) }
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
