import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import HomeFeature

/// What a teacher sees of changes on «Сегодня».
struct ChangedAgendaTests {
    @Test("R052 a teacher's day says what was moved, taken off and held from home", arguments: TestEngine.offered)
    func changed(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine), friday = november(21), cast = room.cast
        let (algebra, other) = (try cast.course("8Б Алгебра"), try cast.course("9А Алгебра"))
        try await room.change { pen in
            let first = try #require(try pen.lessons(of: algebra, during: friday...friday).first)
            let bell = Bell(n: 7, starts: TimeOfDay(minutes: 860), ends: TimeOfDay(minutes: 905))
            try pen.move(first.id, to: november(25), bell, ChangeGrounds("семинар"))
            let second = try #require(try pen.lessons(of: other, during: friday...friday).first)
            try pen.setRemote(second.id, ChangeGrounds("ремонт"))
        }
        let page = try await room.page("/?d=2025-11-21", as: Cast.veraPavlovna)
        #expect(page.contains("перенесён на 25 ноября") && page.contains("дистанционно</span>"))
        #expect(try await room.page("/?d=2025-11-25", as: Cast.veraPavlovna).contains("перенесён с 21 ноября"))
    }

    @Test(
        "R052 a teacher's day says a lesson moved within it, a national test and one outside the school",
        arguments: TestEngine.offered)
    func sameDay(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine), friday = november(21), cast = room.cast
        let (algebra, other) = (try cast.course("8Б Алгебра"), try cast.course("9А Алгебра"))
        let before = try await room.page("/?d=2025-11-21", as: Cast.veraPavlovna)
        #expect(!before.contains("перенесён") && !before.contains(">ВПР</span>"))
        let n = try await room.change { pen in
            let first = try #require(try pen.lessons(of: algebra, during: friday...friday).first)
            let bell = Bell(n: 7, starts: TimeOfDay(minutes: 860), ends: TimeOfDay(minutes: 905))
            try pen.move(first.id, to: friday, bell, ChangeGrounds("семинар"))
            let second = try #require(try pen.lessons(of: other, during: friday...friday).first)
            _ = try pen.putInstead(of: second.id, [other], as: .nationalTest, ChangeGrounds("ВПР"))
            return first.n
        }
        let page = try await room.page("/?d=2025-11-21", as: Cast.veraPavlovna)
        #expect(page.contains("перенесён \(LessonNumbers.since(n)) урока") && page.contains(">ВПР</span>"))
        try await room.change { pen in
            let lesson = try #require(try pen.lessons(of: algebra, during: november(24)...november(24)).first)
            try pen.takeOut(lesson.id, to: "музей", ChangeGrounds("экскурсия"))
        }
        let outside = try await room.page("/?d=2025-11-24", as: Cast.veraPavlovna)
        #expect(outside.contains(">вне школы</span>") && outside.contains("музей"))
    }

    @Test(
        "R053 whoever stands in is led to the lesson alone, who may see its journal to both",
        arguments: TestEngine.offered)
    func standIn(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine), cast = room.cast
        let biology = try cast.course("8Б Биология"), society = try cast.course("10Б Обществознание")
        func first(_ course: ID<Course>) async throws -> (page: String, begun: Moment) {
            try await room.database.read { records in
                let lesson = try #require(try records.lessons(of: course, during: november(20)...november(28)).first)
                return (
                    "href=\"/lesson/\(lesson.id)/\(course)\" data-key=\"Enter\"",
                    Zone.moscow.moment(day: lesson.day, time: lesson.starts) + 60
                )
            }
        }
        let (strange, own) = (try await first(biology), try await first(society))
        let page = try await room.page("/", as: "Волков", at: strange.begun)
        #expect(page.contains(strange.page) && !page.contains("href=\"/journal/8b/biology\""))
        let other = try await room.page("/", as: "Волков", at: own.begun)
        #expect(other.contains("href=\"/journal/10b/") && !other.contains(own.page))
        try await room.change { pen in
            let lesson = try #require(try pen.lessons(of: biology, during: november(20)...november(28)).first)
            try pen.substitute(
                try cast.person(Cast.irinaPetrovna), for: try cast.person("Чернова"), at: lesson.id, of: biology)
        }
        let leads = try await room.page("/", as: Cast.irinaPetrovna, at: strange.begun)
        #expect(leads.contains("href=\"/journal/8b/biology\" data-key=\"Enter\""), "the class is hers")
    }

    @Test("R052 lessons taken off owe nobody a topic, a roll-call or homework", arguments: TestEngine.offered)
    func owesNothing(engine: TestEngine) async throws {
        let friday = november(21), room = try await Stage([home], on: engine), noon = TimeOfDay(minutes: 720)
        let vera = try room.cast.person(Cast.veraPavlovna), classes = Array(room.cast.classes.values)
        let owed = { @Sendable in
            try await room.database.read { records in
                try records.debts(of: vera, today: friday + 1, time: noon, now: ModelSchool.noon).filter {
                    $0.day == friday
                }.map(\.group)
            }
        }
        // The clock lays what a day's lessons owe when the day has begun.
        try await room.change(at: room.now + 86_400) { try $0.layTerms(on: friday) }
        #expect(try await Set(owed()) == ["8Б", "9А"])
        try await room.change { pen in
            _ = try pen.declare(
                DayEventFacts(.severeWeather, .cancelled, on: friday...friday, for: classes, reach: "вся школа"))
        }
        #expect(try await owed().isEmpty)
        #expect(try await room.page("/?d=2025-11-21", as: Cast.veraPavlovna).contains("отменён: актированный день"))
    }
}
