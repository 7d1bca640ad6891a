import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

/// What a family learns of a work that is hidden from it: nothing, on any page.
struct HiddenWorkTests {
    /// 27 November 2025, 16:00 in Moscow; the mark below was published an hour before.
    private let now = Moment(seconds: 1_764_248_400)

    @Test(
        "R083 R018 a hidden work is on no page of a family and in no average until its day",
        arguments: TestEngine.offered)
    func hidden(engine: TestEngine) async throws {
        let family = try await Stage(engine), now = now
        let anna = try family.cast.student(Cast.anna), father = try family.cast.person(Cast.annasFather)
        let lesson = try await family.lesson("8Б Алгебра", from: Day(iso: "2025-11-24").unwrapped)
        let slot = try #require(MarkSlot(work: 1))
        let diary = "/diary/\(anna.number)?w=\(lesson.day.week.text)", ledger = "/marks/\(anna.number)?p=q2"
        func pages(_ at: Moment) async throws -> [String] {
            var texts: [String] = []
            for path in [diary, ledger, "/news?for=day"] {
                texts.append(try await family.page(path, as: father, at: at))
            }
            return texts
        }
        let bare = try await pages(now)
        try await family.change(at: now - 7_200) { pen in
            let kind = try #require(try pen.workKinds().first { $0.kind.code == "КР" })
            try pen.name(
                work: 1, in: lesson.id, of: lesson.course, kind: kind.id.number, weight: 3, topic: "Тайная тема")
            _ = try pen.put(
                .five(2), note: "тайное замечание", at: lesson.place(anna, slot), base: nil, visibleFrom: now - 3_600)
        }
        #expect(try await pages(now)[0].contains("Тайная тема"))
        let day = Zone.moscow.moment(day: lesson.day + 14, time: TimeOfDay(minutes: 0))
        try await family.change(at: now) { pen in
            try pen.hide(try #require(try pen.work(1, of: lesson.id, on: lesson.course)), until: day, quietMinutes: 15)
        }
        let hidden = try await pages(now + 60)
        for page in hidden {
            for word in ["Тайная тема", "тайное замечание", "/16/history"] { #expect(!page.contains(word), "\(word)") }
        }
        #expect(hidden[1] == bare[1], "no average and no count has moved")
        // A correction in the hidden column is as quiet as the column.
        try await family.change(at: now + 120) { pen in
            _ = try pen.put(.five(3), at: lesson.place(anna, slot), base: nil, visibleFrom: day)
        }
        #expect(try await pages(now + 5_000)[1] == bare[1])
        let shown = try await family.page(ledger, as: father, at: day)
        #expect(shown.contains("/16/history"))
        #expect(try await family.page("/news?for=day", as: father, at: day + 60).contains("class=\"m3\""))
    }
}
