/// What a class teacher confirms of the class. The numbers stand in the record and never change.
package enum Confirming: Int, Sendable, Hashable, CaseIterable {
    /// The list of students, in the first week of September (001 п. 3.3; 002 п. 4.2.2).
    case list = 1
    /// Birthdays, foreign languages, parents and their addresses for letters, in October (001 п. 3.3).
    case cards = 2
    /// That nothing has changed, each month (001 п. 3.3).
    case unchanged = 3

    /// As the page of the class names it.
    package var title: String {
        switch self {
        case .list: "Список класса"
        case .cards: "Данные учеников и родителей"
        case .unchanged: "Без изменений за месяц"
        }
    }

    /// The last day of it for a school year, counted by months 1…12 for what is confirmed monthly.
    package func due(in year: SchoolYear, month: Int = 9) -> Day {
        func day(_ month: Int, _ day: Int) -> Day {
            Day(year: month >= 9 ? year.number : year.number + 1, month: month, day: day) ?? year.ends
        }
        switch self {
        case .list: return day(9, 7)
        case .cards: return day(10, 31)
        case .unchanged:
            let first = day(month, 1)
            return first + (Day.lengthOfMonth(month, of: first.year) - 1)
        }
    }
}
