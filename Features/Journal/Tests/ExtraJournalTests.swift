import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// An extracurricular page: the same grid, without marks until a scale is chosen, and in nobody's average.
struct ExtraJournalTests {
    private static let path = "/journal/8b/algebra-2"

    /// A circle in algebra for Анна, with a lesson on 19 November.
    private func circle(_ stage: Stage, _ scale: Scale) async throws -> (course: ID<Course>, lesson: ID<Lesson>) {
        let (algebra, eighth) = (try stage.cast.course("8Б Алгебра"), try stage.cast.schoolClass("8Б"))
        let (vera, anna) = (try stage.cast.person(Cast.veraPavlovna), try stage.cast.student(Cast.anna))
        return try await stage.change { pen in
            guard let subject = try pen.listedCourse(algebra)?.subject else { throw NotFound() }
            let group = try pen.add(group: "8Б, Клуб", .subgroup, of: [eighth], year: 2025, subject: subject)
            try pen.put(anna, into: group, from: november(10))
            let wish = TeachingWish(
                subject, to: group, by: vera, weeklyTenths: 10, during: Span(from: november(10)),
                kind: .extracurricular)
            let course = try pen.teach(wish, year: 2025).course
            try pen.set(scale: scale, of: course)
            let bell = Bell(n: 8, starts: TimeOfDay(minutes: 900), ends: TimeOfDay(minutes: 945))
            return (course, try pen.addLesson([course], on: november(19), bell))
        }
    }

    private func average(_ stage: Stage) async throws -> String {
        let anna = try stage.cast.student(Cast.anna)
        let page = try await stage.page("/journal/8b/algebra", as: Cast.veraPavlovna)
        let row = try #require(page.firstRange(of: "<tr data-s=\"\(anna.number)\">")?.upperBound)
        let cell = try #require(page[row...].firstRange(of: "grid__avg\">")?.upperBound)
        return String(page[cell...].prefix { $0 != "<" })
    }

    @Test(
        "R069 what an extracurricular page is marked with is in no average and in no final mark",
        arguments: TestEngine.offered)
    func apart(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let (course, lesson) = try await circle(stage, .five(allowsOne: false)), before = try await average(stage)
        func entries() async throws -> Int? {
            let algebra = try stage.cast.course("8Б Алгебра")
            return try await stage.database.read { records in
                guard let listed = try records.listedCourse(algebra) else { throw NotFound() }
                return try records.finalGrounds(
                    ofGroup: listed.group, in: listed.subject, year: 2025, november(1)...november(30),
                    today: november(20), minimum: 3)[anna]?.entries.count
            }
        }
        let counted = try await entries()
        let put = try await stage.type(
            [mark(1, "2", anna, lesson)], into: Self.path + "/cells", as: Cast.veraPavlovna)
        #expect(put.text.contains("\"ok\":true") && !put.text.contains("\"avg\""), "\(put.text)")
        #expect(try await average(stage) == before)
        #expect(try await entries() == counted)
        #expect(counted ?? 0 > 0)
        let page = try await stage.page(Self.path, as: Cast.veraPavlovna)
        #expect(page.contains("журнал внеурочной деятельности") && !page.contains("не оценивается"))
        #expect(page.contains("<td class=\"grid__avg\">—</td>") && !page.contains(Self.path + "/final"))
        let late = try await stage.database.read { try $0.marks(of: course, from: november(19), to: november(19)) }
        #expect(late.map(\.lateDays) == [0])
        let works = try await stage.page("/lesson/\(lesson)/\(course)", as: Cast.veraPavlovna)
        #expect(works.contains("<b class=\"field__label\">Работы</b>") && !works.contains("name=\"homework\""))
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(
        "R074 without a scale an extracurricular page takes absences and topics, and no marks",
        arguments: TestEngine.offered)
    func markless(engine: TestEngine) async throws {
        let stage = try await Stage(engine), anna = try stage.cast.student(Cast.anna)
        let (course, lesson) = try await circle(stage, .markless), cells = Self.path + "/cells"
        let refused = try await stage.type([mark(1, "5", anna, lesson)], into: cells, as: Cast.veraPavlovna)
        #expect(refused.text.contains("\"code\":\"no_marks\""), "\(refused.text)")
        let noted = try await stage.type([absence(2, "absent", anna, lesson)], into: cells, as: Cast.veraPavlovna)
        #expect(noted.text.contains("\"ok\":true"), "\(noted.text)")
        let page = try await stage.page(Self.path, as: Cast.veraPavlovna)
        #expect(page.contains("не оценивается") && page.contains("журнал внеурочной деятельности"))
        for name in ["Орлов", Cast.annasFather] {
            let other = try await stage.type([absence(3, "absent", anna, lesson)], into: cells, as: name)
            #expect(other.status == 404 || other.status == 403, "\(name)")
        }
        let topic = [("topic", "Шифры"), ("roll", "1")]
        #expect(try await stage.send("/lesson/\(lesson)/\(course)", topic, as: Cast.veraPavlovna).status == 303)
        let record = try await stage.database.read { try $0.lessonRecord(lesson, of: course) }
        #expect(record?.topic == "Шифры")
        #expect(try await stage.database.verify().findings.isEmpty)
    }

    @Test(arguments: TestEngine.offered)
    func `journals besides the class's lessons are listed apart`(engine: TestEngine) async throws {
        let stage = try await Stage(engine)
        _ = try await circle(stage, .markless)
        let own = try await stage.page("/journals", as: Cast.veraPavlovna)
        #expect(own.contains("<h2>Уроки</h2>") && own.contains("<h2>Внеурочная деятельность</h2>"))
        let office = try await stage.page("/journals", as: "Тихонова")
        let heads = ["Уроки", "Внеурочная деятельность", "Другие занятия", "Индивидуальное обучение"]
        #expect(heads.allSatisfy { office.contains("<h2>\($0)</h2>") })
        let alone = try #require(office.firstRange(of: "<h2>Индивидуальное обучение</h2>")?.upperBound)
        #expect(office[alone...].contains("инд. Ёжиков") && !office[..<alone].contains("инд. Ёжиков"))
    }
}
