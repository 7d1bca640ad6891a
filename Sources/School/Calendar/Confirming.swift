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

    /// The rule of its term.
    package var rule: RegulationKey {
        switch self {
        case .list: .classListTerm
        case .cards: .cardsTerm
        case .unchanged: .cardsRecheck
        }
    }

    /// The day whose rules it is judged by: of the year's beginning, or of the month's for what is confirmed monthly.
    package func opens(in year: SchoolYear, month: Int) -> Day {
        guard self == .unchanged else { return year.starts }
        let number = month >= year.starts.month ? year.number : year.number + 1
        return max(Day(year: number, month: month, day: 1) ?? year.starts, year.starts)
    }

    /// What its term counts from. A day of the regulation's own is of the calendar year in which the school year
    /// begins, though it may come before the first lesson.
    package func start(in year: SchoolYear, month: Int) -> TermStart {
        let spring = Day(year: year.number, month: 5, day: 1) ?? year.starts
        return TermStart(day: self == .unchanged ? opens(in: year, month: month) : spring)
    }
}
