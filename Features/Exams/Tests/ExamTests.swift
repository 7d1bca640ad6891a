import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ExamsFeature

/// Results of exams: received, published within the school's term, or late (000 п. 3.2).
struct ExamTests {
    @Test(
        "R081 when results came is kept with the term of their publication, and what is wrong is refused",
        arguments: TestEngine.offered)
    func received(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), noon = moment(20, 12)
        for (changes, words) in [
            (["subject": ""], "Выберите предмет"), (["kind": "1"], "вид из списка"),
            (["scale": "4"], "шкалу из списка"), (["level": "13"], "от 1 до 12"),
            (["name": ""], "Название"), (["day": "2025-11-21"], "не позже сегодня"),
            (["time": "утром"], "часы и минуты"),
            (["received": "2025-11-17"], "после экзамена"), (["time": "13:00"], "позже, чем сейчас"),
        ] {
            let wish = try await stage.wish(changes)
            let answer = try await stage.send("/exams", wish, as: "Тихонова", at: noon)
            #expect(answer.status == 422 && answer.text.contains(words), "\(changes)")
        }
        let path = try await stage.receive()
        let exam = try #require(try await stage.database.read { try $0.exams(of: 2025).first })
        #expect(path == "/exams/\(exam.id)" && exam.receivedAt == moment(20, 10) && exam.publishedAt == nil)
        #expect(exam.due == moment(21, 10), "24 hours by default")
        let list = try await stage.page("/exams", as: "Громова", at: noon)
        #expect(list.contains("Пробный ОГЭ · Русский язык, 9 класс") && list.contains("до 21 ноября, 10:00"))
        #expect(!list.contains("позже срока") && !list.contains("<form method=\"post\" action=\"/exams"))
        let late = try await stage.page("/exams", as: "Соколов", at: moment(21, 11))
        #expect(late.contains("позже срока"))
        let waiting = try await stage.database.read { try $0.examsWaiting(at: moment(21, 11)) }
        #expect(waiting.all == 1 && waiting.late == 1)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R081 results are published as final marks that families see at once, and the moment is kept",
        arguments: TestEngine.offered)
    func published(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), path = try await stage.receive()
        let students = try #require(stage.cast.students["9А"]), (first, second) = (students[0], students[1])
        let late = moment(22, 11)
        let wrong: [(fields: [(String, String)], words: String)] = [
            ([], "хотя бы одному"), ([("m\(first)", "7")], "здесь можно"), ([("m999999", "5")], "хотя бы одному"),
        ]
        for (fields, words) in wrong {
            let answer = try await stage.send(path, fields, as: "Тихонова", at: late)
            #expect(answer.status == 422 && answer.text.contains(words), "\(fields)")
        }
        #expect(try await stage.send(path, [("m\(first)", "4")], as: "Тихонова", at: late).status == 303)
        let exam = try #require(try await stage.database.read { try $0.exams(of: 2025).first })
        let place = FinalPlace(student: first, year: 2025, subject: exam.subject, kind: .exam)
        let mark = try #require(try await stage.database.read { try $0.finalMark(at: place) })
        #expect(mark.mark == .five(4) && mark.visibleFrom == late && mark.reason == "Пробный ОГЭ")
        let page = try await stage.page(path, as: "Громова", at: late + 60)
        #expect(page.contains("опубликовано 1 из \(exam.candidates), первые 22 ноября, 11:00; остальные — до 21"))
        #expect(page.contains("на 1\u{A0}день позже срока"))
        #expect(page.contains("<b>4</b>") && !page.contains("<input class"))
        let other = try await stage.send(path, [("m\(first)", "5")], as: "Соколов", at: late + 60)
        #expect(other.status == 422 && other.text.contains("уже стоит 4"))
        let more = [("m\(second)", "5")]
        #expect(try await stage.send(path, more, as: "Соколов", at: late + anHour).status == 303)
        let still = try await stage.database.read { try $0.exams(of: 2025).first }
        #expect(still?.publishedAt == late && still?.published == 2, "what is published keeps its first moment")
        let later = FinalPlace(student: second, year: 2025, subject: exam.subject, kind: .exam)
        let own = try await stage.database.read { try $0.finalMark(at: later)?.visibleFrom }
        #expect(own == late + anHour, "a later result has its own")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R081 points of an exam stand as they came, of a hundred, and are put right where they were published",
        arguments: TestEngine.offered)
    func points(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), late = moment(20, 13)
        let wish = try await stage.wish(["scale": "6", "name": "ЕГЭ"])
        let path = try #require(try await stage.send("/exams", wish, as: "Тихонова", at: moment(20, 11)).location)
        let student = try #require(stage.cast.students["9А"]?.first), field = "m\(student)"
        #expect(try await stage.page(path, as: "Тихонова", at: late).contains("18.11.2025; 100 баллов; результаты"))
        let wrong = try await stage.send(path, [(field, "101")], as: "Тихонова", at: late)
        #expect(wrong.status == 422 && wrong.text.contains("здесь можно 0–100, н/а, осв."))
        #expect(try await stage.send(path, [(field, "зч")], as: "Тихонова", at: late).status == 422)
        #expect(try await stage.send(path, [(field, "78")], as: "Тихонова", at: late).status == 303)
        let exam = try #require(try await stage.database.read { try $0.exams(of: 2025).first })
        let place = FinalPlace(student: student, year: 2025, subject: exam.subject, kind: .exam)
        func standing() async throws -> FinalMarkRow? { try await stage.database.read { try $0.finalMark(at: place) } }
        #expect(try await standing()?.mark == .hundred(78))
        #expect(try await stage.page(path, as: "Тихонова", at: late).contains("value=\"78\""))
        // After an appeal; the same again writes nothing.
        #expect(try await stage.send(path, [(field, "80")], as: "Тихонова", at: late + anHour).status == 303)
        let corrected = try await standing()
        #expect(corrected?.mark == .hundred(80) && corrected?.version == 2)
        let again = try await stage.send(path, [(field, "80")], as: "Тихонова", at: late + anHour)
        #expect(again.status == 422 && again.text.contains("хотя бы одному"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R081 of two who have a page of points open neither undoes what the other has put right, and one may be taken back",
        arguments: TestEngine.offered)
    func together(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), late = moment(20, 13)
        let wish = try await stage.wish(["scale": "6", "name": "ЕГЭ"])
        let path = try #require(try await stage.send("/exams", wish, as: "Тихонова", at: moment(20, 11)).location)
        let students = try #require(stage.cast.students["9А"]), (first, second) = (students[0], students[1])
        let exam = try #require(try await stage.database.read { try $0.exams(of: 2025).first })
        func standing(_ student: ID<Student>) async throws -> Mark? {
            let place = FinalPlace(student: student, year: 2025, subject: exam.subject, kind: .exam)
            return try await stage.database.read { try $0.finalMark(at: place)?.mark }
        }
        let put = [("m\(first)", "78"), ("o\(first)", ""), ("m\(second)", ""), ("o\(second)", "")]
        #expect(try await stage.send(path, put, as: "Тихонова", at: late).status == 303)
        #expect(try await stage.page(path, as: "Соколов", at: late).contains("name=\"o\(first)\" value=\"78\""))
        let right = [("m\(first)", "80"), ("o\(first)", "78")]
        #expect(try await stage.send(path, right, as: "Соколов", at: late + 60).status == 303)
        // The page that was drawn before holds 78 still.
        let more = [("m\(first)", "78"), ("o\(first)", "78"), ("m\(second)", "55"), ("o\(second)", "")]
        #expect(try await stage.send(path, more, as: "Тихонова", at: late + 120).status == 303)
        let (kept, added) = (try await standing(first), try await standing(second))
        #expect(kept == .hundred(80) && added == .hundred(55))
        let blind = [("m\(first)", "79"), ("o\(first)", "78"), ("m\(second)", "55"), ("o\(second)", "")]
        let refused = try await stage.send(path, blind, as: "Тихонова", at: late + 180)
        #expect(refused.status == 422 && refused.text.contains("результат изменили, сейчас 80."))
        #expect(refused.text.contains("value=\"79\"") && refused.text.contains("name=\"o\(first)\" value=\"80\""))
        let back = [("m\(second)", ""), ("o\(second)", "55")]
        #expect(try await stage.send(path, back, as: "Соколов", at: late + 240).status == 303)
        #expect(try await standing(second) == nil)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R081 R078 once the year is closed, points that stand are put right by an order or protocol alone",
        arguments: TestEngine.offered)
    func closed(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), late = moment(20, 13)
        let wish = try await stage.wish(["scale": "6", "name": "ЕГЭ"])
        let path = try #require(try await stage.send("/exams", wish, as: "Тихонова", at: moment(20, 11)).location)
        let course = try stage.cast.course("9А Русский язык"), student = try #require(stage.cast.students["9А"]?.first)
        try await stage.change { pen in
            for period in try pen.periods(of: course) { try pen.close(period.id) }
        }
        let field = "m\(student)"
        #expect(!(try await stage.page(path, as: "Тихонова", at: late).contains("name=\"ordered\"")))
        let free = try await stage.send(path, [(field, "78")], as: "Тихонова", at: late)
        #expect(free.status == 303, "nothing stood there")
        #expect(try await stage.page(path, as: "Тихонова", at: late).contains("name=\"ordered\""))
        let refused = try await stage.send(path, [(field, "80")], as: "Тихонова", at: late)
        #expect(refused.status == 422 && refused.text.contains("Результат меняется по приказу или протоколу"))
        #expect(refused.text.contains("href=\"#order\"") && refused.text.contains("value=\"80\""))
        let half = try await stage.send(path, [(field, "80"), ("order", "7")], as: "Тихонова", at: late)
        #expect(half.status == 422 && half.text.contains("и его дату"))
        let paper = [("paper", "council"), ("order", "7"), ("ordered", "2025-11-20")]
        #expect(try await stage.send(path, [(field, "80")] + paper, as: "Тихонова", at: late).status == 303)
        let exam = try #require(try await stage.database.read { try $0.exams(of: 2025).first })
        let place = FinalPlace(student: student, year: 2025, subject: exam.subject, kind: .exam)
        let corrected = try await stage.database.read { try $0.finalMark(at: place) }
        #expect(corrected?.mark == .hundred(80) && corrected?.paper?.contains("№\u{A0}7 от 20.11.2025") == true)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R015 R017 results are the deputy's and the keeper's to publish; teachers and families have no such page",
        arguments: TestEngine.offered)
    func rights(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), path = try await stage.receive()
        let student = try #require(stage.cast.students["9А"]?.first), wish = try await stage.wish()
        let head = try await stage.database.verify().head, noon = moment(20, 12)
        let people = [
            Cast.veraPavlovna, Cast.irinaPetrovna, "Волков", Cast.anna, Cast.annasFather,
        ]
        for name in people + ["Громова"] {
            #expect(try await stage.send("/exams", wish, as: name, at: noon).status == 403, "\(name)")
            #expect(try await stage.send(path, [("m\(student)", "5")], as: name, at: noon).status == 403, "\(name)")
        }
        for name in people {
            #expect(try await stage.look("/exams", as: name, at: noon).status == 403, "\(name)")
            #expect(try await stage.look(path, as: name, at: noon).status == 403, "\(name)")
        }
        #expect(try await stage.look("/exams/999999", as: "Соколов", at: noon).status == 404)
        #expect(try await stage.send("/exams/999999", [("m\(student)", "5")], as: "Соколов", at: noon).status == 404)
        #expect(try await stage.database.verify().head == head, "nothing was written")
        #expect(try await stage.look(path, as: "Тихонова", at: noon).asked <= 14)
    }
}
