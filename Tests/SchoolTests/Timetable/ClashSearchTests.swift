import Testing

@testable import School

/// Classes 1 (8А, first shift) and 2 (8Б), 3 (7А, second shift); teachers and groups are numbered by hand.
struct ClashSearchTests {
    private static let first = Bells([
        Bell(n: 1, starts: TimeOfDay(minutes: 510), ends: TimeOfDay(minutes: 550)),
        Bell(n: 2, starts: TimeOfDay(minutes: 560), ends: TimeOfDay(minutes: 600)),
        Bell(n: 7, starts: TimeOfDay(minutes: 840), ends: TimeOfDay(minutes: 880)),
    ])
    private static let second = Bells([
        Bell(n: 1, starts: TimeOfDay(minutes: 850), ends: TimeOfDay(minutes: 890)),
        Bell(n: 2, starts: TimeOfDay(minutes: 900), ends: TimeOfDay(minutes: 940)),
    ])
    private static let groups: [WeekGroup] = [
        WeekGroup(id: ID(1), kind: .wholeClass, classes: [ID(1)]),
        WeekGroup(id: ID(2), kind: .wholeClass, classes: [ID(2)], students: [ID(201), ID(202)]),
        WeekGroup(id: ID(3), kind: .wholeClass, classes: [ID(3)]),
        WeekGroup(id: ID(11), kind: .subgroup, classes: [ID(1)], division: ID(5), students: [ID(101)]),
        WeekGroup(id: ID(12), kind: .subgroup, classes: [ID(1)], division: ID(5), students: [ID(102)]),
        WeekGroup(id: ID(13), kind: .subgroup, classes: [ID(1)], division: ID(6), students: [ID(102), ID(103)]),
        WeekGroup(id: ID(14), kind: .stream, classes: [ID(1), ID(2)], division: ID(7), students: [ID(103), ID(201)]),
        WeekGroup(id: ID(21), kind: .individual, classes: [ID(2)], students: [ID(201)]),
        WeekGroup(id: ID(22), kind: .individual, classes: [ID(2)], students: [ID(203)]),
    ]

    /// Course n is taught to group n; teachers as told, the second shift for class 3.
    private static let courses: [WeekCourse] = [
        (1, [50]), (2, [51]), (3, [50]), (11, [52]), (12, [53]), (13, [54]), (14, [55]), (21, [56]), (22, [51]),
    ].map { course, teachers in
        WeekCourse(
            ID(course), by: teachers.map { ID($0) }, to: ID(course), days: course == 3 ? .sixDays : .fiveDays,
            bells: Array(repeating: course == 3 ? second : first, count: 7))
    }

    private func kinds(_ lessons: WeekLesson...) -> [TimetableClash.Kind] {
        ClashSearch(courses: Self.courses, groups: Self.groups).clashes(in: lessons).map(\.kind)
    }

    private func lesson(
        _ key: Int, _ courses: Int..., on weekday: Int = 1, n: Int = 1, week: Int = 0, room: Int? = nil
    ) -> WeekLesson {
        WeekLesson(
            key: key, weekday: weekday, n: n, week: week, room: room.map { ID($0) }, courses: courses.map { ID($0) })
    }

    @Test("R051 a class is in the way of its own parts, two parts of one division never are")
    func parts() {
        #expect(kinds(lesson(1, 1), lesson(2, 11)) == [.students(ID(1))])
        #expect(kinds(lesson(1, 11), lesson(2, 12)) == [])
        #expect(kinds(lesson(1, 11), lesson(2, 13)) == [], "nobody stands in both")
        #expect(kinds(lesson(1, 12), lesson(2, 13)) == [.students(ID(1))], "102 stands in both")
        #expect(kinds(lesson(1, 13), lesson(2, 14)) == [.students(ID(1))], "103 stands in both")
        #expect(kinds(lesson(1, 2), lesson(2, 14)) == [.students(ID(2))])
        #expect(kinds(lesson(1, 1), lesson(2, 2)) == [])
    }

    @Test("R051 whoever is taught alone is missed by the class only where the class counts on them")
    func alone() {
        #expect(kinds(lesson(1, 2), lesson(2, 21)) == [.students(ID(2))])
        #expect(kinds(lesson(1, 14), lesson(2, 21)) == [.students(ID(2))])
        #expect(kinds(lesson(1, 1), lesson(2, 22)) == [])
        #expect(kinds(lesson(1, 2), lesson(2, 22)) == [.teacher(ID(51))], "203 is in no page of the class")
    }

    @Test("R051 a teacher is in one place at a time by the clock, whatever the shifts call the lesson")
    func teachers() {
        #expect(kinds(lesson(1, 1), lesson(2, 3)) == [], "8:30 and 14:10 are both the first lesson")
        #expect(kinds(lesson(1, 1, n: 7), lesson(2, 3, n: 1)) == [.teacher(ID(50))], "14:00–14:40 and 14:10–14:50")
        #expect(kinds(lesson(1, 1, n: 7), lesson(2, 3, n: 2)) == [])
        #expect(kinds(lesson(1, 2, on: 2), lesson(2, 22, on: 3)) == [])
    }

    @Test("R051 weeks А and Б stand side by side in one place, every week beside neither")
    func weeks() {
        #expect(kinds(lesson(1, 1, week: 1), lesson(2, 11, week: 2)) == [])
        #expect(kinds(lesson(1, 1, week: 1), lesson(2, 11, week: 1)) == [.students(ID(1))])
        #expect(kinds(lesson(1, 1), lesson(2, 11, week: 2)) == [.students(ID(1))])
    }

    @Test("R051 a joint lesson of several pages is one lesson: no clash with itself, one with others")
    func joint() {
        #expect(kinds(lesson(1, 1, 2)) == [])
        #expect(kinds(lesson(1, 1, 2), lesson(2, 12)) == [.students(ID(1))])
        #expect(kinds(lesson(1, 1, 2), lesson(2, 22)) == [.teacher(ID(51))])
        #expect(kinds(lesson(1, 1, 2, room: 7), lesson(2, 3, n: 2, room: 7)) == [])
    }

    @Test("R051 a room shared at one time is told as a warning")
    func rooms() throws {
        let found = ClashSearch(courses: Self.courses, groups: Self.groups).clashes(
            in: [lesson(1, 1, n: 2, room: 7), lesson(2, 2, n: 2, room: 7), lesson(3, 2, on: 2, room: 7)])
        let clash = try #require(found.first)
        #expect(found.count == 1 && clash.kind == .room(ID(7)) && clash.isWarning)
        #expect(clash.weekday == 1 && clash.n == 2 && clash.lessons == [1, 2])
    }

    @Test("R051 a lesson on a day of rest, or one that no bell rings for, is a clash of its own")
    func impossible() {
        #expect(kinds(lesson(1, 1, on: 6)) == [.dayOff])
        #expect(kinds(lesson(1, 3, on: 6)) == [])
        #expect(kinds(lesson(1, 3, on: 7)) == [.dayOff])
        #expect(kinds(lesson(1, 1, n: 3)) == [.noBell])
        #expect(kinds(lesson(1, 99)) == [], "nothing is known of the page")
    }

    @Test func `without bells lessons meet by their numbers`() {
        let courses = [1, 2].map { WeekCourse(ID($0), by: [ID(50)], to: ID($0)) }
        let search = ClashSearch(courses: courses, groups: Self.groups)
        #expect(search.clashes(in: [lesson(1, 1, n: 9), lesson(2, 2, n: 9)]).map(\.kind) == [.teacher(ID(50))])
        #expect(search.clashes(in: [lesson(1, 1, n: 9), lesson(2, 2, n: 8)]).isEmpty)
    }

    @Test func `hours still to place count a lesson of every other week as half`() {
        let left = HoursToPlace.all(
            [(ID(1), 30), (ID(2), 15), (ID(3), 10)],
            in: [lesson(1, 1), lesson(2, 1, n: 2), lesson(3, 1, 2, on: 2), lesson(4, 2, n: 2, week: 1)])
        #expect(left.map(\.left) == [0, 0, 10])
        #expect(HoursToPlace(course: ID(1), planned: 10, placed: 25).left == -15)
    }
}
