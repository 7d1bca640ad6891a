import Testing

@testable import School

struct RegulationTests {
    @Test func `every key has a default that can be read, a title and a name of its own`() {
        #expect(Set(RegulationKey.allCases.map(\.title)).count == RegulationKey.allCases.count)
        for key in RegulationKey.allCases {
            #expect(Regulation.mayStand(key.standard, for: key), "\(key)")
            #expect(!key.title.isEmpty)
        }
    }

    @Test func `what the school has not settled is the default, and is said to be`() throws {
        let fresh = Regulation()
        #expect(fresh.quietMinutes == 15)
        #expect(fresh[.pointDays] == "14")
        #expect(fresh.rounding == .math)
        #expect(fresh.fivePoint == .five(allowsOne: false))
        #expect(fresh.term(.homeworkTerm) == .hoursAfterLessons(3))
        #expect(fresh.markRule(gradeLevel: 4).term == .calendarDays(3))
        #expect(fresh.markRule(gradeLevel: 5).term == .calendarDays(7))
        #expect(fresh.day(.handingDay, of: 2026)?.iso == "2026-08-30")
        #expect(fresh.opens(of: 2026).iso == "2026-08-15")
        #expect(fresh.day(.yearOpenBy, of: 2026)?.iso == "2026-09-07" && fresh[.timetableDays] == "7")
        #expect(fresh.isOn(.secondFactorKeeper) && fresh.isOn(.secondFactorDirector))
        #expect(!fresh.isOn(.secondFactorTeacher) && !fresh.isOn(.editCurrent) && !fresh.isOn(.editFinal))
        #expect(!fresh.isSettled(.quietMinutes))
        let settled = try fresh.settling(.quietMinutes, "0").settling(.editFinal, "yes")
        #expect(settled.quietMinutes == 0)
        #expect(settled.isOn(.editFinal))
        #expect(settled.isSettled(.quietMinutes))
        #expect(Regulation(settled.encoded) == settled)
    }

    @Test(arguments: [
        (RegulationKey.quietMinutes, "61"), (.quietMinutes, "-1"), (.quietMinutes, "x"), (.pointDays, "0"),
        (.rounding, "T050"), (.editFinal, "да"), (.homeworkTerm, "3"), (.homeworkTerm, "3 лет"), (.symbols, "Н"),
        (.minimumMarks, "3 5 7"), (.recordMode, ""), (.handingDay, "30.08"), (.handingDay, "08-32"),
        (.yearOpens, "02-15"), (.yearOpens, "8-15"), (.timetableDays, "0"), (.missedMost, "0"), (.missedMost, "100"),
        (.missedMost, "50 %"),
    ])
    func `a value that cannot be is neither settled nor read`(key: RegulationKey, value: String) {
        #expect(throws: Objection.self) { try Regulation().settling(key, value) }
        #expect(!Regulation([key.rawValue: value]).isSettled(key))
    }

    @Test(arguments: [
        (1, PeriodKind.quarter, 3), (2, .quarter, 5), (3, .quarter, 7), (6, .quarter, 7), (1, .halfYear, 5),
        (2, .halfYear, 5), (3, .year, 7), (0, .trimester, 3),
    ])
    func `the least number of marks goes by hours and kind of period`(hours: Int, kind: PeriodKind, count: Int) {
        #expect(MinimumMarks.usual.count(weeklyHours: hours, in: kind) == count)
    }

    @Test func `two marks stand in a cell where the regulation lets them`() throws {
        let languages = try Regulation().settling(.twoMarks, "languages")
        #expect(languages.allowsTwoMarks(isLanguage: true))
        #expect(!languages.allowsTwoMarks(isLanguage: false))
        #expect(Regulation().allowsTwoMarks(isLanguage: false))
    }
}
