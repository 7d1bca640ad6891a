import Web

/// «Сегодня»: the first page of everybody, made of what their duties ask of this day; and what stands in for a page
/// without a connection.
package let home = Feature("Сегодня", pages: [TodayPage.self, OfflinePage.self])
