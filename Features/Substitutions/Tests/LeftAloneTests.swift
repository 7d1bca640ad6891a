import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import SubstitutionsFeature

/// What a substitution does not reach: closed periods, ended loads, another school's lessons.
struct LeftAloneTests {
    @Test("R053 a closed period is left as it is", arguments: TestEngine.offered)
    func closed(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б История"), today = stage.cast.today
        try await stage.away("Орлов")
        let lesson = try await stage.lesson("8Б История")
        try await stage.change { pen in
            for period in try pen.periods(of: course) where period.contains(today) { try pen.close(period.id) }
        }
        for (act, fields) in [("assign", [("person", "\(try stage.cast.person("Юсупова"))")]), ("off", [])] {
            let answer = try await stage.act(act, lesson, fields)
            #expect(answer.status == 422 && answer.text.contains("закрыта"), "\(act)")
        }
        #expect(try await stage.database.read { try $0.substitutions(at: lesson.id) }.isEmpty)
    }

    @Test("R053 R015 a load that has ended leaves no lessons to cover", arguments: TestEngine.offered)
    func ended(engine: TestEngine) async throws {
        let stage = try await Stage(engine), course = try stage.cast.course("8Б История"), today = stage.cast.today
        try await stage.away("Орлов")
        #expect(try await stage.page("/substitutions", as: "Тихонова").contains("8Б · История"))
        let orlov = try stage.cast.person("Орлов"), lesson = try await stage.lesson("8Б История")
        try await stage.change { try $0.end(.teacher, of: orlov, object: course.number, lastDay: today - 1) }
        #expect(try await !stage.page("/substitutions", as: "Тихонова").contains("8Б · История"))
        let answer = try await stage.assign("Юсупова", to: lesson)
        #expect(answer.status == 422 && answer.text.contains("не отмечен отсутствующим"))
    }

    @Test("R053 what is no lesson of the day does not exist", arguments: TestEngine.offered)
    func unknown(engine: TestEngine) async throws {
        let stage = try await Stage(engine), person = ("person", "\(try stage.cast.person("Юсупова"))")
        for lesson in ["99999", "0", "x", ""] {
            let form = [("d", stage.day), ("lesson", lesson), person]
            #expect(try await stage.send("/substitutions/assign", form, as: "Тихонова").status == 404, "\(lesson)")
        }
        let lesson = try await stage.lesson("8Б История")
        for day in ["2025-11-19", "", "вчера"] {
            let form = [("d", day), ("lesson", "\(lesson.id)"), person]
            #expect(try await stage.send("/substitutions/assign", form, as: "Тихонова").status == 404, "\(day)")
        }
        #expect(try await stage.look("/substitutions", "d=завтра", as: "Тихонова").status == 404)
    }
}
