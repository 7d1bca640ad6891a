import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

@testable import JournalFeature

/// A student of 10А goes to 10Б on Wednesday 19 November; a week later both pages are looked at.
///
/// The table, by hand: list of 18 November 10А, of the 19th and the 20th 10Б. Russian: 3 brought from школа № 4, 5 in
/// 10А, 4 and 3 in 10Б make 15 : 4 = 3,75 on both pages. In 10А the cells after the 18th are hatched and those before
/// are history; in 10Б the cells before the 19th are hatched.
struct ClassChangeTests {
    private struct Case {
        let student: ID<Student>
        /// The lesson of 10А that got a 5, and the two of 10Б that got a 4 and a 3.
        let old: CourseLesson
        let new: [CourseLesson]
    }

    private static let week = 7 * 86_400

    private func changed(_ stage: Stage) async throws -> Case {
        let cast = stage.cast
        let (tenthA, tenthB) = (try cast.schoolClass("10А"), try cast.schoolClass("10Б"))
        let (first, second) = (try cast.course("10А Русский язык"), try cast.course("10Б Русский язык"))
        let student = try await stage.change { records in
            let name = PersonName(surname: "Юдина", given: "Яна", patronymic: "Львовна")
            let student = try records.add(student: PersonFacts(name: name, sex: .female))
            try records.enrol(student, in: tenthA, from: november(10))
            let russian = try #require(try records.listedCourse(first)).subject
            try records.bring(BroughtMark(.five(3), in: russian, on: november(9), from: "школа № 4"), by: student)
            return student
        }
        let old = try await stage.database.read { try $0.lessons(of: first, from: november(10), to: november(18)) }
        let new = try await stage.database.read { try $0.lessons(of: second, from: november(19), to: november(26)) }
        let found = Case(student: student, old: try #require(old.last), new: Array(new.prefix(2)))
        try await type(stage, 1, "5", found.student, found.old, "10a", "Зуева")
        try await stage.change { records in
            let order = try records.addOrder("72-к", november(18), .transfer, about: "о переводе")
            try records.transfer(student, to: tenthB, MovementFacts(.transfer, on: november(19), by: order))
        }
        for (number, text) in [(2, "4"), (3, "3")] {
            try await type(stage, number, text, student, found.new[number - 2], "10b", "Мухина")
        }
        return found
    }

    private func type(
        _ stage: Stage, _ number: Int, _ text: String, _ student: ID<Student>, _ lesson: CourseLesson, _ slug: String,
        _ teacher: String
    ) async throws {
        let answer = try await stage.type(
            [mark(number, text, student, lesson.id)], into: "/journal/\(slug)/russian/cells", as: teacher,
            later: Self.week)
        try #require(answer.text.contains("\"ok\":true"), "\(answer.text)")
    }

    private func page(_ stage: Stage, _ slug: String, _ teacher: String) async throws -> String {
        try await stage.page("/journal/\(slug)/russian", as: teacher, at: stage.now + Self.week)
    }

    private func row(_ student: ID<Student>, in page: String) throws -> String {
        let start = try #require(page.firstRange(of: "<tr data-s=\"\(student.number)\">")?.upperBound)
        return String(page[start...].prefix(upTo: try #require(page[start...].firstRange(of: "</tr>")?.lowerBound)))
    }

    @Test("R048 a change of class stands right on both pages", arguments: TestEngine.offered)
    func pages(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), found = try await changed(stage), student = found.student
        let places = try await stage.database.read { records in
            try [18, 19, 20].map { try records.schoolClass(of: student, on: november($0)) }
        }
        let classes = try ["10А", "10Б", "10Б"].map { try stage.cast.schoolClass($0) }
        #expect(places == classes)
        let (first, second) = (try stage.cast.course("10А Русский язык"), try stage.cast.course("10Б Русский язык"))
        let days = try await stage.database.read { records in
            let year = stage.cast.year, half = try records.periods(of: first)[0]
            #expect(half.starts >= year.starts)
            return try [first, second].map { try records.lessons(of: $0, from: half.starts, to: half.ends).map(\.day) }
        }
        let (old, new) = (try await page(stage, "10a", "Зуева"), try await page(stage, "10b", "Мухина"))
        let (left, right) = (try row(student, in: old), try row(student, in: new))
        let hatched = "class=\"is-out\""
        #expect(left.ranges(of: hatched).count == days[0].count { $0 < november(10) || $0 > november(18) })
        #expect(right.ranges(of: hatched).count == days[1].count { $0 < november(19) })
        #expect(
            left.contains("<td class=\"grid__avg\">3,75</td>") && right.contains("<td class=\"grid__avg\">3,75</td>"))
        #expect(left.contains(">5</td>") && right.contains(">4</td>") && right.contains(">3</td>"))
        #expect(left.contains("<sup>") && right.contains("<sup>"))
        #expect(old.contains("Юдина Яна — прибыла 10.11.2025; переведена 19.11.2025, пр. №\u{A0}72-к, в 10Б"))
        #expect(new.contains("Юдина Яна — прибыла 19.11.2025, пр. №\u{A0}72-к, из 10А"))
        #expect(new.contains("в среднем и отметки: 10А · Русский язык — 5; школа № 4 — 3"))
    }

    @Test("R048 the old page is history, the new one begins on its day", arguments: TestEngine.offered)
    func refusals(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), found = try await changed(stage)
        let (first, second) = (try stage.cast.course("10А Русский язык"), try stage.cast.course("10Б Русский язык"))
        let after = try await stage.database.read {
            try #require(try $0.lessons(of: first, from: november(19), to: november(26)).first)
        }
        let before = try await stage.database.read {
            try #require(try $0.lessons(of: second, from: november(10), to: november(18)).last)
        }
        let head = try await stage.database.verify().head
        for (slug, teacher, lesson, words) in [
            ("10a", "Зуева", found.old, "переведена 19 ноября — прежние записи только для чтения"),
            ("10a", "Зуева", after, "училась в классе по 18 ноября"),
            ("10b", "Мухина", before, "пришла в класс 19 ноября"),
        ] {
            let answer = try await stage.type(
                [mark(9, "2", found.student, lesson.id)], into: "/journal/\(slug)/russian/cells", as: teacher,
                later: Self.week)
            #expect(answer.text.contains("not_enrolled") && answer.text.contains(words), "\(answer.text)")
        }
        #expect(try await stage.database.verify().head == head)
    }

    @Test(
        "R048 a course that gets a group of its own keeps how its students came and went",
        arguments: TestEngine.offered)
    func divided(_ engine: TestEngine) async throws {
        let stage = try await Stage(engine), found = try await changed(stage)
        let other = try #require(stage.cast.students["10А"]?[0])
        try await stage.change { records in
            let russian = try #require(try records.listedSubject(named: "Русский язык"))
            try records.exempt(other, from: russian, since: november(25), basis: "заявление")
        }
        let old = try await page(stage, "10a", "Зуева")
        #expect(old.contains("Юдина Яна — прибыла 10.11.2025; переведена 19.11.2025, пр. №\u{A0}72-к, в 10Б"))
        let answer = try await stage.type(
            [mark(9, "2", found.student, found.old.id)], into: "/journal/10a/russian/cells", as: "Зуева",
            later: Self.week)
        #expect(answer.text.contains("прежние записи только для чтения"), "\(answer.text)")
    }

    @Test(
        "R015 the final mark of a period in the new class alone is told to its journal, not to the one that was left",
        arguments: TestEngine.offered)
    func finals(engine: TestEngine) async throws {
        let stage = try await Stage(engine), student = try await changed(stage).student
        let (old, new) = (try stage.cast.course("10А Русский язык"), try stage.cast.course("10Б Русский язык"))
        let before = try await stage.database.read { try $0.lastRecord() }
        let periods = try await stage.change { pen in
            let line = try #require(try pen.course(new)), all = try pen.periods(of: line)
            for period in all {
                let place = FinalPlace(
                    student: student, year: line.year, subject: line.subject, kind: .period, period: period.id)
                let facts = FinalMarkFacts(.five(4), proposal: .none, reason: "", visibleFrom: pen.now)
                #expect(try pen.put(final: facts, at: place, base: 0) == .done(version: 1))
            }
            return all
        }
        func told(_ course: ID<Course>, as name: String) async throws -> String {
            try await stage.look("/live", "course=\(course.number)&after=\(before)&glance=1", as: name).text
        }
        let now = try #require(periods.first { $0.contains(november(19)) }), later = try #require(periods.last)
        let (left, own) = (try await told(old, as: "Зуева"), try await told(new, as: "Мухина"))
        let address = "\"final:\(student.number):1:"
        #expect(left.contains("\(address)\(now.id.number)\"") && own.contains("\(address)\(now.id.number)\""))
        #expect(own.contains("\(address)\(later.id.number)\""), "\(own)")
        #expect(!left.contains("\(address)\(later.id.number)\""), "\(left)")
    }
}
