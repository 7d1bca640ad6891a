import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ExamsFeature

/// Results of exams: received, published within the school's term, or late (000 п. 3.2).
struct ExamTests {
    private static let hour = 3_600

    /// An exam of 9А in Russian, held on the 18th, whose results came at ten on the 20th.
    private static func wish(_ stage: Stage, _ changes: [String: String] = [:]) async throws -> [(String, String)] {
        let course = try stage.cast.course("9А Русский язык")
        let subject = try await stage.database.read { try #require(try $0.listedCourse(course)).subject }
        return [
            ("subject", "\(subject)"), ("kind", "4"), ("level", "9"), ("name", "Пробный ОГЭ"), ("day", "2025-11-18"),
            ("received", "2025-11-20"), ("time", "10:00"), ("scale", ""),
        ].map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    private static func moment(_ day: Int, _ hours: Int) -> Moment {
        Zone.moscow.moment(day: november(day), time: TimeOfDay(minutes: hours * 60))
    }

    /// Notes the results an hour after they came: the address of the exam.
    private static func receive(_ stage: Stage) async throws -> String {
        let answer = try await stage.send("/exams", try await wish(stage), as: "Тихонова", at: moment(20, 11))
        return try #require(answer.location)
    }

    @Test(
        "R081 when results came is kept with the term of their publication, and what is wrong is refused",
        arguments: TestEngine.offered)
    func received(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), noon = Self.moment(20, 12)
        for (changes, words) in [
            (["subject": ""], "Выберите предмет"), (["kind": "1"], "вид из списка"),
            (["scale": "4"], "шкалу из списка"), (["level": "13"], "от 1 до 12"),
            (["name": ""], "Название"), (["day": "2025-11-21"], "не позже сегодня"),
            (["time": "утром"], "часы и минуты"),
            (["received": "2025-11-17"], "после экзамена"), (["time": "13:00"], "позже, чем сейчас"),
        ] {
            let wish = try await Self.wish(stage, changes)
            let answer = try await stage.send("/exams", wish, as: "Тихонова", at: noon)
            #expect(answer.status == 422 && answer.text.contains(words), "\(changes)")
        }
        let path = try await Self.receive(stage)
        let exam = try #require(try await stage.database.read { try $0.exams(of: 2025).first })
        #expect(path == "/exams/\(exam.id)" && exam.receivedAt == Self.moment(20, 10) && exam.publishedAt == nil)
        #expect(exam.due == Self.moment(21, 10), "24 hours by default")
        let list = try await stage.page("/exams", as: "Громова", at: noon)
        #expect(list.contains("Пробный ОГЭ · Русский язык, 9 класс") && list.contains("до 21 ноября, 10:00"))
        #expect(!list.contains("позже срока") && !list.contains("<form method=\"post\" action=\"/exams"))
        let late = try await stage.page("/exams", as: "Соколов", at: Self.moment(21, 11))
        #expect(late.contains("позже срока"))
        let waiting = try await stage.database.read { try $0.examsWaiting(at: Self.moment(21, 11)) }
        #expect(waiting.all == 1 && waiting.late == 1)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R081 results are published as final marks that families see at once, and the moment is kept",
        arguments: TestEngine.offered)
    func published(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), path = try await Self.receive(stage)
        let students = try #require(stage.cast.students["9А"]), (first, second) = (students[0], students[1])
        let late = Self.moment(22, 11)
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
        #expect(exam.publishedAt == late)
        let page = try await stage.page(path, as: "Громова", at: late + 60)
        #expect(page.contains("опубликованы 22 ноября, 11:00") && page.contains("на 1\u{A0}день позже срока"))
        #expect(page.contains("<b>4</b>") && !page.contains("<input class"))
        let other = try await stage.send(path, [("m\(first)", "5")], as: "Соколов", at: late + 60)
        #expect(other.status == 422 && other.text.contains("уже стоит 4"))
        let more = [("m\(second)", "5")]
        #expect(try await stage.send(path, more, as: "Соколов", at: late + Self.hour).status == 303)
        let still = try await stage.database.read { try $0.exams(of: 2025).first?.publishedAt }
        #expect(still == late, "the first moment stays")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R081 points of an exam stand as they came, of a hundred, and are put right where they were published",
        arguments: TestEngine.offered)
    func points(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), late = Self.moment(20, 13)
        let wish = try await Self.wish(stage, ["scale": "6", "name": "ЕГЭ"])
        let path = try #require(try await stage.send("/exams", wish, as: "Тихонова", at: Self.moment(20, 11)).location)
        let student = try #require(stage.cast.students["9А"]?.first), field = "m\(student)"
        #expect(try await stage.page(path, as: "Тихонова", at: late).contains("18.11.2025; 100 баллов; результаты"))
        let wrong = try await stage.send(path, [(field, "101")], as: "Тихонова", at: late)
        #expect(wrong.status == 422 && wrong.text.contains("здесь можно 0–100, зч, нз, н/а, осв."))
        #expect(try await stage.send(path, [(field, "78")], as: "Тихонова", at: late).status == 303)
        let exam = try #require(try await stage.database.read { try $0.exams(of: 2025).first })
        let place = FinalPlace(student: student, year: 2025, subject: exam.subject, kind: .exam)
        func standing() async throws -> FinalMarkRow? { try await stage.database.read { try $0.finalMark(at: place) } }
        #expect(try await standing()?.mark == .hundred(78))
        #expect(try await stage.page(path, as: "Тихонова", at: late).contains("value=\"78\""))
        // After an appeal; the same again writes nothing.
        #expect(try await stage.send(path, [(field, "80")], as: "Тихонова", at: late + Self.hour).status == 303)
        let corrected = try await standing()
        #expect(corrected?.mark == .hundred(80) && corrected?.version == 2)
        let again = try await stage.send(path, [(field, "80")], as: "Тихонова", at: late + Self.hour)
        #expect(again.status == 422 && again.text.contains("хотя бы одному"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R015 R017 results are the deputy's and the keeper's to publish; teachers and families have no such page",
        arguments: TestEngine.offered)
    func rights(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), path = try await Self.receive(stage)
        let student = try #require(stage.cast.students["9А"]?.first), wish = try await Self.wish(stage)
        let head = try await stage.database.verify().head, noon = Self.moment(20, 12)
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
