import School
import Testing
import Trials

@testable import ExchangeFeature
@testable import Storage

/// A list that moves a class to the other shift.
struct ShiftByListTests {
    private static let name = ClassName(gradeLevel: 5, letter: "А")

    private func starts(_ school: TestSchool, on day: Day) async throws -> [String] {
        try await school.database.read { records in
            try records.rows(SQL("SELECT starts FROM lesson WHERE day = ?1 ORDER BY n"), day) {
                TimeOfDay(minutes: $0.int(0)).text
            }
        }
    }

    @Test(arguments: TestEngine.offered)
    func `lessons to come ring with the shift that a list brings, those behind stay`(engine: TestEngine) async throws {
        let school = try await LoadedSchool.make(engine)
        try await school.change { records in
            let second = Bells([Bell(n: 1, starts: TimeOfDay(minutes: 840), ends: TimeOfDay(minutes: 880))])
            var facts = BellFacts("Вторая смена", from: TestSchool.day(2025, 9, 1))
            facts.shift = 2
            _ = try records.add(second, facts)
            let course = try #require(try records.courses(of: 2025).first { $0.classSlug == "5a" })
            let year = SchoolYear(2025, starts: TestSchool.day(2025, 9, 1), ends: TestSchool.day(2026, 8, 31))
            let slots = (1...5).map { SlotFacts(weekday: $0, n: 1, room: nil, courses: [course.id]) }
            let timetable = try records.publish(timetable: "Осень", of: 2025, from: year.starts, slots: slots)
            _ = try records.makeLessons(of: timetable, year: year, from: year.starts)
        }
        let before = TestSchool.today - 1, after = TestSchool.today + 4
        #expect(try await starts(school, on: after) == ["09:00"])
        try await school.change { records in
            let days = try SchoolDays(records, today: TestSchool.today)
            var changes = TeachingChanges()
            changes.classes[Self.name] = .init(profile: nil, shift: 2)
            try LoadTeaching.load(changes, LoadPeople.Outcome(), days, records)
        }
        #expect(try await starts(school, on: after) == ["14:00"])
        #expect(try await starts(school, on: before) == ["09:00"])
        #expect(try await school.database.verify().isClean)
    }
}
