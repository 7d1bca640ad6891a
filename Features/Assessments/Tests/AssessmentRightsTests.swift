import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import AssessmentsFeature

/// Who reads which plan, who makes it, and what the changes of the timetable bring into it.
struct AssessmentRightsTests {
    @Test(
        "R015 R018 a plan is read by its own class alone, and made by the administration",
        arguments: TestEngine.offered)
    func rights(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let place = try #require(try await stage.middle("Алгебра", from: november(24)).first)
        let anna = try stage.cast.student(Cast.anna), boris = try stage.cast.student(Cast.boris)
        let form = try await stage.form("Алгебра", place)
        for name in ["Громова", Cast.veraPavlovna, Cast.irinaPetrovna, "Ёлкина", Cast.annasFather, Cast.anna] {
            for path in ["/assessments", "/assessments/approve", "/assessments/1", "/assessments/1/remove"] {
                #expect(try await stage.send(path, form, as: name).status == 403, "\(name) \(path)")
            }
            #expect(try await stage.look("/assessments/1", as: name).status == 403, "\(name)")
        }
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna, Cast.annasFather, Cast.anna] {
            #expect(try await stage.look("/assessments", as: name).status == 404, "\(name)")
            #expect(try await stage.look("/assessments/school", as: name).status == 404, "\(name)")
            #expect(try await stage.look("/assessments/file", as: name).status == 404, "\(name)")
        }
        for (name, path, status) in [
            (Cast.veraPavlovna, "class/8b", 200), (Cast.irinaPetrovna, "class/8b", 200), ("Ёлкина", "class/8b", 404),
            (Cast.veraPavlovna, "class/1a", 404), (Cast.annasFather, "class/8b", 404), (Cast.anna, "class/8b", 404),
            (Cast.annasFather, "child/\(anna)", 200), (Cast.anna, "child/\(anna)", 200),
            (Cast.annasFather, "child/\(boris)", 404), (Cast.anna, "child/\(boris)", 404),
            (Cast.irinaPetrovna, "child/\(boris)", 200), ("Ёлкина", "child/\(boris)", 404),
            ("Громова", "class/8b", 200), ("Тихонова", "child/\(boris)", 200), ("Тихонова", "class/99z", 404),
        ] {
            #expect(try await stage.look("/assessments/" + path, as: name).status == status, "\(name) \(path)")
        }
        #expect(try await stage.look("/assessments", "l=7", as: "Тихонова").status == 404, "no such parallel")
        let page = try await stage.page("/assessments?l=8&h=1", as: "Громова")
        #expect(!page.contains("Добавить работу"), "the director looks")
    }

    @Test(
        "R052 a national test that the timetable's changes declare stands in the plan by itself",
        arguments: TestEngine.offered)
    func nationalTest(engine: TestEngine) async throws {
        let stage = try await Stage(engine), day = november(21), eighth = try stage.cast.schoolClass("8Б")
        let biology = try stage.cast.course("8Б Биология"), history = try stage.cast.course("8Б История")
        let event = try await stage.change { pen in
            let lesson = try #require(try pen.lessons(of: biology, during: day...day).first)
            var facts = DayEventFacts(
                .nationalTest, .replaced, on: day...day, for: [eighth], reach: "8Б", reason: "ВПР")
            (facts.lessons, facts.place) = (lesson.n...lesson.n, "история")
            let sitting = TestSitting(lessons: [[lesson.id]], courses: [(history, nil)], organiser: nil)
            return (id: try pen.hold(facts, [sitting]), n: lesson.n)
        }
        let page = try await stage.page("/assessments?l=8&h=1", as: "Тихонова")
        #expect(page.contains("<b>История</b>") && page.contains("ВПР, \(event.n)-й урок"))
        let typed = try await stage.add("История", (day, event.n), ["kind": "2"])
        #expect(typed.status == 422 && typed.text.contains("уже объявлена в «Изменениях»"))
        let near = try #require(try await stage.middle("История", from: november(24)).first)
        #expect(try await stage.add("История", near).status == 303)
        let refused = try await stage.approve()
        #expect(refused.status == 422 && refused.text.contains("8Б — ВПР 21 ноября"))
        #expect(try await stage.page("/assessments/class/8b", as: "Тихонова").contains("работ нет"))
    }

    @Test(
        "R083 the published plan is given out as a workbook", .enabled(if: Toolbox.isThere),
        arguments: TestEngine.offered)
    func workbook(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let place = try #require(try await stage.middle("Алгебра", from: november(24)).first)
        #expect(try await stage.add("Алгебра", place).status == 303)
        #expect(try await stage.approve().status == 303)
        let file = try await stage.look("/assessments/file", "h=1", as: "Тихонова")
        let sheet = try #require(try await SheetReader(toolbox: .forTests).sheets(file.body, name: "a.xlsx").first)
        #expect(sheet.rows[2] == PublishedWork.head && sheet.rows.count == 4)
        #expect(Array(sheet.rows[3].prefix(4)) == ["8Б", place.day.russian, "\(place.n)", "Алгебра"])
        #expect(try await stage.look("/assessments/file", "h=осень", as: "Тихонова").status == 404)
    }

    @Test("R083 the pages of a plan ask a fixed number of questions", arguments: TestEngine.offered)
    func questions(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        for path in ["/assessments?l=8&h=1", "/assessments/school?h=1", "/assessments/class/8b"] {
            let answer = await stage.get(path, as: try stage.cast.person("Тихонова"))
            #expect(answer.status == 200 && (1...14).contains(answer.asked), "\(path): \(answer.asked)")
        }
    }
}
