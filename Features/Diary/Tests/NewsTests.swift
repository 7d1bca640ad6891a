import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

/// What a family is told.
struct NewsTests {
    @Test(
        "R084 an absence without a reason stands first, and is gone once it is explained", arguments: TestEngine.offered
    )
    func absences(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let anna = try family.cast.student(Cast.anna), father = try family.cast.person(Cast.annasFather)
        let lesson = try await family.lesson("8Б Геометрия", from: family.cast.today - 3)
        try await family.change { pen in
            _ = try pen.note(.absent, by: .teacher, for: anna, on: lesson.day, in: lesson.id, base: nil)
        }
        let before = try await family.page("/news", as: father)
        let child = try #require(before.split(separator: "news__child").dropFirst().first)
        let first = try #require(child.split(separator: "<li ").dropFirst().first)
        #expect(first.contains("data-kind=\"need\"") && first.contains("Причина не указана"))
        let today = family.cast.today
        try await family.change { pen in
            _ = try pen.file(AbsenceDraft(student: anna, from: today - 20, to: today, reason: .illness))
        }
        let after = try await family.page("/news", as: father)
        let same = try #require(after.split(separator: "news__child").dropFirst().first)
        #expect(!same.contains("data-kind=\"need\"") && same.contains("Болезнь: "))
    }

    @Test("R086 a correction is one line with both marks", arguments: TestEngine.offered)
    func corrections(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let anna = try family.cast.student(Cast.anna), father = try family.cast.person(Cast.annasFather)
        let lesson = try await family.lesson("8Б Алгебра", from: family.cast.today - 9), now = ModelSchool.noon
        let place = lesson.place(anna, try #require(MarkSlot(work: 3)))
        try await family.change(at: now - 200_000) { pen in
            _ = try pen.put(.five(3), at: place, base: nil, visibleFrom: now - 190_000)
        }
        try await family.change(at: now - 50_000) { pen in
            _ = try pen.put(.five(4), at: place, base: nil, visibleFrom: now - 40_000)
        }
        let text = try await family.page("/news?for=day", as: father)
        #expect(text.contains("<del>3</del> → <span class=\"m4\">4</span> исправлено"))
    }

    @Test(
        "R086 what was seen is not told again, and the mark of having seen never goes back",
        arguments: TestEngine.offered)
    func visits(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let father = try family.cast.person(Cast.annasFather), now = ModelSchool.noon
        #expect(try await family.page("/news", as: father).contains("class=\"m5\""))
        #expect(await family.post("/news/seen", [("at", "\(now.seconds)")], as: father).status == 303)
        let after = try await family.page("/news", as: father, at: now + 60)
        #expect(!after.contains("class=\"m5\""))
        #expect(await family.post("/news/seen", [("at", "5")], as: father).status == 303)
        let seen = try await family.database.read { try $0.newsSeen(by: father) }
        #expect(seen == now)
        // A moment to come is not taken on trust.
        #expect(
            await family.post("/news/seen", [("at", "\(now.seconds + 900_000)")], as: father, at: now + 120).status
                == 303)
        #expect(try await family.database.read { try $0.newsSeen(by: father) } == now + 120)
    }

    @Test(arguments: TestEngine.offered)
    func `an address that makes no sense is answered with a sentence`(engine: TestEngine) async throws {
        let family = try await Stage(engine)
        let anna = try family.cast.student(Cast.anna)
        for address in ["?w=2025-w99", "?d=31.02.2026", "?w=осень"] {
            #expect(await family.get("/diary/\(anna.number)\(address)", as: anna.person).status == 422, "\(address)")
        }
        #expect(await family.get("/news?for=ever", as: anna.person).status == 422)
        #expect(await family.get("/marks/\(anna.number)?p=q9", as: anna.person).status == 404)
        #expect(await family.get("/marks/\(anna.number)?y=12", as: anna.person).status == 422)
    }
}
