import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// When lessons are, over holidays, shifts and weeks of five and six days.
struct LessonLayoutTests {
    private static func days(_ from: String, _ to: String) throws -> ClosedRange<Day> {
        try #require(Day(iso: from))...(try #require(Day(iso: to)))
    }

    private func lessons(_ name: String, _ from: String, _ to: String, _ engine: TestEngine) async throws
        -> [LessonOfDay]
    {
        let (_, school, cast) = try await engine.modelSchool()
        let (id, days) = (try cast.schoolClass(name), try Self.days(from, to))
        return try await school.read { try $0.lessons(of: id, during: days) }
    }

    @Test(arguments: TestEngine.offered)
    func `holidays, moved days of rest and public holidays have no lessons`(engine: TestEngine) async throws {
        #expect(try await lessons("8Б", "2025-10-25", "2025-11-04", engine).isEmpty)
        #expect(try await !lessons("8Б", "2025-11-05", "2025-11-05", engine).isEmpty)
        #expect(try await lessons("8Б", "2025-12-31", "2026-01-11", engine).isEmpty)
        #expect(try await lessons("8Б", "2026-05-27", "2026-08-31", engine).isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `first classes rest in February while the others study`(engine: TestEngine) async throws {
        #expect(try await lessons("1А", "2026-02-14", "2026-02-22", engine).isEmpty)
        #expect(try await !lessons("5Б", "2026-02-16", "2026-02-16", engine).isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `only six-day classes study on Saturday`(engine: TestEngine) async throws {
        #expect(try await !lessons("10А", "2025-11-22", "2025-11-22", engine).isEmpty)
        #expect(try await lessons("9А", "2025-11-22", "2025-11-22", engine).isEmpty)
    }

    @Test(
        "R039 classes of one level study by their own weeks, and so does one without a level",
        arguments: TestEngine.offered)
    func ownWeeks(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), permit = try clockPermit()
        let (a, b) = (try cast.schoolClass("10А"), try cast.schoolClass("10Б")), kuprin = try cast.person("Куприн")
        let courses = try ["10А Алгебра", "10Б Литература"].map { try cast.course($0) }
        let circle = try await school.change { reading in
            let pen = reading.signed(by: permit), tenth = try #require(try pen.listedClass(a))
            try pen.set(.fiveDays, of: tenth)
            var facts = ClassFacts(try #require(ClassName("Ступени")), scheme: tenth.scheme)
            facts.week = .sixDays
            let circle = try pen.add(class: facts, year: 2025)
            let group = try #require(try pen.wholeGroup(of: circle))
            let algebra = try #require(try pen.listedSubject(named: "Алгебра")).id
            let own = try pen.teach(
                TeachingWish(algebra, to: group, by: kuprin, weeklyTenths: 10, during: Span(from: cast.year.starts)),
                year: 2025
            ).course
            let slots = [1, 6].flatMap { weekday in
                (courses + [own]).enumerated().map {
                    SlotFacts(weekday: weekday, n: $0.offset + 1, room: nil, courses: [$0.element])
                }
            }
            let from = try #require(Day(iso: "2026-05-04"))
            _ = try pen.publish(timetable: "Май", of: 2025, from: from, slots: slots)
            try pen.clearLessons(of: 2025, from: from)
            try pen.layOutLessons(from...cast.year.ends, of: cast.year)
            return circle
        }
        // Victory Day of 2026 is a Saturday: Monday 11 May is a day of rest in its place for the week of five days alone.
        let days = try ["2026-05-11", "2026-05-16", "2026-05-18"].map { try #require(Day(iso: $0)) }
        let counts = try await school.read { records in
            try [a, b, circle].map { id in try days.map { try records.lessons(of: id, during: $0...$0).count } }
        }
        #expect(counts == [[0, 0, 1], [1, 1, 1], [1, 1, 1]])
    }

    @Test(arguments: TestEngine.offered)
    func `the second shift begins at two, first classes study 35 minutes`(engine: TestEngine) async throws {
        let sixth = try #require(try await lessons("6В", "2025-11-17", "2025-11-17", engine).first).lesson
        #expect(sixth.n == 1 && sixth.starts.text == "14:00" && sixth.ends.text == "14:45")
        let first = try #require(try await lessons("1А", "2025-11-17", "2025-11-17", engine).first).lesson
        #expect(first.starts.text == "08:30" && first.ends.text == "09:05")
    }

    @Test(arguments: TestEngine.offered)
    func `a joint lesson is one lesson on two pages, and nobody is in two places at once`(engine: TestEngine)
        async throws
    {
        let (_, school, cast) = try await engine.modelSchool()
        let (a, b) = (try cast.course("10А Физическая культура"), try cast.course("10Б Физическая культура"))
        let days = cast.today - 14...cast.today, medvedev = try cast.person("Медведев")
        let found = try await school.read { records in
            (
                a: try records.lessons(of: a, during: days).map(\.id),
                b: try records.lessons(of: b, during: days).map(\.id),
                week: try records.lessons(ofTeacher: medvedev, during: days)
            )
        }
        #expect(found.a == found.b && found.a.count == 4)
        let times = Set(found.week.map { [$0.lesson.day.number, $0.lesson.starts.minutes] })
        #expect(Set(found.week.map(\.lesson.id)).count == times.count)
    }

    @Test(arguments: TestEngine.offered)
    func `every hour of the load has found its place in the week`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        // A week without holidays or days of rest.
        let days = try Self.days("2025-11-17", "2025-11-22")
        let short = try await school.read { records in
            try records.courses(of: cast.year.number).filter { course in
                try records.lessons(of: course.id, during: days).count * 10 != course.weeklyTenths
            }.map(\.title)
        }
        #expect(short == [])
    }

    @Test(arguments: TestEngine.offered)
    func `laying out again adds nothing, and empty lessons can be taken back`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let permit = try clockPermit(), algebra = try cast.course("8Б Алгебра")
        let (again, later, before) = try await school.change { reading in
            let pen = reading.signed(by: permit)
            let again = try pen.layOutLessons(cast.year.starts...cast.year.ends, of: cast.year)
            let before = try pen.lessons(of: algebra, during: cast.year.starts...cast.today).count
            try pen.clearLessons(of: cast.year.number, from: cast.year.starts)
            let left = try pen.lessons(of: algebra, during: cast.year.starts...cast.year.ends)
            return (again, left.count { $0.day > cast.today }, before - left.count { $0.day < cast.today })
        }
        #expect(again == 0 && later == 0 && before <= 1)
    }

    @Test(arguments: TestEngine.offered)
    func `pages of one class never share an address`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let courses = try await school.read { try $0.courses(of: cast.year.number) }
        #expect(Set(courses.map { $0.classSlug + "/" + $0.slug }).count == courses.count)
        let groups = courses.filter { $0.classSlug == "5b" && $0.slug.hasPrefix("english") }.map(\.slug)
        #expect(groups.sorted() == ["english", "english-2", "english-3"])
    }

    @Test(arguments: TestEngine.offered)
    func `steps of the schema run a second time without harm`(engine: TestEngine) throws {
        let records = try engine.freshRecords(), school = try records.school("proba")
        try Migration.run(Migration.school, on: school.engine)
        try Migration.run(Migration.directory, on: records.directory.engine)
        var steps = 0
        try school.engine.write { try $0.rows(Self.steps, []) { steps = $0.int(0) } }
        #expect(steps == Migration.school.count)
    }

    private static let steps = SQL("SELECT count(*) FROM migration")
}
