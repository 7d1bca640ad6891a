import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import DiaryFeature

/// What a family reads of a teacher's notes.
struct NotesTests {
    /// 27 November 2025, 16:00 in Moscow.
    private let now = Moment(seconds: 1_764_248_400)

    @Test(
        "R018 R083 a note to the family is in the diary and the news, one among the staff nowhere",
        arguments: TestEngine.offered)
    func notes(engine: TestEngine) async throws {
        let family = try await Stage(engine), now = now
        let anna = try family.cast.student(Cast.anna), father = try family.cast.person(Cast.annasFather)
        let lesson = try await family.lesson("8Б Алгебра", from: Day(iso: "2025-11-24").unwrapped)
        try await family.change(at: now) { pen in
            for audience in NotePlace.Audience.allCases {
                _ = try pen.note(
                    audience == .family ? "Тетрадь на проверке" : "Тайное для учителей",
                    at: try #require(NotePlace(work: 0, for: audience)), of: anna, on: lesson.day, in: lesson.id,
                    of: lesson.course, base: nil, visibleFrom: now + 900)
            }
        }
        let pages = ["/diary/\(anna.number)?w=\(lesson.day.week.text)", "/news?for=day", "/marks/\(anna.number)?p=q2"]
        for (index, path) in pages.enumerated() {
            for (moment, isSeen) in [(now + 60, false), (now + 900, index < 2)] {
                let text = try await family.page(path, as: father, at: moment)
                #expect(text.contains("Тетрадь на проверке") == isSeen, "\(path)")
                #expect(!text.contains("Тайное для учителей"))
            }
        }
    }

    @Test(
        "R083 what was hidden for weeks comes as news on its day, a note as well as a mark",
        arguments: TestEngine.offered)
    func afterWeeks(engine: TestEngine) async throws {
        let family = try await Stage(engine), now = now
        let anna = try family.cast.student(Cast.anna), father = try family.cast.person(Cast.annasFather)
        let lesson = try await family.lesson("8Б Алгебра", from: Day(iso: "2025-11-24").unwrapped)
        let shown = now + 45 * 86_400
        try await family.change(at: now) { pen in
            _ = try pen.note(
                "Тетрадь отдана", at: try #require(NotePlace(work: 0, for: .family)), of: anna, on: lesson.day,
                in: lesson.id, of: lesson.course, base: nil, visibleFrom: shown)
            _ = try pen.put(
                .five(2), at: lesson.place(anna, try #require(MarkSlot(work: 3))), base: nil, visibleFrom: shown)
        }
        for (moment, isNews) in [(shown - 60, false), (shown + 60, true), (shown + 3 * 86_400, false)] {
            let text = try await family.page("/news?for=day", as: father, at: moment)
            #expect(text.contains("Тетрадь отдана") == isNews)
            #expect(text.contains("class=\"m2\"") == isNews)
        }
    }

    @Test(
        "R083 a family reads by how many minutes the student was late, and nothing where that is not known",
        arguments: TestEngine.offered)
    func minutes(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let anna = try family.cast.student(Cast.anna), father = try family.cast.person(Cast.annasFather)
        let lesson = try await family.lesson("8Б Алгебра", from: Day(iso: "2025-11-24").unwrapped)
        let path = "/diary/\(anna.number)?w=\(lesson.day.week.text)"
        for minutes in [nil, 10] as [Int?] {
            try await family.change(at: now) { pen in
                _ = try pen.note(
                    .late, by: .teacher, minutes: minutes, for: anna, on: lesson.day, in: lesson.id, base: nil)
            }
            let text = try await family.page(path, as: father, at: now + 60)
            #expect(text.contains("опоздание 10\u{A0}мин") == (minutes != nil))
        }
    }
}
