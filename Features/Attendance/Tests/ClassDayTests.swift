import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import AttendanceFeature

struct ClassDayTests {
    @Test("R073 the class's day shows who is away, students by lessons", arguments: TestEngine.offered)
    func day(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        try await stage.note(.absent, Cast.boris, from: november(18), to: november(20))
        let page = try await stage.look("/class/8b", as: Cast.irinaPetrovna)
        #expect(page.status == 200 && page.asked <= 10)
        #expect(page.text.contains("8Б · день класса") && page.text.contains("чт, 20 ноября, 12:00"))
        #expect(page.text.contains("<b>Морозов Борис</b> <span>3-й день</span> <span>причина не указана</span>"))
        #expect(page.text.contains("Указать причину"))
        #expect(!page.text.contains("Гусева Полина"), "who has left is not in the class today")
        let past = try await stage.look("/class/8b", "d=2025-11-13", as: Cast.irinaPetrovna)
        #expect(past.text.contains("Гусева Полина") && past.text.contains("Не были на уроках"))
        #expect(try await stage.look("/class/8b", "d=завтра", as: Cast.irinaPetrovna).status == 404)
        #expect(try await stage.look("/class/8z", as: Cast.irinaPetrovna).status == 404)
    }

    @Test(
        "R072 attendance is of each lesson: a lesson whose roll was not called says so", arguments: TestEngine.offered)
    func lessons(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let eighth = try stage.cast.schoolClass("8Б"), today = stage.cast.today
        let (uncalled, title) = try await stage.change { records -> (Int, String) in
            let first = try #require(try records.lessons(of: eighth, during: today...today).first)
            let record = try #require(try records.lessonRecord(first.lesson.id, of: first.course))
            _ = try records.record(
                record, topic: nil, classwork: nil, homework: nil, kind: nil, isRollTaken: false)
            return (first.lesson.n, first.title)
        }
        let page = try await stage.look("/class/8b", as: Cast.irinaPetrovna)
        #expect(page.text.contains("Нет переклички"))
        #expect(page.text.contains("\(uncalled)-й урок, \(title)"))
        #expect(page.text.contains("aria-label=\"перекличка не проведена\""))
        // Whatever a teacher or an order may have noted is explained under the table.
        for sign in ["О — опоздание;", "Д — занимается дистанционно;", "ПР — по приказу;"] {
            #expect(page.text.contains(sign), "\(sign)")
        }
    }

    @Test(arguments: TestEngine.offered)
    func `late is counted apart and a subgroup's lesson belongs to its members alone`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let student = try stage.cast.student(Cast.boris)
        let n = try await stage.change { records -> Int in
            let own = try records.lessons(of: student, during: november(19)...november(19))
            let first = try #require(own.first)
            _ = try records.note(
                .late, by: .teacher, minutes: 12, for: student, on: november(19), in: first.lesson.id, base: nil)
            return first.lesson.n
        }
        let page = try await stage.look("/class/8b", "d=2025-11-19", as: Cast.irinaPetrovna)
        #expect(page.text.contains("<b>Морозов Борис</b> — \(n)-й урок"))
        #expect(page.text.contains("на 12\u{A0}минут"))
        let doubles = try await stage.database.read { records -> Int in
            let book = try ClassBook(records, try stage.cast.schoolClass("8Б"), from: november(17), to: november(21))
            return book.members.filter { member in
                let slots = book.lessons(of: member).map { "\($0.day.number) \($0.n)" }
                return Set(slots).count != slots.count
            }.count
        }
        #expect(doubles == 0, "nobody is at two lessons of one hour")
    }

    @Test(arguments: TestEngine.offered)
    func `the day is seen by its class teacher, the deputy, the director and the keeper`(engine: TestEngine)
        async throws
    {
        let stage = try await Stage(engine)
        for path in ["/class/8b", "/class/8b/absences"] {
            for (name, status) in [
                (Cast.irinaPetrovna, 200), ("Тихонова", 200), ("Громова", 200), ("Соколов", 200), ("Лебедева", 404),
                ("Орлов", 403), (Cast.anna, 403), (Cast.annasFather, 403),
            ] {
                let page = try await stage.look(path, as: name)
                #expect(page.status == status, "\(name) \(path)")
                #expect(page.asked <= 10)
                if status == 200, name != Cast.irinaPetrovna {
                    #expect(
                        !page.text.contains("Указать причину") && !page.text.contains("Записать причину"), "\(name)")
                }
            }
        }
    }

    @Test(arguments: TestEngine.offered)
    func `a week folds lessons missed one after another into one case`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        let student = try stage.cast.student(Cast.boris)
        try await stage.note(.absent, Cast.boris, from: november(11), to: november(12))
        try await stage.note(.absent, Cast.boris, from: november(14), to: november(14))
        let (episodes, missed) = try await stage.database.read { records -> ([Episode], [Int]) in
            let book = try ClassBook(records, try stage.cast.schoolClass("8Б"), from: november(10), to: november(16))
            let member = try #require(book.members.first { $0.id == student })
            let counts = [[11, 12], [14]].map { days in
                days.reduce(0) { $0 + book.lessons(of: member, on: november($1)).count }
            }
            return (
                Episode.all(of: member, in: book).filter { $0.to >= november(11) && $0.from != november(10) }, counts
            )
        }
        #expect(episodes.map(\.lessons.count) == missed)
        #expect(
            episodes.map(\.from) == [november(11), november(14)] && episodes.map(\.to) == [november(12), november(14)])
        #expect(episodes.allSatisfy { $0.firstLesson == nil && $0.lastLesson == nil }, "whole days")
    }
}
