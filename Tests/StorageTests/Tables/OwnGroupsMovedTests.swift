import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// Movement of those who are not in all lessons of their class: taught at home, by a plan of their own, by choice.
struct OwnGroupsMovedTests {
    private static func december(_ day: Int) -> Day { Day(year: 2025, month: 12, day: day) ?? Day(number: 0) }

    private func change<T: Sendable>(
        _ school: Database, _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        let permit = try clockPermit()
        return try await school.change { try body($0.signed(by: permit)) }
    }

    private func isWhole(_ school: Database) async throws {
        #expect(try await school.read { try $0.movementDisagreements() }.isEmpty)
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test(
        "R048 R037 whoever is taught at home or by the family is so in the new class, on the pages there were",
        arguments: TestEngine.offered)
    func atHome(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), day = Self.december(3)
        let home = try cast.student(Cast.homeSchooled), family = try cast.student(Cast.familySchooled)
        let eighth = try cast.schoolClass("8Б"), own = try cast.course("9А Алгебра, инд. Ёжиков")
        let line = try await change(school) { pen in
            try pen.transfer([home, family], to: eighth, groups: [], MovementFacts(.transfer, on: day))
            return try #require(try pen.movements(of: home).last?.id)
        }
        let found = try await school.read { records in
            (
                home: try [day - 1, day, day + 60].map { try records.courses(of: home, on: $0).map(\.title) },
                family: try records.courses(of: family, on: day).count,
                list: try records.students(of: eighth, on: day).map(\.id),
                page: try records.courses(of: eighth).map(\.id)
            )
        }
        let pages = ["Алгебра, инд. Ёжиков", "Русский язык, инд. Ёжиков"]
        #expect(found.home.allSatisfy { Set($0) == Set(pages) && $0.count == 2 } && found.family == 0)
        #expect(found.list.contains(home) && found.list.contains(family) && found.page.contains(own))
        try await isWhole(school)
        try await change(school) { _ = try $0.reverse(line, because: "приказ отменён") }
        let back = try await school.read { records in
            (
                home: try records.courses(of: home, on: day + 60).map(\.title),
                place: try records.schoolClass(of: home, on: day), page: try records.courses(of: eighth).map(\.id)
            )
        }
        #expect(Set(back.home) == Set(pages) && !back.page.contains(own))
        #expect(back.place == (try cast.schoolClass("9А")))
        try await isWhole(school)
    }

    @Test(
        "R048 a departure ends the load of the student's own pages, and its storno gives it back",
        arguments: TestEngine.offered)
    func load(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), last = Self.december(5)
        let anna = try cast.student(Cast.anna), kuprin = try cast.person("Куприн"), lykov = try cast.person("Лыков")
        let own = try await change(school) { pen in
            let subject = try #require(try pen.listedSubject(named: "Алгебра"))
            let own = try pen.planIndividually(
                anna, subject, by: kuprin, weeklyTenths: 20, from: Self.december(1), year: 2025, isInstead: true)
            let line = try #require(try pen.load(of: 2025).first { $0.course == own })
            try pen.handOver(line, to: lykov, from: Self.december(10))
            return own
        }
        func state() async throws -> (load: [Span], teachers: [[ID<Person>]], members: Int) {
            try await school.read { records in
                (
                    try records.load(of: 2025).filter { $0.course == own }.map(\.days).sorted { $0.from < $1.from },
                    try [5, 9, 20].map { try records.teachers(of: own, on: Self.december($0)).map(\.id) },
                    try records.students(of: own, on: Self.december(20)).count
                )
            }
        }
        let before = try await state()
        let line = try await change(school) { try $0.depart(anna, MovementFacts(.departure, on: last)) }
        let gone = try await state()
        #expect(gone.load == [Span(from: Self.december(1), to: last)])
        #expect(gone.teachers == [[kuprin], [], []] && gone.members == 0)
        try await isWhole(school)
        try await change(school) { _ = try $0.reverse(line, because: "остаётся") }
        let back = try await state()
        #expect(
            back.load == [
                Span(from: Self.december(1), to: Self.december(9)), Span(from: Self.december(10)),
            ])
        #expect(back.teachers == [[kuprin], [kuprin], [lykov]] && back.members == 1)
        #expect(before.load == back.load && before.teachers == back.teachers)
        try await isWhole(school)
    }

    @Test(
        "R037 what a student has apart, or does not study, is not theirs in the lessons of another class",
        arguments: TestEngine.offered)
    func apart(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), day = Self.december(3)
        let students = Array(try #require(cast.students["10А"]).prefix(4)), kuprin = try cast.person("Куприн")
        let titles = ["10Б Русский язык", "10Б Химия", "10Б Литература"]
        let courses = try titles.map { try cast.course($0) }, tenth = try cast.schoolClass("10Б")
        let before = try await school.read { records in
            try courses.map { try records.students(of: $0, on: day).count }
        }
        try await change(school) { pen in
            let russian = try #require(try pen.listedSubject(named: "Русский язык"))
            try pen.planIndividually(
                students[0], russian, by: kuprin, weeklyTenths: 10, from: day - 1, year: 2025, isInstead: true)
            let chemistry = try #require(try pen.listedSubject(named: "Химия"))
            try pen.exempt(students[1], from: chemistry, since: day - 2, basis: "заявление")
            let literature = try #require(try pen.listedSubject(named: "Литература"))
            try pen.exempt(students[2], from: literature, since: day + 12, basis: "заявление")
            try pen.transfer(students, to: tenth, groups: [], MovementFacts(.transfer, on: day))
        }
        let found = try await school.read { records in
            try [day, day + 12].map { day in
                try courses.map { course in try students.map { try records.isMember($0, of: course, on: day) } }
            }
        }
        // By hand: the first has Russian apart, the second no chemistry, the third no literature from the 15th on.
        let (all, later) = ([true, true, true, true], [true, true, false, true])
        let (russian, chemistry) = ([false, true, true, true], [true, false, true, true])
        #expect(found == [[russian, chemistry, all], [russian, chemistry, later]])
        let after = try await school.read { records in
            try courses.map { try records.students(of: $0, on: day).count }
        }
        #expect(after == [before[0] + 3, before[1] + 3, before[2] + 4], "nobody else left the lessons")
        try await isWhole(school)
    }
}
