import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

/// What a family sees of changes. On Friday 21 November 2025 8Б has алгебра third and химия fifth.
struct ChangedLessonTests {
    private static let friday = november(21)
    private static let seventh = Bell(n: 7, starts: TimeOfDay(minutes: 860), ends: TimeOfDay(minutes: 905))

    private func section(_ page: String, _ day: Int) throws -> Substring {
        let start = try #require(page.firstRange(of: "id=\"d\(day)\"")?.lowerBound)
        let rest = page[start...]
        return rest[..<(rest.firstRange(of: "</section>")?.lowerBound ?? rest.endIndex)]
    }

    private func diary(_ stage: Stage, _ name: String, _ day: Day) async throws -> String {
        let student = try stage.cast.student(name)
        return try await stage.page("/diary/\(student.number)?d=\(day.iso)", as: student.person)
    }

    @Test("R052 a family sees a moved lesson where it was and where it is", arguments: TestEngine.offered)
    func moved(engine: TestEngine) async throws {
        let stage = try await Stage(engine), algebra = try await stage.lesson("8Б Алгебра", from: Self.friday)
        let anna = try stage.cast.student(Cast.anna)
        try await stage.change { pen in
            try pen.move(algebra.id, to: november(25), Self.seventh, room: "каб. 24", ChangeGrounds("семинар"))
        }
        let week = try await diary(stage, Cast.anna, Self.friday)
        #expect(try section(week, 21).contains("перенесён на 25 ноября"))
        let next = try await diary(stage, Cast.anna, november(25)), day = try section(next, 25)
        #expect(day.contains("перенесён с 21 ноября") && day.contains("каб. 24"))
        let news = try await stage.page("/news", as: anna.person)
        #expect(
            news.contains("3-й урок, алгебра: перенесён на 25 ноября"), "\(news)")
        #expect(news.contains("7-й урок, алгебра: перенесён с 21 ноября"))
        let brother = try await stage.page("/news", as: try stage.cast.person(Cast.annasBrother))
        #expect(!brother.contains("алгебра"), "5Б is not concerned")
    }

    @Test("R052 a day taken off is told once, not lesson by lesson", arguments: TestEngine.offered)
    func frost(engine: TestEngine) async throws {
        let stage = try await Stage(engine), class8 = try stage.cast.schoolClass("8Б"), monday = november(24)
        let event = DayEventFacts(
            .severeWeather, .cancelled, on: monday...monday, for: [class8], reach: "8Б", reason: "мороз")
        let id = try await stage.change { try $0.declare(event) }
        let anna = try stage.cast.student(Cast.anna)
        let day = try section(try await diary(stage, Cast.anna, monday), 24)
        #expect(day.contains("Актированный день (мороз): уроки отменены"))
        #expect(day.ranges(of: "отменён: актированный день").count == 6, "its six lessons")
        let news = try await stage.page("/news", as: anna.person)
        #expect(news.ranges(of: "24 ноября: актированный день (мороз): уроки отменены").count == 1)
        #expect(!news.contains("урока не будет") && !news.contains("Изменения в расписании на 24 ноября"))
        let other = try await stage.page("/news", as: try stage.cast.person(Cast.annasBrother))
        #expect(!other.contains("актированный"))
        try await stage.change { pen in
            _ = try pen.undo(try #require(try pen.dayEvent(id)))
        }
        #expect(try await !diary(stage, Cast.anna, monday).contains("ктированный"))
        #expect(try await !stage.page("/news", as: anna.person).contains("актированный"))
    }

    @Test("R052 all single changes of a day stand in one line", arguments: TestEngine.offered)
    func oneLine(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let algebra = try await stage.lesson("8Б Алгебра", from: Self.friday)
        let chemistry = try await stage.lesson("8Б Химия", from: Self.friday)
        let russian = try await stage.lesson("8Б Русский язык", from: Self.friday)
        try await stage.change { pen in
            try pen.cancel(algebra.id, ChangeGrounds("болезнь учителя"))
            try pen.setRoom("каб. 24", of: chemistry.id, ChangeGrounds())
            try pen.setRemote(russian.id, ChangeGrounds("командировка"))
        }
        let news = try await stage.page("/news", as: anna.person)
        #expect(news.ranges(of: "Изменения в расписании на 21 ноября").count == 1)
        for words in [
            "3-й урок, алгебра: урока не будет", "5-й урок, химия: каб. 24", "4-й урок, русский язык: дистанционно",
        ] {
            #expect(news.contains(words), "\(words)")
        }
        #expect(!news.contains("болезнь") && !news.contains("командировка"), "why a teacher is away is nobody's")
        let day = try section(try await diary(stage, Cast.anna, Self.friday), 21)
        #expect(day.contains("урока не будет") && day.contains("дистанционно") && day.contains("каб. 24"))
    }

    @Test("R052 a lesson moved within its day says from where", arguments: TestEngine.offered)
    func sameDay(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let algebra = try await stage.lesson("8Б Алгебра", from: Self.friday)
        try await stage.change { pen in
            try pen.move(algebra.id, to: Self.friday, Self.seventh, room: "каб. 24", ChangeGrounds("семинар"))
        }
        let day = try section(try await diary(stage, Cast.anna, Self.friday), 21)
        #expect(day.contains("перенесён с 3-го урока"))
        let news = try await stage.page("/news", as: anna.person)
        #expect(news.contains("7-й урок, алгебра: перенесён с 3-го урока"))
    }

    @Test(
        "R052 a lesson taken off during days of lessons from home is told by itself", arguments: TestEngine.offered)
    func offAtHome(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let class8 = try stage.cast.schoolClass("8Б"), monday = november(24)
        let event = DayEventFacts(
            .quarantine, .remote, on: monday...november(28), for: [class8], reach: "8Б", reason: "грипп")
        let algebra = try await stage.lesson("8Б Алгебра", from: monday)
        try await stage.change { pen in
            _ = try pen.declare(event)
            try pen.cancel(algebra.id, ChangeGrounds("болезнь учителя"))
        }
        #expect(try await stage.page("/news", as: anna.person).contains("алгебра: урока не будет"))
    }

    @Test(
        "R053 another subject in a lesson's place is seen when it has been told, the planned one until then",
        arguments: TestEngine.offered)
    func untold(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let algebra = try await stage.lesson("8Б Алгебра", from: Self.friday)
        let (russian, vera) = (try stage.cast.course("8Б Русский язык"), try stage.cast.person(Cast.veraPavlovna))
        let other = try stage.cast.person("Волков")
        try await stage.change { pen in
            let new = try pen.putInstead(of: algebra.id, [russian], ChangeGrounds())
            try pen.substitute(other, for: vera, at: new, of: russian, .otherSubject, isTold: false)
        }
        let before = try section(try await diary(stage, Cast.anna, Self.friday), 21)
        #expect(!before.contains("урока не будет") && !before.contains("вместо урока другого учителя"))
        #expect(before.contains("Алгебра"))
        #expect(!(try await stage.page("/news", as: anna.person)).contains("алгебра: урока не будет"))
        _ = try await stage.change { try $0.tellSubstitutions(of: Self.friday) }
        let after = try section(try await diary(stage, Cast.anna, Self.friday), 21)
        #expect(after.contains("урока не будет") && after.contains("вместо урока другого учителя"))
        #expect(after.ranges(of: "Русский язык").count == before.ranges(of: "Русский язык").count + 1)
    }

    /// Two groups of one lesson on Friday: that of a student, and the one it may be joined to.
    private struct Groups {
        let own: ID<Course>
        let other: ID<Course>
        let guest: ID<Lesson>
        let host: ID<Lesson>
    }

    private func groups(_ stage: Stage, of student: ID<Student>) async throws -> Groups {
        let both = try (1...2).map { try stage.cast.course("8Б Английский язык, гр. \($0)") }
        return try await stage.database.read { records in
            let isFirst = try records.students(of: both[0], on: Self.friday).contains { $0.id == student }
            let courses = isFirst ? both : [both[1], both[0]], days = Self.friday...Self.friday
            let lessons = try courses.map { course in
                try #require(try records.lessons(of: course, during: days).first).id
            }
            return Groups(own: courses[0], other: courses[1], guest: lessons[0], host: lessons[1])
        }
    }

    @Test(
        "R052 R053 two groups held as one are one lesson to a family, once it has been told",
        arguments: TestEngine.offered)
    func together(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let groups = try await groups(stage, of: anna), (guest, host, own) = (groups.guest, groups.host, groups.own)
        let (kim, rashidova) = (try stage.cast.person("Ким"), try stage.cast.person("Рашидова"))
        try await stage.change { pen in
            try pen.join(guest, into: host, ChangeGrounds())
            try pen.substitute(kim, for: rashidova, at: host, of: own, .merged, isTold: false)
        }
        let before = try section(try await diary(stage, Cast.anna, Self.friday), 21)
        let line = "day__subject\">Английский язык"
        #expect(before.ranges(of: line).count == 1 && !before.contains("вместе с другой группой"))
        #expect(!(try await stage.page("/news", as: anna.person)).contains("вместе с другой группой"))
        _ = try await stage.change { try $0.tellSubstitutions(of: Self.friday) }
        let after = try section(try await diary(stage, Cast.anna, Self.friday), 21)
        #expect(after.ranges(of: line).count == 1)
        #expect(after.contains("вместе с другой группой") && !after.contains("урока не будет"))
        let news = try await stage.page("/news", as: anna.person)
        #expect(news.contains("вместе с другой группой") && !news.contains("урока не будет"))
    }

    @Test(
        "R052 R053 a group that goes to another has one lesson, whoever replaces that one's teacher",
        arguments: TestEngine.offered)
    func togetherReplaced(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let groups = try await groups(stage, of: anna)
        let (kim, volkov) = (try stage.cast.person("Ким"), try stage.cast.person("Волков"))
        try await stage.change { pen in
            try pen.join(groups.guest, into: groups.host, ChangeGrounds("мало учеников"))
            try pen.substitute(volkov, for: kim, at: groups.host, of: groups.other, isTold: false)
        }
        let day = try section(try await diary(stage, Cast.anna, Self.friday), 21)
        #expect(day.ranges(of: "day__subject\">Английский язык").count == 1)
        #expect(day.contains("вместе с другой группой") && !day.contains("урока не будет"))
        let news = try await stage.page("/news", as: anna.person)
        #expect(news.ranges(of: "1-й урок, английский язык").count == 1 && news.contains("вместе с другой группой"))
    }
}
