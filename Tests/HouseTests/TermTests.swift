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

    /// The rules that are given as a number of days or as a day of the year, read from where their units stand; how old
    /// a copy may be is no term.
    private static let dayRules: [String] = {
        let path = "Sources/School/Regulation/RegulationKeyMeaning.swift"
        let units = Source(path: path, text: House.text(path)).code.filter { line in
            [": .days(", ": .dueDays(", ": .dueDay"].contains { line.contains($0) }
        }
        return units.flatMap { $0.prefix { $0 != ":" }.names.dropFirst().map(String.init) }
            .filter { !$0.hasPrefix("copyAge") }
    }()

    /// Whether a line takes such a rule's value to reckon with: `rules.timetableDays`, `self[.pointDays]`,
    /// `rules.day(.handingDay`; naming the key alone, to ask for it or to settle it, is nobody's reckoning.
    private static func reckons(_ line: String, with key: String) -> Bool {
        if line.says("day(.\(key)") || line.says("digits(self[.\(key)]") { return true }
        return ["regulation", "rules", "$0"].contains { line.says("\($0).\(key)") }
    }

    @Test func `days of a rule are counted and judged only among the terms`() {
        #expect(Self.dayRules.contains("timetableDays") && Self.dayRules.contains("handingDay"))
        #expect(Self.dayRules.contains("pointDays") && Self.dayRules.contains("planTerm"))
        // What stood on the pages before the engine knew these terms.
        for line in [
            "asking.regulation.timetableDays.map { asking.zone.day(of: opened.at) + $0 }",
            "if let days = asking.regulation.timetableDays {", "rules.day(.yearOpenBy, of: number)",
            "let due = asking.today + asking.regulation.pointDays",
        ] { #expect(Self.dayRules.contains { Self.reckons(line, with: $0) }, "\(line)") }
        expectNone(
            House.product.filter { file in !Self.rooms.contains { file.path.hasPrefix($0) } }.flatMap { file in
                file.complaints(in: \.code, "ask Regulation.yearDeadline or its neighbours") { line in
                    Self.dayRules.contains { Self.reckons(line, with: $0) }
                }
            }, "one engine counts the days of every rule and says what is late")
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
