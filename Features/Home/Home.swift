import Web

/// «Сегодня»: the first page of everybody, made of what their duties ask of this day.
package let home = Feature("Сегодня", pages: [TodayPage.self])
