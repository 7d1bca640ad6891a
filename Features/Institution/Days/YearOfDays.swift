import Markup
import School
import Web

/// A year month by month: each day with a letter of what sort of day it is for one grade level.
struct YearOfDays {
    let calendar: SchoolCalendar
    let year: SchoolYear
    let level: Int?

    private var months: [Day] {
        (0..<12).compactMap { index in
            let month = year.starts.month + index
            return Day(year: year.starts.year + (month - 1) / 12, month: (month - 1) % 12 + 1, day: 1)
        }
    }

    var html: HTML {
        """
        <section class="section" aria-labelledby="year"><div class="section__head"><h2 id="year">Год по дням\
        \(if: level != nil, ", \(level ?? 0) параллель")</h2></div>
        <div class="scroll-x" tabindex="0" role="region" aria-labelledby="year"><table class="year-days">\
        <caption class="vh">Какой это день: пусто — учебный</caption>
        <thead><tr><th scope="col">Месяц</th>\(each: 1...31, { "<th scope=\"col\">\($0)</th>" })\
        <th scope="col">Учебных</th></tr></thead>
        <tbody>\(each: months, row)</tbody></table></div>
        <p class="note">в — выходной, к — каникулы, с — сокращённый день, д — дистанционный, у — учебная суббота.</p>\
        </section>

        """
    }

    private func row(_ first: Day) -> HTML {
        let length = Day.lengthOfMonth(first.month, of: first.year)
        let kinds = (0..<length).map {
            year.contains(first + $0) ? calendar.kind(of: first + $0, gradeLevel: level) : nil
        }
        return """
            <tr><th scope="row">\(RussianDate.month(first))</th>\(each: kinds, cell)\
            \(each: 0..<(31 - length), { _ in "<td class=\"is-none\"></td>" })\
            <td class="num">\(kinds.count { $0?.hasLessons ?? false })</td></tr>

            """
    }

    private func cell(_ kind: DayKind?) -> HTML {
        switch kind {
        case nil: "<td class=\"is-none\"></td>"
        case .school: "<td></td>"
        case .holiday: "<td data-kind=\"holiday\">к</td>"
        case .dayOff: "<td data-kind=\"off\">в</td>"
        case .short: "<td data-kind=\"special\">с</td>"
        case .remote: "<td data-kind=\"special\">д</td>"
        case .workingSaturday: "<td data-kind=\"special\">у</td>"
        }
    }
}
