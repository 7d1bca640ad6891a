import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// Lists after a line of the ledger was taken back: as if it had never been.
struct PlacesRestoredTests {
    private static func december(_ day: Int) -> Day { Day(year: 2025, month: 12, day: day) ?? Day(number: 0) }

    /// Юдина Яна comes to 8Б on 1 December; the two groups of English there.
    private struct Case: Sendable {
        let school: Database
        let student: ID<Student>
        let eighth: ID<SchoolClass>
        let courses: [ID<Course>]
        let groups: [ID<StudyGroup>]
        let arrival: ID<Movement>

        func change<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) async throws -> T {
            let permit = try clockPermit()
            return try await school.change { try body($0.signed(by: permit)) }
        }

        func objection(_ body: @escaping @Sendable (Writing) throws -> Void) async throws -> String {
            do { try await change(body) } catch let objection as Objection { return objection.text }
            return ""
        }

        /// Which of the two groups she is in on these days of December: 1, 2, or 0 for none.
        func places(_ days: Int...) async throws -> [Int] {
            try await school.read { records in
                try days.map { day in
                    try courses.indices.reduce(0) { sum, n in
                        let isIn = try records.isMember(student, of: courses[n], on: december(day))
                        return sum + (isIn ? n + 1 : 0)
                    }
                }
            }
        }

        func isWhole() async throws {
            #expect(try await school.read { try $0.movementDisagreements() }.isEmpty)
            #expect(try await school.verify().findings.isEmpty)
        }
    }

    private static func arrived(_ engine: TestEngine, into first: Bool = true) async throws -> Case {
        let (_, school, cast) = try await engine.modelSchool(), permit = try clockPermit()
        let eighth = try cast.schoolClass("8Б")
        let courses = try [1, 2].map { try cast.course("8Б Английский язык, гр. \($0)") }
        let groups = try await school.read { records in
            try courses.map { try #require(try records.listedCourse($0)).group }
        }
        let (student, arrival) = try await school.change { reading in
            let pen = reading.signed(by: permit)
            let name = PersonName(surname: "Юдина", given: "Яна", patronymic: "Львовна")
            let student = try pen.add(student: PersonFacts(name: name, sex: .female))
            let facts = MovementFacts(.arrival, on: december(1))
            return (student, try pen.arrive(student, in: eighth, groups: first ? [groups[0]] : [], facts))
        }
        return Case(
            school: school, student: student, eighth: eighth, courses: courses, groups: groups, arrival: arrival)
    }

    @Test("R048 an arrival taken back leaves no place in a group and no brought mark", arguments: TestEngine.offered)
    func arrival(_ engine: TestEngine) async throws {
        let found = try await Self.arrived(engine, into: false), student = found.student
        let algebra = try await found.change { pen in
            let algebra = try #require(try pen.listedSubject(named: "Алгебра")).id
            try pen.bring(BroughtMark(.five(4), in: algebra, on: Self.december(1) - 9, from: "школа № 4"), by: student)
            try pen.depart(student, MovementFacts(.departure, on: Self.december(3)))
            return algebra
        }
        let second = try await found.change { pen in
            let id = try pen.arrive(student, in: found.eighth, MovementFacts(.arrival, on: Self.december(8)))
            try pen.bring(BroughtMark(.five(5), in: algebra, on: Self.december(7), from: "школа № 9"), by: student)
            try pen.put(student, into: found.groups[1], from: Self.december(9))
            return id
        }
        #expect(try await found.places(8, 9, 31) == [0, 2, 2])
        _ = try await found.change { try $0.reverse(second, because: "не тот класс") }
        let after = try await found.school.read { records in
            (
                courses: try records.courses(of: student, on: Self.december(9)).count,
                early: try records.courses(of: student, on: Self.december(3)).count,
                brought: try records.broughtMarks(of: student).map(\.mark.source)
            )
        }
        #expect(after.courses == 0 && after.early > 8 && after.brought == ["школа № 4"])
        try await found.isWhole()
    }

    @Test("R048 an arrival is not taken back behind a mark in a group joined later", arguments: TestEngine.offered)
    func marked(_ engine: TestEngine) async throws {
        let found = try await Self.arrived(engine, into: false), student = found.student, course = found.courses[1]
        try await found.change { pen in
            try pen.put(student, into: found.groups[1], from: Self.december(2))
            let lesson = try #require(try pen.lessons(of: course, during: Self.december(2)...Self.december(9)).first)
            let place = MarkPlace(
                student: student, day: lesson.day, lesson: lesson.id, course: course, slot: .answer)
            _ = try pen.put(.five(4), at: place, base: nil, visibleFrom: pen.now)
        }
        let said = try await found.objection { _ = try $0.reverse(found.arrival, because: "ошибка") }
        #expect(said.contains("уже записаны отметки, заметки или пропуски"))
    }

    @Test(
        "R048 a change of group on the day of the arrival is taken back to the first group",
        arguments: TestEngine.offered)
    func sameDay(_ engine: TestEngine) async throws {
        let found = try await Self.arrived(engine), (first, second) = (found.groups[0], found.groups[1])
        let line = try await found.change { pen in
            try pen.regroup(
                found.student, from: first, to: second, MovementFacts(.regroup, on: Self.december(1)))
        }
        #expect(try await found.places(1, 20) == [2, 2])
        _ = try await found.change { try $0.reverse(line, because: "остаётся") }
        #expect(try await found.places(1, 20) == [1, 1])
        _ = try await found.change { try $0.reverse(found.arrival, because: "ошибка") }
        #expect(try await found.places(1, 20) == [0, 0])
        try await found.isWhole()
    }

    @Test("R048 a departure taken back leaves the groups as they were planned", arguments: TestEngine.offered)
    func planned(_ engine: TestEngine) async throws {
        let found = try await Self.arrived(engine)
        let line = try await found.change { pen in
            try pen.move(found.student, into: found.groups[1], from: Self.december(15))
            return try pen.depart(found.student, MovementFacts(.departure, on: Self.december(10)))
        }
        #expect(try await found.places(10, 11, 15) == [1, 0, 0])
        _ = try await found.change { try $0.reverse(line, because: "остаётся") }
        #expect(try await found.places(10, 11, 14, 15, 31) == [1, 1, 1, 2, 2])
        try await found.isWhole()
    }

    @Test(
        "R048 a place in a group ends with a departure that is known, and is not before the class",
        arguments: TestEngine.offered)
    func cut(_ engine: TestEngine) async throws {
        let found = try await Self.arrived(engine)
        let line = try await found.change { pen in
            let line = try pen.depart(found.student, MovementFacts(.departure, on: Self.december(20)))
            try pen.move(found.student, into: found.groups[1], from: Self.december(15))
            return line
        }
        #expect(try await found.places(14, 15, 20, 21) == [1, 2, 2, 0])
        try await found.isWhole()
        _ = try await found.change { try $0.reverse(line, because: "остаётся") }
        #expect(try await found.places(14, 15, 20, 21) == [1, 2, 2, 2])
        try await found.isWhole()
        let early = try await found.objection {
            try $0.put(found.student, into: found.groups[1], from: Self.december(1) - 1)
        }
        #expect(early.contains("Юдина Яна: 30.11.2025 ещё или уже не в классе этой группы"))
    }

    @Test(
        "R048 where groups were changed since, a line is not taken back into two at once",
        arguments: TestEngine.offered)
    func doubled(_ engine: TestEngine) async throws {
        let found = try await Self.arrived(engine), (first, second) = (found.groups[0], found.groups[1])
        let line = try await found.change { pen in
            let line = try pen.regroup(
                found.student, from: first, to: second, MovementFacts(.regroup, on: Self.december(5)))
            try pen.move(found.student, into: first, from: Self.december(10))
            return line
        }
        let said = try await found.objection { _ = try $0.reverse(line, because: "ошибка") }
        #expect(said.contains("после этой записи состав групп менялся"))
        #expect(try await found.places(4, 5, 9, 10) == [1, 2, 2, 1])
    }
}
