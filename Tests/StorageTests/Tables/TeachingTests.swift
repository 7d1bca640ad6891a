import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// Curriculum and load: who teaches what to whom, and how many hours.
struct TeachingTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    private func change<T: Sendable>(
        _ school: Database, _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        let permit = try clockPermit()
        return try await school.change { try body($0.signed(by: permit)) }
    }

    @Test(
        "R038 a line of the load opens the page of the journal and gives the teacher the duty for the same days",
        arguments: TestEngine.offered)
    func opensPage(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let eighth = try cast.schoolClass("8Б"), volkov = try cast.person("Волков")
        let from = try Self.day("2025-12-01"), to = try Self.day("2026-05-25")
        let course = try await change(school) { pen in
            let subject = try #require(try pen.listedSubject(named: "Обществознание"))
            let group = try #require(try pen.wholeGroup(of: eighth))
            let wish = TeachingWish(
                subject.id, to: group, by: volkov, weeklyTenths: 15, during: Span(from: from, to: to))
            let made = try pen.teach(wish, year: 2025)
            let again = try pen.teach(wish, year: 2025)
            #expect(made == again, "a list loaded twice changes nothing")
            return made.course
        }
        let (line, duties, hours) = try await school.read { records in
            (
                try records.listedCourse(course),
                try [from - 1, from, to, to + 1].map {
                    try records.holders(of: .teacher, object: course.number, on: $0)
                },
                try [from - 1, from].map { try records.hoursOfTeachers(of: 2025, on: $0)[volkov]?.tenths }
            )
        }
        #expect(line?.title == "Обществознание" && line?.classSlug == "8b" && line?.slug == "society")
        #expect(line?.weeklyTenths == 15 && line?.gradeLevel == 8 && line?.scale == .five(allowsOne: false))
        #expect(duties == [[], [volkov], [volkov], []])
        // Волков: обществознание 3 ч. в 10А, 10Б и 11А, основы права 1 ч., «Разговоры о важном» в 10Б 1 ч. — 11 ч.
        #expect(hours == [110, 125])
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test("R038 the load ends with its duty, and the duty with its load", arguments: TestEngine.offered)
    func endsTogether(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let algebra = try cast.course("8Б Алгебра"), vera = try cast.person(Cast.veraPavlovna)
        let geometry = try cast.course("8Б Геометрия"), last = try Self.day("2025-12-31")
        try await change(school) { pen in
            let line = try #require(try pen.load(of: 2025).first { $0.course == algebra })
            try pen.end(line, lastDay: last)
            try pen.end(.teacher, of: vera, object: geometry.number, lastDay: last)
        }
        let (lines, holders) = try await school.read { records in
            (
                try records.load(of: 2025).filter { [algebra, geometry].contains($0.course) }.map(\.days.to),
                try [algebra, geometry].map { course in
                    try [last, last + 1].map { try records.holders(of: .teacher, object: course.number, on: $0) }
                }
            )
        }
        #expect(lines == [last, last])
        #expect(holders == [[[vera], []], [[vera], []]])
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `hours change from a day on and the duty goes on unbroken`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let algebra = try cast.course("8Б Алгебра"), vera = try cast.person(Cast.veraPavlovna)
        let day = try Self.day("2026-01-12")
        try await change(school) { pen in
            let line = try #require(try pen.load(of: 2025).first { $0.course == algebra })
            try pen.change(line, weeklyTenths: 40, from: day)
        }
        let (before, after, duties) = try await school.read { records in
            (
                try records.hoursOfTeachers(of: 2025, on: day - 1)[vera]?.tenths,
                try records.hoursOfTeachers(of: 2025, on: day)[vera]?.tenths,
                try records.duties(of: vera).filter { $0.duty == .teacher(algebra) }
            )
        }
        // Алгебра, геометрия и вероятность в 8Б: 3 + 2 + 1; алгебра и геометрия в 9А: 3 + 2; «Разговоры» в 9А: 1.
        #expect(before == 120 && after == 130)
        #expect(duties.count == 1 && duties.first?.to == nil)
    }

    @Test(arguments: TestEngine.offered)
    func `the same course twice on overlapping days is refused and leaves nothing`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let algebra = try cast.course("8Б Алгебра"), vera = try cast.person(Cast.veraPavlovna)
        let from = try Self.day("2025-12-01"), before = try await school.read { try $0.load(of: 2025).count }
        await #expect(throws: Objection.self) {
            try await change(school) { try $0.entrust(algebra, to: vera, weeklyTenths: 30, during: Span(from: from)) }
        }
        #expect(try await school.read { try $0.load(of: 2025).count } == before)
    }

    @Test("R038 the curriculum keeps one line a level, profile and subject", arguments: TestEngine.offered)
    func curriculum(_ engine: TestEngine) async throws {
        let (_, school, _) = try await engine.modelSchool()
        let lines = try await change(school) { pen in
            let math = try #require(try pen.listedSubject(named: "Математика")).id
            let was = try pen.curriculum(of: 2025)
            let line = CurriculumLine(gradeLevel: 7, subject: math, weeklyTenths: 50)
            let profiled = CurriculumLine(
                gradeLevel: 7, profile: "инженерный", subject: math, weeklyTenths: 65, parts: 2)
            #expect(try pen.put(curriculum: [line, profiled], year: 2025) == 2)
            #expect(try pen.put(curriculum: [line, profiled], year: 2025) == 0)
            let gone = CurriculumLine(gradeLevel: 7, subject: math, weeklyTenths: 0)
            #expect(try pen.put(curriculum: [gone], year: 2025) == 1)
            return try pen.curriculum(of: 2025).filter { !was.contains($0) }
        }
        #expect(lines.map(\.weeklyTenths) == [65] && lines.first?.parts == 2)
        await #expect(throws: Objection.self) {
            try await change(school) { pen in
                let math = try #require(try pen.listedSubject(named: "Математика")).id
                try pen.put(curriculum: [CurriculumLine(gradeLevel: 7, subject: math, weeklyTenths: 401)], year: 2025)
            }
        }
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test(
        "R038 the successor owns the page with its earlier lessons, the one before reads and does not write",
        arguments: TestEngine.offered)
    func handsOver(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let algebra = try cast.course("8Б Алгебра"), from = try Self.day("2025-11-24")
        let (vera, kuprin, lykov) = (
            try cast.person(Cast.veraPavlovna), try cast.person("Куприн"), try cast.person("Лыков")
        )
        try await change(school) { pen in
            let line = try #require(try pen.load(of: 2025).first { $0.course == algebra })
            try pen.handOver(line, to: kuprin, from: from)
            // Somebody who only begins to teach there takes nothing over.
            try pen.give(.teacher, to: lykov, object: algebra.number, from: from)
        }
        let may = try await school.read { records in
            let lesson = try #require(
                try records.lessons(of: algebra, during: cast.today - 7...cast.today - 1).last)
            let scope = try records.scope(lesson: lesson.id, course: algebra)
            return try [from - 1, from].map { today in
                try [vera, kuprin, lykov].map { person in
                    let caller = Caller(
                        person: person, account: nil, device: 0, duties: try records.duties(of: person),
                        now: cast.now, today: today)
                    return [Act.putMark, .recordLesson, .seeJournal].map {
                        caller.may($0, on: scope, under: Regulation())
                    }
                }
            }
        }
        #expect(may[0] == [[true, true, true], [false, false, false], [false, false, false]])
        #expect(may[1] == [[false, false, true], [true, true, true], [false, false, true]])
        let known = try await school.read { records in
            let key = try #require(try records.key(of: kuprin))
            return try records.knownCaller(key: key)?.duties.first { $0.duty == .teacher(algebra) }?.since
        }
        #expect(known == cast.year.starts, "the gate of a request knows it too")
        await #expect(throws: Objection.self) {
            try await change(school) { pen in
                let line = try #require(try pen.load(of: 2025).first { $0.course == algebra && $0.days.to == nil })
                try pen.handOver(line, to: kuprin, from: from + 7)
            }
        }
        #expect(try await school.verify().findings.isEmpty)
    }
}
