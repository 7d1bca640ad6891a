import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// One student apart from the class: an individual plan, and a subject that is not studied.
struct IndividualPlanTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private func change<T: Sendable>(
        _ school: Database, _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        let permit = try clockPermit()
        return try await school.change { try body($0.signed(by: permit)) }
    }

    @Test(
        "R037 an individual plan is a page of its own, and the student stays on the class's list",
        arguments: TestEngine.offered)
    func ownPage(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let anna = try cast.student(Cast.anna), kuprin = try cast.person("Куприн"), day = try Self.day("2025-12-01")
        let algebra = try cast.course("8Б Алгебра"), eighth = try cast.schoolClass("8Б")
        let own = try await change(school) { pen in
            let subject = try #require(try pen.listedSubject(named: "Алгебра"))
            return try pen.planIndividually(
                anna, subject, by: kuprin, weeklyTenths: 20, from: day, year: 2025, isInstead: true)
        }
        let found = try await school.read { records in
            (
                course: try records.listedCourse(own),
                members: try records.students(of: own, on: day).map(\.id),
                teachers: try records.teachers(of: own, on: day).map(\.id),
                lessons: try [day - 1, day].map { try records.isMember(anna, of: algebra, on: $0) },
                others: try records.students(of: algebra, on: day).count,
                before: try records.students(of: algebra, on: day - 1).count,
                home: try records.students(of: eighth, on: day).contains { $0.id == anna }
            )
        }
        #expect(found.course?.title.hasPrefix("Алгебра, инд. Кузнецова") == true && found.course?.classSlug == "8b")
        #expect(found.members == [anna] && found.teachers == [kuprin])
        #expect(found.lessons == [true, false] && found.home)
        #expect(found.others == found.before - 1, "everybody else goes on as before")
        let second = try await change(school) { pen in
            let subject = try #require(try pen.listedSubject(named: "Физика"))
            return try pen.planIndividually(anna, subject, by: kuprin, weeklyTenths: 10, from: day, year: 2025)
        }
        let groups = try await school.read { records in
            try [own, second].map { try records.listedCourse($0)?.group }
        }
        #expect(groups[0] == groups[1], "one student has one group, and as many courses as subjects")
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test(
        "R037 what is not studied from a day is outside every count, and what was before stays",
        arguments: TestEngine.offered)
    func notStudied(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let eleventh = try cast.schoolClass("11А"), physics = try cast.course("11А Физика")
        let student = try #require(cast.students["11А"]?.first), day = try Self.day("2025-12-01")
        try await change(school) { pen in
            let subject = try #require(try pen.listedSubject(named: "Физика"))
            try pen.exempt(student, from: subject, since: day, basis: "заявление от 28.11.2025")
        }
        let found = try await school.read { records in
            (
                member: try [day - 1, day].map { try records.isMember(student, of: physics, on: $0) },
                counts: try [day - 1, day].map { try records.students(of: physics, on: $0).count },
                chosen: try records.subjectsNotStudied(in: eleventh, on: day),
                lacking: try records.divisions(of: 2025).filter { $0.classes == [eleventh] }.flatMap {
                    try records.studentsWithoutGroup(in: $0.id, on: day)
                }.count
            )
        }
        #expect(found.member == [true, false] && found.counts == [16, 15])
        #expect(found.chosen.map(\.subjectName) == ["Физика"] && found.chosen.first?.student == student)
        #expect(found.lacking == 0, "who chose so is not asked about")
        await #expect(throws: Objection.self) {
            try await change(school) { pen in
                let subject = try #require(try pen.listedSubject(named: "Физика"))
                try pen.exempt(student, from: subject, since: day + 7, basis: "ещё раз")
            }
        }
        let exemption = try #require(found.chosen.first)
        try await change(school) { try $0.end(exemption, lastDay: day + 6) }
        let after = try await school.read { records in
            try records.divisions(of: 2025).filter { $0.classes == [eleventh] }.flatMap {
                try records.studentsWithoutGroup(in: $0.id, on: day + 7).map(\.id)
            }
        }
        #expect(after == [student], "who studies again is named until put into a group")
        #expect(try await school.verify().findings.isEmpty)
    }
}
