import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// How a student is taught, from which day and by which order, and what follows for lessons.
struct StudyFormTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private func change<T: Sendable>(
        _ school: Database, _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        let permit = try clockPermit()
        return try await school.change { try body($0.signed(by: permit)) }
    }

    private func set(_ form: StudyForm, _ student: ID<Student>, from day: Day, in school: Database) async throws {
        try await change(school) { pen in
            let order = try pen.addOrder("12-у", day - 3, .other, about: "о форме обучения")
            try pen.set(form, of: student, from: day, by: order)
        }
    }

    @Test(
        "R037 taught by the family a student is on the class's list and in no lesson, and comes back to both",
        arguments: TestEngine.offered)
    func family(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let anna = try cast.student(Cast.anna), eighth = try cast.schoolClass("8Б")
        let algebra = try cast.course("8Б Алгебра"), day = try Self.day("2025-12-01"), back = try Self.day("2026-01-12")
        let before = try await school.read { try $0.courses(of: anna, on: day).map(\.id) }
        try await set(.familySchooled, anna, from: day, in: school)
        let found = try await school.read { records in
            (
                forms: try [day - 1, day].map { day in
                    try records.students(of: eighth, on: day).first { $0.id == anna }?.form
                },
                member: try [day - 1, day].map { try records.isMember(anna, of: algebra, on: $0) },
                courses: try records.courses(of: anna, on: day).count,
                lacking: try records.studentsWithoutGroup(ofClass: eighth, on: day).map(\.id),
                counts: try [day - 1, day].map { try records.students(of: algebra, on: $0).count }
            )
        }
        #expect(found.forms == [.atSchool, .familySchooled] && found.member == [true, false])
        #expect(found.courses == 0 && !found.lacking.contains(anna) && found.counts == [24, 23])
        try await set(.atSchool, anna, from: back, in: school)
        let after = try await school.read { records in
            (
                courses: try records.courses(of: anna, on: back).map(\.id),
                trail: try records.studyForms(of: anna)
            )
        }
        #expect(before.count > 10 && after.courses == before, "the class's lessons and the groups that were left")
        #expect(after.trail.map(\.form) == [.atSchool, .familySchooled, .atSchool])
        #expect(after.trail.map(\.from) == [nil, day, back] && after.trail[1].paper == "№\u{A0}12-у от 28.11.2025")
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test(
        "R037 a form of education is refused on the same or an earlier day, twice, and outside the class",
        arguments: TestEngine.offered)
    func refused(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let anna = try cast.student(Cast.anna), day = try Self.day("2025-12-01")
        try await set(.homeSchooled, anna, from: day, in: school)
        let head = try await school.verify().head
        for (form, wrong) in [
            (StudyForm.familySchooled, day), (.familySchooled, day - 7), (.homeSchooled, day + 7),
            (.familySchooled, try Self.day("2025-08-30")),
        ] {
            await #expect(throws: Objection.self, "\(form) \(wrong)") {
                try await self.set(form, anna, from: wrong, in: school)
            }
        }
        #expect(try await school.verify().head == head, "what was refused wrote nothing")
    }

    @Test(
        "R037 taught at home everything or a part alone, the student leaves just those lessons of the class",
        arguments: TestEngine.offered)
    func atHome(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let anna = try cast.student(Cast.anna), boris = try cast.student(Cast.boris)
        let kuprin = try cast.person("Куприн"), day = try Self.day("2025-12-01")
        let subjects = try await school.read { records in
            try ["Алгебра", "Русский язык"].map { try #require(try records.listedSubject(named: $0)).id }
        }
        for student in [anna, boris] {
            try await set(.homeSchooled, student, from: day, in: school)
            try await change(school) { pen in
                try pen.planIndividually(
                    student, subjects.map { OwnSubject($0, by: kuprin, weeklyTenths: 20) }, from: day, year: 2025,
                    isEverything: student == anna)
            }
        }
        let (whole, part) = try await school.read { records in
            try (records.courses(of: anna, on: day), records.courses(of: boris, on: day))
        }
        #expect(Set(whole.map(\.subject)) == Set(subjects) && whole.count == 2)
        #expect(part.filter { subjects.contains($0.subject) }.count == 2, "one page each, and that the own one")
        #expect(part.contains { $0.title == "Физика" } && part.contains { $0.title.hasPrefix("Английский язык") })
        #expect(try await school.verify().findings.isEmpty)
    }
}
