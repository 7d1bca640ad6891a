import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import ExamsFeature

/// An exam waits until every result of it is told, or the deputy says that there will be no more (000 п. 3.2).
struct ExamWaitingTests {
    @Test(
        "R081 an exam whose results are published in part waits, and is late, until the last of them",
        arguments: TestEngine.offered)
    func part(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), path = try await stage.receive(), late = moment(22, 11)
        let exam = try await stage.exam()
        let students = try await stage.database.read { try $0.candidates(of: exam) }.map(\.id)
        #expect(students.count == exam.candidates && students.count > 2 && exam.published == 0)
        #expect(try await stage.send(path, [("m\(students[0])", "4")], as: "Тихонова", at: late).status == 303)
        let waiting = try await stage.waiting(at: late)
        #expect(waiting == [1, 1], "one result of many ends nothing")
        #expect(try await stage.exam(of: 2026).id == exam.id, "it is owed in later years")
        let list = try await stage.page("/exams", as: "Громова", at: late)
        #expect(list.contains("опубликовано 1 из \(students.count), первые 22 ноября, 11:00"))
        let rest = students.dropFirst().map { ("m\($0)", "5") } + [("rest", "wait")]
        #expect(try await stage.send(path, rest, as: "Соколов", at: late + anHour).status == 303)
        let whole = try await stage.exam(), ended = try await stage.waiting(at: late + anHour)
        #expect(whole.publishedAt == late && whole.completeAt == late + anHour && ended == [0, 0])
        let page = try await stage.page(path, as: "Тихонова", at: late + 2 * anHour)
        #expect(page.contains("опубликованы 22 ноября, 11:00, последние 22 ноября, 12:00"))
        #expect(page.contains("на 1\u{A0}день позже срока") && !page.contains("name=\"rest\""))
        #expect(try await stage.database.read { try $0.exams(of: 2026).isEmpty })
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R081 that the rest did not sit an exam is said with the publication, with who said it, and may be taken back",
        arguments: TestEngine.offered)
    func rest(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), path = try await stage.receive(), noon = moment(20, 12)
        let students = try #require(stage.cast.students["9А"]), (first, second) = (students[0], students[1])
        let mark = [("m\(first)", "4")]
        let wrong: [(fields: [(String, String)], words: String)] = [
            ([("rest", "absent")], "Ни одного результата нет"), (mark + [("rest", "да")], "у кого результата нет"),
        ]
        for (fields, words) in wrong {
            let answer = try await stage.send(path, fields, as: "Тихонова", at: noon)
            #expect(answer.status == 422 && answer.text.contains(words), "\(words)")
        }
        #expect(try await stage.send(path, mark + [("rest", "absent")], as: "Тихонова", at: noon).status == 303)
        #expect(try await stage.waiting(at: moment(22, 11)) == [0, 0])
        let exam = try await stage.exam()
        #expect(exam.published == 1 && exam.rest?.at == noon && exam.completeAt == noon)
        let page = try await stage.page(path, as: "Громова", at: moment(22, 11))
        #expect(page.contains("опубликовано 1 из \(exam.candidates), первые 20 ноября, 12:00; остальные не сдавали"))
        #expect(page.contains("(20 ноября, 12:00, Тихонова") && !page.contains("позже срока"))
        // A family sees what has been published, and nothing of whoever has no result.
        let place = FinalPlace(student: second, year: 2025, subject: exam.subject, kind: .exam)
        let unknown = try await stage.database.read { try $0.finalMark(at: place)?.mark }
        #expect(unknown == nil)
        let same = try await stage.send(path, [("rest", "absent")], as: "Соколов", at: noon + 60)
        #expect(same.status == 422 && same.text.contains("хотя бы одному"), "nothing new was said")
        #expect(try await stage.send(path, [("rest", "wait")], as: "Соколов", at: noon + 60).status == 303)
        let again = try await stage.exam()
        #expect(again.rest == nil && again.completeAt == nil && again.publishedAt == noon)
        #expect(try await stage.waiting(at: moment(22, 11)) == [1, 1])
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R081 a form drawn before somebody said that the rest did not sit an exam does not take that back",
        arguments: TestEngine.offered)
    func untouched(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), path = try await stage.receive(), noon = moment(20, 12)
        let students = try #require(stage.cast.students["9А"])
        #expect(try await stage.page(path, as: "Соколов", at: noon).contains("name=\"orest\" value=\"wait\""))
        let said = [("m\(students[0])", "4"), ("orest", "wait"), ("rest", "absent")]
        #expect(try await stage.send(path, said, as: "Тихонова", at: noon).status == 303)
        let old = [("m\(students[1])", "5"), ("orest", "wait"), ("rest", "wait")]
        #expect(try await stage.send(path, old, as: "Соколов", at: noon + 60).status == 303)
        let exam = try await stage.exam()
        #expect(exam.rest?.at == noon && exam.published == 2, "the mark is published, what was said stands")
        let back = [("orest", "absent"), ("rest", "wait")]
        #expect(try await stage.send(path, back, as: "Соколов", at: noon + 120).status == 303)
        #expect(try await stage.exam().rest == nil)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R081 a mark that stood before the results came is not theirs: the exam waits", arguments: TestEngine.offered)
    func before(_ engine: TestEngine) async throws {
        let stage = try await Stage([exams], on: engine), early = moment(20, 9)
        let course = try stage.cast.course("9А Русский язык"), student = try #require(stage.cast.students["9А"]?.first)
        try await stage.change(at: early) { pen in
            let subject = try #require(try pen.listedCourse(course)).subject
            let place = FinalPlace(student: student, year: 2025, subject: subject, kind: .exam)
            let facts = FinalMarkFacts(.five(3), proposal: .none, reason: "", visibleFrom: early)
            _ = try pen.put(final: facts, at: place, base: 0)
        }
        let path = try await stage.receive()
        #expect(try await stage.exam().published == 0)
        // It stands, and has its own page to be changed on.
        #expect(try await stage.page(path, as: "Тихонова", at: moment(20, 12)).contains("<b>3</b>"))
        #expect(try await stage.waiting(at: moment(20, 12)) == [1, 0])
    }
}
