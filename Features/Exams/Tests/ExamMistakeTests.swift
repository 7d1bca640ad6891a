import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ExamsFeature

/// An exam that was noted by mistake: refused where nobody sat it, put right, or withdrawn.
struct ExamMistakeTests {
    @Test(
        "R081 results of what nobody in the grade level studies with marks are not noted",
        arguments: TestEngine.offered)
    func nobody(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), head = try await stage.database.verify().head
        for level in ["1", "12"] {
            let wish = try await stage.wish(["level": level])
            let answer = try await stage.send("/exams", wish, as: "Тихонова", at: moment(20, 11))
            #expect(answer.status == 422 && answer.text.contains("Русский язык, \(level) класс: 18.11.2025"))
            #expect(answer.text.contains("никто не изучал с отметками") && answer.text.contains("href=\"#level\""))
            #expect(answer.text.contains("value=\"Пробный ОГЭ\""), "what was typed comes back")
        }
        #expect(try await stage.database.verify().head == head, "nothing was written")
    }

    @Test(
        "R081 when results came is put right, and their term is reckoned anew", arguments: TestEngine.offered)
    func time(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), path = try await stage.receive(), noon = moment(20, 12)
        let page = try await stage.page(path, as: "Тихонова", at: noon)
        #expect(page.contains("action=\"\(path)/received\"") && page.contains("action=\"\(path)/withdraw\""))
        func send(
            _ day: String, _ time: String, seen: [(String, String)] = [], at now: Moment? = nil
        ) async throws -> Answer {
            let fields = [("received", day), ("time", time)] + seen
            return try await stage.send(path + "/received", fields, as: "Соколов", at: now ?? noon)
        }
        for (day, time, words) in [
            ("", "10:00", "Укажите, когда"), ("2025-11-20", "утром", "часы и минуты"),
            ("2025-11-17", "10:00", "после экзамена"), ("2025-11-20", "12:01", "позже, чем сейчас"),
        ] {
            let answer = try await send(day, time)
            #expect(answer.status == 422 && answer.text.contains(words), "\(words)")
            #expect(answer.text.contains("name=\"time\" type=\"text\" maxlength=\"5\" value=\"\(time)\""), "\(words)")
        }
        let stale = try await send("2025-11-19", "15:00", seen: [("seen", "0")])
        #expect(stale.status == 422 && stale.text.contains("изменил кто-то другой"))
        #expect(try await send("2025-11-19", "15:00").status == 303)
        let exam = try await stage.exam()
        #expect(exam.receivedAt == moment(19, 15) && exam.due == moment(20, 15))
        let student = try #require(stage.cast.students["9А"]?.first)
        #expect(try await stage.send(path, [("m\(student)", "4")], as: "Тихонова", at: moment(20, 13)).status == 303)
        let after = try await send("2025-11-20", "13:30", at: moment(20, 14))
        #expect(after.status == 422 && after.text.contains("Первые результаты опубликованы 20 ноября, 13:00"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R081 an exam without published results is withdrawn with a reason, and is owed no more",
        arguments: TestEngine.offered)
    func withdrawn(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), path = try await stage.receive(), noon = moment(20, 12)
        let student = try #require(stage.cast.students["9А"]?.first), why = [("why", "ошиблись предметом")]
        let silent = try await stage.send(path + "/withdraw", [("why", "")], as: "Тихонова", at: noon)
        #expect(silent.status == 422 && silent.text.contains("Заполните поле «Почему снят»."))
        #expect(try await stage.send(path + "/withdraw", why, as: "Тихонова", at: noon).status == 303)
        #expect(try await stage.waiting(at: moment(22, 11)) == [0, 0])
        #expect(try await stage.page("/exams", as: "Громова", at: noon).contains("экзамен снят: ошиблись предметом"))
        #expect(try await stage.database.read { try $0.exams(of: 2026).isEmpty })
        let page = try await stage.page(path, as: "Тихонова", at: noon)
        #expect(page.contains("ошиблись предметом") && !page.contains("<form method=\"post\" action=\"\(path)"))
        let time = [("received", "2025-11-19"), ("time", "10:00")]
        let sent: [(end: String, fields: [(String, String)])] = [
            ("", [("m\(student)", "5")]), ("/withdraw", why), ("/received", time),
        ]
        for (end, fields) in sent {
            let answer = try await stage.send(path + end, fields, as: "Соколов", at: noon)
            #expect(answer.status == 422 && answer.text.contains("Этот экзамен снят"), "\(end)")
        }
        let next = try await stage.receive()
        #expect(try await stage.send(next, [("m\(student)", "5")], as: "Тихонова", at: noon).status == 303)
        let known = try await stage.send(next + "/withdraw", why, as: "Тихонова", at: noon)
        #expect(known.status == 422 && known.text.contains("семьи уже видят результаты"))
        #expect(!(try await stage.page(next, as: "Тихонова", at: noon).contains("\(next)/withdraw")))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R015 R017 an exam is put right and withdrawn by the deputy and the keeper alone",
        arguments: TestEngine.offered)
    func rights(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), path = try await stage.receive(), noon = moment(20, 12)
        let head = try await stage.database.verify().head
        let fields = [("received", "2025-11-19"), ("time", "10:00"), ("why", "ошибка")]
        for name in [Cast.veraPavlovna, Cast.irinaPetrovna, "Волков", Cast.anna, Cast.annasFather, "Громова"] {
            for end in ["/received", "/withdraw"] {
                #expect(try await stage.send(path + end, fields, as: name, at: noon).status == 403, "\(name) \(end)")
            }
        }
        for end in ["/received", "/withdraw"] {
            #expect(try await stage.send("/exams/999999" + end, fields, as: "Соколов", at: noon).status == 404)
        }
        #expect(try await stage.database.verify().head == head, "nothing was written")
        let page = try await stage.page(path, as: "Громова", at: noon)
        #expect(!page.contains("/received") && !page.contains("/withdraw"), "the director looks")
    }
}
