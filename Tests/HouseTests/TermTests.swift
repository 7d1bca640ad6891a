import Testing

/// Terms are reckoned in one room: nobody else adds days or hours to one.
struct TermTests {
    /// What reckoning a term looks like, and where it may stand.
    private static let signs = [
        ".hoursAfterLessons", ".calendarDays", ".workingDays", ".schoolDays", ".lastSchoolDayOfMonth",
    ]
    private static let rooms = ["Sources/School/Terms/", "Sources/School/Regulation/Term"]

    @Test func `a term is reckoned only among the terms`() {
        expectNone(
            House.product.filter { file in !Self.rooms.contains { file.path.hasPrefix($0) } }.flatMap { file in
                file.complaints(in: \.code, "ask Terms.deadline") { line in
                    Self.signs.contains { line.says($0) } || line.says(".due(day")
                }
            }, "one engine reckons every term")
    }

    @Test func `the end of a day is a term's only among the terms`() {
        // The school's midnight is also when a kept page grows stale.
        let allowed = [
            "Sources/School/Terms/", "Sources/School/Calendar/Zone.swift", "Features/Home/TodaySheet.swift",
            "Features/Diary/Marks/MarksSheet.swift", "Features/Diary/Week/DiarySheet.swift",
        ]
        expectNone(
            House.product.filter { file in !allowed.contains { file.path.hasPrefix($0) } }.flatMap { file in
                file.complaints(in: \.code, "ask Terms.deadline") { $0.says("endOfDay(") }
            }, "a term that ends with a day is reckoned by the engine")
    }
}
