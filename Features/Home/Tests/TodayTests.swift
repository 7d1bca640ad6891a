import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import HomeFeature

/// The first page of each role on 20 November 2025 at noon.
struct TodayTests {
    @Test("R023 a teacher sees the lessons of the day and what is owed", arguments: TestEngine.offered)
    func teacher(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine)
        let vera = try room.cast.person(Cast.veraPavlovna), today = room.cast.today
        let lessons = try await room.database.read { try $0.lessons(ofTeacher: vera, during: today...today) }
        let page = try await room.page("/", as: Cast.veraPavlovna)
        #expect(!lessons.isEmpty)
        for lesson in lessons {
            #expect(page.contains("/lesson/\(lesson.lesson.id.number)/\(lesson.course.number)"), "\(lesson.title)")
        }
        #expect(page.ranges(of: "agenda__row is-now").count <= 1)
        #expect(page.contains("Четверг, 20 ноября") && page.contains("II четверть"))
    }

    @Test("R023 a day without lessons names the next one", arguments: TestEngine.offered)
    func sunday(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine)
        let page = try await room.page("/", as: Cast.veraPavlovna, at: ModelSchool.noon + 3 * 86_400)
        #expect(page.contains("Воскресенье, 23 ноября"))
        #expect(page.contains("Сегодня уроков нет. Следующий — завтра,"))
    }

    @Test("R060 a lesson without a topic is owed until the topic stands", arguments: TestEngine.offered)
    func debts(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine)
        let vera = try room.cast.person(Cast.veraPavlovna), today = room.cast.today
        func owed() async throws -> Int {
            try await room.database.read { records in
                try records.lessons(ofTeacher: vera, during: room.cast.year.starts...(today - 1)).count { lesson in
                    try records.lessonRecord(lesson.lesson.id, of: lesson.course)?.topic.isEmpty ?? false
                }
            }
        }
        let before = try await owed()
        #expect(before > 0)
        #expect(
            try await room.page("/", as: Cast.veraPavlovna, at: ModelSchool.noon - 5 * 3_600).contains(
                counted(before, "урок", "урока", "уроков") + " без темы"))
        try await room.change { pen in
            for lesson in try pen.lessons(ofTeacher: vera, during: room.cast.year.starts...(today - 1)) {
                guard let record = try pen.lessonRecord(lesson.lesson.id, of: lesson.course) else { continue }
                try pen.record(record, topic: "Повторение", isRollTaken: true)
            }
        }
        #expect(try await !room.page("/", as: Cast.veraPavlovna, at: ModelSchool.noon - 5 * 3_600).contains("без темы"))
    }

    @Test("R055 a plan that is not there is spoken of from two weeks before its day", arguments: TestEngine.offered)
    func plans(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine), year = room.cast.year
        try await room.change { pen in
            try pen.settle(.planTerm, "09-30", from: year.starts)
            try pen.layPlans(of: year)
        }
        func page(_ iso: String) async throws -> String {
            let day = try #require(Day(iso: iso)), noon = TimeOfDay(minutes: 720)
            return try await room.page("/", as: Cast.veraPavlovna, at: Zone.moscow.moment(day: day, time: noon))
        }
        #expect(!(try await page("2025-09-15")).contains("тематических планов"))
        #expect(try await page("2025-09-17").contains(", до 30 сентября"))
        let late = try await page("2025-10-02")
        #expect(late.contains("нет тематических планов: ") && late.contains("на 2\u{A0}дня позже срока"))
        #expect(late.contains("href=\"/terms/own\""))
    }

    @Test("R023 a family is led to its own pages", arguments: TestEngine.offered)
    func families(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine)
        for (name, place) in [(Cast.annasFather, "/news"), (Cast.anna, "/diary")] {
            let answer = try await room.look("/", as: name)
            #expect(answer.status == 303)
            #expect(answer.headers.first { $0.name == "location" }?.value == place)
        }
    }

    @Test(
        "R126 the keeper sees the age of the copy: a warning from two days, an alarm from fourteen",
        arguments: TestEngine.offered)
    func copies(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine), now = ModelSchool.noon
        #expect(
            try await room.page("/", as: "Соколов").contains(
                "<p class=\"status\" data-kind=\"err\"><b>Резервной копии ещё нет.")
        )
        for (days, kind) in [
            (14, " data-kind=\"err\""), (13, " data-kind=\"warn\""), (2, " data-kind=\"warn\""), (1, ""),
        ] {
            try await room.change { pen in
                try pen.note(Copy(at: now - days * 86_400, place: "/копии", bytes: 1, seq: 1, isChecked: true))
            }
            #expect(try await room.page("/", as: "Соколов").contains("<p class=\"status\"\(kind)><b>"), "\(days)")
        }
        #expect(try await !room.page("/", as: Cast.veraPavlovna).contains("class=\"status\""))
    }

    @Test("R023 those who answer for the school see its numbers, others do not", arguments: TestEngine.offered)
    func numbers(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine)
        for name in ["Громова", "Тихонова", "Соколов"] {
            #expect(try await room.page("/", as: name).contains("Школа сегодня"), "\(name)")
        }
        #expect(try await !room.page("/", as: Cast.irinaPetrovna).contains("Школа сегодня"))
        #expect(try await room.page("/", as: Cast.irinaPetrovna).contains("Нет в школе"))
    }

    @Test(arguments: TestEngine.offered)
    func `in August the numbers are those of the first of September`(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine), keeper = try room.cast.person("Соколов")
        try await room.change { try $0.give(.journalKeeper, to: keeper, from: Day(number: 20_300)) }
        let page = try await room.page("/", as: "Соколов", at: Moment(seconds: 20_325 * 86_400 + 36_000))
        #expect(page.contains("Понедельник, 25 августа") && page.contains("уроков нет; учеников всего"))
        #expect(!page.contains("учеников всего 0") && !page.contains("Периоды учебного года не заданы"))
        #expect(page.contains("href=\"/class/8b\""))
        for name in [Cast.veraPavlovna, Cast.annasFather] {
            let early = try await room.page("/", as: name, at: Moment(seconds: 20_325 * 86_400 + 36_000))
            #expect(early.contains("Ваши страницы откроются 1 сентября 2025."), "\(name)")
        }
    }

    @Test(arguments: TestEngine.offered)
    func `nobody's day asks more than twelve questions, nor of every duty at once more than fourteen`(
        engine: TestEngine
    ) async throws {
        let room = try await Stage([home], on: engine)
        for (_, name, _) in ModelSchool.signIns where ![Cast.annasFather, Cast.anna, Cast.boris].contains(name) {
            let answer = try await room.look("/", as: name)
            let asked = try #require(answer.headers.first { $0.name == "x-parta-queries" }.flatMap { Int($0.value) })
            #expect(asked <= 12, "\(name)")
        }
        // One person with every duty at once.
        let person = try room.cast.person(Cast.irinaPetrovna), today = room.cast.today
        try await room.change { pen in
            for duty in [DutyKind.director, .deputyHead, .journalKeeper] { try pen.give(duty, to: person, from: today) }
        }
        let answer = try await room.look("/", as: Cast.irinaPetrovna)
        let asked = try #require(answer.headers.first { $0.name == "x-parta-queries" }.flatMap { Int($0.value) })
        #expect(asked <= 14)
    }
}
