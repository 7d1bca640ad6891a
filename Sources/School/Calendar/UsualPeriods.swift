/// The parts of a year as most schools set them; each date can be changed before it is saved.
package enum UsualPeriods {
    /// How many parts a kind may have; modules, and periods with names of their own, are counted by the school.
    package static func parts(of kind: PeriodKind) -> ClosedRange<Int> {
        switch kind {
        case .quarter: 4...4
        case .halfYear: 2...2
        case .trimester: 3...3
        case .module: 5...8
        case .custom: 1...12
        case .year: 1...1
        }
    }

    /// The usual dates of a school year's parts, from its first day to 26 May, in whole weeks.
    ///
    /// Quarters and half-years have the ministry's breaks: nine days in autumn and in spring, from 31 December to the
    /// first Monday after 8 January in winter. Trimesters follow one another; modules have a week between them.
    package static func dates(_ kind: PeriodKind, parts: Int, of year: SchoolYear) -> [ClosedRange<Day>] {
        let quarters = quarters(of: year), last = quarters[3].upperBound
        switch kind {
        case .quarter: return quarters
        case .halfYear:
            return [
                quarters[0].lowerBound...quarters[1].upperBound, quarters[2].lowerBound...quarters[3].upperBound,
            ]
        case .trimester:
            let winter = day(year, 12, 1), spring = day(year, 3, 1)
            return [year.starts...winter - 1, winter...spring - 1, spring...last]
        case .module, .custom: return equal(parts, from: year.starts, to: last)
        case .year: return [year.starts...last]
        }
    }

    private static func quarters(of year: SchoolYear) -> [ClosedRange<Day>] {
        let autumn = sunday(by: day(year, 10, 26)), spring = sunday(by: day(year, 3, 29))
        return [
            year.starts...autumn, autumn + 8...day(year, 12, 30), (day(year, 1, 9) + 6).monday...spring,
            spring + 8...day(year, 5, 26),
        ]
    }

    private static func equal(_ parts: Int, from first: Day, to last: Day) -> [ClosedRange<Day>] {
        let weeks = (last.monday - first.monday) / 7 + 1, study = weeks - (parts - 1)
        var monday = first.monday
        return (0..<parts).map { index in
            let length = study * (index + 1) / parts - study * index / parts
            let part = max(monday, first)...min(monday + length * 7 - 1, last)
            monday = monday + (length + 1) * 7
            return part
        }
    }

    private static func sunday(by day: Day) -> Day { day.weekday == 7 ? day : day.monday - 1 }

    private static func day(_ year: SchoolYear, _ month: Int, _ number: Int) -> Day {
        Day(year: month >= 8 ? year.number : year.number + 1, month: month, day: number) ?? year.starts
    }
}
