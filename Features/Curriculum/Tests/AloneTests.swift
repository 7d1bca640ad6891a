import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import CurriculumFeature

/// The form of education, the subjects taught alone, and the timetable of one student.
struct AloneTests {
    private static let home = [
        ("form", "2"), ("from", "2025-11-24"), ("order", "12-у"), ("ordered", "2025-11-20"),
    ]

    private func with(_ changes: [String: String]) -> [(String, String)] {
        Self.home.map { ($0.0, changes[$0.0] ?? $0.1) }
    }

    @Test(
        "R037 the deputy changes a form of education by an order, and what is wrong is refused with a sentence",
        arguments: TestEngine.offered)
    func changes(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let path = "/people/\(anna)/form"
        for name in [Cast.irinaPetrovna, Cast.veraPavlovna, "Громова", Cast.anna, Cast.annasFather] {
            #expect(try await stage.send(path, Self.home, as: name).status == 403, "\(name)")
            #expect(try await stage.look(path, as: name).status == 403, "\(name)")
        }
        for (changes, words) in [
            (["order": "", "ordered": ""], "номер приказа"), (["ordered": ""], "дату приказа"),
            (["from": "2025-08-20"], "внутри учебного года"), (["from": ""], "с какого дня"),
            (["form": "1"], "Форма обучения уже такая"), (["form": "9"], "форму обучения"),
        ] {
            let answer = try await stage.send(path, with(changes), as: "Тихонова")
            #expect(answer.status == 422 && answer.text.contains(words), "\(changes)")
        }
        #expect(try await stage.send(path, Self.home, as: "Тихонова").status == 303)
        let page = try await stage.page(path, as: "Соколов")
        #expect(page.contains("<b>на дому</b>, с 24.11.2025, приказ №\u{A0}12-у от 20.11.2025"))
        let again = try await stage.send(path, with(["form": "3"]), as: "Соколов")
        #expect(again.status == 422 && again.text.contains("уже меняется с 24.11.2025"))
        let vera = try stage.cast.person(Cast.veraPavlovna)
        #expect(try await stage.look("/people/\(vera)/form", as: "Соколов").status == 404, "no student")
        let list = try await stage.page("/class/8b/individual", as: "Соколов", at: stage.now + 7 * 86_400)
        #expect(list.contains("Кузнецова Анна Сергеевна</a> — на дому"))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R037 all subjects of the class are opened at home in one act, and a timetable of their own gives lessons",
        arguments: TestEngine.offered)
    func atHome(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let base = "/people/\(anna)", algebra = try stage.cast.course("8Б Алгебра")
        #expect(try await stage.send(base + "/form", Self.home, as: "Тихонова").status == 303)
        let (subject, vera) = (
            try await stage.database.read { try #require(try $0.listedCourse(algebra)).subject },
            try stage.cast.person(Cast.veraPavlovna)
        )
        let page = try await stage.page(base + "/form", as: "Тихонова")
        #expect(page.contains("name=\"t\(subject)\"") && page.contains("<option value=\"\(vera)\" selected>"))
        // The form as it was drawn: the class's teachers and hours of every subject.
        let wish = [("since", "2025-11-24")] + Self.offered(page)
        #expect(wish.count > 20)
        let unread = wish.map { $0.0 == "h\(subject)" ? ($0.0, "много") : $0 }
        #expect(try await stage.send(base + "/own-subjects", unread, as: "Тихонова").status == 422)
        let early = wish.map { $0.0 == "since" ? ("since", "2025-11-21") : $0 }
        let refused = try await stage.send(base + "/own-subjects", early, as: "Тихонова")
        #expect(refused.status == 422 && refused.text.contains("не на дому"))
        #expect(try await stage.send(base + "/own-subjects", wish, as: Cast.irinaPetrovna).status == 403)
        let opened = try await stage.send(base + "/own-subjects", wish, as: "Тихонова")
        #expect(opened.status == 303, "\(Self.error(opened.text))")
        let (courses, holders) = try await stage.database.read { records in
            let courses = try records.courses(of: anna, on: november(24))
            let own = try #require(courses.first { $0.subject == subject })
            return (courses, try records.holders(of: .teacher, object: own.id.number, on: november(24)))
        }
        #expect(
            courses.count == (wish.count - 1) / 2
                && courses.allSatisfy { $0.groupName == "инд. Кузнецова\u{A0}А.\u{A0}С." })
        #expect(holders == [vera])
        try await timetable(stage, anna, try #require(courses.first { $0.subject == subject }).id)
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    private func timetable(_ stage: Stage, _ anna: ID<Student>, _ course: ID<Course>) async throws {
        let path = "/people/\(anna)/timetable", vera = try stage.cast.person(Cast.veraPavlovna)
        let week = try await stage.database.read {
            try $0.lessons(ofTeacher: vera, during: november(24)...november(28))
        }
        let busy = try #require(week.first { $0.course != course })
        let free = try #require(
            (1...6).first { n in !week.contains { $0.lesson.day.weekday == 2 && $0.lesson.n == n } })
        let taken = "c\(busy.lesson.day.weekday)-\(busy.lesson.n)"
        let later = stage.now + 5 * 86_400
        let clash = try await stage.send(
            path, [("from", "2025-11-24"), (taken, "\(course)")], as: "Тихонова", at: later)
        #expect(clash.status == 422 && clash.text.contains("в это время ведёт «"))
        #expect(clash.text.contains("id=\"\(taken)\"") && clash.text.contains("aria-invalid"))
        let algebra = try stage.cast.course("8Б Алгебра")
        let foreign = [("from", "2025-11-24"), ("c2-\(free)", "\(algebra)")]
        #expect(try await stage.send(path, foreign, as: "Тихонова", at: later).status == 422)
        #expect(try await stage.send(path, [("from", "2025-11-24")], as: "Тихонова", at: later).status == 422)
        let wish = [("from", "2025-11-24"), ("c2-\(free)", "\(course)")]
        for name in [Cast.irinaPetrovna, Cast.veraPavlovna, "Громова", Cast.annasFather] {
            #expect(try await stage.send(path, wish, as: name, at: later).status == 403, "\(name)")
        }
        #expect(try await stage.send(path, wish, as: "Тихонова", at: later).status == 303)
        let page = try await stage.page(path, as: "Соколов", at: later)
        #expect(
            page.contains("<option value=\"\(course)\" selected>Алгебра</option>")
                && page.contains("1\u{A0}урок в неделю из 3 ч"))
        let lessons = try await stage.database.read { try $0.lessons(of: anna, during: november(24)...november(28)) }
        #expect(lessons.map(\.course) == [course] && lessons.map(\.lesson.day) == [november(25)])
    }

    /// What a refused form says.
    private static func error(_ page: String) -> String {
        guard let start = page.firstRange(of: "role=\"alert\"")?.upperBound else { return "" }
        return String(page[start...].prefix(300))
    }

    /// The fields of the offers with the values they were drawn with.
    private static func offered(_ page: String) -> [(String, String)] {
        var found: [(String, String)] = [], rest = page[...]
        while let row = rest.firstRange(of: "<select class=\"input\" id=\"t") {
            rest = rest[row.upperBound...]
            let number = String(rest.prefix { $0.isNumber })
            let chosen = rest.firstRange(of: " selected>").map { rest[..<$0.lowerBound] } ?? ""
            let teacher = String(chosen.split(separator: "\"").last ?? "")
            guard let field = rest.firstRange(of: "name=\"h\(number)\"") else { break }
            rest = rest[field.upperBound...]
            guard let value = rest.firstRange(of: "value=\"") else { break }
            rest = rest[value.upperBound...]
            found += [("t" + number, teacher), ("h" + number, String(rest.prefix { $0 != "\"" }))]
        }
        return found
    }
}
