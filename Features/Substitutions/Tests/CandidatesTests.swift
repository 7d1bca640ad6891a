import School
import Testing

/// Who is offered first, worked out by hand.
struct CandidatesTests {
    private static let geometry = ID<Subject>(1), algebra = ID<Subject>(2), history = ID<Subject>(3)
    private static let ninth = ID<SchoolClass>(9), eighth = ID<SchoolClass>(8)

    private func time(_ hour: Int, _ minute: Int) -> TimeOfDay { TimeOfDay(minutes: hour * 60 + minute) }

    /// 9В geometry from 11:40 to 12:20.
    private var lesson: OpenLesson {
        OpenLesson(ID(100), Self.geometry, for: [Self.ninth], from: time(11, 40), to: time(12, 20))
    }

    private func gives(_ person: Int, _ lesson: Int, _ hour: Int, _ minute: Int) -> TaughtTime {
        TaughtTime(
            ID(lesson), by: ID(person), from: time(hour, minute), to: TimeOfDay(minutes: hour * 60 + minute + 40))
    }

    private func ranked(
        _ times: [TaughtTime], _ courses: [TaughtCourse], away: Set<ID<Person>> = [], given: [ID<Person>: Int] = [:]
    ) -> [Candidate] {
        let people = Set(courses.map(\.person)).subtracting(away)
        return Candidates(Array(people), times: times, courses: courses, given: given).ranked(for: lesson)
    }

    @Test("R053 the class comes before the subject, the subject before the rest, the busy last")
    func order() {
        let courses = [
            TaughtCourse(ID(1), Self.history, to: Self.eighth), TaughtCourse(ID(2), Self.geometry, to: Self.eighth),
            TaughtCourse(ID(3), Self.algebra, to: Self.ninth), TaughtCourse(ID(4), Self.geometry, to: Self.ninth),
            TaughtCourse(ID(5), Self.geometry, to: Self.ninth),
        ]
        // The fifth gives 7Б at 12:00: twenty minutes of it are the lesson's.
        let times = [gives(5, 50, 12, 0)] + (1...4).map { gives($0, 10 + $0, 8, 30) }
        let found = ranked(times, courses)
        #expect(found.map(\.person.number) == [4, 3, 2, 1, 5])
        #expect(found.map(\.tie) == [.classAndSubject, .ofClass, .ofSubject, .none, .classAndSubject])
        #expect(found.last?.busyAt == ID(50) && found.last?.isFree == false)
    }

    @Test("R053 a window comes before a day off, and who has done less before who has done more")
    func windows() {
        let courses = (1...4).map { TaughtCourse(ID($0), Self.algebra, to: Self.ninth) }
        let times = [
            gives(1, 11, 8, 30), gives(2, 21, 8, 30), gives(2, 22, 13, 0), gives(3, 31, 8, 30), gives(3, 32, 13, 0),
        ]
        let found = ranked(times, courses, given: [ID(2): 3, ID(3): 1])
        #expect(found.map(\.person.number) == [3, 2, 1, 4])
        #expect(found.map(\.time) == [.window, .window, .aside, .dayOff])
    }

    @Test("R053 who is away is not offered, and bells that only touch keep nobody")
    func edges() {
        let courses = (1...3).map { TaughtCourse(ID($0), Self.algebra, to: Self.ninth) }
        // Another shift's lesson ends at 11:40 sharp, and one begins at 12:20.
        let times = [gives(1, 11, 11, 0), gives(1, 12, 12, 20), gives(2, 21, 11, 1)]
        let found = ranked(times, courses, away: [ID(3)])
        #expect(found.map(\.person.number) == [1, 2])
        #expect(found.map(\.time) == [.window, .busy])
    }
}
