import School
import Testing

@testable import SchoolYearFeature

struct YearFieldsTests {
    /// As the ministry of education recommended for these years.
    @Test(arguments: [
        (2025, ["2025-09-01", "2025-10-26", "2025-11-03", "2025-12-30", "2026-01-12", "2026-03-29", "2026-04-06"]),
        (2026, ["2026-09-01", "2026-10-25", "2026-11-02", "2026-12-30", "2027-01-11", "2027-03-28", "2027-04-05"]),
    ])
    func `quarters are offered in whole weeks`(year: Int, days: [String]) {
        let offered = YearFields.usual(year)
        #expect(offered.flatMap { [$0.from.iso, $0.to.iso] }.dropLast() == days[...])
        #expect(offered.last?.to.iso == "\(year + 1)-05-26")
    }
}
