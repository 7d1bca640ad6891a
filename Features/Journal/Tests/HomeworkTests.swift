import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

struct HomeworkTests {
    @Test("R065 homework says how, how long, by when and where more of it is", arguments: TestEngine.offered)
    func facets(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        let coming = try await stage.database.read {
            try $0.comingLessons(of: place.course.id, after: place.lesson.day)
        }
        let due = coming[1]
        let form = homework(
            "№ 345", ("minutes", "25"), ("manner", "1"), ("link", "https://resh.edu.ru/x"), ("answer", "1"),
            ("due", "\(due.id.number)"), ("pages", "45–47"), ("numbers", "347 (а, б)"))
        #expect(try await stage.send(place.path, form, as: vera).status == 303)
        let task = try #require(try await stage.tasks(place).first)
        #expect(task.n == 0 && task.students.isEmpty && task.facets.minutes == 25)
        #expect(task.facets.manner == .written && task.facets.wantsAnswer)
        #expect(task.facets.link?.host == "resh.edu.ru" && task.facets.due == DueLesson(due.id, due.day))
        #expect(task.facets.pages == "45–47" && task.facets.numbers == "347 (а, б)")
        let page = try await stage.page(place.path, as: vera)
        #expect(page.contains("name=\"h0-pages\" value=\"45–47\"") && page.contains("value=\"347 (а, б)\""))
        #expect(page.contains("name=\"h0-minutes\" value=\"25\"") && page.contains("value=\"https://resh.edu.ru/x\""))
        #expect(page.contains("<option value=\"\(due.id.number)\" data-load=\"0\" data-unknown=\"0\" selected>"))
        let board = try await stage.page("/board/\(place.lesson.id)/\(place.course.id)", as: vera)
        #expect(board.contains("<p>Дома: № 345 · с.\u{A0}45–47 · №\u{A0}347 (а, б)</p>"), "the class reads all of it")
        // A form without the fields leaves them; the same again writes nothing.
        #expect(try await stage.send(place.path, [("topic", "Т"), ("homework", "№ 345")], as: vera).status == 303)
        #expect(try await stage.tasks(place).first?.version == 1)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R068 facets go with the words: «не задано» has none, and none stand alone", arguments: TestEngine.offered)
    func words(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        #expect(try await stage.send(place.path, homework("№ 1", ("minutes", "20")), as: vera).status == 303)
        let alone = try await stage.send(place.path, homework("", ("minutes", "20"), seen: 1), as: vera)
        #expect(alone.status == 303, "what was set is taken back with everything said of it")
        #expect(try await stage.tasks(place).first?.facets.isPlain == true)
        let none = try await stage.send(
            place.path, homework("", seen: 2) + [("nohomework", "1")], as: vera)
        #expect(none.status == 303)
        #expect(try await stage.homework(place) == .notSet)
        let lost = try await stage.send(place.path, homework("", ("pages", "45"), seen: 2), as: vera)
        #expect(lost.status == 422 && lost.text.contains("Напишите само задание"), "no page is lost in silence")
        let other = try await HomeworkPlace(stage, "8Б Геометрия")
        let bare = try await stage.send(other.path, homework("", ("minutes", "20")), as: Cast.veraPavlovna)
        #expect(bare.status == 422 && bare.text.contains("Напишите само задание"))
    }

    @Test(
        "R065 what cannot be meant is refused with its field named", arguments: TestEngine.offered,
        [
            ("minutes", "241"), ("minutes", "много"), ("manner", "9"), ("link", "http://a.ru"),
            ("link", "javascript:alert(1)"), ("due", "999999"), ("due", "вчера"),
            ("pages", String(repeating: "4", count: 81)), ("numbers", String(repeating: "5", count: 81)),
        ])
    func refused(engine: TestEngine, fault: (String, String)) async throws {
        let stage = try await Stage(engine), place = try await HomeworkPlace(stage)
        let answer = try await stage.send(place.path, homework("№ 1", fault), as: Cast.veraPavlovna)
        #expect(answer.status == 422 && answer.text.contains("href=\"#h0-\(fault.0)\""), "\(fault)")
        #expect(try await stage.tasks(place).isEmpty)
    }

    @Test("R065 a lesson of another course, or a past one, is no aim", arguments: TestEngine.offered)
    func aim(engine: TestEngine) async throws {
        let stage = try await Stage(engine), place = try await HomeworkPlace(stage)
        let geometry = try stage.cast.course("8Б Геометрия")
        let foreign = try await stage.database.read { try $0.comingLessons(of: geometry, after: place.lesson.day) }
        for lesson in [foreign[0].id, place.lesson.id] {
            let form = homework("№ 1", ("due", "\(lesson.number)"))
            #expect(try await stage.send(place.path, form, as: Cast.veraPavlovna).status == 422)
        }
    }

    @Test("R065 what two write at once is not lost", arguments: TestEngine.offered)
    func together(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        #expect(try await stage.send(place.path, homework("№ 1", ("minutes", "20")), as: vera).status == 303)
        let late = try await stage.send(place.path, homework("№ 1", ("minutes", "30")), as: vera)
        #expect(late.status == 422 && late.text.contains("это задание изменили"))
        #expect(try await stage.tasks(place).first?.facets.minutes == 20)
    }

    @Test(
        "R066 homework is for chosen students too, and does not stand for the common one", arguments: TestEngine.offered
    )
    func personalTasks(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        let two = place.students.prefix(2).map(\.id)
        var form = personal(1, "карточка 4", two)
        form[1].1 = ""
        #expect(try await stage.send(place.path, form, as: vera).status == 303)
        #expect(try await stage.homework(place) == .notEntered)
        let task = try #require(try await stage.tasks(place).first)
        #expect(task.n == 1 && task.words == "карточка 4" && Set(task.students) == Set(two))
        let one = personal(1, "карточка 5", [two[0]], seen: 1)
        #expect(try await stage.send(place.path, one, as: vera).status == 303)
        #expect(try await stage.tasks(place).first?.students == [two[0]])
        #expect(try await stage.send(place.path, personal(1, "", [two[0]], seen: 2), as: vera).status == 303)
        #expect(try await stage.tasks(place).first?.stands == false)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test("R066 nobody, or somebody of another class, is no addressee", arguments: TestEngine.offered)
    func addressees(engine: TestEngine) async throws {
        let stage = try await Stage(engine), vera = Cast.veraPavlovna, place = try await HomeworkPlace(stage)
        let nobody = try await stage.send(place.path, personal(1, "карточка", []), as: vera)
        #expect(nobody.status == 422 && nobody.text.contains("href=\"#h1-to\""))
        let (_, _, strangers) = try await stage.lastLesson(of: "10А Русский язык")
        let stranger = try await stage.send(place.path, personal(1, "карточка", [strangers[0].id]), as: vera)
        #expect(stranger.status == 404)
        #expect(try await stage.tasks(place).isEmpty)
    }
}
