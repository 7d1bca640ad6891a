import School
import Testing

/// How old the last copy is, in the words of the person who must act.
struct CopyAgeTests {
    @Test(
        "R126 a copy warns at two days and alarms at fourteen",
        arguments: [
            (0, CopyAge.fresh(days: 0)), (86_399, .fresh(days: 0)), (86_400, .fresh(days: 1)),
            (172_799, .fresh(days: 1)),
            (172_800, .old(days: 2)), (14 * 86_400 - 1, .old(days: 13)), (14 * 86_400, .overdue(days: 14)),
            (-60, .fresh(days: 0)),
        ])
    func ages(_ seconds: Int, _ age: CopyAge) {
        let last = Moment(seconds: 1_763_600_000)
        #expect(CopyAge(of: last, at: last + seconds) == age)
        let rules = Regulation(["backup.max_age": "60", "backup.warn_age": "60"])
        #expect(!CopyAge(of: last, at: last + 59 * 86_400, under: rules).isWarning)
    }

    @Test func `no copy at all is an alarm`() {
        let age = CopyAge(of: nil, at: Moment(seconds: 1_763_600_000))
        #expect(age == .missing && age.isAlarm && !age.isWarning)
        #expect(age.text == "Резервной копии ещё нет. Сделайте её сегодня.")
    }

    @Test func `the words count days as people do`() {
        #expect(CopyAge.old(days: 2).text == "Последней резервной копии 2\u{A0}дня. Сделайте новую.")
        #expect(CopyAge.fresh(days: 1).text == "Резервная копия сделана 1\u{A0}день назад.")
        let overdue = CopyAge.overdue(days: 21).text
        #expect(overdue.hasPrefix("Последней резервной копии 21\u{A0}день, больше, чем допускают"))
    }
}
