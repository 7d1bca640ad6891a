import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// The timetable of a student who is taught alone.
struct OwnTimetableTests {
    /// Anna of 8Б is taught algebra and physics at home by Куприн from Monday, 1 December.
    private struct Alone {
        let school: Database
        let cast: Cast
        let anna: ID<Student>
        let kuprin: ID<Person>
        let courses: [ID<Course>]
        /// Places of the week at which Куприн has no lesson.
        let free: [(weekday: Int, n: Int)]
        /// One at which he has.
        let taken: (weekday: Int, n: Int)

        var year: SchoolYear { cast.year }
    }

    private static func december(_ day: Int) -> Day { Day(year: 2025, month: 12, day: day) ?? Day(number: 0) }

    private static func change<T: Sendable>(
        _ school: Database, _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        let permit = try clockPermit()
        return try await school.change { try body($0.signed(by: permit)) }
    }

    private static func alone(_ engine: TestEngine) async throws -> Alone {
        let (_, school, cast) = try await engine.modelSchool()
        let anna = try cast.student(Cast.anna), kuprin = try cast.person("Куприн")
        let courses = try await change(school) { pen in
            let order = try pen.addOrder("12-у", december(1) - 3, .other, about: "об обучении на дому")
            try pen.set(.homeSchooled, of: anna, from: december(1), by: order)
            let subjects = try ["Алгебра", "Физика"].map { try #require(try pen.listedSubject(named: $0)).id }
            try pen.planIndividually(
                anna, subjects.map { OwnSubject($0, by: kuprin, weeklyTenths: 10) }, from: december(1), year: 2025,
                isEverything: true)
            return try pen.courses(of: anna, on: december(1)).map(\.id)
        }
        let week = try await school.read { try $0.lessons(ofTeacher: kuprin, during: december(1)...december(6)) }
        let busy = Set(week.map { [$0.lesson.day.weekday, $0.lesson.n] })
        let free = (1...5).flatMap { weekday in (1...6).map { (weekday: weekday, n: $0) } }.filter {
            !busy.contains([$0.weekday, $0.n])
        }
        let taken = try #require(week.first)
        return Alone(
            school: school, cast: cast, anna: anna, kuprin: kuprin, courses: courses, free: free,
            taken: (taken.lesson.day.weekday, taken.lesson.n))
    }

    private static func slot(_ place: (weekday: Int, n: Int), _ course: ID<Course>) -> SlotFacts {
        SlotFacts(weekday: place.weekday, n: place.n, room: nil, courses: [course])
    }

    @Test(
        "R037 lessons follow a student's own timetable, for the student, the teacher and the page",
        arguments: TestEngine.offered)
    func follows(_ engine: TestEngine) async throws {
        let alone = try await Self.alone(engine), (school, anna) = (alone.school, alone.anna)
        let slots = [Self.slot(alone.free[0], alone.courses[0]), Self.slot(alone.free[1], alone.courses[1])]
        try await Self.change(school) { try $0.publish(own: slots, of: anna, year: alone.year, from: Self.december(1)) }
        let week = Self.december(8)...Self.december(13)
        let (own, teachers, before, year) = try await school.read { records in
            (
                try records.lessons(of: anna, during: week), try records.lessons(ofTeacher: alone.kuprin, during: week),
                try records.lessons(of: anna, during: Self.december(1) - 7...Self.december(1) - 1).count,
                try records.lessons(of: anna, during: Self.december(1)...alone.year.ends)
            )
        }
        #expect(own.map(\.course) == alone.courses && own.map(\.lesson.n) == [alone.free[0].n, alone.free[1].n])
        #expect(own.allSatisfy { lesson in teachers.contains { $0.lesson == lesson.lesson } })
        #expect(before > 20, "the class's lessons of the week before stay")
        #expect(
            !year.contains { (Self.december(31)...Self.december(31) + 8).contains($0.lesson.day) },
            "no lessons in the holidays")
        let relaid = try await Self.change(school) {
            try $0.relayLessons(Self.december(1)...alone.year.ends, of: alone.year)
        }
        #expect(relaid == RelaidLessons(), "the calendar's own pass finds them right")
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test(
        "R037 a lesson at which the teacher or the student is elsewhere is refused", arguments: TestEngine.offered)
    func clashes(_ engine: TestEngine) async throws {
        let alone = try await Self.alone(engine), head = try await alone.school.verify().head
        let busy = [Self.slot(alone.taken, alone.courses[0])]
        let objection = await #expect(throws: Objection.self) {
            try await Self.change(alone.school) {
                try $0.publish(own: busy, of: alone.anna, year: alone.year, from: Self.december(1))
            }
        }
        #expect(objection?.text.contains("Куприн\u{A0}А.\u{A0}О. в это время ведёт") == true)
        #expect(objection?.field == "c\(alone.taken.weekday)-\(alone.taken.n)")
        #expect(try await alone.school.verify().head == head)
        // Boris is in his class's lessons, and only his algebra is apart.
        let boris = try alone.cast.student(Cast.boris)
        let (course, place) = try await Self.change(alone.school) { pen in
            let algebra = try #require(try pen.listedSubject(named: "Алгебра"))
            let course = try pen.planIndividually(
                boris, algebra, by: alone.kuprin, weeklyTenths: 10, from: Self.december(1), year: 2025, isInstead: true)
            let week = try pen.lessons(of: boris, during: Self.december(1)...Self.december(5))
            let own = alone.free.first { place in
                week.contains { $0.lesson.day.weekday == place.weekday && $0.lesson.n == place.n }
            }
            return (course, try #require(own))
        }
        let second = await #expect(throws: Objection.self) {
            try await Self.change(alone.school) {
                try $0.publish(
                    own: [Self.slot(place, course)], of: boris, year: alone.year, from: Self.december(1))
            }
        }
        #expect(second?.text.contains("у ученика в это время") == true)
    }

    @Test(
        "R037 written lessons stay as they are when the own timetable changes or ends", arguments: TestEngine.offered)
    func written(_ engine: TestEngine) async throws {
        let alone = try await Self.alone(engine), (school, anna) = (alone.school, alone.anna)
        let first = [Self.slot(alone.free[0], alone.courses[0])], second = [Self.slot(alone.free[3], alone.courses[0])]
        let lesson = try await Self.change(school) { pen in
            try pen.publish(own: first, of: anna, year: alone.year, from: Self.december(1))
            let lesson = try #require(try pen.lessons(of: anna, during: Self.december(8)...Self.december(13)).first)
            let record = try #require(try pen.lessonRecord(lesson.lesson.id, of: lesson.course))
            try pen.record(record, topic: "Степень числа")
            return lesson.lesson
        }
        await #expect(throws: Objection.self) {
            try await Self.change(school) {
                try $0.publish(own: second, of: anna, year: alone.year, from: lesson.day)
            }
        }
        try await Self.change(school) {
            try $0.publish(own: second, of: anna, year: alone.year, from: Self.december(15))
        }
        let (kept, next, dates) = try await school.read { records in
            (
                try records.lessons(of: anna, during: Self.december(8)...Self.december(13)).map(\.lesson),
                try records.lessons(of: anna, during: Self.december(15)...Self.december(20)).map(\.lesson.n),
                try records.timetables(of: anna, year: 2025)
            )
        }
        #expect(kept == [lesson] && next == [alone.free[3].n])
        #expect(dates.map(\.from) == [Self.december(1), Self.december(15)])
        #expect(dates.map(\.to) == [Self.december(14), nil])
        try await Self.change(school) { pen in
            let order = try pen.addOrder("20-у", Self.december(17), .other, about: "о форме обучения")
            try pen.endOwnLessons(of: anna, lastDay: Self.december(21), year: 2025)
            try pen.set(.atSchool, of: anna, from: Self.december(22), by: order)
        }
        let after = try await school.read { records in
            try records.lessons(of: anna, during: Self.december(22)...Self.december(26))
        }
        #expect(after.count > 20 && !after.contains { alone.courses.contains($0.course) }, "the class's lessons again")
        #expect(try await school.verify().findings.isEmpty)
    }

    @Test(
        "R037 who leaves takes the empty lessons along, and a departure taken back brings them again",
        arguments: TestEngine.offered)
    func leaves(_ engine: TestEngine) async throws {
        let alone = try await Self.alone(engine), (school, anna) = (alone.school, alone.anna)
        let slots = [Self.slot(alone.free[0], alone.courses[0])], week = Self.december(8)...Self.december(13)
        let line = try await Self.change(school) { pen in
            try pen.publish(own: slots, of: anna, year: alone.year, from: Self.december(1))
            return try pen.depart(anna, MovementFacts(.departure, on: Self.december(5)))
        }
        let gone = try await school.read { try $0.lessons(ofTeacher: alone.kuprin, during: week) }
        try await Self.change(school) { _ = try $0.reverse(line, because: "ошибка") }
        let again = try await school.read { try $0.lessons(ofTeacher: alone.kuprin, during: week) }
        #expect(again.count == gone.count + 1 && again.contains { $0.course == alone.courses[0] })
        #expect(try await school.verify().findings.isEmpty)
    }
}
