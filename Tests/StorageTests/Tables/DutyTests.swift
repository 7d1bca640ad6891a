import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// Who holds what on which day.
struct DutyTests {
    @Test(
        "R018 a parent has a duty for each child, and none when a court has shut them out",
        arguments: TestEngine.offered)
    func parents(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let father = try cast.person(Cast.annasFather), blocked = try cast.person(Cast.blockedFather)
        let duties = try await school.read { (try $0.duties(of: father), try $0.duties(of: blocked)) }
        let children = [try cast.student(Cast.anna), try cast.student(Cast.annasBrother)]
        #expect(Set(duties.0.map(\.duty)) == Set(children.map { .parent($0) }))
        #expect(duties.1.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `a student's duty ends with the departure`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let leaver = try cast.student(Cast.leaver)
        let duties = try await school.read { try $0.duties(of: leaver.person) }
        #expect(duties == [DatedDuty(.student(leaver), from: Day(iso: "2025-09-01"), to: Day(iso: "2025-11-14"))])
    }

    @Test("R020 a substitute holds the lesson for fourteen days by the order", arguments: TestEngine.offered)
    func substitute(_ engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let biology = try cast.course("8Б Биология"), volkov = try cast.person("Волков")
        let (lesson, duties) = try await school.read { records in
            let lesson = try #require(try records.lessons(of: biology, during: cast.today - 7...cast.today).first)
            return (lesson, try records.duties(of: volkov))
        }
        let duty = try #require(duties.first { $0.duty == .substitute(lesson.id) })
        #expect(duty.from == lesson.day && duty.to == lesson.day + 14 && duty.order != nil)
        #expect(!duty.holds(on: lesson.day - 1) && !duty.holds(on: lesson.day + 15))
    }

    @Test(arguments: TestEngine.offered)
    func `the teacher who is replaced does not have the lesson that day, the substitute does`(engine: TestEngine)
        async throws
    {
        let (_, school, cast) = try await engine.modelSchool()
        let biology = try cast.course("8Б Биология"), days = cast.today - 7...cast.today
        let (absent, volkov) = (try cast.person("Чернова"), try cast.person("Волков"))
        let held = try await school.read { records in
            try [absent, volkov].map { person in
                try records.lessons(ofTeacher: person, during: days).count { $0.course == biology }
            }
        }
        #expect(held[0] == 0 && held[1] > 0)
    }

    @Test(arguments: TestEngine.offered)
    func `another substitute takes the lesson over from the first`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let biology = try cast.course("8Б Биология"), permit = try clockPermit()
        let (absent, volkov) = (try cast.person("Чернова"), try cast.person("Волков"))
        let other = try cast.person("Полякова")
        let held = try await school.change { reading in
            let pen = reading.signed(by: permit)
            let lesson = try #require(try pen.lessons(of: biology, during: cast.today...cast.today + 14).first)
            try pen.substitute(other, for: absent, at: lesson.id, of: biology)
            return try [volkov, other].map { person in
                try pen.duties(of: person).contains { $0.duty == .substitute(lesson.id) && $0.holds(on: lesson.day) }
            }
        }
        #expect(held == [false, true])
    }

    @Test(arguments: TestEngine.offered)
    func `a scope names the student's class on the lesson's day and finds no foreign lesson`(engine: TestEngine)
        async throws
    {
        let (_, school, cast) = try await engine.modelSchool()
        let algebra = try cast.course("8Б Алгебра"), foreign = try cast.course("9А Алгебра")
        let anna = try cast.student(Cast.anna), eighth = try cast.schoolClass("8Б")
        let (lesson, scope) = try await school.read { records in
            let lesson = try #require(try records.lessons(of: algebra, during: cast.today - 7...cast.today).first)
            return (lesson, try records.scope(lesson: lesson.id, course: algebra, student: anna))
        }
        #expect(
            scope
                == Scope(
                    course: algebra, classes: [eighth], lesson: lesson.id, day: lesson.day, student: anna,
                    studentClass: eighth))
        await #expect(throws: NotFound.self) {
            try await school.read { _ = try $0.scope(lesson: lesson.id, course: foreign) }
        }
    }
}
