import ModelSchool
import School
import Testing
import Trials

@testable import Storage

/// Single lessons changed against the timetable, and taken back.
struct LessonChangeTests {
    private static let friday = Day(year: 2025, month: 11, day: 21) ?? Day(number: 0)

    private func lessons(_ school: Database, _ cast: Cast, on day: Day = friday) async throws -> [LessonOfDay] {
        let eighth = try cast.schoolClass("8Б")
        return try await school.read { try $0.lessons(of: eighth, during: day...day) }
    }

    private func change(_ school: Database, _ body: @escaping @Sendable (Writing) throws -> Void) async throws {
        let permit = try clockPermit()
        try await school.change { try body($0.signed(by: permit)) }
    }

    private func findings(_ school: Database) async throws -> Int {
        try await school.verify().findings.count
    }

    @Test(arguments: TestEngine.offered)
    func `a lesson taken off stays off when its day is laid out anew`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let before = try await lessons(school, cast), first = try #require(before.first).lesson.id
        try await change(school) { pen in
            try pen.cancel(first, ChangeGrounds("морозы"))
            let year = try #require(try pen.years().first { $0.contains(Self.friday) })
            try pen.relayLessons(Self.friday...Self.friday, of: year)
            try pen.clearLessons(of: year.number, from: Self.friday)
            try pen.layOutLessons(Self.friday...Self.friday, of: year)
        }
        let after = try await lessons(school, cast)
        #expect(after.count == before.count)
        #expect(after.filter { $0.lesson.status == .cancelled }.map(\.lesson.id) == [first])
        await #expect(throws: Objection.self) { try await change(school) { try $0.cancel(first, ChangeGrounds()) } }
        try await change(school) { pen in try pen.takeBack(#require(try pen.changes(of: first).last)) }
        #expect(try await lessons(school, cast).first?.lesson.status == .planned)
        #expect(try await findings(school) == 0)
    }

    @Test(arguments: TestEngine.offered)
    func `a moved lesson takes its record along, and its old place stays empty`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), saturday = Self.friday + 1
        let one = try #require(try await lessons(school, cast).first)
        let bell = Bell(n: 2, starts: TimeOfDay(minutes: 600), ends: TimeOfDay(minutes: 640))
        try await change(school) { pen in
            try pen.move(one.lesson.id, to: saturday, bell, room: "3", ChangeGrounds("по приказу"))
            let year = try #require(try pen.years().first { $0.contains(Self.friday) })
            #expect(try pen.relayLessons(Self.friday...saturday, of: year) == RelaidLessons())
        }
        let moved = try #require(try await lessons(school, cast, on: saturday).first)
        #expect(moved.lesson.id == one.lesson.id && moved.lesson.room == "3" && moved.lesson.bell == bell)
        #expect(try await school.read { try $0.lessonRecord(one.lesson.id, of: one.course)?.day } == saturday)
        try await change(school) { pen in try pen.takeBack(#require(try pen.changes(of: one.lesson.id).last)) }
        #expect(try await lessons(school, cast).first?.lesson == one.lesson)
        #expect(try await findings(school) == 0)
    }

    @Test(arguments: TestEngine.offered)
    func `a mark and an absence keep a lesson in its place until they are erased`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool(), saturday = Self.friday + 1
        let one = try #require(try await lessons(school, cast).first), anna = try cast.student(Cast.anna)
        let slot = try #require(MarkSlot(work: 0, place: 0))
        func write(_ mark: Mark?, _ code: AttendanceCode?) async throws {
            try await change(school) { pen in
                let place = MarkPlace(
                    student: anna, day: Self.friday, lesson: one.lesson.id, course: one.course, slot: slot)
                _ = try pen.put(mark, at: place, base: nil, visibleFrom: pen.now)
                _ = try pen.note(code, by: .teacher, for: anna, on: Self.friday, in: one.lesson.id, base: nil)
            }
        }
        func move() async throws {
            let bell = Bell(n: 2, starts: TimeOfDay(minutes: 600), ends: TimeOfDay(minutes: 640))
            try await change(school) { try $0.move(one.lesson.id, to: saturday, bell, ChangeGrounds("по приказу")) }
        }
        for (mark, code) in [(Mark.five(4), nil), (nil, AttendanceCode.absent)] as [(Mark?, AttendanceCode?)] {
            try await write(mark, code)
            await #expect(throws: Objection.self) { try await move() }
        }
        try await write(nil, nil)
        try await move()
        #expect(try await school.read { try $0.listedLesson(one.lesson.id)?.day } == saturday)
        #expect(try await findings(school) == 0)
    }

    @Test(arguments: TestEngine.offered)
    func `two lessons change places, and a written one does not`(engine: TestEngine) async throws {
        let (_, school, cast) = try await engine.modelSchool()
        let day = try await lessons(school, cast), one = day[0].lesson, two = day[day.count - 1].lesson
        try await change(school) { try $0.swap(one.id, two.id, ChangeGrounds("просьба учителя")) }
        let after = try await school.read { [try $0.listedLesson(one.id), try $0.listedLesson(two.id)] }
        #expect(after.map { $0?.n } == [two.n, one.n] && after.map { $0?.room } == [one.room, two.room])
        let past = try #require(try await lessons(school, cast, on: Self.friday - 2).first).lesson.id
        await #expect(throws: Objection.self) { try await change(school) { try $0.cancel(past, ChangeGrounds()) } }
        #expect(try await findings(school) == 0)
    }

    @Test(arguments: TestEngine.offered)
    func `another subject stands in a lesson's place, and two groups are written as one`(engine: TestEngine)
        async throws
    {
        let (_, school, cast) = try await engine.modelSchool()
        let day = try await lessons(school, cast), one = day[0].lesson
        let other = try #require(day.first { $0.lesson.n != one.n && $0.course != day[0].course })
        try await change(school) { pen in
            let new = try pen.putInstead(of: one.id, [other.course], ChangeGrounds("болезнь"))
            #expect(try pen.courses(at: new) == [other.course])
            #expect(try pen.listedLesson(one.id)?.status == .cancelled && pen.listedLesson(new)?.n == one.n)
            try pen.takeBack(#require(try pen.changes(of: one.id).last))
            #expect(try pen.listedLesson(one.id)?.status == .planned && pen.courses(at: new).isEmpty)
            try pen.join(one.id, into: other.lesson.id, ChangeGrounds("болезнь"))
            #expect(Set(try pen.courses(at: other.lesson.id)).isSuperset(of: [day[0].course, other.course]))
            #expect(try pen.listedLesson(other.lesson.id)?.status == .merged)
            try pen.takeBack(#require(try pen.changes(of: one.id).last))
            #expect(try pen.courses(at: other.lesson.id) == [other.course])
        }
        #expect(try await findings(school) == 0)
    }

    @Test(arguments: TestEngine.offered)
    func `a lesson is joint until the last one joined to it has gone, and one from home stays so`(engine: TestEngine)
        async throws
    {
        let (_, school, cast) = try await engine.modelSchool()
        let day = try await lessons(school, cast), host = day[0].lesson.id
        let others = day.map(\.lesson.id).filter { $0 != host }.prefix(2)
        func status() async throws -> LessonStatus? { try await school.read { try $0.listedLesson(host)?.status } }
        let cases: [(isRemote: Bool, joint: LessonStatus, alone: LessonStatus)] = [
            (false, .merged, .planned), (true, .remote, .remote),
        ]
        for (isRemote, joint, alone) in cases {
            try await change(school) { pen in
                if isRemote { try pen.setRemote(host, ChangeGrounds("карантин")) }
                for other in others { try pen.join(other, into: host, ChangeGrounds("болезнь")) }
            }
            #expect(try await status() == joint)
            for (other, left) in zip(others, [joint, alone]) {
                try await change(school) { pen in try pen.takeBack(#require(try pen.changes(of: other).last)) }
                #expect(try await status() == left)
            }
        }
        #expect(try await findings(school) == 0)
    }
}
