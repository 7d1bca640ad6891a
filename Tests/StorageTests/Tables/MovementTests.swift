import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// Who stood where on any day.
struct MovementTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    @Test("an arrival and a departure stand in the class on their own days only", arguments: TestEngine.offered)
    func arrivalAndDeparture(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let eighth = try cast.schoolClass("8Б"), leaver = try cast.student(Cast.leaver)
        let lists = try await school.read { records in
            try ["2025-11-07", "2025-11-10", "2025-11-14", "2025-11-15"].map { iso in
                try records.students(of: eighth, on: Self.day(iso)).map(\.name.full)
            }
        }
        #expect(lists.map { $0.contains(Cast.newcomer) } == [false, true, true, true])
        #expect(lists.map { $0.contains(Cast.leaver) } == [true, true, true, false])
        let algebra = try cast.course("8Б Алгебра")
        let member = try await school.read { records in
            try ["2025-11-14", "2025-11-15"].map { try records.isMember(leaver, of: algebra, on: Self.day($0)) }
        }
        #expect(member == [true, false])
    }

    @Test(arguments: TestEngine.offered)
    func `a transfer ends the groups of the old class and begins that of the new one`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let student = try cast.student(Cast.anna), ninth = try cast.schoolClass("9А"), permit = try clockPermit()
        let day = try Self.day("2025-12-01")
        try await school.change { try $0.signed(by: permit).move(student, to: ninth, from: day, note: "по заявлению") }
        let courses = try await school.read { records in
            try [day - 1, day].map { try records.courses(of: student, on: $0).map(\.classSlug) }
        }
        #expect(Set(courses[0]) == ["8b"] && Set(courses[1]) == ["9a"])
        #expect(courses[0].count > 10)
        let scopes = try await school.read { records in
            try [day - 1, day].map { try records.scope(student: student, on: $0).studentClass }
        }
        #expect(scopes == [try cast.schoolClass("8Б"), ninth])
    }

    @Test(arguments: TestEngine.offered)
    func `the home-schooled and the family-schooled are on the list but not in the class's lessons`(
        engine: TestEngine
    ) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let home = try cast.student(Cast.homeSchooled), family = try cast.student(Cast.familySchooled)
        let ninth = try cast.schoolClass("9А")
        let found = try await school.read { records in
            (
                list: try records.students(of: ninth, on: cast.today).map(\.id),
                home: try records.courses(of: home, on: cast.today).map(\.title),
                family: try records.courses(of: family, on: cast.today).count
            )
        }
        #expect(found.list.contains(home) && found.family == 0)
        #expect(Set(found.home) == ["Алгебра, инд. Ёжиков", "Русский язык, инд. Ёжиков"])
    }

    @Test(arguments: TestEngine.offered)
    func `somebody who is in a class cannot be enrolled in another`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let student = try cast.student(Cast.boris), ninth = try cast.schoolClass("9А"), permit = try clockPermit()
        await #expect(throws: Objection.self) {
            try await school.change { try $0.signed(by: permit).enrol(student, in: ninth, from: cast.today) }
        }
    }
}
