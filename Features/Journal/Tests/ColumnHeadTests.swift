import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// What the head of a lesson's column says besides its day. The day is Thursday, 20 November 2025, at noon.
struct ColumnHeadTests {
    private static let path = "/journal/8b/algebra"

    /// The lessons of algebra to come this month, none of them written.
    private func coming(_ stage: Stage) async throws -> (course: ID<Course>, lessons: [ListedLesson]) {
        let course = try stage.cast.course("8Б Алгебра")
        let lessons = try await stage.database.read { try $0.lessons(of: course, during: november(21)...november(30)) }
        return (course, lessons)
    }

    private func sign(_ short: String, _ words: String) -> String {
        """
        <span class="grid__sign" title="\(words)"><span aria-hidden="true">\(short)</span><span class="vh">\(words)</span></span>
        """
    }

    @Test("a lesson to come says since when it may be marked, and when it begins", arguments: TestEngine.offered)
    func begins(engine: TestEngine) async throws {
        let stage = try await Stage(engine), lessons = try await coming(stage).lessons
        let (lesson, next) = (try #require(lessons.first), try #require(lessons.first { $0.day > lessons[0].day }))
        let start = Zone.moscow.moment(day: lesson.day, time: lesson.starts)
        // It begins in 25 minutes, and a second of grace.
        let early = try await stage.page(Self.path, as: Cast.veraPavlovna, at: start + -1500)
        #expect(early.contains(" data-begins=\"1501\"") && early.contains("\"future\":\"\(lesson.starts.text)\""))
        #expect(early.contains("\"future\":\"\(RussianDate.dayAndMonth(next.day))\""))
        let late = try await stage.page(Self.path, as: Cast.veraPavlovna, at: start)
        #expect(!late.contains("data-begins") && !late.contains("\"future\":\"\(lesson.starts.text)\""))
    }

    @Test("R053 a substituted lesson names its substitute in the head of its column", arguments: TestEngine.offered)
    func substituted(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (course, lessons) = try await coming(stage)
        let lesson = try #require(lessons.first)
        let (vera, other) = (try stage.cast.person(Cast.veraPavlovna), try stage.cast.person(Cast.irinaPetrovna))
        try await stage.change { try $0.substitute(other, for: vera, at: lesson.id, of: course) }
        let page = try await stage.page(Self.path, as: Cast.veraPavlovna), words = "замена: Носова\u{A0}И.\u{A0}П."
        #expect(page.contains(sign("зам", words)))
        #expect(page.contains("abbr=\"\(RussianDate.dayAndMonth(lesson.day)), ответ, \(words)\""))
        #expect(page.contains("\"note\":\"\(words)\""))
        #expect(page.contains("<li>\(RussianDate.dayAndMonth(lesson.day)) — \(words)</li>"))
        let own = try await stage.page("/lesson/\(lesson.id)/\(course)", as: Cast.veraPavlovna)
        #expect(own.contains(words) && !own.contains(", \(words)</p>"), "said once")
    }

    @Test(
        "R052 a lesson moved, from home, outside or given to a national test says so in its head",
        arguments: TestEngine.offered)
    func changed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (course, lessons) = try await coming(stage)
        let (first, second) = (try #require(lessons.first), try #require(lessons.dropFirst().first))
        let bell = Bell(n: 8, starts: TimeOfDay(minutes: 900), ends: TimeOfDay(minutes: 945))
        try await stage.change { pen in
            try pen.move(first.id, to: first.day + 1, bell, ChangeGrounds("ремонт"))
            try pen.setRemote(first.id, ChangeGrounds("дистант"))
            try pen.takeOut(second.id, to: "музей", ChangeGrounds("экскурсия"))
        }
        let page = try await stage.page(Self.path, as: Cast.veraPavlovna)
        #expect(page.contains(sign("пер", "перенесён с \(RussianDate.dayAndMonth(first.day))")))
        #expect(page.contains(sign("дист", "дистанционно")) && page.contains(sign("вне", "вне школы: музей")))
        try await stage.change { pen in
            try pen.takeBack(#require(try pen.changes(of: second.id).last))
            _ = try pen.putInstead(of: second.id, [course], as: .nationalTest, ChangeGrounds("ВПР"))
        }
        let after = try await stage.page(Self.path, as: Cast.veraPavlovna)
        #expect(!after.contains("вне школы") && after.contains(sign("ВПР", "ВПР")))
        #expect(try await stage.database.verify().isClean)
    }

    @Test("R067 homework still to be written shows until when, and by which clause", arguments: TestEngine.offered)
    func countdown(engine: TestEngine) async throws {
        let stage = try await Stage(engine), school = try stage.cast.schoolClass("8Б"), today = stage.cast.today
        let now = Zone.moscow.local(stage.now).time
        let (lesson, course, ends) = try await stage.database.read { records in
            let lessons = try records.lessons(of: school, during: today...today)
            let found = try #require(lessons.first { $0.lesson.starts <= now })
            let course = try #require(try records.course(found.course))
            return (found.lesson.id, course, try #require(lessons.map(\.lesson.ends).max()))
        }
        try await stage.change { pen in
            let rule = SettledRule("3 hl", for: .homeworkTerm, clause: "003 п. 2.8")
            try pen.settle(.homeworkTerm, rule, from: today, RuleGrounds(""))
            try pen.record(#require(try pen.lessonRecord(lesson, of: course.id)), homework: .notEntered)
            try pen.layTerms(on: today)
        }
        let path = "/journal/\(course.address.schoolClass)/\(course.address.subject)"
        let teacher = try await stage.teacher(of: course.id), page = try await stage.page(path, as: teacher)
        let until = "ДЗ до \(TimeOfDay(minutes: ends.minutes + 180).text)"
        #expect(page.contains("data-kind=\"warn\" title=\"\(until) по 003 п. 2.8\">\(until)</span>"))
        // Said and done, it is gone.
        try await stage.change { pen in
            try pen.record(#require(try pen.lessonRecord(lesson, of: course.id)), homework: .notSet)
        }
        #expect(try await !stage.page(path, as: teacher).contains(until))
    }

    @Test("R125 the printed journal says which lessons came from the temporary journal", arguments: TestEngine.offered)
    func paper(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (course, lesson, _) = try await stage.lastLesson(of: "8Б Алгебра")
        let before = try await stage.page(Self.path, as: Cast.veraPavlovna)
        #expect(!before.contains("из временного журнала"))
        try await stage.change { pen in
            try pen.record(#require(try pen.lessonRecord(lesson.id, of: course.id)), isFromPaper: true)
        }
        let page = try await stage.page(Self.path, as: Cast.veraPavlovna)
        #expect(page.contains("<li>\(RussianDate.dayAndMonth(lesson.day)) — из временного журнала</li>"))
    }

    @Test(arguments: TestEngine.offered)
    func `two lessons of a day stand by their numbers`(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (course, lessons) = try await coming(stage)
        let (first, second) = (try #require(lessons.first), try #require(lessons.dropFirst().first))
        let late = Bell(n: 7, starts: TimeOfDay(minutes: 840), ends: TimeOfDay(minutes: 885))
        let early = Bell(n: 1, starts: TimeOfDay(minutes: 510), ends: TimeOfDay(minutes: 555))
        for (one, other) in [(first, second), (second, first)] {
            try await stage.change { pen in
                try pen.move(one.id, to: first.day, late, ChangeGrounds("замена"))
                try pen.move(other.id, to: first.day, early, ChangeGrounds("замена"))
            }
            let found = try await stage.database.read { try $0.lessons(of: course, from: first.day, to: first.day) }
            #expect(found.map(\.id) == [other.id, one.id])
        }
    }

    @Test("R071 three days before the attestation the journal says how many are left", arguments: TestEngine.offered)
    func attestation(engine: TestEngine) async throws {
        let stage = try await Stage(engine), (course, _, _) = try await stage.lastLesson(of: "8Б Алгебра")
        #expect(try await !stage.page(Self.path, as: Cast.veraPavlovna).contains("До аттестации"))
        try await stage.change { pen in
            let rule = SettledRule("yes", for: .beforeAttestation, clause: "003 п. 2.6")
            try pen.settle(.beforeAttestation, rule, from: november(1), RuleGrounds(""))
            let scheme = try #require(try pen.schemes(of: 2025).first { $0.id == course.scheme })
            let parts = try pen.periods(of: course).sorted { $0.n < $1.n }.map { period in
                var facts = PeriodFacts(period.starts...period.ends)
                facts.name = period.name
                if period.contains(november(20)) { facts.attestation = november(23) }
                return facts
            }
            try pen.change(scheme: scheme, of: 2025, to: scheme.name, periods: parts)
        }
        let page = try await stage.page(Self.path, as: Cast.veraPavlovna)
        let words = "До аттестации 23 ноября — 3\u{A0}дня: отметки за уроки — не позже этого дня (003 п. 2.6)."
        #expect(page.contains(words))
    }

    @Test("R074 a page without marks says so in its head", arguments: TestEngine.offered)
    func markless(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let name = try #require(stage.cast.courses.keys.first { $0.hasPrefix("1А Русский") })
        let (course, lesson, _) = try await stage.lastLesson(of: name)
        let path = "/journal/\(course.address.schoolClass)/\(course.address.subject)"
        let teacher = try await stage.teacher(of: course.id), page = try await stage.page(path, as: teacher)
        let own = try await stage.page("/lesson/\(lesson.id)/\(course.id)", as: teacher)
        #expect(own.contains("Не оценивается: здесь только темы и посещаемость."))
        #expect(page.contains("не оценивается: в 1 классе отметки не ставятся"))
        #expect(try await !stage.page(Self.path, as: Cast.veraPavlovna).contains("не оценивается"))
    }
}
