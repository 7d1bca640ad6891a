import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// How classes are divided: sets of groups, streams, class sets.
struct DivisionTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private func change<T: Sendable>(
        _ school: Database, _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        let permit = try clockPermit()
        return try await school.change { try body($0.signed(by: permit)) }
    }

    @Test(
        "R036 nobody stands in two groups of one set on one day, and the objection says who",
        arguments: TestEngine.offered)
    func oneGroupOfSet(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let eighth = try cast.schoolClass("8Б"), anna = try cast.student(Cast.anna), day = try Self.day("2025-12-01")
        let english = try await school.read { try englishDivision($0, of: eighth, 2025) }
        let own = try #require(
            try await school.read { records in
                try english.groups.first { try records.members(of: $0.id, on: day).contains(anna) }
            })
        let other = try #require(english.groups.first { $0.id != own.id })
        let refused = await #expect(throws: Objection.self) {
            try await change(school) { try $0.put(anna, into: other.id, from: day) }
        }
        #expect(refused?.text.contains("Кузнецова Анна") == true && refused?.text.contains(own.name) == true)
        try await change(school) { try $0.move(anna, into: other.id, from: day) }
        let places = try await school.read { records in
            try [day - 1, day].map { day in
                try [own, other].map { try records.members(of: $0.id, on: day).contains(anna) }
            }
        }
        #expect(places == [[true, false], [false, true]])
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test(
        "R036 students in none of the groups are listed until they are put or need not be",
        arguments: TestEngine.offered)
    func inNone(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let eighth = try cast.schoolClass("8Б"), anna = try cast.student(Cast.anna), day = try Self.day("2025-12-01")
        let english = try await school.read { try englishDivision($0, of: eighth, 2025) }
        let before = try await school.read { try $0.studentsWithoutGroup(in: english.id, on: day).map(\.id) }
        #expect(!before.contains(anna))
        try await change(school) { pen in
            for group in english.groups { try pen.leave(group.id, anna, lastDay: day - 1) }
        }
        let after = try await school.read { try $0.studentsWithoutGroup(in: english.id, on: day).map(\.id) }
        #expect(Set(after) == Set(before + [anna]))
        try await change(school) { try $0.change(english, name: english.name, isByChoice: true, year: 2025) }
        #expect(try await school.read { try $0.studentsWithoutGroup(in: english.id, on: day).isEmpty })
    }

    @Test("R036 a set has any number of groups, a stream is drawn from several classes", arguments: TestEngine.offered)
    func anyNumber(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let tenths = [try cast.schoolClass("10А"), try cast.schoolClass("10Б")]
        let kinds = try await change(school) { pen in
            let pe = try #require(try pen.listedSubject(named: "Физическая культура"))
            let division = try pen.add(division: "Физическая культура", subject: pe.id, year: 2025)
            for name in ["юноши", "девушки", "подготовительная", "специальная"] {
                _ = try pen.add(group: name, to: division, of: tenths, year: 2025)
            }
            _ = try pen.add(group: "10А, плавание", to: division, of: [tenths[0]], year: 2025)
            return try #require(try pen.division(division, of: 2025)).groups.map(\.kind)
        }
        #expect(kinds == [.stream, .stream, .stream, .stream, .subgroup])
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `a group that is dissolved keeps its days, its students and its load end`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let eighth = try cast.schoolClass("8Б"), last = try Self.day("2025-12-26")
        let english = try await school.read { try englishDivision($0, of: eighth, 2025) }
        try await change(school) { try $0.dissolve(english, lastDay: last, year: 2025) }
        let course = try cast.course("8Б Английский язык, гр. 1")
        let (members, holders) = try await school.read { records in
            (
                try [last, last + 1].map { day in
                    try english.groups.reduce(0) { try $0 + records.members(of: $1.id, on: day).count }
                },
                try [last, last + 1].map { try records.holders(of: .teacher, object: course.number, on: $0).count }
            )
        }
        #expect(members[0] > 20 && members[1] == 0)
        #expect(holders == [1, 0])
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test(
        "R040 a class bears a level, letters, a profile, a kind, a shift and a building", arguments: TestEngine.offered)
    func attributes(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let eighth = try cast.schoolClass("8Б")
        let changed = try await change(school) { pen in
            let listed = try #require(try pen.listedClass(eighth))
            var facts = listed.facts
            (facts.name, facts.profile) = (ClassName(gradeLevel: 8, letter: "Биологический"), "естественно-научный")
            (facts.kind, facts.shift, facts.week) = (.advanced, 2, .sixDays)
            try pen.change(listed, to: facts)
            return try (pen.listedClass(eighth), pen.wholeGroup(of: eighth).flatMap { try pen.listedGroup($0)?.name })
        }
        #expect(changed.0?.name.text == "8 Биологический" && changed.0?.slug == "8b" && changed.0?.kind == .advanced)
        #expect(changed.0?.profile == "естественно-научный" && changed.0?.shift == 2 && changed.1 == "8 Биологический")
        await #expect(throws: Objection.self) {
            try await change(school) { pen in
                let long = ClassName(gradeLevel: 8, letter: "шестнадцатьзнаков")
                _ = try pen.add(class: ClassFacts(long, scheme: 1), year: 2025)
            }
        }
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test("R040 small classes make one class set and part again", arguments: TestEngine.offered)
    func classSet(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let (first, fifth, sixth) = (try cast.schoolClass("1А"), try cast.schoolClass("5Б"), try cast.schoolClass("6В"))
        func sets() async throws -> [Int?] {
            try await school.read { records in try [first, fifth, sixth].map { try records.listedClass($0)?.classSet } }
        }
        try await change(school) { try $0.join(classSet: [first, fifth, sixth], year: 2025) }
        #expect(try await sets() == [first.number, first.number, first.number])
        try await change(school) { try $0.join(classSet: [fifth, sixth], year: 2025) }
        #expect(try await sets() == [nil, fifth.number, fifth.number])
        #expect(try await school.verify().findings.isEmpty)
    }

    private func englishDivision(_ records: Reading, of schoolClass: ID<SchoolClass>, _ year: Int) throws
        -> ListedDivision
    {
        try #require(
            try records.divisions(of: year).first { $0.classes == [schoolClass] && $0.name == "Английский язык" })
    }
}
