import Foundation
import Testing

@testable import School

/// The table against the tz database of the machine, where it has one.
struct ZoneTableTests {
    @Test(arguments: Zone.all)
    func `offsets agree with the tz database since 2012`(zone: School.Zone) throws {
        guard let system = TimeZone(identifier: zone.name) else { return }
        // The Crimea kept other clocks until the end of March 2014.
        let begins = zone.name == "Europe/Simferopol" ? "2014-04-01" : "2012-01-01"
        let first = try #require(Day(iso: begins)).number
        let last = try #require(Day(iso: "2026-01-01")).number
        for hour in stride(from: first * 24, to: last * 24, by: 1) {
            let seconds = hour * 3_600
            let expected = system.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
            if zone.offset(at: Moment(seconds: seconds)) != expected {
                Issue.record("\(zone.name) at \(Moment(seconds: seconds).iso): \(expected / 3_600) h expected")
                return
            }
        }
        #expect(system.secondsFromGMT(for: Date(timeIntervalSince1970: 1_763_600_000)) != 0)
    }
}
