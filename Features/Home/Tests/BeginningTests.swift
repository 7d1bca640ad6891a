import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import HomeFeature

/// What the beginning of a year puts on «Сегодня».
struct BeginningTests {
    private func noon(_ day: String) -> Moment {
        Zone.moscow.moment(day: Day(iso: day) ?? Day(number: 0), time: TimeOfDay(minutes: 720))
    }

    @Test("R032 what is not handed over by 30 August is an alert on the thirty-first", arguments: TestEngine.offered)
    func handing(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine)
        let late = "<span class=\"tag\" data-kind=\"err\">просрочено</span>"
        for name in ["Тихонова", "Соколов"] {
            let before = try await room.page("/", as: name, at: noon("2026-08-30"))
            #expect(before.contains("К началу года не сдано: названия профильных классов") && !before.contains(late))
            let after = try await room.page("/", as: name, at: noon("2026-08-31"))
            #expect(after.contains("учителя по классам</a> \(late)"), "\(name)")
        }
        let keeper = try await room.page("/", as: "Соколов", at: noon("2026-08-20"))
        #expect(keeper.contains("Откройте 2026/2027 учебный год до 7 сентября"))
    }

    @Test("R033 R034 an opened year asks the deputies for the timetable within a week", arguments: TestEngine.offered)
    func timetable(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine), at = noon("2026-08-20")
        let year = SchoolYear(
            2026, starts: try #require(Day(iso: "2026-09-01")), ends: try #require(Day(iso: "2027-08-31")))
        try await room.change(at: at) { records in
            let first = records.seq
            try records.add(year: year)
            let scheme = try records.add(scheme: "Четверти", .quarter, of: 2026, parts: [])
            let name = ClassName(gradeLevel: 2, letter: "А")
            _ = try records.add(class: ClassFacts(name, scheme: scheme), year: 2026)
            try records.note(openingOf: 2026, since: first)
        }
        let page = try await room.page("/", as: "Тихонова", at: noon("2026-08-27"))
        #expect(page.contains("Расписание 2026/2027 года до 27 августа, классов без него: 1</a></li>"))
        let late = try await room.page("/", as: "Тихонова", at: noon("2026-08-28"))
        #expect(late.contains("классов без него: 1</a> <span class=\"tag\" data-kind=\"err\">просрочено"))
    }

    @Test("R035 R042 R046 the class teacher is asked to confirm until it is done", arguments: TestEngine.offered)
    func confirming(engine: TestEngine) async throws {
        let room = try await Stage([home], on: engine)
        let page = try await room.page("/", as: Cast.irinaPetrovna, at: noon("2025-10-10"))
        #expect(page.contains("href=\"/class/8b/confirm\">8Б: подтвердите список до 7 сентября</a> <span"))
        #expect(page.contains("8Б: проверьте данные учеников и родителей до 31 октября</a></li>"))
        #expect(page.contains("8Б: сверьте данные за октябрь</a></li>"))
        #expect(
            try await room.page("/", as: "Соколов", at: noon("2025-10-10")).contains(
                "Список не подтверждён, классов: 8"))
    }
}
